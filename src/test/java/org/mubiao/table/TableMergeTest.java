package org.mubiao.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mubiao.shared.Amount;

class TableMergeTest {

    private static final int TABLES = 300;

    @Test
    void what_only_they_changed_is_theirs() {
        everyEdit((base, theirs) ->
                assertThat(TableMerge.of(base, base, theirs)).isEqualTo(new TableMerge(theirs, List.of())));
    }

    @Test
    void what_only_I_changed_is_mine() {
        everyEdit(
                (base, mine) -> assertThat(TableMerge.of(base, mine, base)).isEqualTo(new TableMerge(mine, List.of())));
    }

    @Test
    void the_same_change_made_twice_is_made_once() {
        everyEdit(
                (base, both) -> assertThat(TableMerge.of(base, both, both)).isEqualTo(new TableMerge(both, List.of())));
    }

    @Test
    void changes_of_different_parts_are_both_kept() {
        TargetTable base = SeedTables.all().get(0);
        TargetTable mine = base.withGoals(base.goals().with(GoalField.ANNUAL, "我的目标"));
        TargetTable theirs = base.withOverview(base.overview().with(OverviewField.PLAN, "他们的计划"));

        TableMerge merge = TableMerge.of(base, mine, theirs);

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.merged().goals().annual()).isEqualTo("我的目标");
        assertThat(merge.merged().overview().text(OverviewField.PLAN)).isEqualTo("他们的计划");
    }

    @Test
    void where_both_changed_the_same_part_mine_stands_and_the_part_is_named() {
        TargetTable base = SeedTables.all().get(0);
        TargetTable mine =
                base.withFunding(new Funding(Amount.ofWan("37"), base.funding().lines()));
        TargetTable theirs =
                base.withFunding(new Funding(Amount.ofWan("38"), base.funding().lines()));

        TableMerge merge = TableMerge.of(base, mine, theirs);

        assertThat(merge.merged()).isEqualTo(mine);
        assertThat(merge.conflicts())
                .containsExactly(new TableMerge.Conflict(FieldPath.FUNDING_TOTAL, "36", "37", "38"));
    }

    @Test
    void rows_added_by_both_are_both_there_in_their_places() {
        GeneratedTables generated = new GeneratedTables(7);
        TargetTable base = TargetTable.EMPTY.withIndicators(List.of(generated.indicator(), generated.indicator()));
        Indicator a = base.indicators().get(0);
        Indicator b = base.indicators().get(1);
        Indicator fromMe = generated.indicator();
        Indicator fromThem = generated.indicator();

        TableMerge merge = TableMerge.of(
                base, base.withIndicators(List.of(a, fromMe, b)), base.withIndicators(List.of(fromThem, a, b)));

        assertThat(merge.merged().indicators()).containsExactly(fromThem, a, fromMe, b);
        assertThat(merge.conflicts()).isEmpty();
    }

    @Test
    void a_row_that_one_removed_and_the_other_changed_stays_and_is_named() {
        TargetTable base = SeedTables.all().get(0);
        List<Indicator> without = new ArrayList<>(base.indicators());
        without.remove(0);
        List<Indicator> changed = new ArrayList<>(base.indicators());
        changed.set(0, changed.get(0).withValue(TargetValue.read("≥40人")));

        TableMerge merge = TableMerge.of(base, base.withIndicators(without), base.withIndicators(changed));

        assertThat(merge.merged().indicators()).isEqualTo(changed);
        assertThat(merge.conflicts())
                .containsExactly(new TableMerge.Conflict(new FieldPath.Row("1"), "资助人才数 ≥30人", null, "资助人才数 ≥40人"));
    }

    @Test
    void no_row_that_anybody_wrote_is_lost() {
        for (int seed = 0; seed < TABLES; seed++) {
            GeneratedTables generated = new GeneratedTables(seed);
            TargetTable base = generated.table();
            TargetTable mine = generated.edited(generated.edited(base));
            TargetTable theirs = generated.edited(generated.edited(base));

            List<String> merged = ids(TableMerge.of(base, mine, theirs).merged());

            assertThat(merged)
                    .containsAll(added(base, mine))
                    .containsAll(added(base, theirs))
                    .doesNotHaveDuplicates();
        }
    }

    private static List<String> added(TargetTable base, TargetTable table) {
        List<String> ids = new ArrayList<>(ids(table));
        ids.removeAll(ids(base));
        return ids;
    }

    private static List<String> ids(TargetTable table) {
        return table.indicators().stream().map(Indicator::id).toList();
    }

    private interface Edit {
        void made(TargetTable base, TargetTable edited);
    }

    private static void everyEdit(Edit check) {
        for (int seed = 0; seed < TABLES; seed++) {
            GeneratedTables generated = new GeneratedTables(seed);
            TargetTable base = generated.table();
            check.made(base, generated.edited(generated.edited(base)));
        }
    }
}
