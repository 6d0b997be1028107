package org.mubiao.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.flywaydb.core.Flyway;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.cfg.JdbcSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mubiao.identity.Role;
import org.mubiao.identity.SignedIn;
import org.mubiao.projects.ProjectId;
import org.mubiao.reviews.ReviewedTown;
import org.mubiao.reviews.SubmissionId;
import org.mubiao.shared.Ids;
import org.mubiao.table.FieldPath;
import org.mubiao.table.OverviewField;
import org.mubiao.tenancy.AtTheDoor;
import org.mubiao.testing.OnMySql;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionOperations;
import rings.EveryProject;
import rings.UnguardedProject;

/** Every way around the first wall ends at the second. One unit has what another one looks for. */
@OnMySql
@SpringBootTest(properties = "mubiao.demonstration=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondWallTest {

    private static final String SECRET = "只有甲局知道";

    private static final int CHECK_OPTION = 1369;
    private static final int FORBIDDEN = 1142;
    private static final int FORBIDDEN_SCHEMA = 1044;
    private static final int FORBIDDEN_FUNCTION = 1370;
    private static final int FOREIGN_KEY = 1216;
    private static final int SIGNALLED = 1644;
    private static final int NO_SUCH_TABLE = 1146;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private DataSource marked;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private Flyway flyway;

    @Autowired
    private SecondWall wall;

    @Autowired
    private Environment environment;

    private ReviewedTown town;
    private ReviewedTown abroad;
    private ProjectId secret;
    private ProjectId own;
    private SubmissionId submitted;
    private JdbcTemplate worker;
    private JdbcTemplate owner;
    private SessionFactory forgetful;

    @BeforeAll
    void layDown() {
        town = new ReviewedTown(application);
        abroad = new ReviewedTown(application);
        secret = town.begun(town.clerk);
        town.say(town.clerk, secret, new FieldPath.OverviewPart(OverviewField.PROJECT_NAME), SECRET);
        own = town.begun(town.otherClerk);
        submitted = town.atTheBureau();
        worker = new JdbcTemplate(marked);
        owner = new JdbcTemplate(flyway.getConfiguration().getDataSource());
        owner.execute("create table project_of_tomorrow (unit_id bigint not null, project_id bigint not null,"
                + " other_id bigint not null, constraint pk_project_of_tomorrow primary key (project_id, other_id))");
        owner.update(
                "insert into project_of_tomorrow values (?, ?, ?)",
                town.otherUnit.value(),
                own.value(),
                secret.value());
        wall.build(flyway.getConfiguration().getDataSource());
        forgetful = new Configuration()
                .addAnnotatedClass(UnguardedProject.class)
                .addAnnotatedClass(EveryProject.class)
                .setProperties(datasource())
                .buildSessionFactory();
    }

    @AfterAll
    void close() {
        forgetful.close();
        owner.execute("drop table project_of_tomorrow");
        wall.build(flyway.getConfiguration().getDataSource());
    }

    @Test
    void native_sql_reads_nothing_of_another_unit() {
        assertThat(as(town.clerk, () -> names("select project_name from project")))
                .contains(SECRET);
        assertThat(as(town.otherClerk, () -> names("select project_name from project")))
                .isNotEmpty()
                .doesNotContain(SECRET);
        assertThat(as(town.otherClerk, () -> names("select project_name from project where id = " + secret.value())))
                .isEmpty();
        assertThat(as(
                        town.otherClerk,
                        () -> names("select body from project_text where project_id = " + secret.value())))
                .isEmpty();
    }

    @Test
    void native_sql_changes_and_removes_nothing_of_another_unit() {
        for (String statement : List.of(
                "update project set project_name = 'x' where id = " + secret.value(),
                "delete from project_text where project_id = " + secret.value(),
                "delete from project_indicator where project_id = " + secret.value())) {
            assertThat(as(town.otherClerk, () -> worker.update(statement))).isZero();
        }
        assertThat(as(
                        town.clerk,
                        () -> worker.update("update project set updated_by = updated_by where id = ?", secret.value())))
                .isEqualTo(1);
    }

    @Test
    void native_sql_writes_nothing_under_another_unit() {
        assertRefused(
                CHECK_OPTION,
                town.otherClerk,
                () -> worker.update(
                        "insert into project_text (id, unit_id, project_id, field_path, body, row_version) values (?, ?, ?, 'x', 'x', 0)",
                        Ids.next(),
                        town.unit.value(),
                        secret.value()));
    }

    @Test
    void a_foreign_key_reaches_no_row_of_another_unit() {
        assertRefused(
                FOREIGN_KEY,
                town.otherClerk,
                () -> worker.update(
                        "insert into project_text (id, unit_id, project_id, field_path, body, row_version) values (?, ?, ?, 'x', 'x', 0)",
                        Ids.next(),
                        town.otherUnit.value(),
                        secret.value()));
    }

    @Test
    void a_formula_computes_nothing_from_another_unit() {
        assertThat(forgetfully(
                        town.otherClerk, session -> List.of(session.find(UnguardedProject.class, own.value()).names)))
                .hasSize(1)
                .allSatisfy(found -> assertThat(found).isNotEmpty().doesNotContain(SECRET));
    }

    @Test
    void a_subselect_selects_nothing_of_another_unit() {
        assertThat(forgetfully(
                        town.otherClerk,
                        session -> session.createQuery("from EveryProject", EveryProject.class).getResultList().stream()
                                .map(project -> project.project_name)
                                .toList()))
                .isNotEmpty()
                .doesNotContain(SECRET);
        assertThat(forgetfully(town.otherClerk, session -> found(session, EveryProject.class)))
                .containsExactly(own.value());
    }

    @Test
    void sql_in_hql_reads_nothing_of_another_unit() {
        assertThat(forgetfully(
                        town.otherClerk,
                        session -> session.createQuery(
                                        "select sql('(select group_concat(project_name) from project)') from UnguardedProject p"
                                                + " where p.id = " + own.value(),
                                        String.class)
                                .getResultList()))
                .hasSize(1)
                .allSatisfy(found -> assertThat(found).isNotEmpty().doesNotContain(SECRET));
    }

    @Test
    void a_forgotten_annotation_shows_and_changes_nothing_of_another_unit() {
        assertThat(forgetfully(
                        town.otherClerk,
                        session ->
                                session
                                        .createQuery("from UnguardedProject", UnguardedProject.class)
                                        .getResultList()
                                        .stream()
                                        .map(project -> project.project_name)
                                        .toList()))
                .isNotEmpty()
                .doesNotContain(SECRET);
        assertThat(forgetfully(town.otherClerk, session -> found(session, UnguardedProject.class)))
                .containsExactly(own.value());
        assertThat(forgetfully(
                        town.otherClerk,
                        session -> List.of(session.createMutationQuery(
                                        "delete from UnguardedProject p where p.id = " + secret.value())
                                .executeUpdate())))
                .containsExactly(0);
    }

    @Test
    void many_to_many_reaches_no_row_of_another_unit() {
        assertThat(forgetfully(
                        town.otherClerk,
                        session -> session.find(UnguardedProject.class, own.value()).others.stream()
                                .map(other -> other.id)
                                .toList()))
                .isEmpty();
    }

    @Test
    void jpql_gives_no_row_to_another_unit() {
        assertRefused(
                SIGNALLED,
                town.otherClerk,
                () -> jpql("update Project p set p.unitId = " + town.unit.value() + " where p.id = " + own.value()));
    }

    @Test
    void jpql_inserts_nothing_under_another_unit() {
        assertRefused(
                CHECK_OPTION,
                town.otherClerk,
                () -> jpql(
                        "insert into ProjectText (id, unitId, projectId, fieldPath, body, rowVersion) values (%d, %d, %d, 'x', 'x', 0)"
                                .formatted(Ids.next(), town.unit.value(), secret.value())));
    }

    @Test
    void without_the_filters_a_reviewer_sees_no_more() {
        SignedIn unassigned = town.people.person("未分配", null, Role.REVIEWER);
        assertThat(unfiltered(town.reviewer, "select s.id from Submission s")).contains(submitted.value());
        for (SignedIn stranger : List.of(
                unassigned,
                town.otherClerk,
                town.otherHead,
                abroad.reviewer,
                abroad.clerk,
                town.people.administrator("管理"))) {
            assertThat(unfiltered(stranger, "select s.id from Submission s")).isEmpty();
            assertThat(unfiltered(stranger, "select s.submissionId from SubmittedTable s"))
                    .isEmpty();
            assertThat(unfiltered(stranger, "select t.id from ReviewThread t")).isEmpty();
            assertThat(unfiltered(stranger, "select d.id from RecordedDecision d"))
                    .isEmpty();
            assertThat(unfiltered(stranger, "select g.projectId from ProjectProgress g"))
                    .isEmpty();
        }
    }

    @Test
    void without_the_filters_a_reviewer_sees_nothing_that_has_not_come_to_him() {
        ProjectId project = town.submitted();
        long atTheUnit = town.waiting(town.head, project).value();
        assertThat(unfiltered(town.reviewer, "select s.id from Submission s")).doesNotContain(atTheUnit);
        assertThat(unfiltered(town.reviewer, "select s.submissionId from SubmittedTable s"))
                .doesNotContain(atTheUnit);
        assertThat(unfiltered(town.reviewer, "select g.projectId from ProjectProgress g"))
                .doesNotContain(project.value());
    }

    @Test
    void without_the_filters_a_jurisdiction_sees_no_other() {
        for (String entity : List.of("Unit", "Account", "Membership", "Batch", "Stage", "ReviewAssignment")) {
            assertThat(unfiltered(town.reviewer, "select distinct e.jurisdictionId from " + entity + " e"))
                    .as(entity)
                    .containsExactly(town.people.scope().jurisdiction().value());
        }
        assertThat(unfiltered(town.reviewer, "select distinct c.jurisdictionId from Credential c"))
                .containsExactly(town.people.scope().jurisdiction().value());
    }

    @Test
    void a_unit_that_is_set_by_hand_is_not_stored() {
        assertRefused(
                SIGNALLED,
                town.otherClerk,
                () -> forgetful.fromTransaction(
                        session -> session.createMutationQuery("update UnguardedProject p set p.unit_id = "
                                        + town.unit.value() + " where p.id = " + own.value())
                                .executeUpdate()));
    }

    @Test
    void another_tool_with_the_working_password_is_shown_nothing_at_all() throws SQLException {
        try (Connection tool = asWorker()) {
            List<String> views =
                    texts(tool, "select table_name from information_schema.tables where table_schema = schema()");
            assertThat(views).contains("project", "submission", "account", "credential", "publication");
            for (String view : views) {
                assertThat(texts(tool, "select count(*) from `" + view + "`"))
                        .as(view)
                        .containsExactly("0");
            }
            String tables = tool.getCatalog().replace(SecondWall.VIEWS, "");
            assertSqlRefused(
                    Set.of(FORBIDDEN, FORBIDDEN_SCHEMA),
                    () -> texts(tool, "select count(*) from `" + tables + "`.project"));
            assertSqlRefused(
                    Set.of(FORBIDDEN, FORBIDDEN_SCHEMA),
                    () -> texts(tool, "select seal_key from `" + tables + "`.second_wall"));
            assertSqlRefused(Set.of(FORBIDDEN_FUNCTION), () -> texts(tool, "select `" + tables + "`.wall_unit()"));
            assertSqlRefused(Set.of(FORBIDDEN), () -> texts(tool, "show create view project"));
        }
    }

    @Test
    void a_mark_that_somebody_makes_up_counts_for_nothing() throws SQLException {
        try (Connection tool = asWorker();
                Statement statement = tool.createStatement()) {
            String mark = SignedInAs.call(town.clerk, () -> Mark.ofWhoActs().text());
            for (String made : List.of(
                    mark, "0".repeat(Seal.LENGTH) + " " + mark, new Seal(Seal.freshKey()).of(mark, 1) + " " + mark)) {
                statement.execute("set @mubiao = '" + made + "'");
                assertThat(texts(tool, "select count(*) from project")).containsExactly("0");
            }
        }
    }

    @Test
    void a_mark_that_somebody_overhears_counts_on_its_own_connection_only() throws SQLException {
        String overheard = as(town.clerk, () -> worker.queryForObject("select @mubiao", String.class));
        assertThat(overheard).contains(Long.toString(town.unit.value()));
        try (Connection tool = asWorker();
                Statement statement = tool.createStatement()) {
            statement.execute("set @mubiao = '" + overheard + "'");
            assertThat(texts(tool, "select count(*) from project")).containsExactly("0");
        }
    }

    @Test
    void at_the_door_one_credential_is_shown_and_nothing_else() {
        String name = town.clerk.userName();
        assertThat(names("select user_name from credential")).isEmpty();
        assertThat(AtTheDoor.with(name, () -> names("select user_name from credential")))
                .containsExactly(name);
        for (String table : List.of("account", "membership", "unit", "project", "submission")) {
            assertThat(AtTheDoor.with(name, () -> names("select count(*) from " + table)))
                    .as(table)
                    .containsExactly("0");
        }
    }

    @Test
    void what_is_public_is_written_by_its_own_jurisdiction_only() {
        assertRefused(SIGNALLED, abroad.reviewer, () -> worker.update("update jurisdiction set name = 'x'"));
        assertRefused(
                SIGNALLED,
                abroad.reviewer,
                () -> worker.update(
                        "insert into jurisdiction (id, division_code, name, row_version) values (?, 'x', 'x', 0)",
                        Ids.next()));
    }

    @Test
    void not_even_the_owner_moves_a_row_to_another_unit_or_jurisdiction() {
        for (String move : List.of(
                "update project set unit_id = " + town.otherUnit.value() + " where id = " + secret.value(),
                "update submission set jurisdiction_id = 1 where id = " + submitted.value(),
                "update unit set jurisdiction_id = 1 where id = " + town.unit.value(),
                "update account set jurisdiction_id = 1 where id = "
                        + town.clerk.account().value())) {
            assertThatThrownBy(() -> owner.update(move))
                    .satisfies(thrown -> assertThat(code(thrown)).isEqualTo(SIGNALLED));
        }
    }

    @Test
    void every_foreign_key_between_rows_of_a_ring_carries_its_key() {
        List<String> bare = owner.queryForList("""
                select concat(k.table_name, '.', k.constraint_name)
                from (select distinct table_name, constraint_name, referenced_table_name
                    from information_schema.key_column_usage
                    where table_schema = schema() and referenced_table_name is not null) k
                where exists (select 1 from information_schema.columns mine
                        join information_schema.columns theirs
                        on theirs.table_schema = mine.table_schema and theirs.column_name = mine.column_name
                        where mine.table_schema = schema() and mine.table_name = k.table_name
                        and theirs.table_name = k.referenced_table_name
                        and mine.column_name in ('unit_id', 'jurisdiction_id'))
                and not exists (select 1 from information_schema.key_column_usage u
                        where u.table_schema = schema() and u.table_name = k.table_name
                        and u.constraint_name = k.constraint_name and u.column_name = u.referenced_column_name
                        and u.column_name in ('unit_id', 'jurisdiction_id'))
                """, String.class);

        assertThat(bare).isEmpty();
    }

    @Test
    void a_table_of_tomorrow_is_guarded_by_itself_and_one_without_a_ring_is_not_shown() {
        owner.execute("create table wanderer (id bigint not null, constraint pk_wanderer primary key (id))");
        try {
            wall.build(flyway.getConfiguration().getDataSource());
            assertThat(as(town.clerk, () -> names("select unit_id from project_of_tomorrow")))
                    .isEmpty();
            assertThat(as(town.otherClerk, () -> names("select unit_id from project_of_tomorrow")))
                    .hasSize(1);
            assertRefused(NO_SUCH_TABLE, town.clerk, () -> names("select id from wanderer"));
        } finally {
            owner.execute("drop table wanderer");
        }
    }

    @Test
    void a_column_of_tomorrow_is_shown_once_the_wall_is_built_again() {
        owner.execute("alter table project_of_tomorrow add column note varchar(10)");
        wall.build(flyway.getConfiguration().getDataSource());

        assertThat(as(town.otherClerk, () -> worker.queryForList("select note from project_of_tomorrow")))
                .hasSize(1);
    }

    @Test
    void a_request_keeps_its_connection_and_says_its_mark_once_for_each_scope() throws Exception {
        new KeptConnection()
                .doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), (request, response) -> {
                    String first = as(town.clerk, () -> names("select connection_id()"))
                            .getFirst();
                    String said = as(town.clerk, this::timesSaid);
                    assertThat(as(town.clerk, () -> names("select project_name from project")))
                            .contains(SECRET);
                    assertThat(as(town.clerk, this::timesSaid)).isEqualTo(said);
                    assertThat(as(town.otherClerk, () -> names("select project_name from project")))
                            .isNotEmpty()
                            .doesNotContain(SECRET);
                    assertThat(as(town.otherClerk, () -> names("select connection_id()")))
                            .containsExactly(first);
                    assertThat(as(town.otherClerk, this::timesSaid)).isNotEqualTo(said);
                });
        assertNothingIsMarked();
    }

    @Test
    void a_connection_that_is_in_use_is_not_lent_again_within_its_request() throws Exception {
        new KeptConnection()
                .doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), (request, response) -> {
                    assertThat(as(town.clerk, this::isLentToOneAtATime)).isTrue();
                    assertThat(as(town.clerk, this::changedAndRolledBack)).isEqualTo(1);
                    assertThat(as(
                                    town.clerk,
                                    () -> names("select updated_by from project where id = " + secret.value())))
                            .doesNotContain("nobody");
                });
        assertNothingIsMarked();
    }

    @Test
    void a_connection_that_went_back_bears_no_mark() throws SQLException {
        assertThat(as(town.clerk, () -> names("select project_name from project")))
                .contains(SECRET);
        assertNothingIsMarked();
    }

    private int changedAndRolledBack() {
        Integer changed = transaction.execute(status -> {
            status.setRollbackOnly();
            return worker.update("update project set updated_by = 'nobody' where id = ?", secret.value());
        });
        return changed == null ? 0 : changed;
    }

    private boolean isLentToOneAtATime() {
        try {
            Connection gone;
            try (Connection one = marked.getConnection();
                    Connection other = marked.getConnection()) {
                assertThat(texts(one, "select connection_id()")).isNotEqualTo(texts(other, "select connection_id()"));
                gone = one;
            }
            assertThatThrownBy(gone::createStatement).isInstanceOf(SQLException.class);
            return gone.isClosed();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String timesSaid() {
        return String.valueOf(worker.queryForMap("show session status like 'Com_set_option'"));
    }

    private void assertNothingIsMarked() throws SQLException {
        DataSource pool = marked.unwrap(HikariDataSource.class);
        for (int i = 0; i < 4; i++) {
            try (Connection raw = pool.getConnection()) {
                assertThat(texts(raw, "select @mubiao")).containsExactly((String) null);
                assertThat(texts(raw, "select count(*) from project")).containsExactly("0");
            }
        }
    }

    private <T> T as(SignedIn person, Supplier<T> work) {
        return SignedInAs.call(person, work);
    }

    private List<String> names(String query) {
        return worker.queryForList(query, String.class);
    }

    private <T> List<T> forgetfully(SignedIn person, Function<Session, List<T>> work) {
        return as(person, () -> forgetful.fromTransaction(work));
    }

    /** Which of the two projects a key finds. */
    private List<Long> found(Session session, Class<?> type) {
        return Stream.of(secret.value(), own.value())
                .filter(id -> session.find(type, id) != null)
                .toList();
    }

    private int jpql(String statement) {
        Integer changed =
                transaction.execute(status -> entities.createQuery(statement).executeUpdate());
        return changed == null ? 0 : changed;
    }

    private List<Long> unfiltered(SignedIn person, String query) {
        return as(
                person,
                () -> transaction.execute(status -> {
                    Session session = entities.unwrap(Session.class);
                    session.disableFilter("concerned");
                    session.disableFilter("ofJurisdiction");
                    return session.createQuery(query, Long.class).getResultList();
                }));
    }

    private void assertRefused(int code, SignedIn person, ThrowingCallable work) {
        assertThatThrownBy(() -> as(person, () -> {
                    try {
                        work.call();
                    } catch (RuntimeException | Error e) {
                        throw e;
                    } catch (Throwable e) {
                        throw new IllegalStateException(e);
                    }
                    return person;
                }))
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo(code));
    }

    private static void assertSqlRefused(Set<Integer> codes, ThrowingCallable work) {
        assertThatThrownBy(work).satisfies(thrown -> assertThat(codes).contains(code(thrown)));
    }

    private static int code(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .mapToInt(SQLException::getErrorCode)
                .findFirst()
                .orElse(-1);
    }

    private Connection asWorker() throws SQLException {
        return DriverManager.getConnection(
                WallOnMySql.address(environment.getRequiredProperty("MUBIAO_DB_URL")),
                environment.getRequiredProperty("MUBIAO_DB_USER"),
                environment.getRequiredProperty("MUBIAO_DB_PASSWORD"));
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private Properties datasource() {
        Properties properties = new Properties();
        properties.put(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, marked);
        return properties;
    }
}
