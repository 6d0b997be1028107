package org.mubiao.catalog;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.Framework;
import org.mubiao.table.Measures;
import org.mubiao.table.Operator;
import org.mubiao.table.Texts;

/**
 * What a standard indicator says: its definition sheet. Texts are in normal form.
 *
 * @param name as a table prints it at level 3
 * @param aliases other names it is known by; found, never printed
 * @param frameworkId of the {@link Framework} whose pair {@code level1} and {@code level2} are
 * @param unit null where none fits, as for a description
 * @param operators that targets usually carry, the usual one first; none for a description
 * @param grades of a description, the best first, such as 显著, 一般, 不明显
 * @param examples values as tables write them, such as ≥95%
 * @param words definition, formula, data source, evidence, domain, spending field, basis (文号) and source; absent when not said
 * @param isCore whether it is one of the core indicators (核心指标) of its kind of spending
 * @param inForceFrom first day of this version; null for the day it is written
 * @param inForceTo last day of the standard; null while no end is known
 */
public record StandardContent(
        String name,
        List<String> aliases,
        String frameworkId,
        String level1,
        String level2,
        @Nullable String unit,
        Nature nature,
        List<Operator> operators,
        List<String> grades,
        List<String> examples,
        Map<StandardField, String> words,
        boolean isCore,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate inForceTo) {

    /** Between the parts of a line that says several things. */
    static final String BETWEEN = "；";

    public StandardContent {
        name = Texts.normal(name);
        aliases = said(aliases);
        unit = unit == null || unit.isBlank() ? null : Texts.normal(unit);
        operators = operators.stream().distinct().toList();
        grades = said(grades);
        examples = said(examples);
        EnumMap<StandardField, String> known = new EnumMap<>(StandardField.class);
        words.forEach((field, text) -> {
            if (!field.isWords()) {
                throw new IllegalArgumentException("no words: " + field);
            }
            if (!text.isBlank()) {
                known.put(field, Texts.normal(text));
            }
        });
        words = Collections.unmodifiableMap(known);
    }

    /** What most standards say: without grades, examples, evidence and days. */
    public StandardContent(
            String name,
            List<String> aliases,
            String frameworkId,
            String level1,
            String level2,
            @Nullable String unit,
            Nature nature,
            @Nullable Operator operator,
            @Nullable String definition,
            @Nullable String formula,
            @Nullable String domain,
            @Nullable String source) {
        this(
                name,
                aliases,
                frameworkId,
                level1,
                level2,
                unit,
                nature,
                operator == null ? List.of() : List.of(operator),
                List.of(),
                List.of(),
                words(definition, formula, domain, source),
                false,
                null,
                null);
    }

    /** Whether it is our own wording, with no source to be named. */
    public boolean isOurs() {
        return source() == null;
    }

    /** The usual operator; null for a description and where none is usual. */
    public @Nullable Operator operator() {
        return operators.isEmpty() ? null : operators.getFirst();
    }

    public @Nullable String definition() {
        return words.get(StandardField.DEFINITION);
    }

    public @Nullable String formula() {
        return words.get(StandardField.FORMULA);
    }

    public @Nullable String dataSource() {
        return words.get(StandardField.DATA_SOURCE);
    }

    public @Nullable String domain() {
        return words.get(StandardField.DOMAIN);
    }

    public @Nullable String source() {
        return words.get(StandardField.SOURCE);
    }

    /** The line as one text, as a file has it; empty when it says nothing. */
    public String text(StandardField field) {
        return switch (field) {
            case FRAMEWORK -> frameworkId;
            case LEVEL1 -> level1;
            case LEVEL2 -> level2;
            case NAME -> name;
            case ALIASES -> String.join(BETWEEN, aliases);
            case UNIT -> unit == null ? "" : unit;
            case NATURE -> nature.word();
            case OPERATORS -> operators.stream().map(Operator::sign).collect(Collectors.joining(BETWEEN));
            case GRADES -> String.join(BETWEEN, grades);
            case EXAMPLES -> String.join(BETWEEN, examples);
            case CORE -> isCore ? StandardReading.YES : "";
            case IN_FORCE_FROM -> inForceFrom == null ? "" : inForceFrom.toString();
            case IN_FORCE_TO -> inForceTo == null ? "" : inForceTo.toString();
            case DEFINITION, FORMULA, DATA_SOURCE, EVIDENCE, DOMAIN, SPENDING_FIELD, BASIS, SOURCE ->
                words.getOrDefault(field, "");
        };
    }

    /** All lines as texts. */
    public Map<StandardField, String> texts() {
        EnumMap<StandardField, String> texts = new EnumMap<>(StandardField.class);
        for (StandardField field : StandardField.values()) {
            texts.put(field, text(field));
        }
        return texts;
    }

    /** The lines that say something else than the other's, whatever the days of both. */
    public List<StandardField> differingFrom(StandardContent other) {
        return Arrays.stream(StandardField.values())
                .filter(field -> field != StandardField.IN_FORCE_FROM)
                .filter(field -> !text(field).equals(other.text(field)))
                .toList();
    }

    /** The same with its unit by its proper name, where it is known. */
    StandardContent measuredBy(Measures measures) {
        return with(aliases, frameworkId, level1, level2, unit == null ? null : measures.proper(unit), inForceFrom);
    }

    /** The same at another place; itself where that is its own. */
    StandardContent placed(String framework, String first, String second) {
        return framework.equals(frameworkId) && first.equals(level1) && second.equals(level2)
                ? this
                : with(aliases, framework, first, second, unit, inForceFrom);
    }

    /** The same from another day on; null for the day on which it is written. */
    public StandardContent inForceFrom(@Nullable LocalDate day) {
        return with(aliases, frameworkId, level1, level2, unit, day);
    }

    /** The same, also found by these names. */
    StandardContent alsoCalled(List<String> further) {
        List<String> names = Stream.concat(aliases.stream(), further.stream())
                .filter(alias -> !alias.equals(name))
                .distinct()
                .limit(StandardPolicy.MOST_PARTS)
                .toList();
        return with(names, frameworkId, level1, level2, unit, inForceFrom);
    }

    private StandardContent with(
            List<String> otherNames,
            String framework,
            String first,
            String second,
            @Nullable String measure,
            @Nullable LocalDate from) {
        return new StandardContent(
                name,
                otherNames,
                framework,
                first,
                second,
                measure,
                nature,
                operators,
                grades,
                examples,
                words,
                isCore,
                from,
                inForceTo);
    }

    private static Map<StandardField, String> words(
            @Nullable String definition, @Nullable String formula, @Nullable String domain, @Nullable String source) {
        EnumMap<StandardField, String> words = new EnumMap<>(StandardField.class);
        words.put(StandardField.DEFINITION, definition == null ? "" : definition);
        words.put(StandardField.FORMULA, formula == null ? "" : formula);
        words.put(StandardField.DOMAIN, domain == null ? "" : domain);
        words.put(StandardField.SOURCE, source == null ? "" : source);
        return words;
    }

    private static List<String> said(Collection<String> texts) {
        return texts.stream()
                .map(Texts::normal)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
