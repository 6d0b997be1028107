package org.mubiao.projects.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.catalog.FrameworkEdit;
import org.mubiao.catalog.Framing;
import org.mubiao.identity.SignedIn;
import org.mubiao.projects.BatchId;
import org.mubiao.projects.BatchStage;
import org.mubiao.projects.Drafting;
import org.mubiao.projects.ProjectEntry;
import org.mubiao.projects.ProjectId;
import org.mubiao.projects.ProjectSearch;
import org.mubiao.shared.BudgetYear;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorGroup;
import org.mubiao.table.OverviewField;
import org.mubiao.table.TargetTable;
import org.mubiao.table.TargetValue;
import org.mubiao.table.WeightScheme;
import org.mubiao.tenancy.Authorities;
import org.mubiao.testing.BrowserRequest;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.People;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** What a clerk sees when this year's framework is another than last year's, and lays down weights. */
@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
class OtherFrameworkTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Framing framing;

    private SignedIn clerk;
    private BatchId lastYear;
    private BatchId thisYear;
    private BatchId withOwnWeights;

    @BeforeEach
    void openBrowser() {
        People people = People.of(application, "甲市");
        clerk = people.drafter(people.unit("甲局"), "填报人甲");
        lastYear = batch(drafting, people, 2026, "shandong-2021", "shandong-2021", "shandong-2021");
        thisYear = batch(drafting, people, 2027, "national-2021", "national-2021", "national");
        makeWithOwnWeights(people);
        withOwnWeights = batch(drafting, people, 2025, "national-2021", "local-2025", "national");
        BrowserRequest.asWhoActs();
        Routes routes = new Routes(Set.of(WorkspaceView.class, WizardView.class), Set.of(), true);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, application, MockedUI::new));
        SignedInAs.person(clerk);
    }

    @AfterEach
    void closeBrowser() {
        SignedInAs.nobody();
        MockVaadin.tearDown();
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void what_becomes_of_the_levels_is_said_before_last_years_project_is_copied() {
        begin(lastYear, "培训经费", row("项目完成", "数量指标", "培训天数", null), row("产出", "无此指标", "不明的指标", null));
        begin(thisYear, "今年的项目");
        UI.getCurrent().navigate(WorkspaceView.class);
        _click(button("复制上年项目"));
        ComboBox<ProjectEntry> project = _get(ComboBox.class, spec -> spec.withLabel("哪个项目"));
        Button copy = _get(_get(CopyProjectDialog.class), Button.class, spec -> spec.withText("复制"));

        _click(copy);
        assertThat(project.getErrorMessage()).isEqualTo("请选择要复制的项目。");
        List<ProjectEntry> offered = project.getDataProvider()
                .fetch(new Query<>(0, 10, List.of(), null, null))
                .toList();
        assertThat(offered)
                .extracting(ProjectEntry::name)
                .as("not this year's own")
                .containsExactly("培训经费");
        _setValue(project, offered.getFirst());
        assertThat(_get(CarriedRows.class).getElement().getTextRecursively())
                .contains("2条指标，其中1条换成“项目支出绩效目标指标体系（财预〔2021〕101号）”的级次", "有1条", "不明的指标");
        _click(copy);

        TargetTable copied = drafting.list(new ProjectSearch(thisYear, null, "培训经费", null)).entries().stream()
                .map(entry -> drafting.open(entry.id()).orElseThrow().table())
                .findFirst()
                .orElseThrow();
        assertThat(copied.indicators())
                .extracting(row -> row.level1() + "/" + row.level2())
                .containsExactly("产出指标/数量指标", "产出/无此指标");
        assertThat(_get(WizardView.class).getPageTitle()).contains("培训经费");
    }

    @Test
    void the_weights_stand_beside_the_scheme_and_what_is_missing_is_one_line() {
        ProjectId id = begin(
                thisYear,
                "培训经费",
                row("产出指标", "数量指标", "培训天数", "40"),
                row("成本指标", "经济成本指标", "人均培训成本", "25"),
                row("效益指标", "社会效益指标", "政策知晓率", "15"),
                row("满意度指标", "服务对象满意度指标", "学员满意度", "10"));

        UI.getCurrent().navigate("projects/" + id + "/indicators");

        assertThat(_get(WeightLine.class).getElement().getTextRecursively())
                .contains("权重合计 90 / 90", "成本指标 25/20", "产出指标 40/40", "效益指标 15/20", "满意度指标 10/10")
                .contains("成本指标多出 5 分；效益指标还差 5 分");
        assertThat(drafting.open(id).orElseThrow().findings())
                .filteredOn(finding -> finding.ruleId().equals("C12"))
                .extracting(finding -> finding.path().toString())
                .containsExactly("indicators/成本指标", "indicators/效益指标");
    }

    @Test
    void a_scheme_of_the_citys_own_is_what_the_wizard_and_the_checks_go_by() {
        ProjectId id =
                begin(withOwnWeights, "培训经费", row("产出指标", "数量指标", "培训天数", "45"), row("效益指标", "社会效益指标", "政策知晓率", "30"));

        UI.getCurrent().navigate("projects/" + id + "/indicators");

        assertThat(_get(WeightLine.class).getElement().getTextRecursively())
                .contains("权重合计 75 / 80", "数量指标、质量指标 45/50", "效益指标 30/30", "还差 5 分");
        assertThat(drafting.open(id).orElseThrow().findings())
                .filteredOn(finding -> finding.ruleId().equals("C12"))
                .extracting(finding -> finding.path().toString())
                .containsExactly("indicators/产出指标/数量指标");
    }

    private ProjectId begin(BatchId batch, String name, Indicator... rows) {
        return drafting.begin(
                batch,
                TargetTable.EMPTY
                        .withOverview(TargetTable.EMPTY.overview().with(OverviewField.PROJECT_NAME, name))
                        .withIndicators(List.of(rows)));
    }

    private static Indicator row(String level1, String level2, String name, String weight) {
        return Indicator.of(level1, level2, name, TargetValue.read("≥1"))
                .withWeight(weight == null ? null : new BigDecimal(weight));
    }

    private void makeWithOwnWeights(People people) {
        WeightScheme own = new WeightScheme(
                WeightScheme.OWN,
                "",
                80,
                List.of(
                        new WeightScheme.Part(
                                "产出", Set.of(IndicatorGroup.QUANTITY, IndicatorGroup.QUALITY), 50, Map.of()),
                        new WeightScheme.Part("效益", Set.of(IndicatorGroup.BENEFIT), 30, Map.of("产出", 30))));
        people.job(List.of(Authorities.KEEP_CATALOG), () -> {
            framing.make("national-2021", "local-2025", "本市体系", 2025);
            framing.edit("local-2025", 1, new FrameworkEdit.Weigh(own));
            return framing.putInForce("local-2025", 2);
        });
    }

    private static BatchId batch(
            Drafting drafting, People people, int year, String form, String framework, String funds) {
        Instant now = Instant.now();
        return people.job(
                List.of(Authorities.ADMINISTER),
                () -> drafting.openBatch(
                        new BudgetYear(year),
                        BatchStage.FIRST_SUBMISSION,
                        now.minus(Duration.ofDays(1)),
                        now.plus(Duration.ofDays(7)),
                        form,
                        framework,
                        funds));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
