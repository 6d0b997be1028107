package org.mubiao.catalog.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.BasicUtilsKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mubiao.catalog.Catalog;
import org.mubiao.identity.SignedIn;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.TargetValue;
import org.mubiao.tenancy.Authorities;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.People;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.JsonNodeFactory;

@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandardPickerTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Catalog catalog;

    private SignedIn clerk;

    private final List<List<Indicator>> picked = new ArrayList<>();

    @BeforeAll
    void fillTheCatalog() {
        People people = People.of(application, "甲市");
        people.job(List.of(Authorities.FOUND), () -> catalog.fill());
        clerk = people.drafter(people.unit("某局"), "填报人甲");
    }

    @BeforeEach
    void openBrowser() {
        Routes routes = new Routes(Set.of(), Set.of(), true);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, application, MockedUI::new));
        SignedInAs.person(clerk);
        picked.clear();
    }

    @AfterEach
    void closeBrowser() {
        SignedInAs.nobody();
        MockVaadin.tearDown();
    }

    @Test
    void it_is_closed_until_one_types_or_goes_down() {
        open("产出指标", "质量指标");
        assertThat(attribute("aria-expanded")).isEqualTo("false");

        key("open");
        assertThat(attribute("aria-expanded")).isEqualTo("true");
        assertThat(options()).isNotEmpty();

        key("close");
        assertThat(attribute("aria-expanded")).isEqualTo("false");
        assertThat(attribute("aria-activedescendant")).isNull();

        type("pxcql");
        assertThat(attribute("aria-expanded")).isEqualTo("true");
    }

    @Test
    void the_field_points_at_the_list_and_at_its_active_line() {
        open("产出指标", "质量指标");
        type("培训");

        assertThat(attribute("role")).isEqualTo("combobox");
        assertThat(element(attribute("aria-controls")).getAttribute("role")).isEqualTo("listbox");
        assertThat(active()).isEqualTo(options().getFirst());
        key("down");
        assertThat(active()).isEqualTo(options().get(1));
        key("up");
        key("up");
        assertThat(active()).as("around the end, what writes freely").contains("直接写");
    }

    @Test
    void enter_takes_the_active_standard_with_its_definition_and_without_a_value() {
        open("产出指标", "质量指标");
        type("pxcql");
        key("take");

        assertThat(picked).hasSize(1);
        Indicator row = picked.getFirst().getFirst();
        assertThat(row.name()).isEqualTo("培训出勤率");
        assertThat(row.level1() + "/" + row.level2()).isEqualTo("产出指标/质量指标");
        assertThat(row.text(IndicatorField.DEFINITION)).isEqualTo("应训人员实际到课的比例");
        assertThat(row.text(IndicatorField.FORMULA)).isEqualTo("实到人次÷应到人次×100%");
        assertThat(row.value()).isEqualTo(TargetValue.EMPTY);
        assertThat(field().getValue()).isEmpty();
        assertThat(attribute("aria-expanded")).isEqualTo("false");
    }

    @Test
    void several_are_marked_over_several_searches_and_taken_at_once() {
        open("产出指标", null);
        type("pxcql");
        key("mark");
        type("hycql");
        key("mark");
        key("down");
        key("take");

        assertThat(picked)
                .singleElement()
                .satisfies(rows -> assertThat(rows).extracting(Indicator::name).containsExactly("培训出勤率", "会议出勤率"));
    }

    @Test
    void what_is_marked_twice_is_not_marked() {
        open("产出指标", "质量指标");
        type("pxcql");
        key("mark");
        key("mark");
        key("close");
        key("open");
        assertThat(element(attribute("aria-controls")).getChildren())
                .noneMatch(option -> "true".equals(option.getAttribute("aria-selected")));
    }

    @Test
    void what_the_project_has_is_shown_and_not_taken_again() {
        Indicator there = Indicator.of("产出指标", "质量指标", "培训出勤率", TargetValue.EMPTY);
        open("产出指标", "质量指标", there);
        type("pxcql");

        assertThat(options().getFirst()).contains("本项目已有");
        assertThat(active()).as("the first that can be taken").doesNotContain("本项目已有");
        key("up");
        key("take");
        key("mark");
        assertThat(picked).isEmpty();
    }

    @Test
    void what_was_picked_is_there_from_then_on() {
        open("产出指标", "质量指标");
        type("pxcql");
        key("take");
        type("pxcql");

        assertThat(options().getFirst()).contains("本项目已有");
    }

    @Test
    void the_nearest_is_offered_to_who_finds_nothing_and_enter_still_writes_what_was_typed() {
        open("产出指标", "质量指标");
        type("培训人员出勤率");

        assertThat(options().getFirst()).contains("培训出勤率");
        assertThat(active()).contains("直接写");
        assertThat(status()).contains("最接近");

        type("培训出情率");
        assertThat(active()).as("a slip").contains("培训出勤率");

        type("培训");
        assertThat(status()).isEqualTo("找到" + (options().size() - 1) + "条");
    }

    @Test
    void what_has_the_word_stands_before_what_nearly_has_it_also_when_it_stands_elsewhere() {
        open("产出指标", "质量指标");
        type("培训天数");

        assertThat(options().getFirst()).contains("培训天数", "数量指标");
        assertThat(status()).isEqualTo("找到1条");
    }

    @Test
    void what_does_not_fit_is_written_freely_whatever_is_active() {
        open("产出指标", "质量指标");
        type("代表建议办结率");
        key("free");
        type("没有这样的指标名");
        key("take");

        assertThat(picked).extracting(rows -> rows.getFirst().name()).containsExactly("代表建议办结率", "没有这样的指标名");
        assertThat(picked.getFirst().getFirst().level2()).isEqualTo("质量指标");
    }

    @Test
    void the_definition_is_told_of_whatever_line_is_active() {
        open("产出指标", "质量指标");
        type("出勤率");
        key("tell");
        assertThat(_get(DefinitionSheet.class).getElement().getTextRecursively())
                .contains("应训人员实际到课的比例", "正向", "≥ … %");

        key("down");
        assertThat(_get(DefinitionSheet.class).getElement().getTextRecursively())
                .contains("会议出勤率");
        assertThat(element(attribute("aria-describedby")).getTextRecursively()).contains("会议出勤率");
    }

    @Test
    void what_answered_is_marked() {
        open("产出指标", "质量指标");
        type("cql");

        assertThat(_find(MarkedName.class).getFirst().getElement().getOuterHTML())
                .contains("培训", "<mark", "出勤率</mark>");
    }

    @Test
    void without_a_level_2_each_line_says_its_own() {
        open("产出指标", null);
        type("培训天数");

        assertThat(options().getFirst()).contains("数量指标");
    }

    private void open(String level1, @Nullable String level2, Indicator... already) {
        UI.getCurrent()
                .add(new StandardPicker(
                        catalog, "national-2021", level1, level2, List.of(already), rows -> picked.add(rows)));
    }

    private void type(String text) {
        _setValue(field(), text);
    }

    private void key(String command) {
        BasicUtilsKt._fireDomEvent(
                _get(StandardPicker.class),
                "picker-key",
                JsonNodeFactory.instance.objectNode().put("event.detail.command", command));
    }

    private static Input field() {
        return _get(Input.class);
    }

    private static @Nullable String attribute(String name) {
        return field().getElement().getAttribute(name);
    }

    /** The lines of the list, as one reads them. */
    private static List<String> options() {
        return element(attribute("aria-controls"))
                .getChildren()
                .filter(line -> "option".equals(line.getAttribute("role")))
                .map(Element::getTextRecursively)
                .toList();
    }

    private static String status() {
        return _get(Div.class, spec -> spec.withAttribute("role", "status")).getText();
    }

    private static String active() {
        return element(attribute("aria-activedescendant")).getTextRecursively();
    }

    private static Element element(@Nullable String id) {
        return under(UI.getCurrent().getElement(), id);
    }

    private static @Nullable Element under(Element element, @Nullable String id) {
        if (id != null && id.equals(element.getAttribute("id"))) {
            return element;
        }
        return element.getChildren()
                .map(child -> under(child, id))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }
}
