package org.mubiao.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mubiao.table.TableDiff.Change;
import org.mubiao.table.TableDiff.Kind;

class TableDiffTest {

    private final TargetTable congress = SeedTables.all().get(3);

    @Test
    void a_table_differs_from_itself_in_nothing() {
        assertThat(GeneratedTables.some(50))
                .allSatisfy(table ->
                        assertThat(TableDiff.between(table, table).isEmpty()).isTrue());
    }

    @Test
    void a_changed_cell_is_told_with_what_it_was() {
        TargetTable changed = replaced(1, congress.indicators().get(1).withValue(TargetValue.read("≥3天")));

        assertThat(TableDiff.between(congress, changed).changes())
                .containsExactly(
                        new Change(Kind.CHANGED, new FieldPath.RowField("2", IndicatorField.VALUE), "≥2天", "≥3天"));
    }

    @Test
    void a_moved_row_is_not_a_new_one() {
        List<Indicator> rows = new ArrayList<>(congress.indicators());
        rows.add(0, rows.remove(5));

        assertThat(TableDiff.between(congress, congress.withIndicators(rows)).changes())
                .containsExactly(new Change(Kind.MOVED, new FieldPath.Row("1"), null, null));
    }

    @Test
    void a_moved_row_is_not_a_new_one_in_any_table() {
        GeneratedTables.some(100).forEach(table -> {
            List<Indicator> rows = new ArrayList<>(table.indicators());
            Collections.reverse(rows);

            assertThat(TableDiff.between(table, table.withIndicators(rows)).changes())
                    .extracting(Change::kind)
                    .doesNotContain(Kind.ADDED, Kind.REMOVED, Kind.CHANGED);
        });
    }

    @Test
    void a_row_with_an_id_is_the_same_row_under_another_name() {
        TargetTable named = congress.withRowIds(
                new ArrayList<>(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k")).iterator()::next);
        List<Indicator> rows = new ArrayList<>(named.indicators());
        rows.set(1, rows.get(1).with(IndicatorField.NAME, "会议天数"));

        assertThat(TableDiff.between(named, named.withIndicators(rows)).changes())
                .containsExactly(
                        new Change(Kind.CHANGED, new FieldPath.RowField("b", IndicatorField.NAME), "培训天数", "会议天数"));
    }

    @Test
    void a_removed_row_is_told_by_its_old_path() {
        List<Indicator> rows = new ArrayList<>(congress.indicators());
        rows.remove(0);

        assertThat(TableDiff.between(congress, congress.withIndicators(rows)).changes())
                .containsExactly(new Change(Kind.REMOVED, new FieldPath.Row("1"), "会议、培训人次 ≥200人次", null));
    }

    @Test
    void a_value_written_otherwise_but_printed_the_same_is_no_change() {
        TargetTable changed = replaced(1, congress.indicators().get(1).withValue(TargetValue.read("≥ 2 天")));

        assertThat(TableDiff.between(congress, changed).isEmpty()).isTrue();
    }

    private TargetTable replaced(int index, Indicator row) {
        List<Indicator> rows = new ArrayList<>(congress.indicators());
        rows.set(index, row);
        return congress.withIndicators(rows);
    }
}
