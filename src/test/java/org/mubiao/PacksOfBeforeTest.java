package org.mubiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.mubiao.bench.PreparedSchema;
import org.mubiao.testing.MySqlServer;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Packs of a database from before their versions were kept. */
@OnEveryDatabase
class PacksOfBeforeTest {

    private static final String LAST_WITHOUT = "1.147";

    private final DataSource database = database();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);

    @Test
    void a_pack_goes_on_with_one_version_that_says_what_it_said_and_who_changed_it_last() {
        migrate(LAST_WITHOUT);
        jdbc.update("insert into jurisdiction (id, division_code, name, row_version) values (1, '371083', '乳山市', 0)");
        for (long standard : List.of(11L, 12L)) {
            jdbc.update(
                    "insert into standard (id, jurisdiction_id, version_number, framework_id, level1, level2, level_order,"
                            + " standard_name, retired_mark, row_version)"
                            + " values (?, 1, 1, 'national-2021', '产出指标', '数量指标', 1, ?, 0, 0)",
                    standard,
                    "指标" + standard);
        }
        pack(21, "会议", 0);
        pack(22, "旧的", 22);
        item(31, 21, 0, 12, "≥95%");
        item(32, 21, 1, 11, null);
        item(33, 22, 0, 11, "=3");

        migrate("latest");

        assertThat(jdbc.queryForList("select pack_name, version_number, retired_mark from standard_pack order by id"))
                .extracting(Map::values)
                .map(List::copyOf)
                .containsExactly(List.of("会议", 1, 0L), List.of("旧的", 1, 22L));
        assertThat(jdbc.queryForList("select pack_id, version_number, deed, framework_id, pack_name, purpose, words,"
                        + " source_text, changed_by_name from pack_version order by id"))
                .extracting(Map::values)
                .map(List::copyOf)
                .containsExactly(
                        List.of(21L, 1, "SAID", "national-2021", "会议", "会议费项目", "会议\n论坛", "某文件", "指标库管理员"),
                        List.of(22L, 1, "RETIRED", "national-2021", "旧的", "会议费项目", "会议\n论坛", "某文件", "指标库管理员"));
        assertThat(jdbc.queryForList(
                        "select count(*) from pack_version where changed_at = '2026-03-01 08:00:00'", Integer.class))
                .containsExactly(2);
        assertThat(jdbc.query(
                        "select pack_id, version_number, standard_id, usual_value, weight from pack_version_item"
                                + " order by pack_id, row_index",
                        (row, number) -> "%d %d %d %s %s"
                                .formatted(
                                        row.getLong(1),
                                        row.getInt(2),
                                        row.getLong(3),
                                        row.getString(4),
                                        row.getBigDecimal(5))))
                .containsExactly("21 1 12 ≥95% 10.5000", "21 1 11 null 10.5000", "22 1 11 =3 10.5000");
    }

    private void pack(long id, String name, long retired) {
        jdbc.update(
                "insert into standard_pack (id, jurisdiction_id, framework_id, pack_name, purpose, words, source_text,"
                        + " retired_mark, changed_at, changed_by_name, row_version)"
                        + " values (?, 1, 'national-2021', ?, '会议费项目', ?, '某文件', ?, '2026-03-01 08:00:00', '指标库管理员', 3)",
                id,
                name,
                "会议\n论坛",
                retired);
    }

    private void item(long id, long pack, int index, long standard, String value) {
        jdbc.update(
                "insert into standard_pack_item (id, jurisdiction_id, pack_id, standard_id, row_index, usual_value, weight,"
                        + " row_version) values (?, 1, ?, ?, ?, ?, 10.5, 0)",
                id,
                pack,
                standard,
                index,
                value);
    }

    private void migrate(String until) {
        boolean isMySql = TestDatabase.ofThisRun() == TestDatabase.MYSQL;
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + (isMySql ? "mysql" : "h2"))
                .placeholders(Map.of(
                        "algorithm",
                        isMySql ? ", algorithm=instant" : "",
                        "algorithm-of-index",
                        isMySql ? ", algorithm=inplace, lock=none" : ""))
                .target(until)
                .load()
                .migrate();
    }

    private static DataSource database() {
        if (TestDatabase.ofThisRun() == TestDatabase.MYSQL) {
            PreparedSchema schema = MySqlServer.running().freshSchema();
            return new DriverManagerDataSource(
                    schema.url(), schema.owner().user(), schema.owner().password());
        }
        return new DriverManagerDataSource(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1", "sa", "");
    }
}
