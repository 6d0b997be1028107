package org.mubiao.projects.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.catalog.ui.StandardPicker;
import org.mubiao.identity.SignedIn;
import org.mubiao.projects.BatchId;
import org.mubiao.projects.BatchStage;
import org.mubiao.projects.Draft;
import org.mubiao.projects.Drafting;
import org.mubiao.projects.Edit;
import org.mubiao.projects.ProjectId;
import org.mubiao.shared.BudgetYear;
import org.mubiao.shared.Ids;
import org.mubiao.table.FieldPath;
import org.mubiao.table.GoalField;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.OverviewField;
import org.mubiao.table.Regulation;
import org.mubiao.table.SeedTables;
import org.mubiao.table.TargetTable;
import org.mubiao.table.TargetValue;
import org.mubiao.table.ui.SheetView;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.UnitId;
import org.mubiao.testing.BrowserRequest;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.People;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
class WizardViewTest {

    private static final String FORM = "shandong-2021";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Drafting drafting;

    private SignedIn clerk;
    private SignedIn colleague;
    private SignedIn stranger;
    private BatchId batch;

    @BeforeEach
    void openBrowser() {
        People people = People.of(application, "甲市");
        UnitId unit = people.unit("甲市某局");
        clerk = people.drafter(unit, "填报人甲");
        colleague = people.drafter(unit, "填报人乙");
        stranger = people.drafter(people.unit("甲市另一局"), "外人");
        Instant now = Instant.now();
        batch = people.job(
                List.of(Authorities.ADMINISTER),
                () -> drafting.openBatch(
                        new BudgetYear(2026),
                        BatchStage.SECOND_SUBMISSION,
                        now.minus(Duration.ofDays(1)),
                        now.plus(Duration.ofDays(7)),
                        FORM,
                        FORM,
                        FORM));
        BrowserRequest.asWhoActs();
        Routes routes = new Routes(Set.of(WizardView.class), Set.of(), true);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, application, MockedUI::new));
        SignedInAs.person(clerk);
    }

    @AfterEach
    void closeBrowser() {
        SignedInAs.nobody();
        MockVaadin.tearDown();
    }

    @Test
    void every_step_has_an_address_and_a_reload_lands_on_it() {
        ProjectId id = begin(TargetTable.EMPTY);
        for (Step step : Step.values()) {
            go(id, step.key());

            assertThat(_get(StepContent.class).step()).isEqualTo(step);
            assertThat(_get(WizardView.class).getPageTitle()).endsWith("· 未命名项目 · 目标");
        }
        go(id, "");
        assertThat(_get(StepContent.class).step()).isEqualTo(Step.OVERVIEW);
    }

    @Test
    void a_field_is_saved_as_it_is_left_and_the_sheet_shows_it() {
        ProjectId id = begin(TargetTable.EMPTY);
        go(id, "overview");

        _setValue(text("项目名称"), "人代会经费");
        _setValue(choice("项目属性"), "延续项目");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("项目简介")), "开好一次会。");
        _setValue(text("项目起止年限"), "2026-1~2026-12");

        TargetTable saved = draft(id).table();
        assertThat(saved.overview().text(OverviewField.PROJECT_NAME)).isEqualTo("人代会经费");
        assertThat(saved.overview().text(OverviewField.ATTRIBUTE)).isEqualTo("延续项目");
        assertThat(saved.overview().text(OverviewField.SUMMARY)).isEqualTo("开好一次会。");
        assertThat(saved.overview().period().inChinese()).isEqualTo("2026年1月-2026年12月");
        assertThat(_get(SheetView.class).getElement().getProperty("print")).contains("人代会经费", "开好一次会。");
        assertThat(state()).startsWith("已保存");
        assertThat(text("预算单位").isReadOnly()).isTrue();
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void a_basis_cites_regulations_in_full_and_a_short_form_is_mended_with_one_click() {
        ProjectId id = begin(TargetTable.EMPTY);
        go(id, "overview");
        assertThat(choice("项目类型").getListDataView().getItems()).contains("特定目标类项目");

        _setValue(_get(TextArea.class, spec -> spec.withLabel("立项依据")), "《选举法》第九条");
        assertThat(spans()).anyMatch(said -> said.startsWith("《选举法》不是法规全称"));
        _click(button("改好"));
        assertThat(draft(id).table().overview().text(OverviewField.RATIONALE))
                .isEqualTo("《中华人民共和国全国人民代表大会和地方各级人民代表大会选举法》第九条");

        ComboBox<Regulation> citing = heard(ComboBox.class, "引用法规到立项依据");
        Regulation rule = citing.getListDataView()
                .getItems()
                .filter(each -> each.name().equals("项目支出绩效评价管理办法"))
                .findFirst()
                .orElseThrow();
        _setValue(citing, rule);

        assertThat(draft(id).table().overview().text(OverviewField.RATIONALE))
                .endsWith("第九条、《项目支出绩效评价管理办法》（财预〔2020〕10号）");
        assertThat(citing.getValue()).isNull();
    }

    @Test
    void what_is_refused_stays_in_its_field_with_the_reason_and_can_be_saved_again_or_given_up() {
        ProjectId id = begin(TargetTable.EMPTY);
        go(id, "overview");

        _setValue(text("项目起止年限"), "明年");

        assertThat(text("项目起止年限").getValue()).isEqualTo("明年");
        assertThat(spans()).anyMatch(said -> said.startsWith("未保存：") && said.contains("不是起止时间"));
        assertThat(state()).isEqualTo("未保存");
        _click(button("放弃这次输入"));
        assertThat(text("项目起止年限").getValue()).isEmpty();
        assertThat(state()).startsWith("已保存");
    }

    @Test
    void whoever_leaves_a_text_that_is_not_saved_is_asked_first() {
        ProjectId id = begin(TargetTable.EMPTY);
        go(id, "overview");
        _setValue(text("项目起止年限"), "明年");

        UI.getCurrent().navigate("projects/" + id + "/funding");
        _assertNone(ConfirmDialog.class);
        UI.getCurrent().navigate("projects/" + begin(TargetTable.EMPTY) + "/overview");

        assertThat(_find(ConfirmDialog.class)).hasSize(1);
    }

    @Test
    void two_people_in_one_field_are_told_and_neither_text_is_lost() {
        ProjectId id = begin(TargetTable.EMPTY);
        go(id, "goals");
        SignedInAs.run(
                colleague,
                () -> drafting.save(
                        id, draft(id).revision(), "other", new Edit.Say(FieldPath.of(GoalField.ANNUAL), "同事写的目标")));

        TextArea annual = _get(TextArea.class, spec -> spec.withLabel("年度目标"));
        _setValue(annual, "我写的目标");

        assertThat(draft(id).table().goals().annual()).isEqualTo("同事写的目标");
        assertThat(annual.getValue()).isEqualTo("我写的目标");
        assertThat(spans()).contains("目前保存的是“同事写的目标”。");
        _click(button("再保存一次"));
        assertThat(draft(id).table().goals().annual()).isEqualTo("我写的目标");
        assertThat(state()).startsWith("已保存");
    }

    @Test
    void people_in_different_fields_do_not_disturb_each_other() {
        ProjectId id = begin(TargetTable.EMPTY);
        go(id, "goals");
        SignedInAs.run(
                colleague,
                () -> drafting.save(
                        id,
                        draft(id).revision(),
                        "other",
                        new Edit.Say(FieldPath.of(GoalField.MEDIUM_LONG_TERM), "无")));

        _setValue(_get(TextArea.class, spec -> spec.withLabel("年度目标")), "我写的目标");

        assertThat(draft(id).table().goals().annual()).isEqualTo("我写的目标");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("中长期目标")).getValue())
                .isEqualTo("无");
    }

    @Test
    void after_the_session_ended_what_the_browser_kept_comes_back_to_its_field() {
        ProjectId id = begin(TargetTable.EMPTY);
        go(id, "goals");

        fire("wizard-left-over", Map.of("event.detail.texts", Map.of("goals.annual", "没来得及保存的目标")));

        TextArea annual = _get(TextArea.class, spec -> spec.withLabel("年度目标"));
        assertThat(annual.getValue()).isEqualTo("没来得及保存的目标");
        assertThat(state()).isEqualTo("未保存");
        _click(button("再保存一次"));
        assertThat(draft(id).table().goals().annual()).isEqualTo("没来得及保存的目标");
    }

    @Test
    void signed_out_meanwhile_nothing_entered_is_lost() {
        ProjectId id = begin(TargetTable.EMPTY);
        go(id, "goals");
        SignedInAs.nobody();

        TextArea annual = _get(TextArea.class, spec -> spec.withLabel("年度目标"));
        _setValue(annual, "我写的目标");

        assertThat(annual.getValue()).isEqualTo("我写的目标");
        assertThat(spans()).anyMatch(said -> said.contains("登录已失效"));
    }

    @Test
    void sums_follow_their_parts_and_are_not_typed() {
        ProjectId id = begin(TargetTable.EMPTY);
        go(id, "funding");

        _setValue(text("1.4 本级财政拨款"), "30.5");
        _setValue(text("4. 其他资金"), "５");

        assertThat(text("1. 财政拨款").getValue()).isEqualTo("30.5");
        assertThat(text("年度资金总额").getValue()).isEqualTo("35.5");
        assertThat(text("年度资金总额").isReadOnly()).isTrue();
        assertThat(text("4. 其他资金").getValue()).isEqualTo("5");
        assertThat(draft(id).table().funding().total()).hasToString("35.5");
    }

    @Test
    void a_one_year_project_says_with_one_click_that_it_has_no_goals_beyond() {
        ProjectId id = begin(TargetTable.EMPTY);
        go(id, "goals");

        _click(button("填“无”（一年期项目）"));

        assertThat(draft(id).table().goals().mediumLongTerm()).isEqualTo("无");
    }

    @Test
    void an_indicator_is_written_freely_and_its_value_shown_as_it_was_read() {
        ProjectId id = begin(TargetTable.EMPTY);
        go(id, "indicators");

        write("项目完成 / 数量指标", "参会代表人数");
        _setValue(value("参会代表人数"), "不少于200人");

        Indicator row = draft(id).table().indicators().getFirst();
        assertThat(row.level1()).isEqualTo("项目完成");
        assertThat(row.level2()).isEqualTo("数量指标");
        assertThat(row.value().printed()).isEqualTo("≥200人");
        assertThat(spans()).contains("读作 ≥ 200 人");
        _setValue(value("参会代表人数"), "12月底前");
        assertThat(spans()).contains("按文字保存");
    }

    @Test
    void rows_are_moved_removed_and_what_was_done_is_undone() {
        ProjectId id = begin(SeedTables.all().get(3));
        go(id, "indicators");
        List<String> before = rows(id);

        fire("wizard-move", Map.of("event.detail.row", before.get(1), "event.detail.before", before.get(0)));
        assertThat(rows(id)).startsWith(before.get(1), before.get(0));
        assertThat(_find(IndicatorRow.class).getFirst().getElement().getAttribute("data-row"))
                .isEqualTo(before.get(1));
        _click(button("撤销"));
        assertThat(rows(id)).isEqualTo(before);

        String name = draft(id).table().indicators().getFirst().name();
        _click(heard(Button.class, "删除“" + name + "”"));
        assertThat(rows(id)).isEqualTo(before.subList(1, before.size()));
        fire("wizard-undo", Map.of());
        assertThat(rows(id)).isEqualTo(before);
    }

    @Test
    void a_row_moved_to_the_end_of_its_group_stays_in_its_group() {
        ProjectId id = begin(SeedTables.all().get(3));
        go(id, "indicators");
        List<String> before = rows(id);
        String group = draft(id).table().indicators().getFirst().level2();

        fire("wizard-move", Map.of("event.detail.row", before.getFirst(), "event.detail.before", ""));

        List<Indicator> after = draft(id).table().indicators();
        List<Indicator> ofGroup = after.stream()
                .filter(row -> group != null && group.equals(row.level2()))
                .toList();
        assertThat(ofGroup.getLast().id()).isEqualTo(before.getFirst());
        assertThat(after.subList(0, ofGroup.size())).isEqualTo(ofGroup);
    }

    @Test
    void rows_under_old_names_stand_on_their_own_card_and_move_with_one_click() {
        ProjectId id = begin(SeedTables.all().get(0));
        go(id, "indicators");
        assertThat(draft(id).table().indicators()).anyMatch(row -> "效果指标".equals(row.level2()));

        _click(button("改为 社会效益指标"));

        assertThat(draft(id).table().indicators()).noneMatch(row -> "效果指标".equals(row.level2()));
        assertThat(_find(IndicatorCard.class).stream()
                        .map(card -> card.getElement().getAttribute("aria-label")))
                .doesNotContain("项目效益 · 效果指标");
    }

    @Test
    void a_finding_stands_beside_its_field_and_brings_its_mend() {
        ProjectId id = begin(withRow("出勤率", "≥100%"));
        go(id, "indicators");

        _click(button("改为 =100%"));

        assertThat(draft(id).table().indicators().getFirst().value().printed()).isEqualTo("=100%");
        assertThat(draft(id).findings()).noneMatch(finding -> finding.ruleId().equals("A02"));
    }

    @Test
    void a_finding_that_stands_is_answered_with_its_reason() {
        ProjectId id = begin(withRow("出勤率", "≥100%"));
        go(id, "indicators");
        FindingNote note = _find(FindingNote.class).stream()
                .filter(shown -> shown.getElement().getTextRecursively().contains("100%"))
                .findFirst()
                .orElseThrow();

        _click(_get(note, Button.class, spec -> spec.withText("说明理由")));
        _setValue(_get(note, TextArea.class, spec -> spec.withLabel("理由")), "按上级口径填写。");

        assertThat(draft(id).justifications().values()).containsExactly("按上级口径填写。");
    }

    @Test
    void what_is_missing_is_said_beside_the_steps_and_leads_to_its_field() {
        ProjectId id = begin(TargetTable.EMPTY);
        go(id, "overview");

        assertThat(_get(StepRail.class).getElement().getTextRecursively()).contains("还差什么", "项目名称");
        UI.getCurrent()
                .navigate(
                        new WizardAddress(id).of(Step.GOALS),
                        QueryParameters.simple(new WizardAddress(id).at(FieldPath.of(GoalField.ANNUAL))));
        assertThat(_get(StepContent.class).step()).isEqualTo(Step.GOALS);
        assertThat(String.valueOf(_get(SheetView.class).getElement().getPropertyRaw("current")))
                .contains("goals.annual");
    }

    @Test
    void a_cell_of_the_sheet_leads_to_the_step_of_its_field() {
        ProjectId id = begin(SeedTables.all().get(3));
        go(id, "overview");
        String path = new FieldPath.RowField(rows(id).getFirst(), IndicatorField.VALUE).toString();

        fire(_get(SheetView.class).getElement(), "sheet-cell", Map.of("event.detail.path", path));

        assertThat(_get(StepContent.class).step()).isEqualTo(Step.INDICATORS);
    }

    @Test
    void a_table_with_what_blocks_is_not_submitted_and_says_so() {
        ProjectId id = begin(TargetTable.EMPTY);
        go(id, "submit");

        _click(button("提交送审"));

        assertThat(_get(SubmitStep.class).getElement().getTextRecursively()).contains("还不能提交");
        assertThat(draft(id).state().isEditable()).isTrue();
    }

    @Test
    void another_unit_and_nobodys_project_get_the_same_answer() {
        ProjectId id = begin(TargetTable.EMPTY);
        SignedInAs.person(stranger);

        assertThat(answerTo("projects/" + id + "/overview"))
                .isEqualTo(answerTo("projects/" + Ids.next() + "/overview"));
    }

    private String answerTo(String address) {
        try {
            UI.getCurrent().navigate(address);
        } catch (RuntimeException notFound) {
            return notFound.getClass().getName();
        }
        return "shown";
    }

    private TargetTable withRow(String name, String value) {
        return TargetTable.EMPTY.withIndicators(List.of(Indicator.of("项目完成", "质量指标", name, TargetValue.read(value))));
    }

    private ProjectId begin(TargetTable table) {
        return SignedInAs.call(clerk, () -> drafting.begin(batch, table));
    }

    private Draft draft(ProjectId id) {
        return SignedInAs.call(clerk, () -> drafting.open(id).orElseThrow());
    }

    private List<String> rows(ProjectId id) {
        return draft(id).table().indicators().stream().map(Indicator::id).toList();
    }

    private static void go(ProjectId id, String step) {
        UI.getCurrent().navigate("projects/" + id + (step.isEmpty() ? "" : "/" + step));
        Component whereIAm = _get(WizardView.class).whereIAm();
        if (!whereIAm.isAttached()) {
            UI.getCurrent().add(whereIAm);
        }
    }

    private static TextField text(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ComboBox<String> choice(String label) {
        return _get(ComboBox.class, spec -> spec.withLabel(label));
    }

    private static TextField value(String name) {
        return heard(TextField.class, "“" + name + "”的指标值");
    }

    private static <C extends Component & HasAriaLabel> C heard(Class<C> type, String label) {
        return _get(
                type,
                spec -> spec.withPredicate(
                        field -> field.getAriaLabel().filter(label::equals).isPresent()));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static String state() {
        return _get(WizardView.class)
                .whereIAm()
                .getElement()
                .getTextRecursively()
                .replaceAll(".*(未保存|已保存)", "$1");
    }

    private static List<String> spans() {
        return _find(Span.class).stream().map(Span::getText).toList();
    }

    /** Types into the picker of a card and takes what was typed as it is. */
    private static void write(String place, String name) {
        StandardPicker picker = _find(StandardPicker.class).stream()
                .filter(shown -> shown.getElement().getTextRecursively().contains(place))
                .findFirst()
                .orElseThrow();
        _setValue(_get(picker, Input.class), name);
        fire(picker.getElement(), "picker-key", Map.of("event.detail.command", "free"));
    }

    private static void fire(String event, Map<String, Object> data) {
        fire(_get(WizardPage.class).getElement(), event, data);
    }

    private static void fire(Element element, String event, Map<String, Object> data) {
        var json = new JsonMapper().valueToTree(data);
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, event, (ObjectNode)
                json));
    }
}
