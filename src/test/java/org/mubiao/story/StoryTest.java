package org.mubiao.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.projects.ProjectId;
import org.mubiao.reviews.DeskEntry;
import org.mubiao.reviews.DeskSearch;
import org.mubiao.reviews.ReviewedTown;
import org.mubiao.reviews.Reviewing;
import org.mubiao.reviews.SubmissionId;
import org.mubiao.shared.Ids;
import org.mubiao.table.FieldPath;
import org.mubiao.table.GoalField;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.OverviewField;
import org.mubiao.table.SeedTables;
import org.mubiao.table.TargetTable;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two units, two reviewers and somebody who reads: seven people at once, in as many sessions of one application, from the
 * sign-in to the publication.
 */
@OnEveryDatabase
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "mubiao.demonstration=false")
class StoryTest {

    private static final FieldPath GOAL = FieldPath.of(GoalField.ANNUAL);

    /** Other tests publish a table of that name; this one has its own. */
    private final String name = "人代会经费" + Ids.next() % 100_000;

    private final TargetTable paper = called(name);

    private final HttpClient reader = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Reviewing reviewing;

    private ReviewedTown town;
    private House house;

    @BeforeEach
    void found() {
        town = new ReviewedTown(application);
        house = new House(application);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_table_goes_from_its_clerk_over_two_rounds_to_the_public_and_nobody_else_sees_it_before() throws Exception {
        Window clerk = house.enter(town.clerk);
        Window head = house.enter(town.head);
        Window otherClerk = house.enter(town.otherClerk);
        Window otherHead = house.enter(town.otherHead);
        Window reviewer = house.enter(town.reviewer);
        Window colleague = house.enter(town.colleague);
        Entering entering = new Entering(clerk);

        // The first unit enters; the second one sees nothing of it.
        String project = entering.begin(name);
        entering.enter(project, paper);
        assertThat(clerk.sheet()).contains(name, "培训天数", "≥2天");
        seesNothing(otherClerk, project);
        seesNothing(otherHead, project);
        entering.submit(project, "提交送审");
        assertThat(clerk.text()).contains("第 1 轮已提交送审");
        String first = "reviews/" + waiting(project);

        // The head of the unit passes it; before that the bureau has not been given it.
        assertThat(reviewer.answerTo(first)).isEqualTo(reviewer.answerTo("reviews/" + Ids.next()));
        head.open("reviews");
        assertThat(head.text()).contains(name);
        head.open(first);
        head.press("通过");
        assertThat(head.address()).isEqualTo("reviews");

        // The reviewer writes at cells; until it is sent it is his own.
        reviewer.open("reviews");
        assertThat(reviewer.text()).contains(name, "甲局", "待审 1");
        reviewer.open(first);
        FieldPath days = days(first);
        remark(reviewer, days, "年度目标写会议天数3天，指标应一致。", "≥3天");
        remark(reviewer, GOAL, "出勤率以哪一次会议为准？", "");
        assertThat(reviewer.text()).contains("2 条批注未发送");
        assertThat(reviewer.offers("通过")).as("over remarks that must be met").isFalse();
        clerk.open(first);
        assertThat(clerk.text()).doesNotContain("指标应一致");
        colleague.open(first);
        assertThat(colleague.text()).doesNotContain("指标应一致");
        giveBack(reviewer, "指标与目标不一致。");
        assertThat(reviewer.told()).contains("已退回“" + name + "”");

        // The unit reads each thread beside its field, answers one and mends the other.
        clerk.open(project + "/goals");
        assertThat(clerk.text()).contains("已退回修改：指标与目标不一致。");
        assertThat(clerk.fields()).contains("出勤率以哪一次会议为准？").doesNotContain("指标应一致");
        clerk.type("回复", "以全体会议签到为准。");
        clerk.press("发送回复");
        clerk.open(project + "/indicators");
        assertThat(clerk.fields()).contains("年度目标写会议天数3天，指标应一致。\n→ ≥3天").doesNotContain("出勤率以哪一次");
        clerk.typeHeard("“培训天数”的指标值", "不少于3天");
        assertThat(clerk.text()).contains("读作 ≥ 3 天");

        // The page of before submits nothing a second time, and says so.
        Window before = clerk.another();
        before.open(project + "/submit");
        entering.submit(project, "修改完毕，再次提交");
        assertThat(clerk.text()).contains("第 2 轮已提交送审");
        before.press("修改完毕，再次提交");
        assertThat(before.text()).contains("项目当前为“审核中”，不能进行这项操作", "第 2 轮正在审核，暂时不能修改");
        String second = "reviews/" + waiting(project);
        assertThat(reviewer.answerTo(second)).isEqualTo(reviewer.answerTo("reviews/" + Ids.next()));
        head.open(second);
        head.press("通过");

        // The reviewer sees cell by cell what changed, and which thread stands on a changed value.
        reviewer.open(second);
        Window again = reviewer.another();
        again.open(second);
        colleague.open(second);
        assertThat(reviewer.text()).contains("与第 1 轮相比改了 1 格", "值已改：≥2天 → ≥3天", "以全体会议签到为准。", "待您确认");
        assertThat(reviewer.marks()).contains("changed", days.toString(), "≥2天");
        assertThat(reviewer.offers("通过")).isFalse();
        reviewer.press("认可");
        reviewer.press("认可");
        reviewer.press("通过");
        assertThat(reviewer.told()).contains("已通过“" + name + "”");

        // Somebody else, and the same person's other page: told, and nothing is changed.
        giveBack(colleague, "我觉得还要改。");
        assertThat(colleague.told()).contains(town.reviewer.displayName() + "已经通过了这一环节，您的审核没有发送。");
        giveBack(again, "再看一下。");
        assertThat(again.told()).contains(town.reviewer.displayName() + "已经通过了这一环节，您的审核没有发送。");
        clerk.open(project + "/overview");
        assertThat(clerk.text()).contains("审核已通过，不能再修改。");

        // It is approved and not public yet.
        assertThat(get("/?q=" + encoded(name))).doesNotContain("/tables/");
        seesNothing(otherClerk, project);
        assertThat(otherHead.answerTo(second)).isEqualTo(otherHead.answerTo("reviews/" + Ids.next()));
        otherHead.open("publications");
        assertThat(otherHead.text()).contains("没有待公开的表");

        // Somebody publishes it, once; whoever comes reads it.
        Window late = head.another();
        late.open("publications");
        head.open("publications");
        head.pressInRow(0, 4, "公开");
        assertThat(head.told()).contains("已公开：" + name);
        late.pressInRow(0, 4, "公开");
        assertThat(late.told()).contains("这张表已经公开，没有再公开一次。");
        assertThat(published()).hasSize(1);
        JsonNode table = json("/open/tables/" + published().get(0).get("id").stringValue());
        assertThat(table.get("version").intValue()).isEqualTo(1);
        assertThat(table.get("project_name").stringValue()).isEqualTo(name);
        assertThat(table.get("unit").stringValue()).isEqualTo("甲局");
        String page = get("/tables/" + table.get("id").stringValue());
        assertThat(page).contains(name, "≥3天").doesNotContain("指标应一致", "以全体会议签到为准");

        // What was the unit's and the reviewers' own stays theirs.
        seesNothing(otherClerk, project);
        assertThat(otherClerk.answerTo(second)).isEqualTo(otherClerk.answerTo("reviews/" + Ids.next()));
    }

    /** The workspace is empty, and the addresses of the wizard are those of nothing. */
    private static void seesNothing(Window stranger, String project) {
        stranger.open("projects");
        assertThat(stranger.text()).contains("还没有项目").doesNotContain("人代会");
        for (String step : new String[] {"overview", "funding", "goals", "indicators", "submit"}) {
            assertThat(stranger.answerTo(project + "/" + step))
                    .isEqualTo(stranger.answerTo("projects/" + Ids.next() + "/" + step))
                    .contains("NotFound")
                    .doesNotContain("人代会");
        }
    }

    private static TargetTable called(String name) {
        TargetTable seed = SeedTables.all().getLast();
        return seed.withOverview(seed.overview().with(OverviewField.PROJECT_NAME, name));
    }

    private static void remark(Window reviewer, FieldPath place, String text, String suggestion) {
        reviewer.point(place);
        reviewer.key("c", place);
        reviewer.type("批注", text);
        if (!suggestion.isEmpty()) {
            reviewer.type("建议值（可不填）", suggestion);
        }
        reviewer.press("完成");
    }

    private static void giveBack(Window reviewer, String reason) {
        reviewer.press("退回修改…");
        reviewer.type("理由", reason);
        reviewer.confirm("退回修改");
    }

    private SubmissionId waiting(String project) {
        ProjectId id = ProjectId.parse(project.replace("projects/", "")).orElseThrow();
        return SignedInAs.call(
                town.head,
                () -> reviewing.desk(DeskSearch.ALL).entries().stream()
                        .filter(entry -> entry.project().equals(id))
                        .map(DeskEntry::id)
                        .findFirst()
                        .orElseThrow());
    }

    private FieldPath days(String review) {
        TargetTable frozen = SignedInAs.call(
                town.reviewer,
                () -> reviewing
                        .open(SubmissionId.parse(review.replace("reviews/", "")).orElseThrow())
                        .orElseThrow()
                        .table());
        for (int i = 0; i < frozen.indicators().size(); i++) {
            if ("培训天数".equals(frozen.indicators().get(i).name())) {
                return frozen.pathOf(i, IndicatorField.VALUE);
            }
        }
        throw new AssertionError("no 培训天数");
    }

    private JsonNode published() throws IOException, InterruptedException {
        return json("/open/tables?q=" + encoded(name)).get("tables");
    }

    private JsonNode json(String address) throws IOException, InterruptedException {
        return new JsonMapper().readTree(get(address));
    }

    /** As somebody gets it who is not signed in. */
    private String get(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = reader.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
