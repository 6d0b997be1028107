package org.mubiao.checks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.FieldPath;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.TargetTable;

/**
 * C01 必填项缺失: the fields without which the integrated budget systems refuse a table. A row without a name is none of the
 * indicators a table must have, so it is named at its own place.
 */
final class RequiredFieldsAreFilled implements Rule {

    @Override
    public String id() {
        return "C01";
    }

    @Override
    public Grade grade() {
        return Grade.BLOCKS;
    }

    @Override
    public List<Finding> judge(TargetTable table, CheckContext context) {
        List<Finding> findings = new ArrayList<>();
        for (FieldPath path : context.settings().required()) {
            if (isMissing(table, path)) {
                findings.add(finding(Grade.BLOCKS, special(path), path));
            }
        }
        for (int i = 0; i < table.indicators().size(); i++) {
            if (table.indicators().get(i).name() == null) {
                findings.add(
                        finding(Grade.BLOCKS, "name", table.pathOf(i, IndicatorField.NAME), Integer.toString(i + 1)));
            }
        }
        return findings;
    }

    private static boolean isMissing(TargetTable table, FieldPath path) {
        if (path instanceof FieldPath.Indicators) {
            return table.indicators().isEmpty();
        }
        @Nullable String printed = table.printed(path);
        return printed == null || printed.isBlank();
    }

    /** The words for the path: its written form, or the kind of it where the form goes on without end. */
    private static String special(FieldPath path) {
        return path instanceof FieldPath.FundingByCode || path instanceof FieldPath.FundingAt
                ? "funding.line"
                : path.toString();
    }
}
