package org.mubiao.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Amount;
import org.mubiao.shared.BudgetYear;
import org.mubiao.shared.Ids;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.FieldPath;
import org.mubiao.table.FundTree;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.Measures;
import org.mubiao.table.Period;
import org.mubiao.table.TargetTable;
import org.mubiao.table.Texts;

/** Makes edits of a draft's table, by the budget year and the fund tree of its batch, and the units of its jurisdiction. */
final class Writing {

    private final BudgetYear year;
    private final Sums sums;
    private final Measures measures;

    Writing(BudgetYear year, FundTree funds, Measures measures) {
        this.year = year;
        this.sums = new Sums(funds);
        this.measures = measures;
    }

    /** A table as an edit leaves it, and the changes that made it; none when it already said so. */
    record Written(TargetTable table, List<Change> changes) {}

    /** @throws SpokenException when the edit cannot be read, or its part is not there or not to be written */
    Written make(TargetTable table, Edit edit) {
        Written written = switch (edit) {
            case Edit.Say say -> say(table, say.path(), say.text());
            case Edit.SayRow row -> sayRow(table, row);
            case Edit.AddRows add -> add(table, add);
            case Edit.RemoveRow remove -> change(table, row(table, remove.row()), null);
            case Edit.MoveRow move -> move(table, move);
        };
        TextLimits.require(written.table());
        return written;
    }

    /** Takes changes back. A sum that was computed since stays computed. */
    Written undo(TargetTable table, List<Change> changes) {
        TargetTable undone = table;
        List<Change> made = new ArrayList<>();
        for (Change change : changes.reversed()) {
            if (change.kind() == Change.Kind.SAID) {
                Written back = change(undone, change.path(), change.before());
                undone = back.table();
                made.addAll(back.changes());
            }
        }
        for (Change change : changes) {
            if (change.kind() == Change.Kind.SUMMED) {
                boolean stands = Objects.equals(Parts.said(table, change.path()), change.after());
                Written back = sum(undone, change.path(), stands ? change.before() : summed(undone, change.path()));
                undone = back.table();
                made.addAll(back.changes());
            }
        }
        return new Written(undone, made);
    }

    private Written say(TargetTable table, FieldPath path, @Nullable String typed) {
        String text = typed == null || typed.isBlank() ? null : Texts.normal(typed);
        return switch (path) {
            case FieldPath.OverviewPart part ->
                switch (part.field()) {
                    case UNIT, YEAR ->
                        throw new SpokenException(Message.of("projects.refused.fixed", PartName.of(path, table)));
                    case PERIOD -> change(table, path, text == null ? null : period(text));
                    default -> change(table, path, text);
                };
            case FieldPath.Goal ignored -> change(table, path, text);
            case FieldPath.FundingTotal ignored -> money(table, path, text);
            case FieldPath.FundingByCode code ->
                table.funding().line(code.code()).isEmpty() ? noSuchPart(path, table) : money(table, path, text);
            case FieldPath.FundingAt at ->
                at.position() > table.funding().lines().size() ? noSuchPart(path, table) : money(table, path, text);
            case FieldPath.RowField cell -> cell(table, cell, text);
            case FieldPath.Whole ignored -> noSuchPart(path, table);
            case FieldPath.Indicators ignored -> noSuchPart(path, table);
            case FieldPath.Group ignored -> noSuchPart(path, table);
            case FieldPath.Row ignored -> noSuchPart(path, table);
        };
    }

    private @Nullable String period(String text) {
        Period period = Typed.period(text, year);
        return period.isUnknown() ? null : Parts.written(period);
    }

    private Written cell(TargetTable table, FieldPath.RowField cell, @Nullable String text) {
        row(table, cell.row());
        Indicator row = table.indicator(cell.row()).orElseThrow();
        if (text == null) {
            return change(table, cell, null);
        }
        if (cell.field() == IndicatorField.VALUE) {
            return change(table, cell, Parts.written(Typed.value(text, row, measures)));
        }
        return change(
                table,
                cell,
                cell.field() == IndicatorField.WEIGHT
                        ? Typed.weight(text).stripTrailingZeros().toPlainString()
                        : text);
    }

    private Written sayRow(TargetTable table, Edit.SayRow say) {
        TargetTable said = table;
        List<Change> changes = new ArrayList<>();
        for (Map.Entry<IndicatorField, @Nullable String> text : say.texts().entrySet()) {
            Written cell = say(said, new FieldPath.RowField(say.row(), text.getKey()), text.getValue());
            said = cell.table();
            changes.addAll(cell.changes());
        }
        return new Written(said, changes);
    }

    private Written money(TargetTable table, FieldPath path, @Nullable String text) {
        Amount amount = text == null ? null : Typed.amount(text);
        Optional<Amount> sum = sums.sumAt(table.funding(), path);
        if (sum.isPresent() && !sum.get().equals(amount)) {
            throw new SpokenException(Message.of(
                    "projects.refused.sum", PartName.of(path, table), sum.get().toString()));
        }
        Written written = change(table, path, amount == null ? null : amount.toString());
        if (written.changes().isEmpty()) {
            return written;
        }
        List<Change> changes = new ArrayList<>(written.changes());
        TargetTable summed = written.table();
        for (FieldPath above : sums.above(summed.funding(), path)) {
            Written sumAbove = sum(summed, above, summed(summed, above));
            summed = sumAbove.table();
            changes.addAll(sumAbove.changes());
        }
        return new Written(summed, changes);
    }

    private @Nullable String summed(TargetTable table, FieldPath path) {
        if (path.equals(FieldPath.FUNDING_TOTAL) && sums.hasStrangerWithMoney(table.funding())) {
            return Parts.said(table, path);
        }
        return sums.sumAt(table.funding(), path).map(Amount::toString).orElse(null);
    }

    private static Written sum(TargetTable table, FieldPath path, @Nullable String said) {
        String before = Parts.said(table, path);
        return Objects.equals(before, said)
                ? new Written(table, List.of())
                : new Written(
                        Parts.with(table, path, said),
                        List.of(new Change(Change.Kind.SUMMED, path, null, before, said)));
    }

    private static Written add(TargetTable table, Edit.AddRows add) {
        List<Indicator> rows = new ArrayList<>(table.indicators());
        List<String> added = new ArrayList<>();
        for (Indicator row : add.rows()) {
            Indicator named = row.withId(Long.toString(Ids.next()));
            rows.add(add.before() == null ? endOfGroup(rows, named) : Parts.place(rows, add.before()), named);
            added.add(Objects.requireNonNull(named.id()));
        }
        TargetTable after = table.withIndicators(rows);
        List<Change> changes = new ArrayList<>();
        for (String row : added) {
            changes.add(Change.said(new FieldPath.Row(row), null, Parts.said(after, new FieldPath.Row(row))));
        }
        return new Written(after, changes);
    }

    private static int endOfGroup(List<Indicator> rows, Indicator row) {
        for (int i = rows.size(); i > 0; i--) {
            Indicator other = rows.get(i - 1);
            if (Objects.equals(other.level1(), row.level1()) && Objects.equals(other.level2(), row.level2())) {
                return i;
            }
        }
        return rows.size();
    }

    private static Written move(TargetTable table, Edit.MoveRow move) {
        FieldPath path = row(table, move.row());
        if (move.row().equals(move.before())) {
            return new Written(table, List.of());
        }
        List<Indicator> rows = new ArrayList<>(table.indicators());
        Indicator moved = table.indicator(move.row()).orElseThrow();
        rows.remove(moved);
        rows.add(Parts.place(rows, move.before()), moved);
        TargetTable after = table.withIndicators(rows);
        return after.equals(table)
                ? new Written(table, List.of())
                : new Written(after, List.of(Change.said(path, Parts.said(table, path), Parts.said(after, path))));
    }

    private static Written change(TargetTable table, FieldPath path, @Nullable String said) {
        String before = Parts.said(table, path);
        TargetTable after = Parts.with(table, path, said);
        String now = Parts.said(after, path);
        return Objects.equals(before, now)
                ? new Written(table, List.of())
                : new Written(after, List.of(Change.said(path, before, now)));
    }

    private static FieldPath row(TargetTable table, String row) {
        FieldPath path = new FieldPath.Row(row);
        if (table.indicator(row).isEmpty()) {
            throw new SpokenException(Message.of("projects.refused.row-gone"));
        }
        return path;
    }

    private static Written noSuchPart(FieldPath path, TargetTable table) {
        throw new SpokenException(Message.of("projects.refused.no-such-part", PartName.of(path, table)));
    }
}
