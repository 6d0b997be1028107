package org.mubiao.reviews;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mubiao.checks.Finding;
import org.mubiao.checks.Grade;
import org.mubiao.identity.Role;
import org.mubiao.identity.SignedIn;
import org.mubiao.projects.BatchId;
import org.mubiao.projects.BatchProfile;
import org.mubiao.projects.BatchStage;
import org.mubiao.projects.Draft;
import org.mubiao.projects.Drafting;
import org.mubiao.projects.Edit;
import org.mubiao.projects.FindingKey;
import org.mubiao.projects.ProjectId;
import org.mubiao.projects.ProjectSubmitted;
import org.mubiao.shared.BudgetYear;
import org.mubiao.shared.Ids;
import org.mubiao.table.FieldPath;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.SeedTables;
import org.mubiao.table.TargetTable;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.tenancy.UnitId;
import org.mubiao.tenancy.UnitProfile;
import org.mubiao.testing.People;
import org.mubiao.testing.SignedInAs;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** A jurisdiction with two units, somebody of every kind, two stages and an open batch. */
public final class ReviewedTown {

    public static final String UNIT_STAGE = "unit";
    public static final String BUREAU_STAGE = "finance";
    public static final List<StageProfile> STAGES = List.of(
            new StageProfile(UNIT_STAGE, "单位审核", "Unit review", StageKind.UNIT, 1),
            new StageProfile(BUREAU_STAGE, "财政审核", "Bureau review", StageKind.BUREAU, 2));

    private static final String FORM = "shandong-2021";

    public final People people;
    public final UnitId unit;
    public final UnitId otherUnit;
    public final SignedIn clerk;
    public final SignedIn head;
    public final SignedIn otherClerk;
    public final SignedIn otherHead;
    public final SignedIn reviewer;
    public final SignedIn colleague;
    public final BatchId batch;

    private final Drafting drafting;
    private final Reviewing reviewing;
    private final Tenancy tenancy;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    public ReviewedTown(ApplicationContext application) {
        this(application, STAGES);
    }

    public ReviewedTown(ApplicationContext application, List<StageProfile> stages) {
        this.drafting = application.getBean(Drafting.class);
        this.reviewing = application.getBean(Reviewing.class);
        this.tenancy = application.getBean(Tenancy.class);
        this.transaction = application.getBean(TransactionOperations.class);
        this.events = application;
        this.people = People.of(application, "测试市");
        if (!stages.isEmpty()) {
            people.job(List.of(Authorities.ADMINISTER), () -> {
                reviewing.openStages(stages);
                return true;
            });
        }
        this.unit = people.unit("甲局");
        this.otherUnit = people.unit("乙局");
        this.clerk = people.drafter(unit, "填报人甲");
        this.head = people.approver(unit, "负责人甲");
        this.otherClerk = people.drafter(otherUnit, "填报人丙");
        this.otherHead = people.approver(otherUnit, "负责人丙");
        this.reviewer = people.person("审核人甲", null, Role.REVIEWER);
        this.colleague = people.person("审核人乙", null, Role.REVIEWER);
        if (!stages.isEmpty()) {
            people.assign(reviewer, BUREAU_STAGE, null);
            people.assign(colleague, BUREAU_STAGE, null);
        }
        Instant now = Instant.now();
        this.batch = people.job(
                List.of(Authorities.ADMINISTER),
                () -> drafting.openBatch(
                        new BudgetYear(2026),
                        BatchStage.SECOND_SUBMISSION,
                        now.minus(Duration.ofDays(1)),
                        now.plus(Duration.ofDays(9)),
                        FORM,
                        FORM,
                        FORM));
    }

    /** A project of the first unit, submitted by its clerk. */
    public ProjectId submitted() {
        return submitted(clerk);
    }

    public ProjectId submitted(SignedIn drafter) {
        ProjectId project = begun(drafter);
        submit(drafter, project);
        return project;
    }

    /** A project that could be submitted. */
    public ProjectId begun(SignedIn drafter) {
        TargetTable seed = SeedTables.all().getFirst();
        ProjectId project = SignedInAs.call(drafter, () -> drafting.begin(batch, seed));
        for (Finding finding : draft(drafter, project).findings()) {
            if (finding.grade() == Grade.JUSTIFY) {
                SignedInAs.run(drafter, () -> drafting.justify(project, FindingKey.of(finding), "照录原表。"));
            }
        }
        return project;
    }

    /** Many rounds that were submitted, without the drafts that they come from. */
    public List<ProjectId> frozen(int count) {
        TargetTable table = SeedTables.all().getFirst();
        BatchProfile open = SignedInAs.call(clerk, () -> drafting.batches().getFirst());
        UnitProfile profile = SignedInAs.call(clerk, () -> tenancy.unit(unit).orElseThrow());
        List<ProjectId> projects = new ArrayList<>();
        SignedInAs.run(
                clerk,
                () -> transaction.executeWithoutResult(status -> {
                    for (int i = 0; i < count; i++) {
                        ProjectId project = new ProjectId(Ids.next());
                        projects.add(project);
                        events.publishEvent(new ProjectSubmitted(
                                project,
                                open,
                                profile,
                                1,
                                table,
                                List.of(),
                                Map.of(),
                                Set.of(clerk.account()),
                                Instant.now().truncatedTo(ChronoUnit.MICROS)));
                    }
                }));
        return projects;
    }

    public void submit(SignedIn drafter, ProjectId project) {
        SignedInAs.run(
                drafter,
                () -> drafting.submit(
                        project, drafting.open(project).orElseThrow().revision()));
    }

    public Draft draft(SignedIn drafter, ProjectId project) {
        return SignedInAs.call(drafter, () -> drafting.open(project).orElseThrow());
    }

    public void say(SignedIn drafter, ProjectId project, FieldPath path, String text) {
        SignedInAs.run(
                drafter,
                () -> drafting.save(
                        project,
                        drafting.open(project).orElseThrow().revision(),
                        Long.toString(Ids.next()),
                        new Edit.Say(path, text)));
    }

    /** The round of a project that waits for somebody. */
    public SubmissionId waiting(SignedIn person, ProjectId project) {
        return SignedInAs.call(
                person,
                () -> reviewing.desk(DeskSearch.ALL).entries().stream()
                        .filter(entry -> entry.project().equals(project))
                        .map(DeskEntry::id)
                        .findFirst()
                        .orElseThrow());
    }

    public Review open(SignedIn person, SubmissionId submission) {
        return SignedInAs.call(person, () -> reviewing.open(submission).orElseThrow());
    }

    public void send(SignedIn person, SubmissionId submission, Decision decision) {
        SignedInAs.run(
                person,
                () -> reviewing.send(
                        submission, reviewing.open(submission).orElseThrow().version(), decision));
    }

    public void approve(SignedIn person, SubmissionId submission) {
        send(person, submission, new Decision.Approve(""));
    }

    /** A project of the first unit that waits for the bureau. */
    public SubmissionId atTheBureau() {
        SubmissionId submission = waiting(head, submitted());
        approve(head, submission);
        return submission;
    }

    /** The value of an indicator, by its place in the table. */
    public static FieldPath value(Review review, int index) {
        return review.table().pathOf(index, IndicatorField.VALUE);
    }
}
