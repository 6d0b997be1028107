package org.mubiao.projects;

import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Message;
import org.mubiao.table.FieldPath;
import org.mubiao.table.FundingLine;
import org.mubiao.table.Indicator;
import org.mubiao.table.TargetTable;

/** How a part of a table is called in a sentence. */
public final class PartName {

    private static final int LONGEST_QUOTE = 30;

    private PartName() {}

    /**
     * @param path a part of the table, or one that is no longer in it
     */
    public static Message of(FieldPath path, TargetTable table) {
        return switch (path) {
            case FieldPath.FundingByCode code ->
                line(table.funding().line(code.code()).orElse(null), path);
            case FieldPath.FundingAt at ->
                line(
                        at.position() <= table.funding().lines().size()
                                ? table.funding().lines().get(at.position() - 1)
                                : null,
                        path);
            case FieldPath.Row row -> Message.of("projects.part.row", row(table, row.row()));
            case FieldPath.RowField cell ->
                Message.of(
                        "projects.part.cell",
                        row(table, cell.row()),
                        Message.of("projects.part.cell." + cell.field().key()));
            case FieldPath.Group group ->
                Message.of(
                        "projects.part.group", group.level1() + (group.level2() == null ? "" : "/" + group.level2()));
            case FieldPath.OverviewPart part -> Message.of("projects.part." + part);
            case FieldPath.Goal goal -> Message.of("projects.part." + goal);
            case FieldPath.FundingTotal total -> Message.of("projects.part." + total);
            case FieldPath.Indicators indicators -> Message.of("projects.part." + indicators);
            case FieldPath.Whole whole -> Message.of("projects.part." + whole);
        };
    }

    private static Message line(@Nullable FundingLine line, FieldPath path) {
        return Message.of("projects.part.funding", line == null ? path.toString() : line.label());
    }

    private static Object row(TargetTable table, String row) {
        Indicator indicator = table.indicator(row).orElse(null);
        if (indicator == null) {
            return Message.of("projects.part.row.gone");
        }
        if (indicator.name() == null) {
            return Message.of(
                    "projects.part.row.numbered",
                    Integer.toString(table.indexOf(row).orElseThrow() + 1));
        }
        String name = indicator.name();
        return name.codePointCount(0, name.length()) <= LONGEST_QUOTE
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }
}
