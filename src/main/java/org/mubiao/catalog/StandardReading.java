package org.mubiao.catalog;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Message;
import org.mubiao.table.Framework;
import org.mubiao.table.FrameworkSet;
import org.mubiao.table.Measures;
import org.mubiao.table.Operator;
import org.mubiao.table.Texts;

/**
 * Reads a definition sheet whose lines are texts, as a file or a form has them. What cannot be read is a fault of its line;
 * the rest is read all the same.
 *
 * @param content null when it lacks what every standard has
 * @param faults of the reading and of {@link StandardPolicy}, in the order of the sheet
 */
record StandardReading(@Nullable StandardContent content, List<StandardFault> faults) {

    static final String YES = "是";

    private static final Pattern LIST = Pattern.compile("[;；\\n]");
    private static final Pattern SIGNS = Pattern.compile("[;；、,，/\\s]+");
    private static final Set<String> YESES = Set.of(YES, "1", "true", "yes", "y", "√", "核心");
    private static final Set<String> NOES = Set.of("", "否", "0", "false", "no", "n");

    StandardReading {
        faults = List.copyOf(faults);
    }

    /**
     * @param frameworks that a sheet can be of
     * @param measures by which a unit gets its proper name
     */
    static StandardReading of(Map<StandardField, String> texts, FrameworkSet frameworks, Measures measures) {
        List<StandardFault> faults = new ArrayList<>();
        Nature nature = Nature.written(text(texts, StandardField.NATURE)).orElse(null);
        if (nature == null) {
            faults.add(fault(StandardField.NATURE, "catalog.refused.nature", text(texts, StandardField.NATURE)));
        }
        List<Operator> operators = operators(text(texts, StandardField.OPERATORS), faults);
        boolean isCore = core(text(texts, StandardField.CORE), faults);
        LocalDate from = day(StandardField.IN_FORCE_FROM, texts, faults);
        LocalDate to = day(StandardField.IN_FORCE_TO, texts, faults);
        EnumMap<StandardField, String> words = new EnumMap<>(StandardField.class);
        for (StandardField field : StandardField.values()) {
            if (field.isWords()) {
                words.put(field, text(texts, field));
            }
        }
        String framework = framework(text(texts, StandardField.FRAMEWORK), frameworks);
        Framework.Pair levels = levels(
                text(texts, StandardField.LEVEL1),
                text(texts, StandardField.LEVEL2),
                frameworks.named(framework).orElse(null));
        StandardContent content = new StandardContent(
                text(texts, StandardField.NAME),
                list(texts, StandardField.ALIASES),
                framework,
                levels.level1(),
                levels.level2(),
                measures.proper(text(texts, StandardField.UNIT)),
                nature == null ? Nature.POSITIVE : nature,
                operators,
                list(texts, StandardField.GRADES),
                list(texts, StandardField.EXAMPLES),
                words,
                isCore,
                from,
                to);
        faults.addAll(StandardPolicy.faultsOf(content, frameworks));
        return new StandardReading(faults.isEmpty() ? content : null, faults);
    }

    /** A framework goes by its id, and is understood by its name. */
    private static String framework(String text, FrameworkSet frameworks) {
        return frameworks.all().stream()
                .filter(framework -> framework.name().equals(text))
                .map(Framework::id)
                .findFirst()
                .orElse(text);
    }

    /** By their names in the framework, where they are written as one of its aliases or as what stands for them now. */
    private static Framework.Pair levels(String level1, String level2, @Nullable Framework framework) {
        Framework.Pair written = new Framework.Pair(level1, level2);
        return framework == null
                ? written
                : framework.named(level1, level2).flatMap(framework::inForce).orElse(written);
    }

    private static List<Operator> operators(String text, List<StandardFault> faults) {
        List<Operator> operators = new ArrayList<>();
        for (String sign : SIGNS.split(text.replace("<=", "≤").replace(">=", "≥"), -1)) {
            if (!sign.isEmpty()) {
                Operator.ofSign(sign.replace('＝', '=').replace('＞', '>').replace('＜', '<'))
                        .ifPresentOrElse(
                                operators::add,
                                () -> faults.add(fault(StandardField.OPERATORS, "catalog.refused.operator", sign)));
            }
        }
        return operators;
    }

    private static boolean core(String text, List<StandardFault> faults) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!YESES.contains(lower) && !NOES.contains(lower)) {
            faults.add(fault(StandardField.CORE, "catalog.refused.core", text));
        }
        return YESES.contains(lower);
    }

    private static @Nullable LocalDate day(
            StandardField field, Map<StandardField, String> texts, List<StandardFault> faults) {
        String text = text(texts, field);
        if (text.isEmpty()) {
            return null;
        }
        String plain = text.replaceAll("[年月/.]", "-").replace("日", "").replaceAll("-(\\d)(?=-|$)", "-0$1");
        try {
            return LocalDate.parse(plain);
        } catch (DateTimeParseException noDay) {
            faults.add(fault(field, "catalog.refused.day", text));
            return null;
        }
    }

    private static List<String> list(Map<StandardField, String> texts, StandardField field) {
        return Arrays.asList(LIST.split(text(texts, field), -1));
    }

    private static String text(Map<StandardField, String> texts, StandardField field) {
        return Texts.normal(texts.getOrDefault(field, ""));
    }

    private static StandardFault fault(StandardField field, String key, Object... arguments) {
        return new StandardFault(field, Message.of(key, arguments));
    }
}
