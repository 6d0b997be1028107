package org.mubiao.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mubiao.identity.Role;
import org.mubiao.identity.SignedIn;
import org.mubiao.projects.BatchStage;
import org.mubiao.projects.Drafting;
import org.mubiao.reviews.DeskSearch;
import org.mubiao.reviews.ReviewedTown;
import org.mubiao.reviews.Reviewing;
import org.mubiao.reviews.SubmissionId;
import org.mubiao.shared.BudgetYear;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.OverviewField;
import org.mubiao.table.SeedTables;
import org.mubiao.table.TargetTable;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.UnitId;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.People;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each of the four published tables of Rushan, 2021, entered anew in the wizard from the paper, remarked on where the paper is
 * weak, kept as it is, published, and compared with the paper field by field.
 */
@OnEveryDatabase
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "mubiao.demonstration=false")
class SeedsEnteredAnewTest {

    private static final String RULES = "shandong-2021";

    /** What a reviewer says of the papers, by project; a place is the name of an indicator, or a path. */
    private static final List<Remark> REMARKS = List.of(
            new Remark("人大代表履职补助费", "overview.policy_basis", "引用2020年度的下拨通知，不能支撑2021年度的项目。"),
            new Remark("人大代表履职补助费", "代表覆盖率", "覆盖率不会超过100%，应写“=100%”，并移到质量指标。"),
            new Remark("人大代表履职补助费", "发放时效", "“12月”是12月底前，还是12个月？"),
            new Remark("换届选举经费", "overview.rationale", "“工作需要”是循环论证，请写依据。"),
            new Remark("换届选举经费", "培训合格率", "50%过低，与“完成质量高”矛盾。"),
            new Remark("换届选举经费", "实施教学模式创新数量", "与换届选举无关。"),
            new Remark("人大代表活动经费", "资助人才数", "与代表活动无关。"),
            new Remark("人大代表活动经费", "开展活动次数增加", "次数属于数量指标，且缺少基期。"),
            new Remark("人大代表活动经费", "代表满意度", "与“服务对象满意度”是同一对象。"),
            new Remark("人代会经费", "培训天数", "年度目标写会议天数3天，指标应一致。"),
            new Remark("人代会经费", "会议、培训次数", "次数属于数量指标，不是质量指标。"),
            new Remark("人代会经费", "培训合格率", "合格率属于质量指标，不是时效指标。"));

    private final HttpClient reader = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Reviewing reviewing;

    private SignedIn drafter;
    private SignedIn approver;
    private SignedIn bureau;
    private House house;

    private record Remark(String project, String place, String text) {}

    @BeforeEach
    void found() {
        People people = People.of(application, "乳山市");
        people.job(List.of(Authorities.ADMINISTER), () -> {
            reviewing.openStages(ReviewedTown.STAGES);
            Instant now = Instant.now();
            return drafting.openBatch(
                    new BudgetYear(2021),
                    BatchStage.SECOND_SUBMISSION,
                    now.minus(Duration.ofDays(1)),
                    now.plus(Duration.ofDays(9)),
                    RULES,
                    RULES,
                    RULES);
        });
        UnitId unit = people.unit("乳山市人民代表大会常务委员会办公室");
        drafter = people.drafter(unit, "填报人甲");
        approver = people.approver(unit, "负责人甲");
        bureau = people.person("审核人甲", null, Role.REVIEWER);
        people.assign(bureau, ReviewedTown.BUREAU_STAGE, null);
        house = new House(application);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void what_is_entered_from_the_paper_is_published_as_the_paper_has_it(int seed) throws Exception {
        TargetTable paper = SeedTables.all().get(seed);
        String name = Objects.requireNonNull(paper.overview().printed(OverviewField.PROJECT_NAME));
        Window clerk = house.enter(drafter);
        Window head = house.enter(approver);
        Window reviewer = house.enter(bureau);
        Entering entering = new Entering(clerk);

        String project = entering.begin(name);
        entering.enter(project, paper);
        entering.submit(project, "提交送审");
        pass(head, approver);
        remark(reviewer, name);
        keepAsItIs(clerk, project, entering);
        pass(head, approver);
        consent(reviewer);
        reviewer.open("publications");
        reviewer.pressInRow(0, 4, "公开");
        assertThat(reviewer.told()).contains("已公开：" + name);

        String id = published(name);
        compare(json("/open/tables/" + id), SeedTables.json().get(seed), paper);
        comparePrint(Jsoup.parse(get("/tables/" + id)), paper);
    }

    private void pass(Window head, SignedIn person) {
        head.open("reviews/" + waiting(person));
        head.press("通过");
    }

    private void remark(Window reviewer, String project) {
        SubmissionId submission = waiting(bureau);
        TargetTable frozen = SignedInAs.call(
                bureau, () -> reviewing.open(submission).orElseThrow().table());
        reviewer.open("reviews/" + submission);
        for (Remark remark : REMARKS) {
            if (remark.project().equals(project)) {
                FieldPath place = place(frozen, remark.place());
                reviewer.point(place);
                reviewer.key("c", place);
                reviewer.type("批注", remark.text());
                reviewer.press("完成");
            }
        }
        reviewer.press("退回修改…");
        reviewer.type("理由", "请逐条说明。");
        reviewer.confirm("退回修改");
    }

    /** The unit answers every remark in the list of the last step, and submits the table unchanged. */
    private static void keepAsItIs(Window clerk, String project, Entering entering) {
        clerk.open(project + "/submit");
        while (clerk.offers("发送回复")) {
            clerk.typeFirstEmpty("回复", "原表已经公开，照录。");
            clerk.press("发送回复");
        }
        entering.submit(project, "修改完毕，再次提交");
    }

    private void consent(Window reviewer) {
        reviewer.open("reviews/" + waiting(bureau));
        assertThat(reviewer.text()).contains("与第 1 轮相比没有改动", "原表已经公开，照录。");
        while (reviewer.offers("认可")) {
            reviewer.press("认可");
        }
        reviewer.press("通过");
    }

    /** Field by field, as the paper was read by hand. The words of a value are those that its parts print. */
    private static void compare(JsonNode published, JsonNode golden, TargetTable paper) {
        for (String field : List.of(
                "project_name",
                "unit",
                "year",
                "project_type",
                "attribute",
                "summary",
                "policy_basis",
                "rationale",
                "plan",
                "period",
                "goals")) {
            same(published.get(field), golden.get(field), field);
        }
        same(published.get("funding"), golden.get("funding"), "funding");
        JsonNode rows = published.get("indicators");
        assertThat(rows).hasSize(golden.get("indicators").size());
        for (int i = 0; i < rows.size(); i++) {
            Indicator printed = paper.indicators().get(i);
            for (String field : List.of("level1", "name", "operator", "number", "unit")) {
                same(rows.get(i).get(field), golden.get("indicators").get(i).get(field), i + "." + field);
            }
            assertThat(rows.get(i).get("level2").stringValue()).isEqualTo(Entering.level2Offered(printed));
            assertThat(rows.get(i).get("text").stringValue())
                    .isEqualTo(printed.value().printed());
        }
    }

    private static void same(@Nullable JsonNode published, @Nullable JsonNode golden, String where) {
        assertThat(published).as(where).isNotNull();
        assertThat(golden).as(where).isNotNull();
        if (golden.isNumber()) {
            assertThat(published.decimalValue()).as(where).isEqualByComparingTo(golden.decimalValue());
        } else if (golden.isContainer()) {
            assertThat(published.size()).as(where).isEqualTo(golden.size());
            golden.propertyStream()
                    .forEach(part -> same(published.get(part.getKey()), part.getValue(), where + "." + part.getKey()));
            for (int i = 0; golden.isArray() && i < golden.size(); i++) {
                same(published.get(i), golden.get(i), where + "[" + i + "]");
            }
        } else {
            assertThat(published).as(where).isEqualTo(golden);
        }
    }

    private static void comparePrint(Document page, TargetTable paper) {
        for (OverviewField field : OverviewField.values()) {
            String printed = paper.overview().printed(field);
            if (printed != null && field != OverviewField.YEAR) {
                assertThat(page.select("table.sheet td[data-path=" + FieldPath.of(field) + "]")
                                .text())
                        .isEqualTo(printed);
            }
        }
        assertThat(page.select("table.sheet td[data-path=funding.total]").text())
                .isEqualTo(String.valueOf(paper.funding().total()));
        assertThat(page.select("table.sheet td[data-path$=.name]").eachText())
                .isEqualTo(paper.indicators().stream().map(Indicator::name).toList());
        assertThat(page.select("table.sheet td[data-path$=.value]").eachText())
                .isEqualTo(paper.indicators().stream()
                        .map(row -> row.value().printed())
                        .toList());
    }

    private static FieldPath place(TargetTable table, String place) {
        for (int i = 0; i < table.indicators().size(); i++) {
            if (place.equals(table.indicators().get(i).name())) {
                return table.pathOf(i, IndicatorField.VALUE);
            }
        }
        return FieldPath.parse(place).orElseThrow();
    }

    private SubmissionId waiting(SignedIn person) {
        return SignedInAs.call(
                person,
                () -> reviewing.desk(DeskSearch.ALL).entries().getFirst().id());
    }

    /** The newest publication of that name; other tests of this class publish others. */
    private String published(String name) throws IOException, InterruptedException {
        for (JsonNode entry : json("/open/tables?year=2021").get("tables")) {
            if (name.equals(entry.get("project_name").stringValue())) {
                return entry.get("id").stringValue();
            }
        }
        throw new AssertionError(name + " is not public");
    }

    private JsonNode json(String address) throws IOException, InterruptedException {
        return new JsonMapper().readTree(get(address));
    }

    private String get(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = reader.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }
}
