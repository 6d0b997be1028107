package org.mubiao.wall;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.Nature;
import org.mubiao.catalog.Proposing;
import org.mubiao.catalog.StandardContent;
import org.mubiao.catalog.StandardField;
import org.mubiao.checks.Grade;
import org.mubiao.identity.DeputyId;
import org.mubiao.identity.Identity;
import org.mubiao.identity.MembershipId;
import org.mubiao.identity.Role;
import org.mubiao.identity.SignedIn;
import org.mubiao.projects.BatchId;
import org.mubiao.projects.BatchStage;
import org.mubiao.projects.Drafting;
import org.mubiao.projects.FindingKey;
import org.mubiao.projects.NotesOnPaths.Severity;
import org.mubiao.projects.ProjectId;
import org.mubiao.publication.PublicationId;
import org.mubiao.publication.Publishing;
import org.mubiao.reviews.Decision;
import org.mubiao.reviews.DeskEntry;
import org.mubiao.reviews.DeskSearch;
import org.mubiao.reviews.Reviewing;
import org.mubiao.reviews.StageKind;
import org.mubiao.reviews.StageProfile;
import org.mubiao.reviews.SubmissionId;
import org.mubiao.reviews.ThreadId;
import org.mubiao.shared.BudgetYear;
import org.mubiao.shared.ShownTimes;
import org.mubiao.table.FieldPath;
import org.mubiao.table.GoalField;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.Operator;
import org.mubiao.table.OverviewField;
import org.mubiao.table.SeedTables;
import org.mubiao.table.TargetTable;
import org.mubiao.tenancy.Afterwards;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.tenancy.UnitId;
import org.mubiao.tenancy.UnitOrder;
import org.mubiao.testing.People;
import org.mubiao.testing.SignedInAs;
import org.springframework.context.ApplicationContext;

/**
 * A jurisdiction in which unit A has a project in every state, with a secret in every text of it, and all around stands who
 * might look. What no service fills gets a row by itself, so that an entity of tomorrow has one as well.
 */
final class Town {

    static final String DEPARTMENT_STAGE = "department";
    static final String BUREAU_STAGE = "finance";

    private static final String FORM = "shandong-2021";
    private static final FieldPath GOAL = FieldPath.of(GoalField.ANNUAL);
    private static final UnitOrder ORDER = new UnitOrder(LocalDate.of(2026, 1, 1), "编办文件");
    private static final Map<ApplicationContext, Town> BUILT = new WeakHashMap<>();

    final People people;
    final UnitId unit;
    final UnitId quietUnit;
    final UnitId otherUnit;
    final UnitId successorUnit;
    final SignedIn clerk;
    final SignedIn head;
    final SignedIn otherClerk;
    final SignedIn otherHead;
    final SignedIn ofBoth;
    final SignedIn successor;
    final SignedIn supervisor;
    final SignedIn departmentsClerk;
    final SignedIn otherSupervisor;
    final SignedIn reviewer;
    final SignedIn deputy;
    final SignedIn stranger;
    final SignedIn administrator;
    final SignedIn catalogKeeper;
    final SignedIn foreignClerk;
    final SignedIn foreignReviewer;
    final SignedIn foreignAdministrator;

    final PublicationId published;

    private final ApplicationContext application;
    private final Drafting drafting;
    private final Reviewing reviewing;
    private final Rows rows;
    private final List<Mapped> entities;
    private final BatchId batch;
    private final SignedIn quietClerk;
    private final UnitId foreignUnit;

    Town(ApplicationContext application) {
        this.application = application;
        this.drafting = application.getBean(Drafting.class);
        this.reviewing = application.getBean(Reviewing.class);
        this.rows = new Rows(application);
        this.entities = Mapped.all(application.getBean(EntityManagerFactory.class));
        this.people = founded("墙内市");
        this.unit = people.unit("甲局");
        this.quietUnit = people.unit("静局");
        this.otherUnit = people.unit("乙局");
        UnitId department = department("主管局", unit, quietUnit);
        UnitId otherDepartment = department("另一主管局", otherUnit);
        this.successorUnit = splitOff();
        String person = Secret.PERSON.mark();
        this.clerk = people.drafter(unit, "填报人" + person);
        this.head = people.approver(unit, "负责人" + person);
        this.otherClerk = people.drafter(otherUnit, "填报人乙");
        this.otherHead = people.approver(otherUnit, "负责人乙");
        this.ofBoth = actingForOther(people.approver(unit, "两处任职人"));
        this.successor = people.approver(successorUnit, "分局负责人");
        this.quietClerk = people.drafter(quietUnit, "静填");
        this.supervisor = people.person("主管审核人", department, Role.DEPARTMENT_REVIEWER);
        this.departmentsClerk = people.drafter(department, "主管局填报人");
        this.otherSupervisor = people.person("另一主管审核人", otherDepartment, Role.DEPARTMENT_REVIEWER);
        this.reviewer = people.reviewer("审核人", BUREAU_STAGE, unit, quietUnit);
        this.deputy = standingIn(people.person("代审核人", null, Role.REVIEWER), reviewer);
        this.stranger = people.reviewer("别科审核人", BUREAU_STAGE, otherUnit);
        this.administrator = people.administrator("管理员");
        this.catalogKeeper = people.catalogAdministrator("指标库管理员");
        this.batch = batch(people);

        People foreign = founded("墙外市");
        this.foreignUnit = foreign.unit("外局");
        this.foreignClerk = foreign.drafter(foreignUnit, "外填报人");
        this.foreignReviewer = foreign.reviewer("外审核人", BUREAU_STAGE);
        this.foreignAdministrator = foreign.administrator("外管理员");
        batch(foreign);

        begun(clerk, Secret.DRAFT);
        remarked(head, waiting(submitted(clerk, Secret.AT_UNIT)), Secret.AT_UNIT);
        remarked(supervisor, atTheDepartment(Secret.AT_DEPARTMENT), Secret.UNSENT_BY_DEPARTMENT);
        remarked(reviewer, atTheBureau(Secret.AT_BUREAU), Secret.UNSENT);
        returned(atTheBureau(Secret.EXCHANGE));
        handedOver(submitted(clerk, Secret.HANDED_OVER));
        this.published = published(application.getBean(Publishing.class));
        submitted(quietClerk, Secret.QUIET);
        begun(otherClerk, null);
        SignedInAs.run(catalogKeeper, () -> application.getBean(Catalog.class).add(standard()));
        proposed(application.getBean(Proposing.class));
        fillTheRest();
    }

    /** The one that the tests of an application share, as long as they leave it as it is. */
    static synchronized Town in(ApplicationContext application) {
        return BUILT.computeIfAbsent(application, Town::new);
    }

    List<Mapped> entities() {
        return entities;
    }

    /** The module that keeps a row; empty when no entity is mapped to its table. */
    String moduleOf(Row row) {
        return entities.stream()
                .filter(entity -> entity.table().equals(row.table()))
                .findFirst()
                .map(Mapped::module)
                .orElse("");
    }

    /** All that lies in the database now. */
    List<Row> rows() {
        return rows.all();
    }

    Rows database() {
        return rows;
    }

    Sight sight(List<Row> rows) {
        return new Sight(this, rows, entities);
    }

    /** Whether a row is unit A's, of the unit beside it that is quiet, or of their jurisdiction. */
    boolean isOurs(Row row) {
        if (row.table().equals("jurisdiction")) {
            return isOurJurisdiction(row.number("id"));
        }
        Long jurisdiction = row.number("jurisdiction_id");
        Long ofUnit = row.number("unit_id");
        return ofUnit == null ? isOurJurisdiction(jurisdiction) : ofUnit == unit.value() || ofUnit == quietUnit.value();
    }

    private boolean isOurJurisdiction(@Nullable Long id) {
        return Objects.equals(id, people.scope().jurisdiction().value());
    }

    /** The row of unit A's that the secret stands in by its project's name. */
    long idOf(String table, Secret secret) {
        return rows.of(table).stream()
                .filter(row ->
                        isOurs(row) && row.value("project_name").toString().contains(secret.mark()))
                .map(row -> row.number("id"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** What a caller reviews for others. @param stage where; what has not come there is not for him */
    record Service(String stage, Set<Long> units) {}

    Optional<Service> served(Caller caller) {
        return switch (caller) {
            case DEPARTMENT_REVIEWER -> service(DEPARTMENT_STAGE, unit, quietUnit, successorUnit);
            case OTHER_DEPARTMENTS_REVIEWER -> service(DEPARTMENT_STAGE, otherUnit);
            case ASSIGNED_REVIEWER, DEPUTY -> service(BUREAU_STAGE, unit, quietUnit);
            case UNASSIGNED_REVIEWER -> service(BUREAU_STAGE, otherUnit);
            case FOREIGN_REVIEWER -> service(BUREAU_STAGE, foreignUnit);
            default -> Optional.empty();
        };
    }

    private static Optional<Service> service(String stage, UnitId... units) {
        return Optional.of(
                new Service(stage, Stream.of(units).map(UnitId::value).collect(Collectors.toSet())));
    }

    private People founded(String name) {
        People founded = People.of(application, name);
        founded.job(List.of(Authorities.ADMINISTER), () -> {
            reviewing.openStages(List.of(
                    new StageProfile("unit", "单位审核", "Unit review", StageKind.UNIT, 1),
                    new StageProfile(DEPARTMENT_STAGE, "主管部门审核", "Department", StageKind.DEPARTMENT, 2),
                    new StageProfile(BUREAU_STAGE, "财政审核", "Bureau review", StageKind.BUREAU, 3)));
            return founded;
        });
        return founded;
    }

    private UnitId department(String name, UnitId... under) {
        UnitId department = people.unit(name);
        return people.job(List.of(Authorities.ADMINISTER), () -> {
            for (UnitId subordinate : under) {
                application.getBean(Tenancy.class).placeUnder(subordinate, department, ORDER);
            }
            return department;
        });
    }

    private UnitId splitOff() {
        return people.job(
                List.of(Authorities.ADMINISTER),
                () -> application.getBean(Tenancy.class).split(unit, "甲局分局", ORDER));
    }

    /** Somebody of unit A and of the bureau who is also something in another unit, and acts there. */
    private SignedIn actingForOther(SignedIn person) {
        people.admit(person.account(), null, Role.REVIEWER);
        people.assign(person, BUREAU_STAGE, unit);
        people.admit(person.account(), otherUnit, Role.DRAFTER);
        SignedIn anew = people.signIn(person.userName(), People.PASSWORD);
        MembershipId there = anew.memberships().stream()
                .filter(held -> otherUnit.equals(held.unit()))
                .findFirst()
                .orElseThrow()
                .id();
        return SignedInAs.call(anew, () -> application.getBean(Identity.class).actAs(there));
    }

    private SignedIn standingIn(SignedIn person, SignedIn whom) {
        Identity identity = application.getBean(Identity.class);
        LocalDate today = new ShownTimes().date(Instant.now());
        DeputyId named = SignedInAs.call(
                whom,
                () -> identity.nameDeputy(
                        whom.memberships().getFirst().id(), person.account(), today, today.plusDays(1)));
        return SignedInAs.call(person, () -> identity.standIn(named));
    }

    private BatchId batch(People people) {
        Instant now = Instant.now();
        return people.job(
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

    private static StandardContent standard() {
        return new StandardContent(
                "墙内会议次数",
                List.of("墙内开会次数"),
                FORM,
                "项目完成",
                "数量指标",
                "次",
                Nature.POSITIVE,
                Operator.AT_LEAST,
                "墙内召开的会议次数",
                "按实际召开的次数计",
                null,
                null);
    }

    private ProjectId begun(SignedIn person, @Nullable Secret secret) {
        String mark = secret == null ? "" : secret.mark();
        ProjectId project = SignedInAs.call(
                person, () -> drafting.begin(batch, secret == Secret.BEHIND_THE_PUBLISHED ? marked("") : marked(mark)));
        SignedInAs.run(
                person,
                () -> drafting.open(project).orElseThrow().findings().stream()
                        .filter(finding -> finding.grade() == Grade.JUSTIFY)
                        .forEach(finding -> drafting.justify(project, FindingKey.of(finding), "照录原表。" + mark)));
        return project;
    }

    private static TargetTable marked(String mark) {
        TargetTable seed = SeedTables.all().getFirst();
        String goal = Objects.requireNonNull(seed.goals().text(GoalField.ANNUAL));
        List<Indicator> indicators = new ArrayList<>(seed.indicators());
        indicators.set(
                0,
                indicators
                        .getFirst()
                        .with(IndicatorField.NAME, indicators.getFirst().name() + mark));
        return seed.withOverview(seed.overview()
                        .with(OverviewField.PROJECT_NAME, seed.overview().text(OverviewField.PROJECT_NAME) + mark))
                .withGoals(seed.goals().with(GoalField.ANNUAL, goal + mark))
                .withIndicators(indicators);
    }

    private ProjectId submitted(SignedIn person, Secret secret) {
        ProjectId project = begun(person, secret);
        SignedInAs.run(
                person,
                () -> drafting.submit(
                        project, drafting.open(project).orElseThrow().revision()));
        return project;
    }

    private SubmissionId atTheDepartment(Secret secret) {
        SubmissionId submission = waiting(submitted(clerk, secret));
        send(head, submission, new Decision.Approve(secret.mark()));
        return submission;
    }

    private SubmissionId atTheBureau(Secret secret) {
        SubmissionId submission = atTheDepartment(secret);
        send(supervisor, submission, new Decision.Approve(secret.mark()));
        return submission;
    }

    private SubmissionId waiting(ProjectId project) {
        return SignedInAs.call(
                head,
                () -> reviewing.desk(DeskSearch.ALL).entries().stream()
                        .filter(entry -> entry.project().equals(project))
                        .map(DeskEntry::id)
                        .findFirst()
                        .orElseThrow());
    }

    private ThreadId remarked(SignedIn person, SubmissionId submission, Secret secret) {
        return SignedInAs.call(
                person,
                () -> reviewing.comment(submission, GOAL, Severity.SHOULD, "请核" + secret.mark(), secret.mark()));
    }

    private void returned(SubmissionId submission) {
        ThreadId thread = remarked(reviewer, submission, Secret.EXCHANGE);
        send(reviewer, submission, new Decision.Return("请补充" + Secret.EXCHANGE.mark()));
        SignedInAs.run(clerk, () -> reviewing.answer(thread, "已补充" + Secret.EXCHANGE.mark()));
    }

    /** Returned within the unit, and handed over with what was said. */
    private void handedOver(ProjectId project) {
        SubmissionId submission = waiting(project);
        remarked(head, submission, Secret.HANDED_OVER);
        send(head, submission, new Decision.Return("请修改" + Secret.HANDED_OVER.mark()));
        SignedInAs.run(head, () -> drafting.handOver(project, successorUnit));
        application.getBean(Afterwards.class).settle();
    }

    /** One proposal that was sent, and one that the unit still has for itself. */
    private void proposed(Proposing proposing) {
        SignedInAs.run(clerk, () -> {
            proposing.keep(null, texts(Secret.PROPOSAL), "还没想好" + Secret.PROPOSAL.mark());
            proposing.send(proposing.keep(null, texts(Secret.PROPOSED), "常用" + Secret.PROPOSED.mark()));
        });
    }

    private static Map<StandardField, String> texts(Secret secret) {
        return Map.of(
                StandardField.FRAMEWORK, FORM,
                StandardField.LEVEL1, "项目完成",
                StandardField.LEVEL2, "数量指标",
                StandardField.NAME, "提议指标" + secret.mark(),
                StandardField.UNIT, "次",
                StandardField.NATURE, "正向",
                StandardField.OPERATORS, "≥",
                StandardField.DEFINITION, "提议的含义",
                StandardField.FORMULA, "按次计");
    }

    private PublicationId published(Publishing publishing) {
        SubmissionId submission = atTheBureau(Secret.BEHIND_THE_PUBLISHED);
        send(reviewer, submission, new Decision.Approve("同意" + Secret.BEHIND_THE_PUBLISHED.mark()));
        return SignedInAs.call(head, () -> publishing.publish(submission, null));
    }

    private void send(SignedIn person, SubmissionId submission, Decision decision) {
        SignedInAs.run(
                person,
                () -> reviewing.send(
                        submission, reviewing.open(submission).orElseThrow().version(), decision));
    }

    /** A row of unit A for every entity that has none yet; those that others point to come first. */
    private void fillTheRest() {
        Map<String, Object> known = new HashMap<>();
        known.put("jurisdiction_id", people.scope().jurisdiction().value());
        known.put("unit_id", unit.value());
        known.put("account_id", clerk.account().value());
        List<Row> ours = new ArrayList<>(rows().stream().filter(this::isOurs).toList());
        List<Mapped> empty = new ArrayList<>(entities.stream()
                .filter(entity -> entity.ring() != Lock.OPEN)
                .filter(entity -> ours.stream().noneMatch(row -> row.table().equals(entity.table())))
                .toList());
        while (!empty.isEmpty()) {
            Mapped next = empty.stream()
                    .filter(entity -> rows.parentsOf(entity.table()).stream()
                            .allMatch(parent ->
                                    ours.stream().anyMatch(row -> row.table().equals(parent))))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("nothing to hang a row on: " + empty));
            Map<String, Object> values = new HashMap<>(known);
            values.putAll(next.constants());
            ours.add(rows.add(next.table(), values, ours));
            empty.remove(next);
        }
    }
}
