package org.mubiao.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two people's work on one table, brought together field by field and row by row. Where both changed the same part
 * differently, mine stands and the part is named as a conflict; a row that one removed and the other changed stays: nothing
 * that somebody wrote is lost unseen.
 */
public record TableMerge(TargetTable merged, List<Conflict> conflicts) {

    public TableMerge {
        conflicts = List.copyOf(conflicts);
    }

    /** A part that both changed; the texts are what each prints there, null for nothing or for a removed row. */
    public record Conflict(
            FieldPath path,
            @Nullable String base,
            @Nullable String mine,
            @Nullable String theirs) {}

    /** @param base the version that both started from */
    public static TableMerge of(TargetTable base, TargetTable mine, TargetTable theirs) {
        return new Merging(base, mine, theirs).merge();
    }

    /** One merge under way. */
    private static final class Merging {
        private final TargetTable base;
        private final TargetTable mine;
        private final TargetTable theirs;
        private final List<Conflict> conflicts = new ArrayList<>();

        Merging(TargetTable base, TargetTable mine, TargetTable theirs) {
            this.base = base;
            this.mine = mine;
            this.theirs = theirs;
        }

        TableMerge merge() {
            TargetTable merged = new TargetTable(overview(), funding(), goals(), indicators());
            return new TableMerge(merged, conflicts);
        }

        private <T extends @Nullable Object> T pick(FieldPath path, T inBase, T inMine, T inTheirs) {
            if (Objects.equals(inMine, inTheirs) || Objects.equals(inTheirs, inBase)) {
                return inMine;
            }
            if (Objects.equals(inMine, inBase)) {
                return inTheirs;
            }
            conflicts.add(new Conflict(path, printed(inBase), printed(inMine), printed(inTheirs)));
            return inMine;
        }

        private static @Nullable String printed(@Nullable Object part) {
            return switch (part) {
                case null -> null;
                case TargetValue value -> value.printed();
                case Period period -> period.inChinese();
                case Indicator indicator -> indicator.printed();
                case FundingLine line -> line.printed();
                case BigDecimal number -> number.toPlainString();
                default -> part.toString();
            };
        }

        private Overview overview() {
            Overview overview = Overview.EMPTY
                    .withYear(pick(
                            FieldPath.of(OverviewField.YEAR),
                            base.overview().year(),
                            mine.overview().year(),
                            theirs.overview().year()))
                    .withPeriod(pick(
                            FieldPath.of(OverviewField.PERIOD),
                            base.overview().period(),
                            mine.overview().period(),
                            theirs.overview().period()));
            for (OverviewField field : OverviewField.values()) {
                if (field.isText()) {
                    overview = overview.with(
                            field,
                            pick(
                                    FieldPath.of(field),
                                    base.overview().text(field),
                                    mine.overview().text(field),
                                    theirs.overview().text(field)));
                }
            }
            return overview;
        }

        private Goals goals() {
            Goals goals = Goals.EMPTY;
            for (GoalField field : GoalField.values()) {
                goals = goals.with(
                        field,
                        pick(
                                FieldPath.of(field),
                                base.goals().text(field),
                                mine.goals().text(field),
                                theirs.goals().text(field)));
            }
            return goals;
        }

        private Funding funding() {
            Map<String, FundingLine> inBase = linesBySource(base.funding());
            Map<String, FundingLine> inMine = linesBySource(mine.funding());
            Map<String, FundingLine> inTheirs = linesBySource(theirs.funding());
            List<FundingLine> lines = new ArrayList<>();
            for (String source : order(inBase, inMine, inTheirs)) {
                FundingLine known = Objects.requireNonNull(
                        inMine.getOrDefault(source, inTheirs.getOrDefault(source, inBase.get(source))));
                FieldPath path = known.code() == null
                        ? new FieldPath.FundingAt(lines.size() + 1)
                        : new FieldPath.FundingByCode(known.code());
                FundingLine picked = pick(path, inBase.get(source), inMine.get(source), inTheirs.get(source));
                if (picked != null) {
                    lines.add(picked);
                }
            }
            return new Funding(
                    pick(
                            FieldPath.FUNDING_TOTAL,
                            base.funding().total(),
                            mine.funding().total(),
                            theirs.funding().total()),
                    lines);
        }

        private static Map<String, FundingLine> linesBySource(Funding funding) {
            Map<String, FundingLine> lines = new LinkedHashMap<>();
            for (FundingLine line : funding.lines()) {
                String source = line.code() == null ? line.label() : line.code();
                for (int again = 2; lines.containsKey(source); again++) {
                    source = line.label() + "#" + again;
                }
                lines.put(source, line);
            }
            return lines;
        }

        private List<Indicator> indicators() {
            Map<String, Indicator> inBase = rows(base, base);
            Map<String, Indicator> inMine = rows(base, mine);
            Map<String, Indicator> inTheirs = rows(base, theirs);
            List<Indicator> rows = new ArrayList<>();
            for (String row : order(inBase, inMine, inTheirs)) {
                Indicator merged = row(row, inBase.get(row), inMine.get(row), inTheirs.get(row));
                if (merged != null) {
                    rows.add(merged);
                }
            }
            return rows;
        }

        /** The rows by what names them in all three tables: the row of the base, else their id, else what they say. */
        private static Map<String, Indicator> rows(TargetTable base, TargetTable table) {
            RowMatching matching = new RowMatching(base, table);
            Map<String, Indicator> rows = new LinkedHashMap<>();
            for (int i = 0; i < table.indicators().size(); i++) {
                Indicator row = table.indicators().get(i);
                Integer from = matching.before(i);
                String name = from != null ? base.rowOf(from) : row.id() != null ? row.id() : "new " + row;
                for (int again = 2; rows.containsKey(name); again++) {
                    name = "new " + again + " " + row;
                }
                rows.put(name, row);
            }
            return rows;
        }

        private @Nullable Indicator row(
                String row, @Nullable Indicator inBase, @Nullable Indicator inMine, @Nullable Indicator inTheirs) {
            if (inMine != null && inTheirs != null) {
                return merged(row, inBase == null ? inMine : inBase, inMine, inTheirs);
            }
            Indicator kept = inMine == null ? inTheirs : inMine;
            if (kept == null || kept.equals(inBase)) {
                return null;
            }
            if (inBase != null) {
                conflicts.add(
                        new Conflict(new FieldPath.Row(row), printed(inBase), printed(inMine), printed(inTheirs)));
            }
            return kept;
        }

        private Indicator merged(String row, Indicator inBase, Indicator inMine, Indicator inTheirs) {
            Map<IndicatorField, String> texts = new EnumMap<>(IndicatorField.class);
            for (IndicatorField field : IndicatorField.values()) {
                if (field.isText()) {
                    String text = pick(
                            new FieldPath.RowField(row, field),
                            inBase.text(field),
                            inMine.text(field),
                            inTheirs.text(field));
                    if (text != null) {
                        texts.put(field, text);
                    }
                }
            }
            TargetValue value = pick(
                    new FieldPath.RowField(row, IndicatorField.VALUE),
                    inBase.value(),
                    inMine.value(),
                    inTheirs.value());
            BigDecimal weight = pick(
                    new FieldPath.RowField(row, IndicatorField.WEIGHT),
                    inBase.weight(),
                    inMine.weight(),
                    inTheirs.weight());
            return new Indicator(inMine.id() == null ? inTheirs.id() : inMine.id(), texts, value, weight);
        }

        /**
         * The order of whoever changed it, mine first; what only the other has stands behind the one it stands behind there.
         */
        private static <T> List<String> order(Map<String, T> inBase, Map<String, T> inMine, Map<String, T> inTheirs) {
            boolean mineKeptIt = common(inBase, inMine).equals(common(inMine, inBase));
            Map<String, T> first = mineKeptIt ? inTheirs : inMine;
            Map<String, T> second = mineKeptIt ? inMine : inTheirs;
            List<String> order = new ArrayList<>(first.keySet());
            String previous = null;
            for (String name : second.keySet()) {
                if (!first.containsKey(name)) {
                    order.add(previous == null ? 0 : order.indexOf(previous) + 1, name);
                }
                previous = name;
            }
            return order;
        }

        private static <T> List<String> common(Map<String, T> one, Map<String, T> other) {
            return one.keySet().stream().filter(other::containsKey).toList();
        }
    }
}
