package org.mubiao.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Frameworks;
import org.mubiao.table.TargetTable;

class RightTablesTest {

    @Test
    void a_table_with_nothing_wrong_has_no_finding() {
        assertThat(Judged.findings(Judged.right())).isEmpty();
    }

    /** 193 names of real indicators in their right groups, the units they are measured in. */
    @Test
    void no_row_of_the_catalog_is_found_wrong() {
        Random random = new Random(7);
        assertThat(CatalogRows.all()).hasSize(193).allSatisfy(row -> {
            TargetTable table = TargetTable.EMPTY.withIndicators(java.util.List.of(row.indicator(random)));
            CheckContext context = CheckContext.fitting(table)
                    .with(Frameworks.named(row.framework()).orElseThrow());
            Predicate<Finding> isOfTheRow = finding -> finding.path() instanceof FieldPath.RowField
                    || (finding.path() instanceof FieldPath.Group group
                            && row.level1().equals(group.level1())
                            && row.level2().equals(group.level2()));
            assertThat(Checks.judge(table, context).stream()
                            .filter(isOfTheRow)
                            .filter(finding -> finding.grade() != Grade.INFORMS))
                    .isEmpty();
        });
    }
}
