package org.mubiao.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.BudgetYear;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.FieldPath;
import org.mubiao.table.FundingLine;
import org.mubiao.table.GoalField;
import org.mubiao.table.Indicator;
import org.mubiao.table.OverviewField;
import org.mubiao.table.TableJson;
import org.mubiao.table.TargetTable;
import org.mubiao.table.TargetValue;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/**
 * Fills an empty, migrated MySQL with units and their projects, the same for the same scale: at scale 1 there are 20,000 units
 * and 1,000,000 projects. Every third project is submitted, and half of those have come to the bureau. Written past the
 * services, by the owner of the tables, as a million projects would take the services days.
 */
final class BenchData {

    /** Of everybody here. */
    static final String PASSWORD = "bench of the portal";

    /** The first unit's drafter, and the reviewer of the first units. */
    static final String DRAFTER = "bench-drafter-0";

    static final String REVIEWER = "bench-reviewer-0";

    private static final int UNITS_AT_FULL_SCALE = 20_000;
    private static final int PROJECTS_OF_A_UNIT = 50;
    private static final int UNITS_OF_A_JURISDICTION = 100;
    private static final int UNITS_OF_A_REVIEWER = 10;
    private static final int SUBMITTED_OF = 3;
    private static final long SEED = 2026;
    private static final String FORM = "national-2021";
    private static final String FUNDS = "national";
    private static final String UNIT_STAGE = "unit";
    private static final String BUREAU_STAGE = "finance";
    private static final int YEAR = 2026;
    private static final Instant BEGINNING = Instant.parse("2026-01-05T01:00:00Z");
    private static final Instant END = Instant.parse("2099-12-31T00:00:00Z");

    private final Connection connection;
    private final List<Rows> all = new ArrayList<>();
    private final Random random = new Random(SEED);
    private final String passwordHash =
            PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(PASSWORD);
    private final TargetTable model = model();
    private long id = 1_000_000_000_000L;

    private final Rows jurisdictions;
    private final Rows catalogs;
    private final Rows units;
    private final Rows accounts;
    private final Rows credentials;
    private final Rows memberships;
    private final Rows assignments;
    private final Rows batches;
    private final Rows stages;
    private final Rows projects;
    private final Rows texts;
    private final Rows fundingLines;
    private final Rows indicators;
    private final Rows edits;
    private final Rows progress;
    private final Rows submissions;
    private final Rows tables;
    private final Rows decisions;

    private BenchData(Connection connection) throws SQLException {
        this.connection = connection;
        // In the order in which they may be written: a row after those it names.
        jurisdictions = rows("jurisdiction", "id, division_code, name, row_version");
        catalogs = rows("catalog_state", "jurisdiction_id, change_number, framework_number, row_version");
        units = rows("unit", "id, jurisdiction_id, name, row_version");
        accounts = rows("account", "id, jurisdiction_id, display_name, row_version");
        credentials = rows(
                "credential",
                "account_id, jurisdiction_id, user_name, password_hash, must_change, demonstration, closed, stamp,"
                        + " row_version");
        memberships = rows("membership", "id, jurisdiction_id, account_id, unit_id, held_role, row_version");
        assignments = rows("review_assignment", "id, jurisdiction_id, account_id, stage_key, unit_id, row_version");
        batches = rows(
                "batch",
                "id, jurisdiction_id, budget_year, batch_stage, opens_at, closes_at, form_id, framework_id,"
                        + " fund_tree_id, row_version");
        stages = rows(
                "stage", "id, jurisdiction_id, stage_key, name_zh, name_en, stage_kind, place_number, row_version");
        projects = rows(
                "project",
                "id, unit_id, jurisdiction_id, batch_id, project_name, budget_year, period_from, period_to,"
                        + " total_amount, revision, submitted_revision, updated_at, updated_by, row_version");
        texts = rows("project_text", "id, unit_id, project_id, field_path, body, row_version");
        fundingLines = rows(
                "project_funding_line", "id, unit_id, project_id, row_index, source_code, label, amount, row_version");
        indicators = rows(
                "project_indicator",
                "id, unit_id, project_id, row_id, row_index, level1, level2, indicator_name, operator_sign,"
                        + " target_number, target_unit, target_text, row_version");
        edits = rows(
                "project_edit",
                "id, unit_id, project_id, revision, edit_key, edit_kind, account_id, actor_name, made_at,"
                        + " row_version");
        progress = rows(
                "project_progress",
                "project_id, jurisdiction_id, unit_id, batch_id, progress_state, round_number, row_version");
        submissions = rows(
                "submission",
                "id, jurisdiction_id, unit_id, project_id, batch_id, budget_year, batch_stage, closes_at,"
                        + " round_number, project_name, unit_name, total_amount, finding_count, submitted_at, state,"
                        + " stage_key, stages_come_to, arrived_at, row_version");
        tables = rows(
                "submitted_table",
                "submission_id, jurisdiction_id, unit_id, form_id, framework_id, fund_tree_id, table_json,"
                        + " findings_json, justifications_json, authors_json");
        decisions = rows(
                "review_decision",
                "id, jurisdiction_id, unit_id, submission_id, stage_key, verdict, opinion, account_id, account_name,"
                        + " decided_at");
    }

    /** How much there is. */
    record Filled(int units, int projects) {}

    /**
     * Fills the database.
     *
     * @param url of the tables
     * @param scale above 0, at most 1
     * @throws SpokenException when it holds something already
     */
    static Filled fill(String url, DatabaseAccount owner, BigDecimal scale) {
        int units = Math.max(
                1, scale.multiply(BigDecimal.valueOf(UNITS_AT_FULL_SCALE)).intValue());
        String address = url + (url.contains("?") ? "&" : "?") + "rewriteBatchedStatements=true&connectionTimeZone=UTC";
        try (Connection connection = DriverManager.getConnection(address, owner.user(), owner.password())) {
            connection.setAutoCommit(false);
            requireEmpty(connection);
            new BenchData(connection).write(units);
            return new Filled(units, units * PROJECTS_OF_A_UNIT);
        } catch (SQLException e) {
            throw new IllegalStateException("the database was not filled", e);
        }
    }

    private static void requireEmpty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select 1 from jurisdiction limit 1")) {
            if (row.next()) {
                throw new SpokenException(Message.of("portal.bench.not-empty"));
            }
        }
    }

    private void write(int count) throws SQLException {
        Jurisdiction jurisdiction = null;
        long reviewer = 0;
        for (int i = 0; i < count; i++) {
            if (i % UNITS_OF_A_JURISDICTION == 0) {
                jurisdiction = jurisdiction(i / UNITS_OF_A_JURISDICTION);
            }
            Jurisdiction of = Objects.requireNonNull(jurisdiction);
            if (i % UNITS_OF_A_REVIEWER == 0) {
                reviewer = account(of.id(), "bench-reviewer-" + i / UNITS_OF_A_REVIEWER, "审核人" + i, null, "REVIEWER");
            }
            unit(of, i, reviewer);
            for (Rows rows : all) {
                rows.write();
            }
            connection.commit();
        }
        for (Rows rows : all) {
            rows.close();
        }
        try (Statement statement = connection.createStatement()) {
            for (String table :
                    List.of("project", "project_indicator", "project_text", "submission", "review_assignment")) {
                statement.execute("analyze table " + table);
            }
        }
    }

    private record Jurisdiction(long id, long batch) {}

    private Jurisdiction jurisdiction(int index) throws SQLException {
        long jurisdiction = id++;
        jurisdictions.add(jurisdiction, "B%05d".formatted(index), "测量市" + index, 0);
        catalogs.add(jurisdiction, 0, 0, 0);
        long batch = id++;
        batches.add(batch, jurisdiction, YEAR, "SECOND_SUBMISSION", at(BEGINNING), at(END), FORM, FORM, FUNDS, 0);
        stages.add(id++, jurisdiction, UNIT_STAGE, "单位审核", "Unit", "UNIT", 1, 0);
        stages.add(id++, jurisdiction, BUREAU_STAGE, "财政审核", "Bureau", "BUREAU", 2, 0);
        return new Jurisdiction(jurisdiction, batch);
    }

    private long account(long jurisdiction, String userName, String name, @Nullable Long unit, String role)
            throws SQLException {
        long account = id++;
        accounts.add(account, jurisdiction, name, 0);
        credentials.add(account, jurisdiction, userName, passwordHash, false, false, false, 0, 0);
        memberships.add(id++, jurisdiction, account, unit, role, 0);
        return account;
    }

    private void unit(Jurisdiction jurisdiction, int index, long reviewer) throws SQLException {
        long unit = id++;
        String name = "第" + index + "局";
        units.add(unit, jurisdiction.id(), name, 0);
        assignments.add(id++, jurisdiction.id(), reviewer, BUREAU_STAGE, unit, 0);
        long drafter = account(jurisdiction.id(), "bench-drafter-" + index, "填报人" + index, unit, "DRAFTER");
        long head = account(jurisdiction.id(), "bench-head-" + index, "负责人" + index, unit, "UNIT_APPROVER");
        for (int i = 0; i < PROJECTS_OF_A_UNIT; i++) {
            project(new Owner(jurisdiction, unit, name, drafter, head), index * PROJECTS_OF_A_UNIT + i);
        }
    }

    private record Owner(Jurisdiction jurisdiction, long unit, String name, long drafter, long head) {}

    private void project(Owner owner, int index) throws SQLException {
        long project = id++;
        TargetTable table = model.withOverview(model.overview()
                        .with(
                                OverviewField.PROJECT_NAME,
                                "第" + index + "号项目" + Integer.toString(random.nextInt(1 << 24), 36))
                        .with(OverviewField.UNIT, owner.name())
                        .withYear(new BudgetYear(YEAR)))
                .withRowIds(() -> Long.toString(id++));
        String name = Objects.requireNonNull(table.overview().text(OverviewField.PROJECT_NAME));
        boolean submitted = index % SUBMITTED_OF == 0;
        Timestamp saved = at(BEGINNING.plusSeconds(60L * random.nextInt(60 * 24 * 90)));
        projects.add(
                project,
                owner.unit(),
                owner.jurisdiction().id(),
                owner.jurisdiction().batch(),
                name,
                YEAR,
                "2026-01",
                "2026-12",
                amount(table),
                1,
                submitted ? 1 : 0,
                saved,
                "填报人",
                0);
        parts(owner.unit(), project, table);
        edits.add(id++, owner.unit(), project, 1, "begun", "BEGUN", owner.drafter(), "填报人", saved, 0);
        if (submitted) {
            submit(owner, project, table, name, saved, index % (2 * SUBMITTED_OF) == 0);
        }
    }

    private void parts(long unit, long project, TargetTable table) throws SQLException {
        for (OverviewField field : OverviewField.values()) {
            if (field.isText() && field != OverviewField.PROJECT_NAME) {
                text(unit, project, FieldPath.of(field), table.overview().text(field));
            }
        }
        for (GoalField field : GoalField.values()) {
            text(unit, project, FieldPath.of(field), table.goals().text(field));
        }
        int place = 0;
        for (FundingLine line : table.funding().lines()) {
            fundingLines.add(
                    id++,
                    unit,
                    project,
                    place++,
                    line.code(),
                    line.label(),
                    line.amount() == null ? null : line.amount().wan(),
                    0);
        }
        place = 0;
        for (Indicator row : table.indicators()) {
            TargetValue value = row.value();
            indicators.add(
                    id++,
                    unit,
                    project,
                    row.id(),
                    place++,
                    row.level1(),
                    row.level2(),
                    row.name(),
                    value.operator() == null ? null : value.operator().sign(),
                    value.number(),
                    value.unit(),
                    value.text(),
                    0);
        }
    }

    private void text(long unit, long project, FieldPath path, @Nullable String body) throws SQLException {
        if (body != null) {
            texts.add(id++, unit, project, path.toString(), body, 0);
        }
    }

    private void submit(Owner owner, long project, TargetTable table, String name, Timestamp saved, boolean atBureau)
            throws SQLException {
        long jurisdiction = owner.jurisdiction().id();
        long batch = owner.jurisdiction().batch();
        long submission = id++;
        progress.add(project, jurisdiction, owner.unit(), batch, "IN_REVIEW", 1, 0);
        submissions.add(
                submission,
                jurisdiction,
                owner.unit(),
                project,
                batch,
                YEAR,
                "SECOND_SUBMISSION",
                at(END),
                1,
                name,
                owner.name(),
                amount(table),
                0,
                saved,
                "IN_REVIEW",
                atBureau ? BUREAU_STAGE : UNIT_STAGE,
                "|UNIT " + UNIT_STAGE + "|" + (atBureau ? "BUREAU " + BUREAU_STAGE + "|" : ""),
                saved,
                0);
        tables.add(
                submission,
                jurisdiction,
                owner.unit(),
                FORM,
                FORM,
                FUNDS,
                TableJson.text(table),
                "[]",
                "[]",
                "[\"" + owner.drafter() + "\"]");
        if (atBureau) {
            decisions.add(
                    id++,
                    jurisdiction,
                    owner.unit(),
                    submission,
                    UNIT_STAGE,
                    "APPROVED",
                    "同意",
                    owner.head(),
                    "负责人",
                    saved);
        }
    }

    private Rows rows(String table, String columns) throws SQLException {
        Rows rows = new Rows(connection, table, columns);
        all.add(rows);
        return rows;
    }

    private static @Nullable Object amount(TargetTable table) {
        return table.funding().total() == null ? null : table.funding().total().wan();
    }

    private static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }

    private static TargetTable model() {
        try (InputStream file = BenchData.class.getResourceAsStream("/demonstration/congress.json")) {
            return TableJson.parse(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
