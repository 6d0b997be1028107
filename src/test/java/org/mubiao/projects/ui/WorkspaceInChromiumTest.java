package org.mubiao.projects.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.exchange.TableReader;
import org.mubiao.identity.SignedIn;
import org.mubiao.projects.BatchStage;
import org.mubiao.projects.Drafting;
import org.mubiao.shared.BudgetYear;
import org.mubiao.tenancy.Authorities;
import org.mubiao.testing.Axe;
import org.mubiao.testing.InChromium;
import org.mubiao.testing.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@InChromium
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "mubiao.demonstration=false")
class WorkspaceInChromiumTest {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final Path SEED = Path.of("src/test/resources/seeds/000_59505ba6617a1ee2.txt");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Drafting drafting;

    private SignedIn clerk;
    private SignedIn administrator;

    @BeforeEach
    void open() {
        People people = People.of(application, "乳山市");
        clerk = people.drafter(people.unit("乳山市人民代表大会常务委员会办公室"), "填报人");
        administrator = people.administrator("管理员");
        Instant now = Instant.now();
        people.job(
                List.of(Authorities.ADMINISTER),
                () -> drafting.openBatch(
                        new BudgetYear(2026),
                        BatchStage.SECOND_SUBMISSION,
                        now.minus(Duration.ofDays(1)),
                        now.plus(Duration.ofDays(6)),
                        "shandong-2021",
                        "shandong-2021",
                        "shandong-2021"));
    }

    @Test
    void a_clerk_brings_the_tables_of_a_file_and_finds_one_again(Page page) {
        signIn(page, clerk);
        page.waitForURL("**/app/projects");
        Axe.findsNothingSerious(page);
        picture(page, "projects-empty");
        button(page, "导入").first().click();
        Locator file = page.locator("vaadin-upload input[type=file]");
        file.setInputFiles(new FilePayload("大.txt", "text/plain", new byte[TableReader.MOST_BYTES + 1]));
        assertThat(page.getByText("超过 2 MB").first()).isVisible();
        file.setInputFiles(SEED);
        assertThat(page.locator(".found-table")).hasCount(4);
        Axe.findsNothingSerious(page);
        picture(page, "projects-import");
        button(page, "生成草稿").click();
        page.locator("vaadin-grid a").nth(3).waitFor();
        page.locator("vaadin-dialog-overlay, vaadin-dialog[opened]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        Axe.findsNothingSerious(page);
        picture(page, "projects");

        page.getByLabel("项目名称").fill("换届");
        page.waitForURL("**/projects?q=*");
        Locator found = page.locator("vaadin-grid a:visible");
        assertThat(found).hasCount(1);
        assertThat(found).containsText("换届");
        found.click();
        assertThat(page).hasURL(Pattern.compile(".*/overview$"));
        picture(page, "projects-opened");
    }

    @Test
    void an_administrator_opens_a_batch(Page page) {
        signIn(page, administrator);
        page.locator(".who-i-am").waitFor();
        page.navigate("http://localhost:" + port + "/app/batches");
        button(page, "开设批次").click();
        page.getByLabel("截止日期（当天可提交）").waitFor();
        Axe.findsNothingSerious(page);
        picture(page, "batches-open");
        button(page, "开设批次").last().click();
        // The dialog says the stage, too: what counts is what stands in the list once it is closed.
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        assertThat(page.locator("vaadin-grid-cell-content").filter(new Locator.FilterOptions().setHasText("一上")))
                .hasCount(1);
        Axe.findsNothingSerious(page);
        picture(page, "batches");
    }

    private void signIn(Page page, SignedIn person) {
        page.setExtraHTTPHeaders(Map.of("Accept-Language", "zh-CN"));
        page.navigate("http://localhost:" + port + "/app/");
        page.getByLabel("用户名").fill(person.userName());
        page.getByLabel("密码").first().fill(People.PASSWORD);
        page.keyboard().press("Enter");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
