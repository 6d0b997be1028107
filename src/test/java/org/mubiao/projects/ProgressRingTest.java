package org.mubiao.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.checks.Finding;
import org.mubiao.checks.Grade;
import org.mubiao.identity.SignedIn;
import org.mubiao.reviews.Reviewing;
import org.mubiao.reviews.StageKind;
import org.mubiao.reviews.StageProfile;
import org.mubiao.shared.BudgetYear;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.FieldPath;
import org.mubiao.table.SeedTables;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.UnitId;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.People;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Where a project stands is told by those who are assigned to its unit, and by nobody else. */
@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
class ProgressRingTest {

    private static final String STAGE = "bureau";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Reviewing reviewing;

    private People people;
    private UnitId unit;
    private UnitId other;
    private SignedIn clerk;
    private ProjectId project;

    @BeforeEach
    void submit() {
        people = reviewed("甲市");
        unit = people.unit("甲局");
        other = people.unit("乙局");
        clerk = people.drafter(unit, "填报人甲");
        project = submitted(clerk);
    }

    @Test
    void a_reviewer_of_the_unit_decides() {
        SignedInAs.run(people.reviewer("审核人甲", STAGE, unit), () -> drafting.returnForRework(project, 1, "请补充"));

        assertThat(stateOf(project)).isEqualTo(ProjectState.RETURNED);
    }

    @Test
    void a_reviewer_of_all_units_decides() {
        SignedInAs.run(people.reviewer("审核人甲", STAGE), () -> drafting.approve(project, 1));

        assertThat(stateOf(project)).isEqualTo(ProjectState.APPROVED);
    }

    @Test
    void to_all_others_it_is_as_unknown_as_one_that_does_not_exist() {
        People abroad = reviewed("乙市");
        SignedIn unassigned = people.reviewer("未分配", STAGE, other);
        for (SignedIn stranger : List.of(
                unassigned,
                people.approver(other, "乙局长"),
                abroad.reviewer("外市", STAGE),
                abroad.approver(abroad.unit("外局"), "外局长"))) {
            for (ProjectId asked : List.of(project, new ProjectId(11))) {
                assertUnknown(stranger, () -> drafting.approve(asked, 1));
                assertUnknown(stranger, () -> drafting.returnForRework(asked, 1, "退"));
                assertUnknown(stranger, () -> drafting.published(asked));
            }
        }

        assertThat(stateOf(project)).isEqualTo(ProjectState.IN_REVIEW);
    }

    private People reviewed(String jurisdiction) {
        People opened = People.of(application, jurisdiction);
        opened.job(List.of(Authorities.ADMINISTER), () -> {
            reviewing.openStages(List.of(new StageProfile(STAGE, "财政审核", "Bureau", StageKind.BUREAU, 1)));
            return opened;
        });
        return opened;
    }

    private ProjectState stateOf(ProjectId id) {
        return SignedInAs.call(clerk, () -> drafting.open(id)).orElseThrow().state();
    }

    private void assertUnknown(SignedIn person, Runnable step) {
        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(() -> SignedInAs.run(person, step))
                .satisfies(refused -> assertThat(refused.spoken().key()).isEqualTo("projects.refused.unknown"));
    }

    private ProjectId submitted(SignedIn person) {
        Instant now = Instant.now();
        BatchId batch = people.job(
                List.of(Authorities.ADMINISTER),
                () -> drafting.openBatch(
                        new BudgetYear(2026),
                        BatchStage.FIRST_SUBMISSION,
                        now.minus(Duration.ofDays(1)),
                        now.plus(Duration.ofDays(9)),
                        "shandong-2021",
                        "shandong-2021",
                        "shandong-2021"));
        return SignedInAs.call(person, () -> {
            ProjectId id = drafting.begin(batch, SeedTables.all().getFirst());
            Draft draft = drafting.save(
                    id,
                    1,
                    "period",
                    new Edit.Say(FieldPath.parse("overview.period").orElseThrow(), "2026~2026"));
            for (Finding finding : draft.findings()) {
                if (finding.grade() == Grade.JUSTIFY) {
                    draft = drafting.justify(id, FindingKey.of(finding), "按惯例");
                }
            }
            drafting.submit(id, draft.revision());
            return id;
        });
    }
}
