package org.mubiao.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.identity.AccountProfile;
import org.mubiao.identity.Identity;
import org.mubiao.identity.SignedIn;
import org.mubiao.shared.Ids;
import org.mubiao.shared.ui.EmptyState;
import org.mubiao.tenancy.UnitId;
import org.mubiao.tenancy.UnitProfile;
import org.mubiao.testing.BrowserRequest;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.People;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
class AccountsViewTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Identity identity;

    private People people;
    private UnitId unit;
    private SignedIn administrator;

    @BeforeEach
    void openBrowser() {
        people = People.of(application, "丙市");
        unit = people.unit("丙市甲局");
        administrator = people.administrator("管理员");
        SignedInAs.person(administrator);
        BrowserRequest.asWhoActs();
        Routes routes = new Routes(
                Set.of(AccountsView.class, PasswordView.class, SetUpView.class, SignInView.class), Set.of(), true);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, application, MockedUI::new));
    }

    @AfterEach
    void closeBrowser() {
        SignedInAs.nobody();
        MockVaadin.tearDown();
    }

    @Test
    void an_administrator_opens_a_unit() {
        UI.getCurrent().navigate(AccountsView.class);

        _click(button("新建单位"));
        _setValue(field("单位全称"), "丙市乙局");
        _click(button("建立单位"));

        _click(button("新建账号"));
        assertThat(units()).contains("丙市甲局", "丙市乙局");
    }

    @Test
    void a_unit_that_is_there_already_is_refused_and_the_dialog_stays() {
        UI.getCurrent().navigate(AccountsView.class);

        _click(button("新建单位"));
        _setValue(field("单位全称"), "丙市甲局");
        _click(button("建立单位"));

        assertThat(field("单位全称").getValue()).isEqualTo("丙市甲局");
    }

    @Test
    void a_new_account_gets_a_password_that_is_shown_once() {
        String userName = "tianbao" + Ids.next();
        UI.getCurrent().navigate(AccountsView.class);

        _click(button("新建账号"));
        _setValue(field("姓名"), "填报人丁");
        _setValue(field("用户名"), userName);
        _click(button("建立账号"));
        assertThat(unitField().isInvalid()).as("a drafter has a unit").isTrue();
        chooseUnit("丙市甲局");
        _click(button("建立账号"));

        String first = _get(Code.class).getText();
        assertThat(people.signIn(userName, first).mustChangePassword()).isTrue();
        _click(button("已记下"));
        assertThat(_find(Code.class)).isEmpty();
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .startsWith("accounts?account=");
        assertThat(_get(AccountPanel.class).getElement().getTextRecursively()).contains("填报人丁", "丙市甲局 · 填报");
    }

    @Test
    void an_account_is_closed_after_a_question() {
        SignedIn clerk = people.drafter(unit, "填报人丁");
        open(clerk);

        _click(button("停用账号"));
        ConfirmDialog question = _get(ConfirmDialog.class);
        _fireConfirm(question);

        assertThat(profile(clerk).closed()).isTrue();
        assertThat(button("重新启用").isVisible()).isTrue();
    }

    @Test
    void another_jurisdictions_account_is_not_there() {
        SignedIn stranger = People.of(application, "丁市").administrator("管理员");

        open(stranger);

        assertThat(_get(AccountPanel.class).getElement().getTextRecursively()).contains("未选账号");
    }

    @Test
    void a_password_is_changed_only_with_the_current_one_and_twice_the_same_new_one() {
        UI.getCurrent().navigate(PasswordView.class);

        type("当前密码", People.PASSWORD);
        type("新密码", "another long secret");
        type("再输一次新密码", "another long secrets");
        _click(button("保存新密码"));
        assertThat(_get(PasswordField.class, spec -> spec.withLabel("再输一次新密码")).getErrorMessage())
                .isEqualTo("两次输入的新密码不一致。");

        type("再输一次新密码", "another long secret");
        _click(button("保存新密码"));
        closeBrowser();
        assertThat(people.signIn(administrator.userName(), "another long secret")
                        .account())
                .isEqualTo(administrator.account());
    }

    @Test
    void a_set_up_link_that_nobody_gave_opens_nothing() {
        SignedInAs.nobody();
        UI.getCurrent().navigate(SetUpView.class, QueryParameters.of("token", "guessed"));

        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("此处不能设置");
        assertThat(_find(TextField.class)).isEmpty();
    }

    private void open(SignedIn person) {
        UI.getCurrent()
                .navigate(
                        AccountsView.class,
                        QueryParameters.of(
                                "account", Long.toString(person.account().value())));
    }

    private AccountProfile profile(SignedIn person) {
        return SignedInAs.call(administrator, () -> identity.account(person.account()))
                .orElseThrow();
    }

    private static void type(String label, String text) {
        _setValue(_get(PasswordField.class, spec -> spec.withLabel(label)), text);
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<UnitProfile> unitField() {
        return (ComboBox<UnitProfile>)
                _get((Class<? extends Component>) ComboBox.class, spec -> spec.withLabel("预算单位"));
    }

    private static List<String> units() {
        return unitField().getListDataView().getItems().map(UnitProfile::name).toList();
    }

    private static void chooseUnit(String name) {
        unitField()
                .setValue(unitField()
                        .getListDataView()
                        .getItems()
                        .filter(unit -> unit.name().equals(name))
                        .findFirst()
                        .orElseThrow());
    }
}
