package org.mubiao.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.mubiao.bench.BenchCase.Bound;
import org.mubiao.bench.BenchCase.Deed;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.ImportProgress;
import org.mubiao.catalog.Importing;
import org.mubiao.catalog.StandardField;
import org.mubiao.catalog.StandardSearch;
import org.mubiao.shared.Ids;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.JurisdictionId;
import org.mubiao.tenancy.Tenancy;

/**
 * The catalog with {@value #STANDARDS} standards: searching it beside a read by primary key, the first key in the browser
 * beside a request for next to nothing, importing {@value #MANY} rows beside plain inserts of the same rows, and the heap
 * that this takes beside that of {@value #FEW}.
 */
final class CatalogBench implements Closeable {

    static final int STANDARDS = 100_000;
    static final int MANY = 20_000;
    static final int FEW = 1_000;

    private static final String FRAMEWORK = "national-2021";
    private static final Map<StandardField, String> DEFAULTS = Map.of(StandardField.FRAMEWORK, FRAMEWORK);

    /** Of the jurisdictions that imports are measured in, which go again. */
    private static final String PASSING = "测量市";

    /** What a passing jurisdiction has rows in, children first; frameworks when a run before was killed. */
    private static final List<String> PASSING_TABLES = List.of(
            "standard_version", "standard", "indicator_framework_version", "indicator_framework", "catalog_state");

    private static final long SEED = 2026;
    private static final int PIECE = 500;

    private final OwnPortal portal;
    private final PreparedSchema schema;
    private final ActingScope scope;
    private final List<Path> files = new ArrayList<>();

    private CatalogBench(OwnPortal portal, PreparedSchema schema) throws SQLException {
        this.portal = portal;
        this.schema = schema;
        this.scope = ActingScope.job(new JurisdictionId(jurisdictionOf(BenchData.DRAFTER)), "测量");
    }

    static Bench open(Bench.Place place) throws Exception {
        OwnPortal portal = OwnPortal.start(place);
        List<Closeable> open = new ArrayList<>(List.of(portal));
        try {
            CatalogBench bench = new CatalogBench(portal, place.schema());
            open.add(bench);
            bench.fill();
            List<BenchCase> cases = new ArrayList<>(List.of(bench.search(), bench.imports(), bench.heap()));
            Typist typist = Typist.at(portal.address()).orElse(null);
            if (typist != null) {
                open.add(typist);
                cases.add(1, typist.firstKey(bench.draft()));
            }
            return new Bench(cases, open);
        } catch (Exception e) {
            new Bench(List.of(), open).close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            for (String table : PASSING_TABLES) {
                statement.execute("delete from " + table + " where jurisdiction_id in"
                        + " (select id from jurisdiction where name = '" + PASSING + "')");
            }
            statement.execute("delete from jurisdiction where name = '" + PASSING + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The standards are kept for the next time. */
    private void fill() throws Exception {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            String own = " where jurisdiction_id = " + scope.jurisdiction().value();
            if (count(statement, "select count(*) from standard" + own) < STANDARDS) {
                importing(scope, file(STANDARDS));
            }
            statement.execute("analyze table standard, standard_version");
        }
    }

    private BenchCase search() throws SQLException {
        Catalog catalog = portal.get(Catalog.class);
        DataSource database = portal.get(DataSource.class);
        List<Long> rows = someVersions();
        Random random = new Random(SEED);
        int[] turn = {0};
        return new BenchCase(
                "search among " + STANDARDS,
                new Bound.Milliseconds(50),
                200,
                600,
                new Deed(() -> {}, () -> {
                    String word = ManyStandards.TYPED.get(turn[0]++ % ManyStandards.TYPED.size());
                    ActingScope.runAs(
                            scope,
                            List.of(Authorities.DRAFT),
                            () -> catalog.search(StandardSearch.inForce(FRAMEWORK, null, null, word)));
                }),
                new Deed(
                        () -> {},
                        () -> ActingScope.runAs(
                                scope,
                                List.of(Authorities.DRAFT),
                                () -> read(database, rows.get(random.nextInt(rows.size()))))));
    }

    private BenchCase imports() throws Exception {
        Path file = file(MANY);
        DataSource database = portal.get(DataSource.class);
        ActingScope[] at = new ActingScope[1];
        return new BenchCase(
                "import " + MANY + " rows",
                Bound.timesItsFloor("2"),
                2,
                6,
                new Deed(() -> at[0] = passing(), () -> importing(at[0], file)),
                new Deed(
                        () -> at[0] = passing(),
                        () -> ActingScope.runAs(
                                at[0], List.of(Authorities.KEEP_CATALOG), () -> inserted(database, at[0], MANY))));
    }

    private BenchCase heap() throws Exception {
        Path many = file(MANY);
        Path few = file(FEW);
        ActingScope[] at = new ActingScope[1];
        return new BenchCase(
                "heap of an import of " + MANY + " rows",
                Bound.timesItsFloor("2"),
                1,
                5,
                new Deed(() -> at[0] = passing(), () -> importing(at[0], many), Meter.BYTES),
                new Deed(() -> at[0] = passing(), () -> importing(at[0], few), Meter.BYTES));
    }

    private void importing(ActingScope of, Path file) {
        ActingScope.runAs(
                of,
                List.of(Authorities.KEEP_CATALOG),
                () -> portal.get(Importing.class).take(file, DEFAULTS, Map.of(), new ImportProgress()));
    }

    /** The rows that an import writes, by JDBC and nothing else. */
    private static int inserted(DataSource database, ActingScope of, int count) {
        Timestamp now = Timestamp.from(Instant.now());
        Date today = Date.valueOf(LocalDate.now());
        long jurisdiction = of.jurisdiction().value();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Rows standards = new Rows(
                            connection,
                            "standard",
                            "id, jurisdiction_id, version_number, shown_version, change_number, framework_id, level1,"
                                    + " level2, level_order, standard_name, retired_mark, row_version");
                    Rows versions = new Rows(
                            connection,
                            "standard_version",
                            "id, jurisdiction_id, standard_id, version_number, standard_name, aliases, framework_id,"
                                    + " level1, level2, measure_unit, nature, operator_sign, definition, formula,"
                                    + " field_domain, in_force_from, changed_at, changed_by_name")) {
                for (int i = 0; i < count; i++) {
                    long id = Ids.next();
                    String name = ManyStandards.name(i);
                    standards.add(
                            id,
                            jurisdiction,
                            1,
                            1,
                            1,
                            FRAMEWORK,
                            ManyStandards.LEVEL1,
                            ManyStandards.LEVEL2,
                            0,
                            name,
                            0,
                            0);
                    versions.add(
                            Ids.next(),
                            jurisdiction,
                            id,
                            1,
                            name,
                            ManyStandards.alias(i),
                            FRAMEWORK,
                            ManyStandards.LEVEL1,
                            ManyStandards.LEVEL2,
                            ManyStandards.UNIT,
                            "POSITIVE",
                            "≥",
                            ManyStandards.definition(i),
                            ManyStandards.FORMULA,
                            ManyStandards.DOMAIN,
                            today,
                            now,
                            "测量");
                    if (i % PIECE == PIECE - 1) {
                        standards.write();
                        versions.write();
                    }
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
            return count;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean read(DataSource database, long id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select * from standard_version where id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path file(int count) throws Exception {
        Path file = ManyStandards.file(count);
        files.add(file);
        return file;
    }

    /** A jurisdiction with an empty catalog. */
    private ActingScope passing() {
        ActingScope empty = ActingScope.job(new JurisdictionId(Ids.next()), "测量");
        ActingScope.runAs(empty, List.of(Authorities.FOUND), () -> {
            String code = Long.toString(empty.jurisdiction().value() % 1_000_000_000_000L);
            portal.get(Tenancy.class).openJurisdiction(code, PASSING);
            return code;
        });
        return empty;
    }

    private List<Long> someVersions() throws SQLException {
        List<Long> rows = new ArrayList<>();
        try (Connection connection = owner();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select id from standard_version where jurisdiction_id = "
                        + scope.jurisdiction().value() + " limit 1000")) {
            while (found.next()) {
                rows.add(found.getLong(1));
            }
        }
        return rows;
    }

    private long jurisdictionOf(String userName) throws SQLException {
        return one("select jurisdiction_id from credential where user_name = '" + userName + "'");
    }

    /** A project that the drafter can write. */
    private long draft() throws SQLException {
        return one("select p.id from project p join membership m on m.unit_id = p.unit_id join credential c"
                + " on c.account_id = m.account_id where c.user_name = '" + BenchData.DRAFTER + "' and not exists"
                + " (select 1 from project_progress g where g.project_id = p.id) order by p.id limit 1");
    }

    private long one(String query) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            return count(statement, query);
        }
    }

    private static long count(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            if (!row.next()) {
                throw new IllegalStateException("the database is not filled for this: " + query);
            }
            return row.getLong(1);
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(
                schema.url(), schema.owner().user(), schema.owner().password());
    }
}
