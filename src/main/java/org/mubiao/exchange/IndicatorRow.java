package org.mubiao.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.TargetValue;
import org.mubiao.table.Texts;
import org.mubiao.table.ValueReading;

/** An indicator while its row is read: what stands under which heading. */
final class IndicatorRow {

    private static final Layout LAYOUT = Layout.SHIPPED;
    private static final Pattern NUMBERING = Pattern.compile("^指标\\s*\\d{1,3}\\s*[:：.、．]\\s*");
    private static final Pattern WEIGHT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?)(?:分|%|％)?");

    private final int position;
    private final Vocabulary words;
    private final Values values;
    private final Map<String, String> cells = new HashMap<>();
    private final List<Doubt> ownDoubts = new ArrayList<>();
    private @Nullable String level1;
    private @Nullable String level2;
    private @Nullable String name;

    IndicatorRow(int position, Vocabulary words, @Nullable String level1, @Nullable String level2) {
        this.position = position;
        this.words = words;
        this.values = words.values();
        this.level1 = level1;
        this.level2 = level2;
    }

    @Nullable String level1() {
        return level1;
    }

    @Nullable String level2() {
        return level2;
    }

    void level2(@Nullable String printed) {
        level2 = printed;
    }

    void name(String printed) {
        name = NUMBERING.matcher(printed).replaceFirst("");
    }

    /** @param role of the column; a cell that is printed twice counts once */
    void put(String role, String text) {
        cells.putIfAbsent(role, text);
    }

    /** @param field null for the whole row */
    void doubt(@Nullable IndicatorField field, String key, Object... arguments) {
        ownDoubts.add(Doubt.of(path(field), key, arguments));
    }

    /** Whether the row is one that a system prints for want of an indicator, or an item of the template left empty. */
    boolean isFiller() {
        String value = cells.getOrDefault("value", "");
        boolean zero = "0".equals(name) && (value.isEmpty() || value.startsWith("0"));
        boolean empty = name != null && name.chars().allMatch(c -> c == '.' || c == '…' || c == '·' || c == '/');
        return zero || empty && value.chars().allMatch(c -> c == '.' || c == '…' || c == '/');
    }

    boolean mayBelongTo(String upper) {
        return level2 != null && words.isPair(upper, level2);
    }

    void belongTo(String upper) {
        level1 = upper;
        doubt(IndicatorField.LEVEL1, "level1-from-below", upper);
    }

    static List<Indicator> all(List<IndicatorRow> rows, Doubts doubts) {
        List<Indicator> indicators = new ArrayList<>();
        for (IndicatorRow row : rows) {
            indicators.add(row.indicator(doubts));
        }
        return indicators;
    }

    private FieldPath path(@Nullable IndicatorField field) {
        String row = Integer.toString(position);
        return field == null ? new FieldPath.Row(row) : new FieldPath.RowField(row, field);
    }

    private Indicator indicator(Doubts doubts) {
        if (level1 == null && ownDoubts.stream().noneMatch(doubt -> doubt.path().equals(path(IndicatorField.LEVEL1)))) {
            doubt(IndicatorField.LEVEL1, "level1-missing");
        }
        if (level2 == null) {
            doubt(IndicatorField.LEVEL2, "level2-missing");
        }
        String plainName = name == null ? null : doubts.plain(path(IndicatorField.NAME), name);
        ValueReading reading = value(plainName);
        Indicator indicator =
                Indicator.of(level1, level2, plainName, reading.value()).withWeight(weight(reading));
        for (IndicatorField field : IndicatorField.values()) {
            String text = field.isText() ? cells.get(field.key()) : null;
            if (text != null && !text.equals(name) && !isSign(text)) {
                indicator = indicator.with(field, doubts.plain(path(field), text));
            }
        }
        ownDoubts.forEach(doubt -> doubts.add(doubt));
        return indicator;
    }

    private ValueReading value(@Nullable String plainName) {
        String text = cells.get("value");
        if (text == null) {
            return new ValueReading(TargetValue.EMPTY, null, null);
        }
        String whole = operator() + text + unit(text);
        ValueReading reading = values.read(whole, plainName, level2);
        if (Texts.hasLatex(text)) {
            doubt(IndicatorField.VALUE, "latex", Doubts.quote(Texts.withoutLatex(text)));
        }
        TargetValue alone = values.read(whole, null, null).value();
        TargetValue value = reading.value();
        boolean inWords = value.number() == null && alone.operator() == null && !values.isNumeric(text);
        if (inWords && hasNumbers(text, 2)) {
            doubt(IndicatorField.VALUE, "more-numbers", Doubts.quote(text));
        } else if (value.number() != null && alone.unit() == null && value.unit() != null) {
            doubt(IndicatorField.VALUE, "from-name", value.printed());
        }
        return reading;
    }

    private static boolean hasNumbers(String text, int least) {
        int found = 0;
        boolean within = false;
        for (int i = 0; i < text.length() && found < least; i++) {
            char c = text.charAt(i);
            boolean digit = Character.isDigit(c);
            found += digit && !within ? 1 : 0;
            within = digit || within && (c == '.' || c == ',');
        }
        return found >= least;
    }

    /** A sign that stands in a column of its own; a word such as 定性 is none. */
    private String operator() {
        return Stream.of(cells.getOrDefault("operator", ""), cells.getOrDefault("collection", ""))
                .filter(IndicatorRow::isSign)
                .findFirst()
                .orElse("");
    }

    private static boolean isSign(String text) {
        return !text.isEmpty() && text.length() <= 2 && "≥≤><=≧≦＞＜＝═".indexOf(text.charAt(0)) >= 0;
    }

    private String unit(String value) {
        String unit = cells.getOrDefault("unit", "");
        boolean bare = value.isEmpty() || Character.isDigit(value.charAt(value.length() - 1));
        return bare && !value.isEmpty() && !LAYOUT.isNoUnit(unit) ? unit : "";
    }

    private @Nullable BigDecimal weight(ValueReading reading) {
        String text = cells.get("weight");
        if (text == null) {
            return reading.weight();
        }
        Matcher matcher = WEIGHT.matcher(Wording.withoutSpace(text));
        Optional<BigDecimal> weight =
                matcher.matches() ? Optional.of(new BigDecimal(matcher.group(1))) : Optional.empty();
        if (weight.isEmpty()) {
            doubt(IndicatorField.WEIGHT, "weight-unread", Doubts.quote(text));
        }
        return weight.orElse(null);
    }
}
