package org.mubiao.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.FieldPath;
import org.mubiao.table.OverviewField;
import org.mubiao.table.Regulation;
import org.mubiao.table.Regulations;
import org.mubiao.table.TargetTable;

/**
 * X07 法规名称不规范: a basis cites a regulation by its full name. A title that the dictionary does not know may be as good. One
 * title is named at a time, the first that is short.
 */
final class RegulationHasItsFullName implements Rule {

    private static final List<OverviewField> BASES = List.of(OverviewField.POLICY_BASIS, OverviewField.RATIONALE);

    @Override
    public String id() {
        return "X07";
    }

    @Override
    public Grade grade() {
        return Grade.INFORMS;
    }

    @Override
    public List<Finding> judge(TargetTable table, CheckContext context) {
        List<Finding> findings = new ArrayList<>();
        for (OverviewField field : BASES) {
            shortOne(table.overview().text(field), FieldPath.of(field), context).ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Finding> shortOne(@Nullable String text, FieldPath path, CheckContext context) {
        for (String title : Regulations.cited(text == null ? "" : text)) {
            Optional<Regulation> known = context.words()
                    .regulations()
                    .find(title)
                    .filter(regulation -> !Regulations.isProperly(regulation, title));
            if (known.isPresent()) {
                return Optional.of(finding(path, title, known.get().name()));
            }
        }
        return Optional.empty();
    }
}
