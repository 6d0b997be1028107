package org.mubiao.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stable name for a part of a table. Comments, findings, differences and links speak in paths, never in positions on a
 * screen. {@link #toString()} is the written form, {@link #parse} reads it:
 *
 * <pre>
 * table · overview.project_name · funding.total · funding.1.1 · funding[2] · goals.annual
 * indicators · indicators/产出指标/数量指标 · indicators[17] · indicators[17].value
 * </pre>
 *
 * In the names of levels {@code ~} is written {@code ~0} and {@code /} is written {@code ~1}.
 */
public sealed interface FieldPath {

    FieldPath TABLE = new Whole();
    FieldPath FUNDING_TOTAL = new FundingTotal();
    FieldPath INDICATORS = new Indicators();

    record Whole() implements FieldPath {
        @Override
        public String toString() {
            return "table";
        }
    }

    record OverviewPart(OverviewField field) implements FieldPath {
        @Override
        public String toString() {
            return "overview." + field.key();
        }
    }

    record FundingTotal() implements FieldPath {
        @Override
        public String toString() {
            return "funding.total";
        }
    }

    record FundingByCode(String code) implements FieldPath {
        @Override
        public String toString() {
            return "funding." + code;
        }
    }

    /** @param position of the line among the lines, from 1 */
    record FundingAt(int position) implements FieldPath {
        @Override
        public String toString() {
            return "funding[" + position + "]";
        }
    }

    record Goal(GoalField field) implements FieldPath {
        @Override
        public String toString() {
            return "goals." + field.key();
        }
    }

    record Indicators() implements FieldPath {
        @Override
        public String toString() {
            return "indicators";
        }
    }

    /** A merged cell of level 1, or of level 2 within it; also the place of a group that has no row. */
    record Group(String level1, @Nullable String level2) implements FieldPath {
        @Override
        public String toString() {
            return "indicators/" + escape(level1) + (level2 == null ? "" : "/" + escape(level2));
        }
    }

    record Row(String row) implements FieldPath {
        @Override
        public String toString() {
            return "indicators[" + row + "]";
        }
    }

    record RowField(String row, IndicatorField field) implements FieldPath {
        @Override
        public String toString() {
            return "indicators[" + row + "]." + field.key();
        }
    }

    static FieldPath of(OverviewField field) {
        return new OverviewPart(field);
    }

    static FieldPath of(GoalField field) {
        return new Goal(field);
    }

    /** The path that is written so; empty when the text is no path. */
    static Optional<FieldPath> parse(String text) {
        return switch (text) {
            case "table" -> Optional.of(TABLE);
            case "funding.total" -> Optional.of(FUNDING_TOTAL);
            case "indicators" -> Optional.of(INDICATORS);
            default -> Written.parse(text);
        };
    }

    private static String escape(String level) {
        return level.replace("~", "~0").replace("/", "~1");
    }

    /** The grammar of the written form. */
    final class Written {
        private static final Pattern POSITION = Pattern.compile("funding\\[([1-9]\\d{0,5})]");
        private static final Pattern ROW = Pattern.compile("indicators\\[([^\\[\\]]+)](?:\\.([a-z_0-9]+))?");

        private Written() {}

        private static Optional<FieldPath> parse(String text) {
            if (text.startsWith("overview.")) {
                return OverviewField.ofKey(text.substring("overview.".length())).map(OverviewPart::new);
            }
            if (text.startsWith("goals.")) {
                return GoalField.ofKey(text.substring("goals.".length())).map(Goal::new);
            }
            if (text.startsWith("funding.") && text.length() > "funding.".length()) {
                return Optional.of(new FundingByCode(text.substring("funding.".length())));
            }
            if (text.startsWith("indicators/")) {
                return group(text.substring("indicators/".length()));
            }
            Matcher position = POSITION.matcher(text);
            if (position.matches()) {
                return Optional.of(new FundingAt(Integer.parseInt(position.group(1))));
            }
            Matcher row = ROW.matcher(text);
            if (!row.matches()) {
                return Optional.empty();
            }
            return row.group(2) == null
                    ? Optional.of(new Row(row.group(1)))
                    : IndicatorField.ofKey(row.group(2)).map(field -> new RowField(row.group(1), field));
        }

        private static Optional<FieldPath> group(String levels) {
            List<String> names = Arrays.stream(levels.split("/", -1))
                    .map(level -> level.replace("~1", "/").replace("~0", "~"))
                    .toList();
            if (names.size() > 2 || names.contains("")) {
                return Optional.empty();
            }
            return Optional.of(new Group(names.get(0), names.size() == 2 ? names.get(1) : null));
        }
    }
}
