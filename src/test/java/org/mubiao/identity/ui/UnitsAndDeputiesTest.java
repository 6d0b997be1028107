package org.mubiao.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
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
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.identity.Colleague;
import org.mubiao.identity.DeputyProfile;
import org.mubiao.identity.Identity;
import org.mubiao.identity.SignedIn;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.tenancy.UnitId;
import org.mubiao.tenancy.UnitOrder;
import org.mubiao.tenancy.UnitProfile;
import org.mubiao.testing.BrowserRequest;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.People;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** The administrator changes units and names deputies; everybody names his own. */
@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
class UnitsAndDeputiesTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Identity identity;

    @Autowired
    private Tenancy tenancy;

    private People people;
    private UnitId unit;
    private UnitId department;
    private SignedIn administrator;
    private SignedIn head;
    private SignedIn clerk;

    @BeforeEach
    void openBrowser() {
        people = People.of(application, "甲市");
        unit = people.unit("甲局");
        department = people.unit("主管局");
        administrator = people.administrator("系统管理员");
        head = people.approver(unit, "单位负责人");
        clerk = people.drafter(unit, "单位填报人");
        people.drafter(department, "别局填报人");
        BrowserRequest.asWhoActs();
        Routes routes = new Routes(Set.of(AccountsView.class, DeputiesView.class), Set.of(), true);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, application, MockedUI::new));
        UI.getCurrent().setLocale(Locale.CHINA);
        SignedInAs.person(administrator);
    }

    @AfterEach
    void closeBrowser() {
        SignedInAs.nobody();
        MockVaadin.tearDown();
    }

    @Test
    void a_unit_is_chosen_in_the_list_and_stands_in_the_address() {
        UI.getCurrent().navigate("accounts");
        _assertNone(UnitPanel.class);

        GridKt._clickItem(unitGrid(), 1);

        assertThat(panelTexts()).contains("甲局", "无主管部门");
        _assertNone(AccountPanel.class);
        _click(_get(Button.class, spec -> spec.withText("收起")));
        _assertNone(UnitPanel.class);
        _assertOne(AccountPanel.class);
    }

    @Test
    void an_administrator_sets_the_department_of_a_unit() {
        show(unit);
        click("调整主管部门");
        ComboBox<UnitProfile> departments = combo("主管部门");
        _setValue(departments, profile(department));
        order("编办文件");
        confirm("调整主管部门");

        assertThat(profile(unit).department()).isEqualTo(department);
        assertThat(panelTexts()).contains("主管局");
        assertThat(history()).singleElement().asString().contains("归口 主管局", "编办文件", "系统管理员");
        show(department);
        assertThat(history()).containsExactly("甲局");
    }

    @Test
    void a_unit_is_renamed_and_what_is_refused_leaves_the_dialog_open() {
        show(unit);
        click("更名");
        TextField name = _get(TextField.class, spec -> spec.withLabel("新名称"));
        assertThat(name.getValue()).isEqualTo("甲局");
        _setValue(name, "甲乙局");
        confirm("更名");
        _assertOne(TextField.class, spec -> spec.withLabel("新名称"));
        assertThat(profile(unit).name()).isEqualTo("甲局");

        order("更名文件");
        confirm("更名");

        assertThat(profile(unit).name()).isEqualTo("甲乙局");
        assertThat(history()).singleElement().asString().contains("甲局 → 甲乙局");
    }

    @Test
    void a_unit_is_closed_and_opened_again() {
        show(unit);
        click("撤销");
        order("撤销文件");
        confirm("撤销");

        assertThat(panelTexts()).contains("已撤销");
        _assertNone(Button.class, spec -> spec.withText("更名"));
        click("恢复");
        order("恢复文件");
        confirm("恢复");
        assertThat(profile(unit).isOpen()).isTrue();
    }

    @Test
    void a_unit_is_merged_into_another_and_another_is_opened_out_of_it() {
        show(unit);
        click("分设");
        _setValue(_get(TextField.class, spec -> spec.withLabel("新单位全称")), "甲局分局");
        order("分设文件");
        confirm("分设");
        assertThat(SignedInAs.call(administrator, tenancy::units))
                .extracting(UnitProfile::name)
                .contains("甲局分局");

        click("并入");
        order("并入文件");
        confirm("并入");
        assertThat(profile(unit).isOpen()).as("no unit was chosen").isTrue();
        ComboBox<UnitProfile> into = combo("并入的单位");
        _setValue(into, profile(department));
        confirm("并入");
        assertThat(profile(unit).isOpen()).isFalse();
        assertThat(SignedInAs.call(administrator, () -> tenancy.mergedInto(unit)))
                .contains(department);
    }

    @Test
    void closed_units_take_no_new_people() {
        SignedInAs.run(administrator, () -> tenancy.close(unit, new UnitOrder(LocalDate.of(2026, 1, 1), "撤销文件")));
        UI.getCurrent().navigate("accounts");
        click("新建账号");

        ComboBox<UnitProfile> units = combo("预算单位");
        assertThat(units.getListDataView().getItems())
                .extracting(UnitProfile::name)
                .containsExactly("主管局");
    }

    @Test
    void an_administrator_names_a_deputy_and_takes_it_back() {
        UI.getCurrent()
                .navigate(
                        "accounts",
                        QueryParameters.of(
                                "account", Long.toString(head.account().value())));

        nameDeputy(clerk);

        assertThat(SignedInAs.call(administrator, () -> identity.deputies(head.account())))
                .extracting(DeputyProfile::deputyName)
                .containsExactly("单位填报人");
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button ->
                        button.getAriaLabel().filter("撤回代理人“单位填报人”"::equals).isPresent())));
        assertThat(SignedInAs.call(administrator, () -> identity.deputies(head.account())))
                .isEmpty();
    }

    @Test
    void everybody_names_his_own_deputy_among_his_colleagues() {
        SignedInAs.person(head);
        UI.getCurrent().navigate("deputies");
        assertThat(_find(Span.class, spec -> spec.withText("没有安排代理人"))).hasSize(1);

        click("安排代理人");
        ComboBox<Colleague> deputies = combo("代理人");
        assertThat(deputies.getListDataView().getItems())
                .extracting(Colleague::displayName)
                .containsExactly("单位填报人");
        click("安排");
        assertThat(SignedInAs.call(head, identity::ownDeputies))
                .as("incomplete")
                .isEmpty();
        _setValue(deputies, deputies.getListDataView().getItem(0));
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("结束日期（含当天）")), today.plusDays(5));
        click("安排");

        assertThat(_find(Span.class).stream().map(Span::getText))
                .anySatisfy(
                        text -> assertThat(text).contains("单位填报人 代 甲局 · 单位审核，" + today + " 至 " + today.plusDays(5)));
        assertThat(SignedInAs.call(clerk, identity::mayActAs)).hasSize(2);
    }

    private void nameDeputy(SignedIn deputy) {
        click("安排代理人");
        ComboBox<Colleague> deputies = combo("代理人");
        _setValue(
                deputies,
                deputies.getListDataView()
                        .getItems()
                        .filter(colleague -> colleague.id().equals(deputy.account()))
                        .findFirst()
                        .orElseThrow());
        click("安排");
    }

    private void show(UnitId shown) {
        UI.getCurrent().navigate("accounts", QueryParameters.of("unit", Long.toString(shown.value())));
    }

    private void order(String reason) {
        _setValue(_get(TextArea.class, spec -> spec.withLabel("依据")), reason);
    }

    private static void click(String text) {
        _click(_find(Button.class, spec -> spec.withText(text)).getFirst());
    }

    /** The button of the dialog, which is named as the one that opened it. */
    private static void confirm(String text) {
        _click(_find(EntryDialog.class).stream()
                .flatMap(dialog -> _find(dialog, Button.class, spec -> spec.withText(text)).stream())
                .findFirst()
                .orElseThrow());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> ComboBox<T> combo(String label) {
        return _get(ComboBox.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static Grid<UnitProfile> unitGrid() {
        return _get(_get(UnitList.class), Grid.class);
    }

    private static List<String> panelTexts() {
        return _find(_get(UnitPanel.class), Component.class).stream()
                .map(component -> component.getElement().getTextRecursively())
                .toList();
    }

    private static List<String> history() {
        return _find(_get(UnitPanel.class), ListItem.class).stream()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }

    private UnitProfile profile(UnitId id) {
        return SignedInAs.call(administrator, () -> tenancy.unit(id)).orElseThrow();
    }
}
