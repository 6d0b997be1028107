package org.mubiao.catalog.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._clickItem;
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
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.FoundStandard;
import org.mubiao.catalog.FrameworkEdit;
import org.mubiao.catalog.Framing;
import org.mubiao.catalog.StandardContent;
import org.mubiao.catalog.StandardId;
import org.mubiao.catalog.StandardProfile;
import org.mubiao.catalog.StandardSearch;
import org.mubiao.identity.SignedIn;
import org.mubiao.table.Framework.Pair;
import org.mubiao.table.IndicatorGroup;
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
class CatalogViewTest {

    private static final String NEXT = "national-2027";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Framing framing;

    private SignedIn keeper;
    private SignedIn clerk;
    private SignedIn stranger;

    @BeforeEach
    void fillTheCatalogAndOpenTheBrowser() {
        People people = People.of(application, "甲市");
        people.job(List.of(Authorities.FOUND), () -> catalog.fill());
        keeper = people.catalogAdministrator("指标库管理员");
        clerk = people.drafter(people.unit("某局"), "填报人甲");
        stranger = People.of(application, "乙市").catalogAdministrator("外人");
        BrowserRequest.asWhoActs();
        Routes routes = new Routes(Set.of(CatalogView.class), Set.of(), true);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, application, MockedUI::new));
    }

    @AfterEach
    void closeBrowser() {
        SignedInAs.nobody();
        MockVaadin.tearDown();
    }

    @Test
    void the_whole_catalog_is_there_page_by_page() {
        visit(keeper, Map.of());

        assertThat(_get(CatalogView.class).getPageTitle()).isEqualTo("指标库 · 目标");
        assertThat(GridKt._fetch(grid(), 0, 10)).hasSize(10);
        assertThat(GridKt._fetch(grid(), 200, 100)).hasSize(60);
        assertThat(GridKt._fetch(grid(), 260, 50)).isEmpty();
    }

    @Test
    void words_and_levels_narrow_the_list_and_stand_in_the_address() {
        visit(keeper, Map.of("q", "pxcql", "framework", "shandong-2021"));

        assertThat(names()).startsWith("培训出勤率");
        assertThat(text().getValue()).isEqualTo("pxcql");

        visit(keeper, Map.of("framework", "shandong-2021", "level1", "满意度指标", "level2", "服务对象满意度指标"));
        assertThat(names()).contains("代表满意度").allMatch(name -> name.endsWith("满意度"));

        _setValue(text(), "qzmyd");
        assertThat(names()).first().isEqualTo("群众满意度");
    }

    @Test
    void who_does_not_keep_the_catalog_reads_it() {
        StandardProfile standard = standard("培训出勤率");
        visit(clerk, Map.of("standard", Long.toString(standard.id().value())));

        assertThat(_get(DefinitionSheet.class).getElement().getTextRecursively())
                .contains("应训人员实际到课的比例");
        _assertNone(Button.class, spec -> spec.withText("修改"));
        _assertNone(Button.class, spec -> spec.withText("新增标准指标"));

        visit(clerk, Map.of("new", ""));
        _assertNone(StandardForm.class);
    }

    @Test
    void a_new_standard_is_added_beside_the_list_and_shown() {
        visit(keeper, Map.of("framework", "national-2021", "level1", "产出指标", "level2", "质量指标"));
        _click(button("新增标准指标"));
        _setValue(field("指标名称"), "会议按期召开率");
        _setValue(field("别名"), "按期开会率、会议准时率");
        _setValue(field("计量单位"), "百分比");
        _click(button("保存"));

        assertThat(_get(H2.class).getText()).isEqualTo("会议按期召开率");
        StandardContent content = standard("hyaqzkl").content();
        assertThat(content.level2()).isEqualTo("质量指标");
        assertThat(content.unit()).isEqualTo("%");
        assertThat(content.aliases()).containsExactly("按期开会率", "会议准时率");
    }

    @Test
    void what_is_refused_stays_in_the_form_with_the_reason() {
        visit(keeper, Map.of("framework", "national-2021", "level1", "产出指标", "level2", "质量指标", "new", ""));
        _setValue(field("指标名称"), "培训出勤率");
        _click(button("保存"));

        assertThat(_get(StandardForm.class).getElement().getTextRecursively()).contains("下已有“培训出勤率”");
        assertThat(field("指标名称").getValue()).isEqualTo("培训出勤率");
    }

    @Test
    void a_change_is_a_version_in_the_history() {
        StandardProfile standard = standard("培训出勤率");
        visit(keeper, Map.of("standard", Long.toString(standard.id().value())));
        _click(button("修改"));
        _setValue(field("指标名称"), "培训到课率");
        _click(button("保存"));

        assertThat(_get(StandardHistory.class).getElement().getTextRecursively())
                .contains("第2版", "指标库管理员", "培训出勤率培训到课率", "第1版");
        assertThat(names()).contains("培训到课率");

        _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "改回第1版…")));
        assertThat(field("指标名称").getValue()).isEqualTo("培训出勤率");
        _click(button("保存"));
        assertThat(_get(StandardHistory.class).getElement().getTextRecursively())
                .contains("第3版", "培训到课率培训出勤率");
        assertThat(names()).contains("培训出勤率").doesNotContain("培训到课率");
    }

    @Test
    void the_changes_of_the_whole_catalog_are_told_newest_first_and_lead_to_their_standards() {
        StandardProfile standard = standard("会议出勤率");
        visit(keeper, Map.of("standard", Long.toString(standard.id().value())));
        _click(button("修改"));
        _setValue(field("指标名称"), "会议到会率");
        _click(button("保存"));
        visit(keeper, Map.of());

        _click(button("最近改动"));

        ListItem newest = _find(_get(ChangesDialog.class), ListItem.class).getFirst();
        assertThat(newest.getElement().getTextRecursively()).contains("第2版", "指标库管理员", "会议出勤率会议到会率");
        assertThat(_find(_get(ChangesDialog.class), ListItem.class)).hasSize(Catalog.PAGE);
        _click(button("再看早一些的"));
        assertThat(_find(_get(ChangesDialog.class), ListItem.class)).hasSizeGreaterThan(Catalog.PAGE);
        _click(_find(_get(ChangesDialog.class), Button.class, spec -> spec.withText("会议到会率"))
                .getFirst());
        assertThat(_get(StandardHistory.class).getElement().getTextRecursively())
                .contains("第2版");
    }

    @Test
    void who_saves_what_somebody_else_changed_meanwhile_is_told_and_sees_the_change() {
        StandardProfile standard = standard("培训出勤率");
        visit(keeper, Map.of("standard", Long.toString(standard.id().value())));
        _click(button("修改"));
        _setValue(field("指标名称"), "我的名称");
        SignedInAs.run(keeper, () -> catalog.change(standard.id(), 1, renamed(standard.content(), "别人的名称")));
        _click(button("保存"));

        assertThat(_get(StandardForm.class).getElement().getTextRecursively()).contains("您看到的是旧版");
        assertThat(field("指标名称").getValue()).isEqualTo("我的名称");
        assertThat(_get(StandardHistory.class).getElement().getTextRecursively())
                .contains("别人的名称");

        _click(button("保存"));
        assertThat(_get(H2.class).getText()).isEqualTo("我的名称");
    }

    @Test
    void an_earlier_version_whose_levels_are_gone_is_placed_by_the_person_and_one_that_has_a_successor_stands_there() {
        Pair gone = new Pair("产出指标", "过程指标");
        Pair former = new Pair("产出指标", "成效指标");
        StandardId id = SignedInAs.call(keeper, () -> {
            framing.make("national-2021", NEXT, "明年的体系", 2027);
            framing.edit(NEXT, 1, addPair(gone));
            framing.edit(NEXT, 2, addPair(former));
            StandardContent content = standard("培训出勤率").content();
            StandardId made = catalog.add(placed(content, gone));
            catalog.change(made, 1, placed(content, former));
            catalog.change(made, 2, placed(content, new Pair("产出指标", "质量指标")));
            framing.edit(NEXT, 3, new FrameworkEdit.RemovePair(gone));
            framing.edit(
                    NEXT, 4, new FrameworkEdit.ChangePair(former, former, List.of(), IndicatorGroup.QUALITY, "数量指标"));
            return made;
        });
        visit(keeper, Map.of("standard", Long.toString(id.value())));

        _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "改回第2版…")));
        assertThat(level().getValue()).isEqualTo(new LevelChoice("产出指标", "数量指标"));
        assertThat(level().isInvalid()).isFalse();
        _click(button("取消"));

        _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "改回第1版…")));
        assertThat(level().getValue()).isNull();
        assertThat(level().isInvalid()).isTrue();
        assertThat(level().getErrorMessage()).isEqualTo("“产出指标 / 过程指标”已不在用，请另选。");
        _click(button("保存"));
        assertThat(_get(StandardForm.class).getElement().getTextRecursively()).contains("请选择一级、二级指标。");

        _setValue(level(), new LevelChoice("产出指标", "时效指标"));
        assertThat(level().isInvalid()).isFalse();
        _click(button("保存"));
        assertThat(SignedInAs.call(keeper, () -> catalog.standard(id))
                        .orElseThrow()
                        .content()
                        .level2())
                .isEqualTo("时效指标");
    }

    @Test
    void a_version_that_differs_in_its_day_only_is_not_offered_again_and_none_while_the_standard_is_retired() {
        StandardProfile standard = standard("培训出勤率");
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(3);
        SignedInAs.run(keeper, () -> {
            catalog.change(standard.id(), 1, renamed(standard.content(), "培训到课率"));
            catalog.change(
                    standard.id(), 2, renamed(standard.content(), "培训出勤率").inForceFrom(day));
            assertThat(catalog.standard(standard.id()).orElseThrow().content())
                    .as("as the first, but for its day")
                    .isNotEqualTo(standard.content())
                    .isEqualTo(standard.content().inForceFrom(day));
        });
        visit(keeper, Map.of("standard", Long.toString(standard.id().value())));
        assertThat(sayAgain()).containsExactly("改回第2版…");

        _click(button("停用"));
        _click(_find(Button.class, spec -> spec.withText("停用")).getLast());
        assertThat(sayAgain()).isEmpty();
        _click(button("恢复使用"));
        assertThat(sayAgain()).containsExactly("改回第2版…");
    }

    @Test
    void a_retired_standard_leaves_the_list_and_can_come_back() {
        StandardProfile standard = standard("培训出勤率");
        visit(
                keeper,
                Map.of("q", "pxcql", "standard", Long.toString(standard.id().value())));
        _click(button("停用"));
        _click(_find(Button.class, spec -> spec.withText("停用")).getLast());

        assertThat(_get(StandardHistory.class).getElement().getTextRecursively())
                .contains("停用");
        int offered = names().size();
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("含已停用")), true);
        assertThat(names()).hasSize(offered + 1);

        _click(button("恢复使用"));
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("含已停用")), false);
        assertThat(names()).hasSize(offered + 1);
    }

    @Test
    void that_nothing_fits_exactly_is_said_until_what_is_missing_was_added() {
        visit(keeper, Map.of("framework", "national-2021", "q", "培训出勤路"));
        assertThat(near().getText()).isEqualTo("没有完全相符的，下面是最接近的：");

        _click(button("新增标准指标"));
        _setValue(field("指标名称"), "培训出勤路");
        _click(button("保存"));
        assertThat(names()).startsWith("培训出勤路");
        assertThat(near().getText()).isEmpty();
        assertThat(near().isVisible())
                .as("what is to be read out is there before")
                .isTrue();

        _click(button("停用"));
        _click(_find(Button.class, spec -> spec.withText("停用")).getLast());
        assertThat(near().getText()).as("and again when it is gone").contains("最接近");
    }

    @Test
    void a_line_that_is_clicked_is_shown_beside_the_list() {
        visit(keeper, Map.of("q", "pxcql"));
        _clickItem(grid(), 0);

        assertThat(_get(H2.class).getText()).isEqualTo("培训出勤率");
    }

    @Test
    void what_another_jurisdiction_has_is_as_unknown_as_what_nobody_has() {
        StandardProfile standard = standard("培训出勤率");
        visit(stranger, Map.of("standard", Long.toString(standard.id().value())));
        String foreign = _get(StandardPanel.class).getElement().getTextRecursively();
        visit(stranger, Map.of("standard", "1"));

        assertThat(_get(StandardPanel.class).getElement().getTextRecursively()).isEqualTo(foreign);
        assertThat(names()).isEmpty();
    }

    private void visit(SignedIn person, Map<String, String> parameters) {
        SignedInAs.person(person);
        UI.getCurrent().navigate(CatalogView.class, QueryParameters.simple(parameters));
    }

    private StandardProfile standard(String text) {
        return SignedInAs.call(keeper, () -> catalog.search(StandardSearch.inForce("national-2021", null, null, text)))
                .found()
                .getFirst()
                .standard();
    }

    private static Div near() {
        return _get(Div.class, spec -> spec.withClasses("picker-nothing"));
    }

    private static List<String> sayAgain() {
        return _find(Button.class, spec -> spec.withText("改回这一版…")).stream()
                .map(again -> again.getAriaLabel().orElseThrow())
                .toList();
    }

    private static FrameworkEdit addPair(Pair pair) {
        return new FrameworkEdit.AddPair(pair, IndicatorGroup.QUALITY);
    }

    private static StandardContent placed(StandardContent content, Pair pair) {
        return new StandardContent(
                "会议按期召开率",
                List.of(),
                NEXT,
                pair.level1(),
                pair.level2(),
                content.unit(),
                content.nature(),
                content.operator(),
                content.definition(),
                content.formula(),
                content.domain(),
                content.source());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<LevelChoice> level() {
        return _get(Select.class, spec -> spec.withLabel("一级、二级指标"));
    }

    private static StandardContent renamed(StandardContent content, String name) {
        return new StandardContent(
                name,
                content.aliases(),
                content.frameworkId(),
                content.level1(),
                content.level2(),
                content.unit(),
                content.nature(),
                content.operator(),
                content.definition(),
                content.formula(),
                content.domain(),
                content.source());
    }

    private static StandardGrid grid() {
        return _get(StandardGrid.class);
    }

    private static List<String> names() {
        return GridKt._fetch(grid(), 0, 200).stream()
                .map((FoundStandard found) -> found.standard().content().name())
                .toList();
    }

    private static TextField text() {
        return _get(TextField.class, spec -> spec.withPlaceholder("名称、别名、拼音或释义"));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
