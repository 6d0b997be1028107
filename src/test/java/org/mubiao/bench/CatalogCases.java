package org.mubiao.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import javax.sql.DataSource;
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
 * Searching a catalog of 100,000 standards beside a read by primary key, and importing 20,000 rows beside plain inserts of
 * the same rows.
 */
final class CatalogCases {

    static final int STANDARDS = 100_000;
    static final int IMPORTED = 20_000;

    private static final String FRAMEWORK = "national-2021";
    private static final Map<StandardField, String> DEFAULTS = Map.of(StandardField.FRAMEWORK, FRAMEWORK);
    private static final String HEAD = "level1,level2,name,aliases,unit,nature,operators,definition,formula,domain\n";
    private static final long SEED = 2026;
    private static final int PIECE = 500;

    private static final List<String> OBJECTS = List.of(
            "培训", "会议", "设备", "道路", "桥梁", "校舍", "管网", "代表建议", "履职补助", "执法检查", "视察", "调研报告", "会计核算", "长效机制", "重点项目",
            "重复参保", "银行账户", "苗木", "水库", "灌溉渠道", "公厕", "垃圾", "低保", "救助资金", "图书", "展览", "疫苗", "病床", "救护车", "专利");
    private static final List<String> ACTS = List.of(
            "出勤", "合格", "覆盖", "按期完成", "验收通过", "发放", "办结", "满意", "知晓", "维护", "购置", "改造", "新建", "抽检", "参与", "增长", "下降",
            "更新", "巡查", "开放");
    private static final List<String> MEASURES = List.of("率", "数量", "人次", "次数", "面积", "成本", "天数", "比例", "里程", "时间");

    private static final List<String> WORDS = List.of(
            "p",
            "px",
            "pxcql",
            "peixun",
            "出勤率",
            "kjhs",
            "chang",
            "zhangxiao",
            "zhongdian",
            "chongfu",
            "yinhang",
            "培训cql",
            "dbjybjl",
            "满意率 代表",
            "应到人次",
            "pxcqk",
            "会意出勤率",
            "yhzh",
            "培训乙率",
            "没有这样的词");

    private final Catalog catalog;
    private final Importing importing;
    private final Tenancy tenancy;
    private final DataSource database;
    private final Random random = new Random(SEED);

    CatalogCases(Catalog catalog, Importing importing, Tenancy tenancy, DataSource database) {
        this.catalog = catalog;
        this.importing = importing;
        this.tenancy = tenancy;
        this.database = database;
    }

    MeasuredCase search() {
        return new MeasuredCase() {

            private final ActingScope scope = open();
            private final List<Long> rows = new ArrayList<>();
            private int turn;

            @Override
            public String name() {
                return "search among " + STANDARDS;
            }

            @Override
            public void prepare() throws Exception {
                take(scope, STANDARDS);
                try (Connection connection = database.getConnection();
                        PreparedStatement select = connection.prepareStatement(
                                "select id from standard_version where jurisdiction_id = ? limit 1000")) {
                    select.setLong(1, scope.jurisdiction().value());
                    try (ResultSet found = select.executeQuery()) {
                        while (found.next()) {
                            rows.add(found.getLong(1));
                        }
                    }
                }
            }

            @Override
            public void once() {
                String word = WORDS.get(turn++ % WORDS.size());
                ActingScope.runAs(
                        scope,
                        List.of(Authorities.DRAFT),
                        () -> catalog.search(StandardSearch.inForce(FRAMEWORK, null, null, word)));
            }

            @Override
            public void floor() throws SQLException {
                try (Connection connection = database.getConnection();
                        PreparedStatement select =
                                connection.prepareStatement("select * from standard_version where id = ?")) {
                    select.setLong(1, rows.get(random.nextInt(rows.size())));
                    select.executeQuery().next();
                }
            }
        };
    }

    MeasuredCase imports() {
        return new MeasuredCase() {

            @Override
            public String name() {
                return "import of " + IMPORTED;
            }

            @Override
            public void once() throws Exception {
                take(open(), IMPORTED);
            }

            @Override
            public void floor() throws Exception {
                insert(open().jurisdiction().value(), IMPORTED);
            }
        };
    }

    void take(ActingScope scope, int count) throws IOException {
        Path file = file(count);
        try {
            keep(scope, () -> importing.take(file, DEFAULTS, Map.of(), new ImportProgress()));
        } finally {
            Files.delete(file);
        }
    }

    /** The rows that an import writes, by JDBC and nothing else. */
    private void insert(long jurisdiction, int count) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement standards = connection.prepareStatement(
                        "insert into standard (id, jurisdiction_id, version_number, shown_version, change_number,"
                                + " framework_id, level1, level2, level_order, standard_name, retired_mark, row_version)"
                                + " values (?, ?, 1, 1, 1, ?, ?, ?, 0, ?, 0, 0)");
                PreparedStatement versions = connection.prepareStatement(
                        "insert into standard_version (id, jurisdiction_id, standard_id, version_number, standard_name,"
                                + " aliases, framework_id, level1, level2, measure_unit, nature, operator_sign, definition,"
                                + " formula, field_domain, in_force_from, changed_at, changed_by_name)"
                                + " values (?, ?, ?, 1, ?, ?, ?, ?, ?, '%', 'POSITIVE', '≥', ?, ?, ?, ?, ?, '测量')")) {
            connection.setAutoCommit(false);
            Timestamp now = Timestamp.from(Instant.now());
            for (int i = 0; i < count; i++) {
                long id = Ids.next();
                String name = name(i);
                bind(standards, id, jurisdiction, FRAMEWORK, "产出指标", "质量指标", name);
                standards.addBatch();
                bind(
                        versions,
                        Ids.next(),
                        jurisdiction,
                        id,
                        name,
                        alias(i),
                        FRAMEWORK,
                        "产出指标",
                        "质量指标",
                        definition(i),
                        "实到数÷应到数×100%",
                        "会议培训",
                        Date.valueOf(LocalDate.now()),
                        now);
                versions.addBatch();
                if (i % PIECE == PIECE - 1) {
                    standards.executeBatch();
                    versions.executeBatch();
                }
            }
            standards.executeBatch();
            versions.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static Path file(int count) throws IOException {
        Path file = Files.createTempFile("mubiao-bench", ".csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(HEAD);
            for (int i = 0; i < count; i++) {
                writer.write("产出指标,质量指标," + name(i) + "," + alias(i) + ",%,POSITIVE,≥," + definition(i)
                        + ",实到数÷应到数×100%,会议培训\n");
            }
        }
        return file;
    }

    private static String name(int i) {
        return OBJECTS.get(i % OBJECTS.size())
                + ACTS.get(i / OBJECTS.size() % ACTS.size())
                + MEASURES.get(i / OBJECTS.size() / ACTS.size() % MEASURES.size())
                + (i < OBJECTS.size() * ACTS.size() * MEASURES.size() ? "" : "第" + i + "类");
    }

    private static String alias(int i) {
        return i % 3 == 0 ? OBJECTS.get(i % OBJECTS.size()) + "别名" + i : "";
    }

    private static String definition(int i) {
        return "按" + OBJECTS.get(i % OBJECTS.size()) + "台账统计的实际数量占应有数量的比例，第" + i + "号口径，不含跨年度结转";
    }

    private ActingScope open() {
        ActingScope scope = ActingScope.job(new JurisdictionId(Ids.next()), "测量");
        ActingScope.runAs(scope, List.of(Authorities.FOUND), () -> {
            tenancy.openJurisdiction(Long.toString(scope.jurisdiction().value() % 1_000_000_000_000L), "测量市");
            return scope;
        });
        return scope;
    }

    private static <T> T keep(ActingScope scope, Supplier<T> job) {
        return ActingScope.runAs(scope, List.of(Authorities.KEEP_CATALOG), job);
    }
}
