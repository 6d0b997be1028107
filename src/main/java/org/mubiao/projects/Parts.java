package org.mubiao.projects;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Amount;
import org.mubiao.shared.BudgetYear;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Funding;
import org.mubiao.table.FundingLine;
import org.mubiao.table.Goals;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.Overview;
import org.mubiao.table.OverviewField;
import org.mubiao.table.PartialDate;
import org.mubiao.table.Period;
import org.mubiao.table.TableJson;
import org.mubiao.table.TargetTable;
import org.mubiao.table.TargetValue;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parts of a table as texts from which they can be made again exactly: what the log of a draft keeps. Values and rows
 * are written in the JSON form of a table; a row also names the row behind it ({@code next}), so that it finds its place
 * again when the rows around it have changed.
 */
final class Parts {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String NEXT = "next";

    private Parts() {}

    /** What the table says at the path; null for nothing, also where the path leads nowhere. */
    static @Nullable String said(TargetTable table, FieldPath path) {
        return switch (path) {
            case FieldPath.OverviewPart part -> said(table.overview(), part.field());
            case FieldPath.FundingTotal ignored -> text(table.funding().total());
            case FieldPath.FundingByCode code ->
                table.funding()
                        .line(code.code())
                        .map(line -> text(line.amount()))
                        .orElse(null);
            case FieldPath.FundingAt at ->
                at.position() > table.funding().lines().size()
                        ? null
                        : text(table.funding().lines().get(at.position() - 1).amount());
            case FieldPath.Goal goal -> table.goals().text(goal.field());
            case FieldPath.RowField cell ->
                table.indicator(cell.row())
                        .map(indicator -> said(indicator, cell.field()))
                        .orElse(null);
            case FieldPath.Row row -> saidRow(table, row.row());
            case FieldPath.Whole ignored -> throw noPart(path);
            case FieldPath.Indicators ignored -> throw noPart(path);
            case FieldPath.Group ignored -> throw noPart(path);
        };
    }

    /** The table with the part said so. A path that leads nowhere changes nothing. */
    static TargetTable with(TargetTable table, FieldPath path, @Nullable String said) {
        return switch (path) {
            case FieldPath.OverviewPart part -> table.withOverview(with(table.overview(), part.field(), said));
            case FieldPath.FundingTotal ignored ->
                table.withFunding(new Funding(amount(said), table.funding().lines()));
            case FieldPath.FundingByCode ignored -> table.withFunding(with(table.funding(), path, said));
            case FieldPath.FundingAt ignored -> table.withFunding(with(table.funding(), path, said));
            case FieldPath.Goal goal -> {
                Goals goals = table.goals().with(goal.field(), said);
                yield table.withGoals(goals);
            }
            case FieldPath.RowField cell ->
                table.withIndicators(table.indicators().stream()
                        .map(row -> cell.row().equals(row.id()) ? with(row, cell.field(), said) : row)
                        .toList());
            case FieldPath.Row row -> withRow(table, row.row(), said);
            case FieldPath.Whole ignored -> throw noPart(path);
            case FieldPath.Indicators ignored -> throw noPart(path);
            case FieldPath.Group ignored -> throw noPart(path);
        };
    }

    private static @Nullable String said(Overview overview, OverviewField field) {
        return switch (field) {
            case YEAR -> overview.year() == null ? null : overview.year().toString();
            case PERIOD -> overview.period().isUnknown() ? null : written(overview.period());
            default -> overview.text(field);
        };
    }

    private static Overview with(Overview overview, OverviewField field, @Nullable String said) {
        return switch (field) {
            case YEAR -> overview.withYear(said == null ? null : new BudgetYear(Integer.parseInt(said)));
            case PERIOD -> overview.withPeriod(said == null ? Period.UNKNOWN : period(said));
            default -> overview.with(field, said);
        };
    }

    /** {@code 2026-01~2026-12}; an unknown end is left out. */
    static String written(Period period) {
        return (period.from() == null ? "" : period.from().toString())
                + "~"
                + (period.to() == null ? "" : period.to().toString());
    }

    /** @throws IllegalArgumentException or DateTimeException when the text is no period of the form */
    static Period period(String written) {
        int tilde = written.indexOf('~');
        if (tilde < 0) {
            throw new IllegalArgumentException("no period: " + written);
        }
        return new Period(
                date(written.substring(0, tilde).strip()),
                date(written.substring(tilde + 1).strip()));
    }

    private static @Nullable PartialDate date(String written) {
        return written.isEmpty() ? null : PartialDate.parse(written);
    }

    private static Funding with(Funding funding, FieldPath path, @Nullable String said) {
        List<FundingLine> lines = new ArrayList<>();
        for (int i = 0; i < funding.lines().size(); i++) {
            FundingLine line = funding.lines().get(i);
            lines.add(funding.pathOf(i).equals(path) ? new FundingLine(line.code(), line.label(), amount(said)) : line);
        }
        return new Funding(funding.total(), lines);
    }

    private static @Nullable String said(Indicator row, IndicatorField field) {
        return switch (field) {
            case VALUE -> row.value().equals(TargetValue.EMPTY) ? null : written(row.value());
            case WEIGHT -> row.weight() == null ? null : row.weight().toPlainString();
            default -> row.text(field);
        };
    }

    private static Indicator with(Indicator row, IndicatorField field, @Nullable String said) {
        return switch (field) {
            case VALUE ->
                row.withValue(
                        said == null
                                ? TargetValue.EMPTY
                                : TableJson.readIndicator(read(said)).value());
            case WEIGHT -> row.withWeight(said == null ? null : new BigDecimal(said));
            default -> row.with(field, said);
        };
    }

    static String written(TargetValue value) {
        return JSON.writeValueAsString(TableJson.write(Indicator.of(null, null, null, value)));
    }

    private static @Nullable String saidRow(TargetTable table, String row) {
        Integer index = table.indexOf(row).orElse(null);
        if (index == null) {
            return null;
        }
        ObjectNode json = TableJson.write(table.indicators().get(index));
        json.put(NEXT, index + 1 < table.indicators().size() ? table.rowOf(index + 1) : null);
        return JSON.writeValueAsString(json);
    }

    private static TargetTable withRow(TargetTable table, String row, @Nullable String said) {
        List<Indicator> rows = new ArrayList<>(table.indicators());
        Indicator present = table.indicator(row).orElse(null);
        rows.remove(present);
        if (said != null) {
            JsonNode json = read(said);
            String next = json.path(NEXT).isString() ? json.path(NEXT).stringValue() : null;
            Indicator placed = present == null ? TableJson.readIndicator(json) : present;
            rows.add(place(rows, next), placed);
        }
        return table.withIndicators(rows);
    }

    /** Before the row; at the end when there is no such row. */
    static int place(List<Indicator> rows, @Nullable String before) {
        for (int i = 0; i < rows.size(); i++) {
            if (before != null && before.equals(rows.get(i).id())) {
                return i;
            }
        }
        return rows.size();
    }

    private static @Nullable String text(@Nullable Amount amount) {
        return amount == null ? null : amount.toString();
    }

    private static @Nullable Amount amount(@Nullable String said) {
        return said == null ? null : Amount.ofWan(said);
    }

    private static JsonNode read(String json) {
        return JSON.readTree(json);
    }

    private static IllegalArgumentException noPart(FieldPath path) {
        return new IllegalArgumentException("not one part: " + path);
    }
}
