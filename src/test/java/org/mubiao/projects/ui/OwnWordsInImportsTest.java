package org.mubiao.projects.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mubiao.catalog.Dictionaries;
import org.mubiao.catalog.Dictionary;
import org.mubiao.catalog.EntryContent;
import org.mubiao.catalog.FrameworkEdit;
import org.mubiao.catalog.Framing;
import org.mubiao.checks.Finding;
import org.mubiao.identity.SignedIn;
import org.mubiao.projects.BatchStage;
import org.mubiao.projects.Draft;
import org.mubiao.projects.Drafting;
import org.mubiao.projects.ProjectId;
import org.mubiao.projects.ProjectSearch;
import org.mubiao.shared.BudgetYear;
import org.mubiao.table.Dimension;
import org.mubiao.table.Framework.Pair;
import org.mubiao.table.FundTree;
import org.mubiao.table.IndicatorGroup;
import org.mubiao.tenancy.Authorities;
import org.mubiao.testing.BrowserRequest;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.People;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** What a clerk's import makes of a file that is written in the words of the jurisdiction, and of another one. */
@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
class OwnWordsInImportsTest {

    /** As merged cells leave it: what is not printed again has no cell. */
    private static final String CELLS = """
            项目支出绩效目标表
            (2027年度)
            项目名称\t港口提升
            项目资金（万元）\t年度资金总额\t120
            \t其中：财政拨款\t100
            \t对口帮扶\t20
            年度目标\t建成绿色港口。
            一级指标\t二级指标\t三级指标\t指标值
            产出指标\t规模指标\t集装箱吞吐量\t≥500TEU
            数字赋能\t联网码头数\t3个
            绿色发展\t双碳指标\t岸电使用量\t≥20万千瓦时
            """;

    private static final String WORDS = CELLS.replaceAll("\t+", " ");

    private static final List<String> ROWS =
            List.of("产出指标/规模指标/集装箱吞吐量/500/TEU", "产出指标/数字赋能/联网码头数/3/个", "绿色发展/双碳指标/岸电使用量/20/万千瓦时");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Framing framing;

    @Autowired
    private Dictionaries dictionaries;

    @Test
    void a_file_in_the_words_of_the_jurisdiction_becomes_a_draft_that_stands_in_its_framework() {
        SignedIn clerk = clerkOf("甲市", true);

        for (String file : List.of(CELLS, WORDS)) {
            Draft draft = imported(clerk, file);

            assertThat(rows(draft)).isEqualTo(ROWS);
            assertThat(draft.table().funding().lines())
                    .extracting(line -> line.code() + " " + line.label() + " " + line.amount())
                    .containsExactly("1 财政拨款 100", "2 对口帮扶 20");
            assertThat(draft.findings())
                    .as("levels and units are proper here")
                    .extracting(Finding::ruleId)
                    .doesNotContain("R05", "R06", "X03");
        }
    }

    @Test
    void what_one_jurisdiction_says_another_does_not_know() {
        SignedIn elsewhere = clerkOf("乙市", false);
        List<String> before = rows(imported(elsewhere, CELLS));
        SignedIn clerk = clerkOf("甲市", true);

        assertThat(rows(imported(clerk, CELLS))).isEqualTo(ROWS);
        assertThat(rows(imported(elsewhere, CELLS))).isEqualTo(before).isNotEqualTo(ROWS);
        assertThat(before).noneMatch(row -> row.endsWith("/TEU"));
        assertThat(rows(imported(elsewhere, WORDS))).noneMatch(row -> row.contains("/规模指标/"));
        assertThat(rows(imported(clerk, CELLS))).isEqualTo(ROWS);
    }

    @Test
    void a_word_that_the_keeper_adds_is_read_from_then_on() {
        People people = People.of(application, "丙市");
        SignedIn clerk = people.drafter(people.unit("丙局"), "填报人丙");
        batch(people, "national-2021", "national");
        assertThat(rows(imported(clerk, CELLS))).noneMatch(row -> row.endsWith("/TEU"));

        addMeasure(people);

        assertThat(rows(imported(clerk, CELLS))).anyMatch(row -> row.endsWith("/500/TEU"));
    }

    private SignedIn clerkOf(String place, boolean hasOwnWords) {
        People people = People.of(application, place);
        SignedIn clerk = people.drafter(people.unit(place + "港航局"), "填报人");
        if (hasOwnWords) {
            makeFramework(people);
            addMeasure(people);
            batch(people, "port-2027", addFundTree(people));
        } else {
            batch(people, "national-2021", "national");
        }
        return clerk;
    }

    /** A level 2 renamed, another one added with an alias, and a level 1 added. */
    private void makeFramework(People people) {
        Pair digital = new Pair("产出指标", "数字化指标");
        keep(people, () -> {
            framing.make("national-2021", "port-2027", "港口试点指标体系", 2027);
            edit(new FrameworkEdit.ChangePair(
                    new Pair("产出指标", "数量指标"), new Pair("产出指标", "规模指标"), List.of(), IndicatorGroup.QUANTITY, null));
            edit(new FrameworkEdit.AddPair(digital, IndicatorGroup.QUALITY));
            edit(new FrameworkEdit.ChangePair(digital, digital, List.of("数字赋能"), IndicatorGroup.QUALITY, null));
            edit(new FrameworkEdit.AddLevel("绿色发展"));
            edit(new FrameworkEdit.AddPair(new Pair("绿色发展", "双碳指标"), IndicatorGroup.BENEFIT));
            framing.putInForce("port-2027", version());
        });
    }

    private void edit(FrameworkEdit edit) {
        framing.edit("port-2027", version(), edit);
    }

    private int version() {
        return framing.framework("port-2027").orElseThrow().version();
    }

    private void addMeasure(People people) {
        keep(
                people,
                () -> dictionaries.add(
                        Dictionary.MEASURE,
                        EntryContent.measure("标准箱", List.of("标箱"), List.of("TEU"), Dimension.COUNT)));
    }

    private String addFundTree(People people) {
        FundTree tree = new FundTree(
                "",
                List.of(
                        new FundTree.Source("1", "财政拨款", List.of(), List.of()),
                        new FundTree.Source("2", "对口帮扶", List.of(), List.of())));
        return people.job(
                List.of(Authorities.KEEP_CATALOG),
                () -> Long.toString(dictionaries
                        .add(Dictionary.FUND_TREE, EntryContent.fundTree("港口资金", tree))
                        .value()));
    }

    private static void keep(People people, Runnable work) {
        people.job(List.of(Authorities.KEEP_CATALOG), () -> {
            work.run();
            return true;
        });
    }

    private void batch(People people, String framework, String funds) {
        Instant now = Instant.now();
        people.job(
                List.of(Authorities.ADMINISTER),
                () -> drafting.openBatch(
                        new BudgetYear(2027),
                        BatchStage.FIRST_SUBMISSION,
                        now.minus(Duration.ofDays(1)),
                        now.plus(Duration.ofDays(7)),
                        "national-2021",
                        framework,
                        funds));
    }

    /** In a browser of his own: reads a file in the workspace and begins what is found, the one draft that is new. */
    private Draft imported(SignedIn clerk, String text) {
        BrowserRequest.asWhoActs();
        Routes routes = new Routes(Set.of(WorkspaceView.class, WizardView.class), Set.of(), true);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, application, MockedUI::new));
        try {
            SignedInAs.person(clerk);
            UI.getCurrent().navigate(WorkspaceView.class);
            _find(Button.class, spec -> spec.withText("导入")).getFirst().click();
            ImportDialog dialog = _get(ImportDialog.class);
            dialog.read("港口.txt", text.getBytes(StandardCharsets.UTF_8));
            _click(_get(dialog, Button.class, spec -> spec.withText("生成草稿")));
            ProjectId newest = drafting.list(new ProjectSearch(null, null, "", null))
                    .entries()
                    .getFirst()
                    .id();
            return drafting.open(newest).orElseThrow();
        } finally {
            SignedInAs.nobody();
            MockVaadin.tearDown();
        }
    }

    private static List<String> rows(Draft draft) {
        return draft.table().indicators().stream()
                .map(row -> row.level1() + "/" + row.level2() + "/" + row.name() + "/"
                        + (row.value().number() == null
                                ? ""
                                : row.value().number().toPlainString()) + "/"
                        + row.value().unit())
                .toList();
    }
}
