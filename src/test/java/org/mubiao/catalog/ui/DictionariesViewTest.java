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
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.catalog.Dictionaries;
import org.mubiao.catalog.Dictionary;
import org.mubiao.catalog.EntryContent;
import org.mubiao.catalog.EntryId;
import org.mubiao.catalog.EntryProfile;
import org.mubiao.identity.SignedIn;
import org.mubiao.table.Dimension;
import org.mubiao.table.FundTree;
import org.mubiao.table.Measure;
import org.mubiao.testing.BrowserRequest;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.People;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
class DictionariesViewTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Dictionaries dictionaries;

    private SignedIn keeper;
    private SignedIn administrator;

    @BeforeEach
    void openTheBrowser() {
        People people = People.of(application, "甲市");
        keeper = people.catalogAdministrator("字典管理员");
        administrator = people.administrator("管理员甲");
        BrowserRequest.asWhoActs();
        Routes routes = new Routes(Set.of(DictionariesView.class), Set.of(), true);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, application, MockedUI::new));
    }

    @AfterEach
    void closeBrowser() {
        SignedInAs.nobody();
        MockVaadin.tearDown();
    }

    @Test
    void the_units_are_shown_first_and_words_find_them_by_their_other_ways() {
        visit(keeper, Map.of());

        assertThat(_get(H1.class).getText()).isEqualTo("计量单位");
        assertThat(_get(DictionariesView.class).getPageTitle()).isEqualTo("计量单位 · 字典 · 目标");
        assertThat(names()).startsWith("%").hasSizeGreaterThan(200);
        _setValue(_get(TextField.class, spec -> spec.withPlaceholder("名称或其他写法")), "百分比");
        assertThat(names()).containsExactly("%");
    }

    @Test
    void the_address_leads_to_a_dictionary_and_an_entry() {
        visit(keeper, Map.of("dictionary", "regulation", "q", "选举法"));
        assertThat(names()).containsExactly("中华人民共和国全国人民代表大会和地方各级人民代表大会选举法");

        EntryProfile law = one(Dictionary.REGULATION, "中华人民共和国全国人民代表大会和地方各级人民代表大会选举法");
        visit(
                keeper,
                Map.of(
                        "dictionary",
                        "regulation",
                        "entry",
                        Long.toString(law.id().value())));
        assertThat(_get(EntryPanel.class).getElement().getTextRecursively()).contains("简称", "选举法；中华人民共和国选举法", "第1版");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void a_unit_is_added_with_its_dimension_and_known_at_once() {
        visit(keeper, Map.of());
        _click(button("新增"));
        _setValue(field("名称"), "粒");
        _click(button("保存"));
        assertThat(_get(EntryForm.class).getElement().getTextRecursively()).contains("请选择“粒”的量纲");

        _setValue(field("其他写法"), "颗粒；颗");
        _setValue((Select<Dimension>) _get(Select.class, spec -> spec.withLabel("量纲")), Dimension.COUNT);
        _click(button("保存"));

        assertThat(_get(H2.class).getText()).isEqualTo("粒");
        assertThat(SignedInAs.call(keeper, () -> dictionaries.words().measures().find("颗")))
                .map(Measure::name)
                .contains("粒");
    }

    @Test
    void a_change_and_a_retirement_stand_in_the_history_and_it_can_come_back() {
        visitEntry(one(Dictionary.PROJECT_TYPE, "公用经费项目"));
        _click(button("修改"));
        _setValue(field("其他写法"), "公用支出项目");
        _click(button("保存"));
        assertThat(_get(EntryHistory.class).getElement().getTextRecursively())
                .contains("第2版", "字典管理员", "其他写法", "公用支出项目", "第1版");

        _click(button("停用"));
        assertThat(_get(EntryUses.class).getElement().getTextRecursively()).contains("草稿 0");
        _click(_find(Button.class, spec -> spec.withText("停用")).getLast());
        assertThat(names()).doesNotContain("公用经费项目");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("含已停用")), true);
        assertThat(names()).contains("公用经费项目");

        _click(button("恢复使用"));
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("含已停用")), false);
        assertThat(names()).contains("公用经费项目");
    }

    @Test
    void an_earlier_version_is_offered_again_when_it_says_something_else_also_another_day() {
        EntryContent law = EntryContent.regulation("某市预算绩效管理办法", List.of(), null, null, null);
        EntryId id = SignedInAs.call(keeper, () -> {
            EntryId added = dictionaries.add(Dictionary.REGULATION, law);
            dictionaries.change(
                    added, 1, EntryContent.regulation("某市预算绩效管理办法", List.of(), null, LocalDate.of(2026, 1, 1), null));
            dictionaries.change(added, 2, law);
            return added;
        });
        visit(keeper, Map.of("dictionary", "regulation", "entry", Long.toString(id.value())));

        assertThat(_find(Button.class, spec -> spec.withText("改回这一版…")))
                .extracting(again -> again.getAriaLabel().orElseThrow())
                .as("not the first, which says what is said now")
                .containsExactly("改回第2版…");
    }

    @Test
    void who_saves_what_somebody_else_changed_meanwhile_is_told_and_sees_the_change() {
        EntryProfile type = one(Dictionary.PROJECT_TYPE, "公用经费项目");
        visitEntry(type);
        _click(button("修改"));
        _setValue(field("名称"), "我的名称");
        SignedInAs.run(keeper, () -> dictionaries.change(type.id(), 1, EntryContent.term("别人的名称", List.of())));
        _click(button("保存"));

        assertThat(_get(EntryForm.class).getElement().getTextRecursively()).contains("您看到的是旧版");
        assertThat(field("名称").getValue()).isEqualTo("我的名称");
        assertThat(_get(EntryHistory.class).getElement().getTextRecursively()).contains("别人的名称");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void a_unit_is_merged_into_another_of_its_dimension_only() {
        visitEntry(one(Dictionary.MEASURE, "名"));
        _click(button("并为写法…"));
        ComboBox<EntryProfile> into = _get(ComboBox.class, spec -> spec.withLabel("作为哪一项的写法"));
        assertThat(into.getListDataView()
                        .getItems()
                        .map(entry -> entry.content().name()))
                .contains("人")
                .doesNotContain("人次", "名");

        _setValue(into, one(Dictionary.MEASURE, "人"));
        _click(_find(Button.class, spec -> spec.withText("并为写法…")).getLast());

        assertThat(_get(H2.class).getText()).isEqualTo("人");
        assertThat(_get(EntryPanel.class).getElement().getTextRecursively()).contains("人员；名");
    }

    @Test
    void a_fund_tree_says_its_sums_and_is_edited_line_by_line() {
        visitEntry(one(Dictionary.FUND_TREE, "山东公开表资金来源（2021年）"));
        assertThat(_get(FundTreeOutline.Sums.class).getElement().getTextRecursively())
                .contains("年度资金总额 = 财政拨款 + 上年结转资金 + 国企融资 + 其他资金")
                .contains("财政拨款 = 中央转移支付 + 省级转移支付 + 市级转移支付 + 本级财政拨款");

        _click(button("另存为新的"));
        _setValue(field("名称"), "本市资金来源");
        _click(labelled("删去“国企融资”及其下级"));
        _click(labelled("上移“其他资金”"));
        _click(labelled("在“其他资金”下增加来源"));
        _setValue(aria("第7行的来源名称"), "捐赠收入");
        assertThat(_get(FundTreeOutline.Sums.class).getElement().getTextRecursively())
                .contains("其他资金 = 捐赠收入");
        _click(button("保存"));

        FundTree tree = one(Dictionary.FUND_TREE, "本市资金来源").content().tree();
        assertThat(tree.sources())
                .extracting(source -> source.code() + " " + source.label())
                .containsExactly(
                        "1 财政拨款",
                        "1.1 中央转移支付",
                        "1.2 省级转移支付",
                        "1.3 市级转移支付",
                        "1.4 本级财政拨款",
                        "4 其他资金",
                        "4.1 捐赠收入",
                        "2 上年结转资金");
    }

    @Test
    void an_administrator_reads_and_what_is_not_there_is_said() {
        visit(administrator, Map.of("dictionary", "fund-tree", "new", ""));

        assertThat(names()).hasSize(3);
        _assertNone(EntryForm.class);
        _assertNone(Button.class, spec -> spec.withText("新增"));
        visit(administrator, Map.of("entry", "1"));
        assertThat(_get(EntryPanel.class).getElement().getTextRecursively()).contains("没有这个字典项");
    }

    private void visit(SignedIn person, Map<String, String> parameters) {
        SignedInAs.person(person);
        UI.getCurrent().navigate(DictionariesView.class, QueryParameters.simple(parameters));
    }

    private void visitEntry(EntryProfile entry) {
        visit(
                keeper,
                Map.of(
                        "dictionary",
                        entry.dictionary().key(),
                        "entry",
                        Long.toString(entry.id().value())));
    }

    private EntryProfile one(Dictionary dictionary, String name) {
        return SignedInAs.call(keeper, () -> {
            dictionaries.fill();
            return dictionaries.entries(dictionary, false).stream()
                    .filter(entry -> entry.content().name().equals(name))
                    .findFirst()
                    .orElseThrow();
        });
    }

    private static List<String> names() {
        return GridKt._fetch(_get(EntryGrid.class), 0, 1000).stream()
                .map(entry -> entry.content().name())
                .toList();
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static TextField aria(String label) {
        return _find(TextField.class).stream()
                .filter(field -> field.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Button labelled(String label) {
        return _find(Button.class).stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
