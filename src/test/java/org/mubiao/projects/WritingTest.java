package org.mubiao.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mubiao.shared.Amount;
import org.mubiao.shared.BudgetYear;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.FieldPath;
import org.mubiao.table.FundTree;
import org.mubiao.table.FundTrees;
import org.mubiao.table.Funding;
import org.mubiao.table.FundingLine;
import org.mubiao.table.GeneratedTables;
import org.mubiao.table.GoalField;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.Measures;
import org.mubiao.table.OverviewField;
import org.mubiao.table.SeedTables;
import org.mubiao.table.TargetTable;
import org.mubiao.table.TargetValue;

class WritingTest {

    private static final BudgetYear YEAR = new BudgetYear(2026);
    private static final FundTree FUNDS = FundTrees.named("shandong-2021").orElseThrow();

    private final Writing writing = new Writing(YEAR, FUNDS, Measures.shipped());
    private final TargetTable empty = begun(TargetTable.EMPTY);
    private final TargetTable seed = begun(SeedTables.all().getFirst());

    @Test
    void a_table_begins_with_a_line_for_every_source_and_keeps_what_was_written() {
        assertThat(empty.funding().lines())
                .extracting(line -> line.code() + line.label() + line.printed())
                .startsWith("1财政拨款null", "1.1中央转移支付null")
                .hasSize(8);
        assertThat(seed.funding()).isEqualTo(SeedTables.all().getFirst().funding());
        assertThat(seed.overview().year()).isEqualTo(YEAR);
        assertThat(seed.indicators()).allSatisfy(row -> assertThat(row.id()).isNotBlank());
        assertThat(seed.indicators().stream().map(row -> row.withId(null)))
                .isEqualTo(SeedTables.all().getFirst().indicators());
    }

    @Test
    void a_table_of_another_tree_keeps_its_lines_behind_those_of_the_batch() {
        TargetTable foreign = begun(TargetTable.EMPTY.withFunding(
                new Funding(Amount.ofWan("5"), List.of(new FundingLine("7", "社会捐赠", Amount.ofWan("5"))))));

        assertThat(foreign.funding().lines())
                .hasSize(9)
                .last()
                .satisfies(line -> assertThat(line.label()).isEqualTo("社会捐赠"));
        assertThat(say(foreign, "funding.2", "1").funding().total())
                .as("nobody can tell what the total is the sum of")
                .isEqualTo(Amount.ofWan("5"));
    }

    @ParameterizedTest
    @CsvSource({
        "36, 36",
        "36.50, 36.5",
        "'1,234.567891', 1234.567891",
        "１２．５, 12.5",
        "'１，２３４', 1234",
        " 36 万元 , 36",
        "360000元, 36",
        "-3, -3",
        "0, 0"
    })
    void an_amount_is_read_exactly(String typed, String wan) {
        assertThat(say(empty, "funding.2", typed)
                        .funding()
                        .line("2")
                        .orElseThrow()
                        .amount())
                .isEqualTo(Amount.ofWan(wan));
    }

    @ParameterizedTest
    @CsvSource({
        "三十六, amount-unreadable",
        "'1,23', amount-unreadable",
        "1e5, amount-unreadable",
        "1.2345678, amount-decimals",
        "1234567890, amount-digits",
        "12.3.4, amount-unreadable"
    })
    void what_is_no_amount_is_refused_with_what_to_do(String typed, String why) {
        assertRefused(why, () -> say(empty, "funding.2", typed));
    }

    @Test
    void sums_follow_their_parts() {
        TargetTable table = say(say(say(empty, "funding.1.4", "36"), "funding.1.1", "4.5"), "funding.2", "1");

        assertThat(table.printed(path("funding.1"))).isEqualTo("40.5");
        assertThat(table.printed(path("funding.total"))).isEqualTo("41.5");
        TargetTable emptied = say(say(say(table, "funding.1.4", null), "funding.1.1", " "), "funding.2", "");
        assertThat(emptied).isEqualTo(empty);
    }

    @Test
    void a_sum_is_not_typed_against_its_parts() {
        TargetTable table = say(empty, "funding.1.4", "36");

        assertRefused("sum", () -> say(table, "funding.1", "40"));
        assertRefused("sum", () -> say(table, "funding.total", "40"));
        assertThat(say(table, "funding.total", "36.00")).isEqualTo(table);
    }

    @Test
    void a_sum_without_known_parts_may_be_said_and_gives_way_to_the_first_part() {
        TargetTable table = say(empty, "funding.1", "40");

        assertThat(table.printed(path("funding.total"))).isEqualTo("40");
        assertThat(say(table, "funding.1.4", "36").printed(path("funding.total")))
                .isEqualTo("36");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01~2026-12, 2026-01~2026-12",
        "2026 ～ 2027, 2026~2027",
        "2026年1月-12月, 2026-01~2026-12",
        "~2026-06-30, ~2026-06-30",
        "2026年全年, 2026~2026"
    })
    void a_period_is_read(String typed, String period) {
        assertThat(Parts.said(say(empty, "overview.period", typed), path("overview.period")))
                .isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource({"明年, period-unreadable", "2026-13~2026-14, period-unreadable", "2027~2026, period-backwards"})
    void what_is_no_period_is_refused(String typed, String why) {
        assertRefused(why, () -> say(empty, "overview.period", typed));
    }

    @ParameterizedTest
    @CsvSource({
        ">=80%, ≥80%",
        "不少于30人次, ≥30人次",
        "＝100％, =100%",
        "逐步提高, 逐步提高",
        "2026年12月底前, 2026年12月底前",
        "100000000000000000000个, 100000000000000000000个"
    })
    void a_value_is_kept_as_it_was_read(String typed, String printed) {
        TargetTable table = add(empty, "产出指标", "数量指标", "某数");
        TargetValue value = say(table, "indicators[" + table.rowOf(0) + "].value", typed)
                .indicators()
                .getFirst()
                .value();

        assertThat(value.printed()).isEqualTo(printed);
        assertThat(value.text()).isEqualTo(printed);
    }

    @Test
    void texts_are_kept_in_normal_form_and_blank_ones_are_none() {
        TargetTable table = say(empty, "goals.annual", " e\u0301 \n");

        assertThat(table.goals().text(GoalField.ANNUAL)).isEqualTo("é");
        assertThat(say(table, "goals.annual", " \u3000 ")).isEqualTo(empty);
    }

    @Test
    void what_the_batch_and_the_unit_give_is_not_written() {
        assertRefused("fixed", () -> say(empty, "overview.unit", "别的单位"));
        assertRefused("fixed", () -> say(empty, "overview.year", "2030"));
        assertRefused("no-such-part", () -> say(empty, "indicators", "x"));
        assertRefused("no-such-part", () -> say(empty, "funding.9", "1"));
        assertRefused("row-gone", () -> say(empty, "indicators[7].name", "x"));
    }

    @Test
    void a_text_that_is_too_long_is_refused_and_not_cut() {
        assertRefused("too-long", () -> say(empty, "overview.project_name", "长".repeat(501)));
        assertRefused("too-long", () -> say(empty, "goals.annual", "长".repeat(1_000_000)));
    }

    @Test
    void new_rows_stand_at_the_end_of_their_group_and_get_ids_of_their_own() {
        Indicator first = seed.indicators().getFirst();
        String level1 = Objects.requireNonNull(first.level1());
        String level2 = Objects.requireNonNull(first.level2());
        Writing.Written written = writing.make(
                seed,
                new Edit.AddRows(
                        List.of(
                                row(level1, level2, "一").withId(seed.rowOf(0)),
                                row(level1, level2, "二"),
                                row("新的", "组", "三")),
                        null));
        List<Indicator> rows = written.table().indicators();
        int last = lastOf(seed, level1, level2);

        assertThat(rows.get(last + 1).name()).isEqualTo("一");
        assertThat(rows.get(last + 2).name()).isEqualTo("二");
        assertThat(rows.getLast().name()).isEqualTo("三");
        assertThat(rows.stream().map(Indicator::id)).doesNotHaveDuplicates();
    }

    @Test
    void a_row_is_moved_and_keeps_its_identity() {
        String first = seed.rowOf(0);
        TargetTable moved = writing.make(seed, new Edit.MoveRow(first, null)).table();

        assertThat(moved.rowOf(moved.indicators().size() - 1)).isEqualTo(first);
        assertThat(writing.make(moved, new Edit.MoveRow(first, seed.rowOf(1))).table())
                .isEqualTo(seed);
        assertThat(writing.make(seed, new Edit.MoveRow(first, first)).changes()).isEmpty();
    }

    @Test
    void every_edit_can_be_taken_back() {
        for (int number = 0; number < 60; number++) {
            TargetTable table = begun(new GeneratedTables(number).table());
            Random random = new Random(number);
            List<TargetTable> tables = new ArrayList<>();
            List<Writing.Written> edits = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                Writing.Written written = writing.make(table, anyEdit(table, random));
                tables.add(table);
                edits.add(written);
                table = written.table();
            }
            for (int i = edits.size() - 1; i >= 0; i--) {
                table = writing.undo(table, edits.get(i).changes()).table();
                assertThat(table).as("table %s, edit %s", number, i).isEqualTo(tables.get(i));
            }
        }
    }

    @Test
    void every_part_is_made_again_from_what_the_log_keeps() {
        GeneratedTables.some(40).forEach(table -> {
            TargetTable copy = begun(TargetTable.EMPTY.withFunding(table.funding()));
            for (OverviewField field : OverviewField.values()) {
                copy = Parts.with(copy, FieldPath.of(field), Parts.said(table, FieldPath.of(field)));
            }
            for (GoalField field : GoalField.values()) {
                copy = Parts.with(copy, FieldPath.of(field), Parts.said(table, FieldPath.of(field)));
            }
            for (int i = table.indicators().size(); i > 0; i--) {
                FieldPath row = new FieldPath.Row(table.rowOf(i - 1));
                copy = Parts.with(copy, row, Parts.said(table, row));
            }
            assertThat(copy.withFunding(table.funding())).isEqualTo(table);
            for (int i = 0; i < table.indicators().size(); i++) {
                for (IndicatorField field : IndicatorField.values()) {
                    FieldPath cell = table.pathOf(i, field);
                    assertThat(Parts.with(table, cell, Parts.said(table, cell))).isEqualTo(table);
                }
            }
        });
    }

    private Edit anyEdit(TargetTable table, Random random) {
        List<String> rows = table.indicators().stream().map(Indicator::id).toList();
        String row = rows.isEmpty() ? "" : rows.get(random.nextInt(rows.size()));
        int kind = rows.isEmpty() ? random.nextInt(3) : random.nextInt(8);
        return switch (kind) {
            case 0 -> new Edit.Say(path("goals.annual"), "目标" + random.nextInt(9));
            case 1 -> new Edit.Say(path("funding." + (random.nextBoolean() ? "1.4" : "4")), "" + random.nextInt(90));
            case 2 ->
                new Edit.AddRows(
                        List.of(row("产出指标", "数量指标", "新"), row("产出指标", "质量指标", "新")), random.nextBoolean() ? row : null);
            case 3 -> new Edit.RemoveRow(row);
            case 4 -> new Edit.MoveRow(row, random.nextBoolean() ? rows.getFirst() : null);
            case 5 -> new Edit.Say(path("indicators[" + row + "].value"), "≥" + random.nextInt(90) + "%");
            case 6 -> new Edit.Say(path("indicators[" + row + "].definition"), "释义" + random.nextInt(3));
            default -> new Edit.Say(path("indicators[" + row + "].weight"), random.nextInt(3) + "0.5");
        };
    }

    private static Indicator row(String level1, String level2, String name) {
        return Indicator.of(level1, level2, name, TargetValue.EMPTY);
    }

    private static int lastOf(TargetTable table, String level1, String level2) {
        int last = -1;
        for (int i = 0; i < table.indicators().size(); i++) {
            Indicator row = table.indicators().get(i);
            last = level1.equals(row.level1()) && level2.equals(row.level2()) ? i : last;
        }
        return last;
    }

    private static TargetTable begun(TargetTable table) {
        return Beginning.of(table, YEAR, FUNDS, "某局");
    }

    private TargetTable add(TargetTable table, String level1, String level2, String name) {
        return writing.make(table, new Edit.AddRows(List.of(row(level1, level2, name)), null))
                .table();
    }

    private TargetTable say(TargetTable table, String path, String text) {
        return writing.make(table, new Edit.Say(path(path), text)).table();
    }

    private static FieldPath path(String path) {
        return FieldPath.parse(path).orElseThrow();
    }

    private static void assertRefused(String why, ThrowingCallable step) {
        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(step)
                .satisfies(refused -> assertThat(refused.spoken().key()).isEqualTo("projects.refused." + why));
    }
}
