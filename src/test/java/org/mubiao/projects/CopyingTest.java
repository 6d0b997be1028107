package org.mubiao.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.catalog.FrameworkEdit;
import org.mubiao.catalog.FrameworkProfile;
import org.mubiao.catalog.Framing;
import org.mubiao.shared.BudgetYear;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.Framework.Pair;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorGroup;
import org.mubiao.table.OverviewField;
import org.mubiao.table.SeedTables;
import org.mubiao.table.TargetTable;
import org.mubiao.table.TargetValue;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.testing.OnEveryDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What becomes of a table that comes into a batch of another framework. */
@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
class CopyingTest {

    private static final String LOCAL = "shandong-2021";
    private static final String NATIONAL = "national-2021";
    private static final String NEXT = "local-2027";

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Framing framing;

    private ADeclaringUnit unit;

    @BeforeEach
    void openUnit() {
        unit = ADeclaringUnit.named("甲市某局", tenancy, drafting);
    }

    @Test
    void last_years_project_is_copied_with_the_identity_of_its_rows_and_their_pairs_in_the_new_framework() {
        ProjectId earlier = unit.begin(batch(LOCAL, 2026), SeedTables.all().get(3));
        TargetTable before = unit.open(earlier).table();
        BatchId into = batch(NATIONAL, 2027);

        ProjectId copy = unit.write(() -> drafting.copy(earlier, into));

        TargetTable after = unit.open(copy).table();
        assertThat(copy).isNotEqualTo(earlier);
        assertThat(after.overview().year()).isEqualTo(new BudgetYear(2027));
        assertThat(after.overview().text(OverviewField.PROJECT_NAME))
                .isEqualTo(before.overview().text(OverviewField.PROJECT_NAME));
        assertThat(after.indicators())
                .extracting(Indicator::id)
                .containsExactlyElementsOf(
                        before.indicators().stream().map(Indicator::id).toList());
        assertThat(after.indicators())
                .extracting(row -> row.name() + row.value().printed())
                .containsExactlyElementsOf(before.indicators().stream()
                        .map(row -> row.name() + row.value().printed())
                        .toList());
        assertThat(after.indicators())
                .extracting(row -> row.level1() + "/" + row.level2())
                .allMatch(pair -> pair.matches("(产出|成本|效益|满意度)指标/.*"))
                .contains("产出指标/数量指标", "满意度指标/服务对象满意度指标");
        assertThat(unit.open(copy).findings())
                .noneMatch(finding -> finding.ruleId().matches("R05|R06"));
        assertThat(unit.open(earlier).table()).as("it stays as it is").isEqualTo(before);
    }

    @Test
    void what_has_no_place_is_told_and_kept_as_it_was_written() {
        ProjectId earlier = unit.begin(
                batch(NATIONAL, 2026),
                table(row("产出指标", "数量指标", "培训天数"), row("成本指标", "社会成本指标", "扰民投诉次数"), row("产出指标", "产出的数量", "写错级次的指标")));
        make(NATIONAL);
        edit(new FrameworkEdit.ChangePair(
                new Pair("产出指标", "数量指标"), new Pair("产出指标", "产出数量"), List.of(), IndicatorGroup.QUANTITY, null));
        edit(new FrameworkEdit.RemovePair(new Pair("成本指标", "社会成本指标")));
        inForce();
        BatchId into = batch(NEXT, 2027);

        Carried carried = unit.write(() -> drafting.carried(into, earlier)).orElseThrow();
        ProjectId copy = unit.write(() -> drafting.copy(earlier, into));

        assertThat(carried.moved()).isOne();
        assertThat(carried.from().id()).isEqualTo(NATIONAL);
        assertThat(carried.into().id()).isEqualTo(NEXT);
        assertThat(carried.unplaced()).extracting(Indicator::name).containsExactly("扰民投诉次数", "写错级次的指标");
        Draft draft = unit.open(copy);
        assertThat(draft.table().indicators())
                .extracting(row -> row.level1() + "/" + row.level2())
                .containsExactly("产出指标/产出数量", "成本指标/社会成本指标", "产出指标/产出的数量");
        assertThat(draft.findings())
                .filteredOn(finding -> finding.ruleId().equals("R05"))
                .as("it is said in the wizard as well, until it is mended")
                .hasSize(2);
    }

    @Test
    void a_copy_within_one_framework_changes_no_pair() {
        ProjectId earlier = unit.begin(batch(LOCAL, 2026), SeedTables.all().getFirst());

        ProjectId copy = unit.write(() -> drafting.copy(earlier, batch(LOCAL, 2027)));

        assertThat(unit.open(copy).table().indicators())
                .isEqualTo(unit.open(earlier).table().indicators());
        assertThat(unit.write(() -> drafting.carried(batch(LOCAL, 2027), earlier))
                        .orElseThrow())
                .matches(carried -> carried.moved() == 0 && carried.unplaced().isEmpty());
    }

    @Test
    void the_copy_is_a_project_of_its_own_and_begins_its_own_history() {
        ProjectId earlier = unit.begin(batch(LOCAL, 2026), SeedTables.all().getFirst());
        ProjectId copy = unit.write(() -> drafting.copy(earlier, batch(LOCAL, 2027)));

        unit.say(copy, "goals.annual", "新的一年的目标");

        assertThat(unit.open(earlier).table()).isNotEqualTo(unit.open(copy).table());
        assertThat(unit.open(copy).state()).isEqualTo(ProjectState.DRAFT);
        assertThat(unit.open(copy).revision()).isEqualTo(2);
    }

    @Test
    void the_project_of_another_unit_is_not_there_to_be_copied() {
        ADeclaringUnit neighbour = unit.neighbour("甲市另一局");
        ProjectId theirs = neighbour.begin(batch(LOCAL, 2026), SeedTables.all().getFirst());
        BatchId into = batch(LOCAL, 2027);

        assertThat(unit.write(() -> drafting.carried(into, theirs))).isEmpty();
        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(() -> unit.write(() -> drafting.copy(theirs, into)))
                .withMessage("projects.refused.unknown");
    }

    @Test
    void a_table_that_is_read_takes_the_pairs_of_the_batch_and_keeps_those_that_it_knows() {
        TargetTable read = table(
                row("产出指标", "数量指标", "培训天数"),
                row("成本指标", "经济成本指标", "人均培训成本"),
                row("满意度指标", "服务对象满意度", "学员满意度"),
                row("其他", "其他指标", "不明的指标"));

        Carried carried = unit.write(() -> drafting.carried(batch(LOCAL, 2026), read));

        assertThat(carried.from().id()).isEqualTo(NATIONAL);
        assertThat(carried.table().indicators())
                .extracting(row -> row.level1() + "/" + row.level2())
                .containsExactly("项目完成/数量指标", "项目完成/成本指标", "满意度指标/服务对象满意度", "其他/其他指标");
        assertThat(carried.unplaced()).extracting(Indicator::name).containsExactly("不明的指标");
        SeedTables.all()
                .forEach(seed -> assertThat(unit.write(() -> drafting.carried(batch(LOCAL, 2026), seed))
                                .table())
                        .isEqualTo(seed));
    }

    @Test
    void a_batch_keeps_its_framework_when_that_is_withdrawn() {
        make(NATIONAL);
        inForce();
        BatchId batch = batch(NEXT, 2027);
        ProjectId id = unit.begin(batch, table(row("产出指标", "数量指标", "培训天数")));

        keep(() -> framing.withdraw(NEXT, newest().version()));

        assertThat(unit.open(id).framework().id()).isEqualTo(NEXT);
        assertThat(unit.say(id, "goals.annual", "目标").table().goals().annual()).isEqualTo("目标");
        assertThatExceptionOfType(SpokenException.class).isThrownBy(() -> batch(NEXT, 2027));
    }

    @Test
    void a_batch_makes_its_framework_final() {
        make(NATIONAL);
        inForce();
        batch(NEXT, 2027);

        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(() -> keep(() -> framing.takeBack(NEXT, newest().version())))
                .withMessage("catalog.refused.framework-used");
    }

    private static TargetTable table(Indicator... rows) {
        return TargetTable.EMPTY
                .withOverview(TargetTable.EMPTY.overview().with(OverviewField.PROJECT_NAME, "培训经费"))
                .withIndicators(List.of(rows));
    }

    private static Indicator row(String level1, String level2, String name) {
        return Indicator.of(level1, level2, name, TargetValue.read("≥1"));
    }

    private BatchId batch(String framework, int year) {
        Instant now = Instant.now();
        return ActingScope.runAs(
                unit.bureau(),
                List.of(Authorities.ADMINISTER),
                () -> drafting.openBatch(
                        new BudgetYear(year),
                        BatchStage.FIRST_SUBMISSION,
                        now.minus(Duration.ofDays(1)),
                        now.plus(Duration.ofDays(7)),
                        ADeclaringUnit.FORM,
                        framework,
                        ADeclaringUnit.FORM));
    }

    private void make(String from) {
        keep(() -> framing.make(from, NEXT, "明年的体系", 2027));
    }

    private void edit(FrameworkEdit edit) {
        keep(() -> framing.edit(NEXT, newest().version(), edit));
    }

    private void inForce() {
        keep(() -> framing.putInForce(NEXT, newest().version()));
    }

    private FrameworkProfile newest() {
        return keep(() -> framing.framework(NEXT)).orElseThrow();
    }

    private <T> T keep(Supplier<T> deed) {
        return ActingScope.runAs(unit.bureau(), List.of(Authorities.KEEP_CATALOG), deed);
    }
}
