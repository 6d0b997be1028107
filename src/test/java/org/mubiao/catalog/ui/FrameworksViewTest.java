package org.mubiao.catalog.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.FrameworkEdit;
import org.mubiao.catalog.FrameworkProfile;
import org.mubiao.catalog.FrameworkState;
import org.mubiao.catalog.Framing;
import org.mubiao.catalog.Packing;
import org.mubiao.identity.SignedIn;
import org.mubiao.table.Framework.Pair;
import org.mubiao.table.IndicatorGroup;
import org.mubiao.table.WeightScheme;
import org.mubiao.table.WeightSchemes;
import org.mubiao.tenancy.Authorities;
import org.mubiao.testing.BrowserRequest;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.People;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
class FrameworksViewTest {

    private static final String NEXT = "national-2027";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Packing packing;

    @Autowired
    private Framing framing;

    private SignedIn keeper;

    @BeforeEach
    void fillTheCatalogAndOpenTheBrowser() {
        People people = People.of(application, "甲市");
        people.job(List.of(Authorities.FOUND), () -> framing.fill() + catalog.fill() + packing.fill());
        keeper = people.catalogAdministrator("指标库管理员");
        BrowserRequest.asWhoActs();
        Routes routes = new Routes(Set.of(FrameworksView.class), Set.of(), true);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, application, MockedUI::new));
    }

    @AfterEach
    void closeBrowser() {
        SignedInAs.nobody();
        MockVaadin.tearDown();
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void the_frameworks_are_listed_with_their_years_and_states_and_one_is_open() {
        visit("shandong-2021");

        assertThat(_find(NativeButton.class))
                .extracting(button -> button.getElement().getTextRecursively())
                .anySatisfy(text -> assertThat(text).contains("山东项目支出", "2021年度起", "已启用"))
                .hasSize(3);
        assertThat(lines()).contains("项目完成", "数量指标", "效果指标", "服务对象满意度指标");
        assertThat(text(_get(LevelTable.class)))
                .as("nothing of it can be edited")
                .doesNotContain("修改“数量指标”");
        _assertNone(Button.class, spec -> spec.withText("增加一级指标"));
        assertThat(_get(CheckboxGroup.class).isReadOnly()).isTrue();
    }

    @Test
    void next_years_is_made_from_an_existing_one_with_a_proposed_id_name_and_year() {
        visit("national-2021");
        _click(button("制作下一年度的体系"));

        assertThat(field("代码").getValue()).matches("national-20\\d\\d").isNotEqualTo("national-2021");
        assertThat(field("名称").getValue())
                .as("the number of the regulation stays")
                .startsWith("项目支出绩效目标指标体系（财预〔2021〕101号）（20");
        _setValue(field("代码"), NEXT);
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("启用年度")), 2027);
        _click(button("制作"));

        assertThat(stored().state()).isEqualTo(FrameworkState.PREPARED);
        assertThat(stored().framework().since()).isEqualTo(2027);
        assertThat(text(_get(FrameworkHead.class))).contains("准备中", "2027年度起", NEXT);
        assertThat(text(_get(FrameworkDifferences.class))).contains("没有差别");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void what_is_being_prepared_is_edited_and_the_difference_and_what_it_touches_are_told() {
        make();
        _click(action("修改“质量指标”"));
        _setValue(field("二级指标"), "产出质量");
        _click(button("保存"));
        _click(action("移去“数量指标”"));
        _click(button("增加二级指标"));
        _setValue(field("二级指标"), "数字化指标");
        _click(button("保存"));
        _click(action("上移“满意度指标”"));
        Select<WeightScheme> weights = select("权重方案");
        _setValue(weights, WeightSchemes.named("total-100").orElseThrow());
        CheckboxGroup<IndicatorGroup> mandatory = _get(CheckboxGroup.class);
        _setValue(mandatory, Set.of(IndicatorGroup.COST));

        String told = text(_get(FrameworkDifferences.class));
        assertThat(told)
                .contains(
                        "“产出指标 / 质量指标”改称“产出指标 / 产出质量”",
                        "移去“产出指标 / 数量指标”",
                        "增加“成本指标 / 数字化指标”",
                        "调整了顺序",
                        "数量不再必设",
                        "改为“合计100分”")
                .containsPattern("失去位置：\\d+个标准指标，\\d+个指标包");
        assertThat(lines()).contains("产出质量", "数字化指标").doesNotContain("质量指标", "数量指标");
        assertThat(text(_get(FrameworkHistory.class))).contains("指标库管理员：制作", "“产出指标 / 质量指标”改称“产出指标 / 产出质量”");
    }

    @Test
    void weights_of_ones_own_begin_with_the_chosen_ones_are_judged_live_and_saved() {
        make();
        _click(button("自定权重…"));
        assertThat(whole("合计（分）").getValue()).isEqualTo(90);
        assertThat(field("方案名称").getPlaceholder()).isEqualTo("合计90分：成本20、产出40、效益20、满意度10");
        assertThat(judgement()).contains("各部分共90分，合计90分").doesNotContain("还差");

        _setValue(whole("合计（分）"), 100);
        assertThat(judgement()).contains("各部分共90分，合计应为100分，还差10分");
        _click(_get(_get(OwnWeightsDialog.class), Button.class, spec -> spec.withText("保存")));
        assertThat(said()).as("the service refuses it too").contains("还差10分");
        assertThat(_find(OwnWeightsDialog.class)).as("what was entered stays").hasSize(1);

        _setValue(_get(partOf("成本"), IntegerField.class, spec -> spec.withLabel("分值")), 30);
        assertThat(judgement()).contains("“成本”转出20分，应正好转出它的30分");
        _setValue(share("没有“成本”的指标时转给“产出”的分值"), 20);
        assertThat(judgement()).doesNotContain("转出");
        _click(_get(_get(OwnWeightsDialog.class), Button.class, spec -> spec.withText("保存")));

        assertThat(stored().framework().weights().name()).isEqualTo("合计100分：成本30、产出40、效益20、满意度10");
        assertThat(stored().framework().weights().parts().getFirst().otherwise())
                .isEqualTo(Map.of("产出", 20, "效益", 10));
        assertThat(text(_get(FrameworkDifferences.class)))
                .contains("权重方案由“合计90分：成本20、产出40、效益20、满意度10”改为“合计100分：成本30、产出40、效益20、满意度10”")
                .contains("表中没有“成本”的指标时，其分值转给产出20、效益10");
        assertThat(text(_get(FrameworkRules.class))).contains("成本 30分：成本；没有时转给产出20、效益10", "产出 40分：数量、质量、时效");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void parts_are_added_named_and_removed_and_a_shipped_scheme_is_recognised() {
        make();
        _click(button("自定权重…"));
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(
                        button -> "移去“满意度”".equals(button.getAriaLabel().orElse("")))));
        assertThat(judgement()).contains("还差10分");
        _click(button("增加一个部分"));
        assertThat(judgement()).contains("请填写第4部分的名称", "请选择“第4部分”的分值由哪类指标分享。", "“第4部分”的分值应为");
        Component added = partOf("第4部分");
        _setValue(_get(added, TextField.class), "满意度");
        _setValue(_get(added, IntegerField.class, spec -> spec.withLabel("分值")), 10);
        CheckboxGroup<IndicatorGroup> groups = _get(added, CheckboxGroup.class);
        _setValue(groups, Set.of(IndicatorGroup.COST));
        assertThat(judgement()).contains("成本类指标同时归“成本”和“满意度”，只能归一个部分");
        _setValue(groups, Set.of(IndicatorGroup.SATISFACTION));
        _setValue(share("没有“满意度”的指标时转给“效益”的分值"), 10);
        _setValue(field("方案名称"), "我市方案");

        assertThat(field("方案名称").getHelperText()).contains("与“合计90分：成本20、产出40、效益20、满意度10”相同");
        _click(_get(_get(OwnWeightsDialog.class), Button.class, spec -> spec.withText("保存")));
        assertThat(stored().framework().weights().id()).isEqualTo("cost-20");
    }

    @Test
    void weights_of_ones_own_are_written_only_while_it_is_prepared() {
        visit("national-2021");

        _assertNone(Button.class, spec -> spec.withText("自定权重…"));
        assertThat(text(_get(FrameworkRules.class))).contains("成本 20分：成本；没有时转给产出10、效益10");
    }

    @Test
    void a_pair_is_kept_as_a_former_name_that_another_one_stands_for() {
        make();
        _click(action("修改“经济效益指标”"));
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("只作旧称：可读，不再选用")), true);
        Select<String> standsFor = select("现用的二级指标");
        _setValue(standsFor, "可持续影响指标");
        _click(button("保存"));

        assertThat(stored().framework().inForce(new Pair("效益指标", "经济效益指标"))).contains(new Pair("效益指标", "可持续影响指标"));
        assertThat(text(_get(FrameworkDifferences.class))).contains("“效益指标 / 经济效益指标”只作旧称，现用“可持续影响指标”");
    }

    @Test
    void it_is_put_in_force_after_the_difference_was_seen() {
        make();
        _click(action("移去“社会成本指标”"));
        _click(button("启用…"));

        assertThat(text(_get(PutInForceDialog.class))).contains("移去“成本指标 / 社会成本指标”");
        _click(_get(_get(PutInForceDialog.class), Button.class, spec -> spec.withText("启用")));

        assertThat(stored().state()).isEqualTo(FrameworkState.IN_FORCE);
        _assertNone(Button.class, spec -> spec.withText("增加一级指标"));
        _click(button("退回准备"));
        assertThat(stored().state()).isEqualTo(FrameworkState.PREPARED);
        _click(button("停用"));
        assertThat(stored().state()).isEqualTo(FrameworkState.WITHDRAWN);
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void the_places_of_another_framework_are_said_beside() {
        make();
        Select<Pair> cost = _get(
                Select.class,
                spec -> spec.withPredicate(select ->
                        "“成本指标 / 社会成本指标”对应到".equals(select.getAriaLabel().orElse(""))));
        _setValue(cost, new Pair("成本指标", "经济成本指标"));

        assertThat(stored().framework()
                        .mappingFrom("national-2021")
                        .flatMap(mapping -> mapping.of(new Pair("成本指标", "社会成本指标"))))
                .get()
                .extracting(place -> place.to())
                .isEqualTo(new Pair("成本指标", "经济成本指标"));
    }

    @Test
    void who_was_overtaken_is_told_and_sees_it_as_it_is() {
        make();
        SignedInAs.call(
                keeper,
                () -> framing.edit(NEXT, stored().version(), new FrameworkEdit.RemovePair(new Pair("成本指标", "社会成本指标"))));
        SignedInAs.person(keeper);

        _click(action("移去“经济成本指标”"));

        assertThat(_get(Notification.class).getElement().getTextRecursively() + said())
                .contains("刚刚由指标库管理员改过");
        assertThat(lines()).contains("经济成本指标").doesNotContain("社会成本指标");
    }

    private static String said() {
        return _find(Notification.class).stream()
                .flatMap(notification -> notification.getChildren())
                .map(child -> child.getElement().getTextRecursively())
                .reduce("", String::concat);
    }

    private void make() {
        SignedInAs.call(keeper, () -> framing.make("national-2021", NEXT, "明年的体系", 2027));
        visit(NEXT);
    }

    private void visit(String framework) {
        SignedInAs.person(keeper);
        UI.getCurrent().navigate(FrameworksView.class, QueryParameters.of("framework", framework));
    }

    private FrameworkProfile stored() {
        return SignedInAs.call(keeper, () -> framing.framework(NEXT)).orElseThrow();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static TreeGrid<LevelTable.Line> grid() {
        return _get(TreeGrid.class);
    }

    private static List<String> lines() {
        return GridKt._findAll(grid()).stream().map(LevelTable.Line::name).toList();
    }

    /** A button of a line, by what it is called. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Button action(String label) {
        TreeGrid<LevelTable.Line> grid = grid();
        return GridKt._findAll(grid).stream()
                .map(line -> (Component) ((com.vaadin.flow.data.renderer.ComponentRenderer<?, LevelTable.Line>)
                                grid.getColumnByKey("actions").getRenderer())
                        .createComponent(line))
                .flatMap(cell -> cell.getChildren().map(Button.class::cast))
                .filter(button -> label.equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static IntegerField whole(String label) {
        return _get(IntegerField.class, spec -> spec.withLabel(label));
    }

    /** The field of the points that go on. */
    private static IntegerField share(String label) {
        return _get(
                IntegerField.class,
                spec -> spec.withPredicate(
                        field -> label.equals(field.getAriaLabel().orElse(""))));
    }

    private static Component partOf(String name) {
        return _get(
                WeightPartFields.class,
                spec -> spec.withPredicate(part -> name.equals(part.getElement().getAttribute("aria-label"))));
    }

    private static String judgement() {
        return text(_get(Div.class, spec -> spec.withClasses("weight-judgement")));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> Select<T> select(String label) {
        return _get(Select.class, spec -> spec.withLabel(label));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
