package org.mubiao.catalog.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.BasicUtilsKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.Framing;
import org.mubiao.catalog.Nature;
import org.mubiao.catalog.Packing;
import org.mubiao.catalog.Proposing;
import org.mubiao.catalog.StandardContent;
import org.mubiao.catalog.StandardField;
import org.mubiao.catalog.StandardId;
import org.mubiao.catalog.StandardProfile;
import org.mubiao.catalog.StandardSearch;
import org.mubiao.identity.SignedIn;
import org.mubiao.tenancy.Authorities;
import org.mubiao.testing.BrowserRequest;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.People;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.JsonNodeFactory;

@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
class CatalogToolsTest {

    private static final String NEXT = "national-2027";
    private static final String HEAD = "一级指标,二级指标,指标名称,计量单位,指标性质\n";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Framing framing;

    @Autowired
    private Packing packing;

    @Autowired
    private Proposing proposing;

    private SignedIn keeper;
    private SignedIn clerk;

    @BeforeEach
    void fillTheCatalog() {
        People people = People.of(application, "甲市");
        people.job(List.of(Authorities.FOUND), () -> catalog.fill() + packing.fill());
        keeper = people.catalogAdministrator("指标库管理员");
        clerk = people.drafter(people.unit("某局"), "填报人");
    }

    private void openBrowser() {
        BrowserRequest.asWhoActs();
        Routes routes = new Routes(Set.of(CatalogView.class, PacksView.class, ProposalsView.class), Set.of(), true);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, application, MockedUI::new));
    }

    @AfterEach
    void closeBrowser() {
        SignedInAs.nobody();
        MockVaadin.tearDown();
    }

    @Test
    void a_refused_cell_is_named_and_corrected_on_screen_and_then_all_is_taken() {
        visit(keeper, "catalog", Map.of("framework", "national-2021"));
        _click(button("导入"));
        ImportDialog dialog = _get(ImportDialog.class);
        dialog.read(new ByteArrayInputStream((HEAD + "产出指标,质量指标,导入一率,%,正向\n产出指标,质量指标,导入二率,%,高\n产出指标,质量指标,培训出勤率,%,反向\n")
                .getBytes(StandardCharsets.UTF_8)));
        dialog.settle();
        assertThat(_get(ImportLines.class).getElement().getTextRecursively()).contains("指标性质正向反向");

        TextField refused = _get(TextField.class, spec -> spec.withLabel("指标性质"));
        assertThat(refused.getValue()).isEqualTo("高");
        assertThat(refused.getErrorMessage()).contains("高", "正向");
        assertThat(button("全部导入").isEnabled()).isFalse();
        _setValue(refused, "正向");
        _click(button("按更正再检查"));
        dialog.settle();
        assertThat(button("全部导入").isEnabled()).isTrue();
    }

    @Test
    void who_retires_a_standard_sees_first_what_that_touches() {
        StandardProfile standard = standard("代表建议办结率");
        visit(keeper, "catalog", Map.of("standard", Long.toString(standard.id().value())));
        _click(button("停用"));

        assertThat(text(_get(UsesList.class))).contains("草稿 0", "送审稿 0", "已公开的表 0", "指标包 1", "人大代表履职");
    }

    @Test
    void duplicates_are_offered_to_be_merged() {
        SignedInAs.run(keeper, () -> {
            catalog.add(new StandardContent(
                    "大会到会率",
                    List.of(),
                    "national-2021",
                    "产出指标",
                    "质量指标",
                    "%",
                    Nature.POSITIVE,
                    null,
                    null,
                    null,
                    null,
                    null));
        });
        visit(keeper, "catalog", Map.of("framework", "national-2021"));
        _click(button("查找重复"));

        assertThat(_find(Button.class)).extracting(Button::getText).contains("保留“会议出勤率”", "保留“大会到会率”");
        _click(_find(Button.class, spec -> spec.withText("保留“会议出勤率”")).getLast());
        assertThat(_get(MergeDialog.class).getHeaderTitle()).contains("大会到会率");
    }

    @Test
    void an_own_standard_and_the_inherited_one_of_its_name_are_found_and_only_the_inherited_one_is_offered_to_stay() {
        StandardProfile inherited = standard("培训出勤率");
        StandardProfile own = addToNextYears("培训出勤率");
        visit(keeper, "catalog", Map.of("framework", NEXT));
        _click(button("查找重复"));

        Div pair = _find(Div.class, spec -> spec.withClasses("duplicate")).getFirst();
        assertThat(text(pair)).contains("沿用自“", "相似 100%");
        _click(_get(pair, Button.class, spec -> spec.withText("保留“培训出勤率”")));

        assertThat(text(_get(MergeDialog.class))).contains("这一条沿用自“", "合并不改它的内容");
        _click(_get(_get(MergeDialog.class), Button.class, spec -> spec.withText("合并到…")));
        assertThat(SignedInAs.call(keeper, () -> catalog.inForce(List.of(own.id())))
                        .get(own.id())
                        .id())
                .isEqualTo(inherited.id());
    }

    @Test
    void who_merges_begins_with_the_namesake_and_finds_other_inherited_ones() {
        StandardProfile own = addToNextYears("培训出勤率");
        visit(
                keeper,
                "catalog",
                Map.of("framework", NEXT, "standard", Long.toString(own.id().value())));
        _click(button("合并到…"));
        assertThat(text(_get(MergeDialog.class))).contains("并入“培训出勤率”后的差别");

        _setValue(_get(_get(StandardPicker.class), Input.class), "会议出勤率");
        BasicUtilsKt._fireDomEvent(
                _get(StandardPicker.class),
                "picker-key",
                JsonNodeFactory.instance.objectNode().put("event.detail.command", "take"));

        assertThat(text(_get(MergeDialog.class))).contains("并入“会议出勤率”后的差别", "这一条沿用自“");
        assertThat(_get(_get(MergeDialog.class), Button.class, spec -> spec.withText("合并到…"))
                        .isEnabled())
                .isTrue();
    }

    private StandardProfile addToNextYears(String name) {
        StandardContent content = standard(name).content();
        return SignedInAs.call(keeper, () -> {
            framing.make("national-2021", NEXT, "明年的体系", 2027);
            framing.putInForce(NEXT, 1);
            StandardId own = catalog.add(new StandardContent(
                    name,
                    List.of(),
                    NEXT,
                    content.level1(),
                    content.level2(),
                    content.unit(),
                    content.nature(),
                    content.operator(),
                    "另一种解释",
                    null,
                    null,
                    null));
            return catalog.standard(own).orElseThrow();
        });
    }

    @Test
    void packs_are_read_by_all_and_written_by_the_keeper() {
        visit(clerk, "packs", Map.of());
        assertThat(text(_get(PacksView.class))).contains("换届选举", "参选率", "≥90%");
        _assertNone(Button.class, spec -> spec.withText("新建指标包"));
        visit(keeper, "packs", Map.of());
        _click(button("新建指标包"));
        assertThat(_find(PackDialog.class)).hasSize(1);
    }

    @Test
    void a_proposal_is_sent_by_its_unit_and_refused_with_a_reason() {
        SignedInAs.run(
                clerk,
                () -> proposing.keep(
                        null,
                        Map.of(
                                StandardField.FRAMEWORK, "national-2021",
                                StandardField.LEVEL1, "产出指标",
                                StandardField.LEVEL2, "质量指标",
                                StandardField.NAME, "提案某率",
                                StandardField.NATURE, "POSITIVE"),
                        "没有可用的指标"));
        visit(keeper, "proposals", Map.of());
        assertThat(text(_get(ProposalsView.class))).doesNotContain("提案某率");
        visit(clerk, "proposals", Map.of());
        _click(button("送出"));
        assertThat(text(_get(ProposalsView.class))).contains("待答复");

        visit(keeper, "proposals", Map.of());
        _click(button("不采纳"));
        _setValue(_get(TextArea.class), "已有类似指标");
        _click(_find(Button.class, spec -> spec.withText("不采纳")).getLast());
        visit(clerk, "proposals", Map.of());
        assertThat(text(_get(ProposalsView.class))).contains("未采纳", "已有类似指标");
    }

    private StandardProfile standard(String name) {
        return SignedInAs.call(clerk, () -> catalog.search(StandardSearch.inForce("national-2021", null, null, name)))
                .found()
                .getFirst()
                .standard();
    }

    /** Each person comes in a browser of their own. */
    private void visit(SignedIn person, String route, Map<String, String> parameters) {
        closeBrowser();
        SignedInAs.person(person);
        openBrowser();
        UI.getCurrent().navigate(route, QueryParameters.simple(parameters));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
