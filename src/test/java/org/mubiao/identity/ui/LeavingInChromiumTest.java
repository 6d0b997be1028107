package org.mubiao.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.identity.Identity;
import org.mubiao.identity.Role;
import org.mubiao.identity.SignedIn;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.tenancy.UnitId;
import org.mubiao.tenancy.UnitOrder;
import org.mubiao.testing.InChromium;
import org.mubiao.testing.People;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Leaving, standing in and changing units, as somebody sees them who came with a browser. */
@InChromium
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"mubiao.demonstration=false", "vaadin.heartbeat-interval=2"})
class LeavingInChromiumTest {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @LocalServerPort
    private int port;

    /** How long anybody may stay who is shut out, in milliseconds. */
    private static final double A_MINUTE = 60_000;

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

    @BeforeEach
    void open() {
        people = People.of(application, "乳山市");
        unit = people.unit("乳山市第一实验小学");
        department = people.unit("乳山市教育和体育局");
        people.unit("乳山市特殊教育中心");
        administrator = people.administrator("系统管理员");
    }

    @Test
    void a_window_that_only_lies_open_goes_to_the_door_when_its_account_is_closed(Page page) {
        SignedIn clerk = people.drafter(unit, "小学填报人");
        signIn(page, clerk);
        page.waitForURL("**/app/projects");

        SignedInAs.run(administrator, () -> identity.close(clerk.account()));

        page.waitForURL("**/app/sign-in", new Page.WaitForURLOptions().setTimeout(A_MINUTE));
        assertThat(page.locator(".workspace").count()).isZero();
    }

    @Test
    void a_deputy_sees_for_whom_he_acts(Page page) {
        SignedIn reviewer = people.person("财政审核人甲", null, Role.REVIEWER);
        SignedIn deputy = people.person("财政审核人乙", null, Role.REVIEWER);
        SignedInAs.run(
                reviewer,
                () -> identity.nameDeputy(
                        reviewer.memberships().getFirst().id(), deputy.account(), TODAY, TODAY.plusDays(6)));
        signIn(page, deputy);
        page.waitForURL("**/app/reviews");
        whoIAm(page).click();
        picture(page, "deputy-menu");

        page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName("代财政审核人甲"))
                .click();
        page.waitForURL("**/app/reviews");
        page.getByText("代财政审核人甲").first().waitFor();
        picture(page, "deputy-acting");
        assertThat(whoIAm(page).textContent()).contains("代财政审核人甲 · 乳山市财政局 · 审核");

        page.navigate("http://localhost:" + port + "/app/deputies");
        page.getByRole(AriaRole.BUTTON, named("安排代理人")).waitFor();
        picture(page, "deputies-own");
        page.getByRole(AriaRole.BUTTON, named("安排代理人")).click();
        page.getByLabel("开始日期").waitFor();
        picture(page, "deputies-own-dialog");
    }

    @Test
    void an_administrator_sees_what_became_of_a_unit_and_what_can(Page page) {
        people.job(List.of(Authorities.ADMINISTER), () -> {
            tenancy.placeUnder(unit, department, new UnitOrder(LocalDate.of(2026, 1, 1), "乳编〔2025〕41号"));
            tenancy.rename(unit, "乳山市第一实验学校", new UnitOrder(LocalDate.of(2026, 9, 1), "乳编〔2026〕17号"));
            return unit;
        });
        SignedIn head = people.approver(unit, "小学负责人");
        SignedIn clerk = people.drafter(unit, "小学填报人");
        SignedInAs.run(
                head,
                () -> identity.nameDeputy(
                        head.memberships().getFirst().id(), clerk.account(), TODAY, TODAY.plusDays(2)));
        signIn(page, administrator);
        page.locator(".who-i-am").waitFor();
        page.navigate("http://localhost:" + port + "/app/accounts");
        page.getByText("乳山市第一实验学校").first().click();
        page.waitForURL("**/app/accounts?unit=*");
        page.getByText("乳编〔2026〕17号").waitFor();
        picture(page, "unit");
        page.getByRole(AriaRole.BUTTON, named("并入")).click();
        page.getByLabel("并入的单位").waitFor();
        picture(page, "unit-merge");
        page.keyboard().press("Escape");
        page.getByText("小学负责人").first().click();
        page.waitForURL("**/app/accounts?account=*");
        page.getByText("小学填报人 代").waitFor();
        picture(page, "account-with-deputy");
    }

    private void signIn(Page page, SignedIn person) {
        page.navigate("http://localhost:" + port + "/app/");
        page.getByLabel("用户名").fill(person.userName());
        page.getByLabel("密码").first().fill(People.PASSWORD);
        page.keyboard().press("Enter");
    }

    private static Locator whoIAm(Page page) {
        return page.locator(".who-i-am vaadin-menu-bar-button").first();
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
