package org.mubiao.projects.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.checks.Finding;
import org.mubiao.projects.Edit;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Framework;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.TargetTable;
import org.mubiao.table.TargetValue;
import org.mubiao.table.Texts;

/**
 * What mends a finding, where that is evident.
 *
 * @param to what the part will say
 */
record Mend(String to, List<Edit> edits) {

    /** Longer texts are not repeated on a button. */
    private static final int LONGEST = 16;

    boolean isShort() {
        return to.codePointCount(0, to.length()) <= LONGEST;
    }

    /** The sentence of a finding names what would be right; where it stands in it is the contract of the rule's words. */
    static Optional<Mend> of(Finding finding, TargetTable table, Framework framework) {
        FieldPath path = finding.path();
        List<Object> said = finding.message().arguments();
        return switch (finding.message().key()) {
            case "checks.A02" -> value(path, table).map(value -> say(path, "=" + withoutOperator(value)));
            case "checks.X01", "checks.X01.long" ->
                Optional.ofNullable(raw(path, table)).map(raw -> say(path, Texts.withoutLatex(raw)));
            case "checks.X03.synonym" -> value(path, table).map(value -> say(path, withUnit(value, said.get(1))));
            case "checks.X03.misfit" -> value(path, table).map(value -> say(path, withUnit(value, said.get(2))));
            case "checks.R13.synonym" -> Optional.of(say(path, said.get(1).toString()));
            case "checks.X07" ->
                Optional.ofNullable(raw(path, table))
                        .map(raw -> say(path, raw.replace(titled(said.get(0)), titled(said.get(1)))));
            case "checks.F01" -> Optional.of(say(path, said.get(2).toString()));
            case "checks.F02" -> Optional.of(say(path, said.get(3).toString()));
            case "checks.R05.legacy" -> move(path, said.get(1).toString(), table, framework);
            case "checks.R04" -> move(path, said.get(1).toString(), table, framework);
            default -> Optional.empty();
        };
    }

    private static String titled(Object name) {
        return "《" + name + "》";
    }

    private static Mend say(FieldPath path, String text) {
        return new Mend(text, List.of(new Edit.Say(path, text)));
    }

    private static Optional<TargetValue> value(FieldPath path, TargetTable table) {
        return path instanceof FieldPath.RowField cell && cell.field() == IndicatorField.VALUE
                ? table.indicator(cell.row()).map(Indicator::value).filter(TargetValue::isQuantitative)
                : Optional.empty();
    }

    private static String withoutOperator(TargetValue value) {
        return new TargetValue(null, value.number(), value.unit(), null).printed();
    }

    private static String withUnit(TargetValue value, Object unit) {
        return new TargetValue(value.operator(), value.number(), unit.toString(), null).printed();
    }

    private static @Nullable String raw(FieldPath path, TargetTable table) {
        return switch (path) {
            case FieldPath.OverviewPart part ->
                part.field().isText() ? table.overview().text(part.field()) : null;
            case FieldPath.Goal goal -> table.goals().text(goal.field());
            case FieldPath.RowField cell ->
                table.indicator(cell.row())
                        .map(row -> cell.field() == IndicatorField.VALUE
                                ? row.value().text()
                                : row.text(cell.field()))
                        .orElse(null);
            default -> null;
        };
    }

    /** Puts the rows of the path under the level 2 of that name, behind the rows that are there; empty when it is not one. */
    private static Optional<Mend> move(FieldPath path, String level2, TargetTable table, Framework framework) {
        List<Framework.Level1> parents = framework.parentsOf(level2);
        if (parents.size() != 1) {
            return Optional.empty();
        }
        String level1 = LevelNames.asWritten(parents.getFirst(), table);
        List<Edit> edits = new ArrayList<>();
        for (Indicator row : table.indicators()) {
            if (row.id() != null && isAt(row, path)) {
                edits.addAll(under(row, row.id(), level1, level2, table));
            }
        }
        return edits.isEmpty() ? Optional.empty() : Optional.of(new Mend(level2, edits));
    }

    private static boolean isAt(Indicator row, FieldPath path) {
        return switch (path) {
            case FieldPath.RowField cell -> cell.row().equals(row.id());
            case FieldPath.Group group ->
                group.level1().equals(row.level1()) && Objects.equals(group.level2(), row.level2());
            default -> false;
        };
    }

    private static List<Edit> under(Indicator row, String id, String level1, String level2, TargetTable table) {
        List<Edit> edits = new ArrayList<>();
        if (!level1.equals(row.level1())) {
            edits.add(new Edit.Say(new FieldPath.RowField(id, IndicatorField.LEVEL1), level1));
        }
        edits.add(new Edit.Say(new FieldPath.RowField(id, IndicatorField.LEVEL2), level2));
        behind(level1, level2, table).ifPresent(place -> edits.add(new Edit.MoveRow(id, place.before())));
        return edits;
    }

    /** @param before null for the end of the table */
    private record Place(@Nullable String before) {}

    private static Optional<Place> behind(String level1, String level2, TargetTable table) {
        for (int i = table.indicators().size(); i > 0; i--) {
            Indicator row = table.indicators().get(i - 1);
            if (level1.equals(row.level1()) && level2.equals(row.level2())) {
                return Optional.of(new Place(
                        i == table.indicators().size()
                                ? null
                                : table.indicators().get(i).id()));
            }
        }
        return Optional.empty();
    }
}
