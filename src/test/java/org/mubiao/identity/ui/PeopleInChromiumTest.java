package org.mubiao.identity.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.identity.SignedIn;
import org.mubiao.shared.Ids;
import org.mubiao.tenancy.UnitId;
import org.mubiao.testing.InChromium;
import org.mubiao.testing.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.AuthenticationException;

/** Signing in, the frame and the administrator's screen, as somebody sees them who came with a browser. */
@InChromium
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "mubiao.demonstration=false")
class PeopleInChromiumTest {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final String OWN_PASSWORD = "我自己的一个很长的密码";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    private People people;
    private UnitId unit;
    private SignedIn administrator;

    @BeforeEach
    void open() {
        people = People.of(application, "乳山市");
        unit = people.unit("乳山市人民代表大会常务委员会办公室");
        people.unit("乳山市教育和体育局");
        administrator = people.administrator("管理员");
    }

    @Test
    void an_administrator_opens_an_account_and_its_person_comes_in(Page page, BrowserContext browser) {
        String userName = "tianbao." + Ids.next();
        signIn(page, administrator.userName(), People.PASSWORD);
        page.locator(".who-i-am").waitFor();
        page.navigate("http://localhost:" + port + "/app/accounts");
        page.getByRole(AriaRole.BUTTON, named("新建账号")).click();
        page.getByRole(AriaRole.TEXTBOX, named("姓名")).fill("填报人");
        page.getByRole(AriaRole.TEXTBOX, named("用户名")).fill(userName);
        page.getByRole(AriaRole.COMBOBOX, named("预算单位")).fill("人民代表");
        page.getByRole(AriaRole.OPTION, named("乳山市人民代表大会常务委员会办公室")).click();
        picture(page, "accounts-new");
        page.getByRole(AriaRole.BUTTON, named("建立账号")).click();
        String password = page.locator(".first-password code, code").innerText();
        picture(page, "accounts-first-password");
        page.getByRole(AriaRole.BUTTON, named("已记下")).click();
        page.waitForURL("**/app/accounts?account=*");
        page.getByRole(AriaRole.BUTTON, named("添加职责")).waitFor();
        assertThat(page.locator(".account-panel")).containsText("乳山市人民代表大会常务委员会办公室 · 填报");
        picture(page, "accounts");
        signOut(page);

        signIn(page, userName, password);
        page.waitForURL("**/app/password");
        picture(page, "password");
        page.getByLabel("当前密码").fill(password);
        page.getByLabel("新密码", new Page.GetByLabelOptions().setExact(true)).fill(OWN_PASSWORD);
        page.getByLabel("再输一次新密码").fill(OWN_PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/app/projects");
        assertThat(page.locator(".who-i-am")).containsText("乳山市人民代表大会常务委员会办公室 · 填报");
        picture(page, "after-password");
        assertThatExceptionOfType(AuthenticationException.class)
                .as("the first password opens nothing any more")
                .isThrownBy(() -> people.signIn(userName, password));
        Assertions.assertThat(people.signIn(userName, OWN_PASSWORD).mustChangePassword())
                .isFalse();
    }

    private void signIn(Page page, String userName, String password) {
        page.navigate("http://localhost:" + port + "/app/");
        page.getByLabel("用户名").fill(userName);
        page.getByLabel("密码").first().fill(password);
        page.keyboard().press("Enter");
    }

    private void signOut(Page page) {
        page.locator(".who-i-am vaadin-menu-bar-button").first().click();
        page.getByRole(AriaRole.MENUITEM, named("退出登录")).click();
        page.waitForURL("**/app/sign-in");
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
