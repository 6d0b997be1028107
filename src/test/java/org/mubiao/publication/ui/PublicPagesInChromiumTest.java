package org.mubiao.publication.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.testing.Axe;
import org.mubiao.testing.InChromium;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The public site with the demonstration, as somebody sees it who came with a browser. */
@InChromium
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PublicPagesInChromiumTest {

    /** The pictures of the README: taken anew by every run, kept in the repository when they changed to the eye. */
    private static final Path PICTURES = Path.of("target/screenshots");

    private static final String CONGRESS = "人代会经费";

    @LocalServerPort
    private int port;

    private String home;

    @BeforeEach
    void address() {
        home = "http://localhost:" + port;
    }

    @Test
    void a_citizen_finds_a_table_by_its_words_and_reads_it(Page page) {
        page.navigate(home + "/");
        picture(page, "public-list");
        page.getByLabel("项目、目标或指标中的文字").fill("会议天数");
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.LINK, named(CONGRESS)).click();

        assertThat(page.title()).startsWith("2021年人代会经费项目绩效目标公开表");
        assertThat(page.locator("table.sheet caption").innerText()).isEqualTo("2021年人代会经费项目绩效目标公开表");
        assertThat(cell(page, "培训合格率").innerText()).isEqualTo("≥50%");
        picture(page, "public-table");
    }

    @Test
    void nothing_found_says_what_to_do(Page page) {
        page.navigate(home + "/?q=没有这样的词");

        assertThat(page.getByText("没有找到符合条件的绩效目标表").isVisible()).isTrue();
        page.getByRole(AriaRole.LINK, named("清除条件")).click();
        assertThat(page.locator(".entries tbody tr").count()).isEqualTo(4);
    }

    @Test
    void the_site_speaks_english_too_and_remembers_it_by_the_address(Page page) {
        page.navigate(home + "/?q=会议");
        page.getByRole(AriaRole.LINK, named("English")).click();

        assertThat(page.getByRole(AriaRole.HEADING, named("Published performance targets"))
                        .isVisible())
                .isTrue();
        assertThat(page.getByLabel("Words in projects, goals or indicators").inputValue())
                .isEqualTo("会议");
        page.getByRole(AriaRole.LINK, named(CONGRESS)).click();
        assertThat(page.getByText("About this table").isVisible()).isTrue();
        assertThat(page.context().cookies()).isEmpty();
    }

    @Test
    void the_page_is_read_without_scripts(BrowserContext opened) {
        try (BrowserContext withoutScripts =
                opened.browser().newContext(new NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = withoutScripts.newPage();
            page.navigate(home + "/");
            page.getByRole(AriaRole.LINK, named(CONGRESS)).click();

            assertThat(page.locator("table.sheet tr").count()).isGreaterThan(30);
        }
    }

    @Test
    void axe_finds_nothing_serious_on_any_page_in_light_and_dark(Page page) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (String address : List.of("/", "/?lang=en", "/?q=没有", aTable(page), "/nothing", "/app/sign-in")) {
                page.navigate(home + address);
                page.getByRole(AriaRole.MAIN).waitFor();

                Axe.findsNothingSerious(page);
            }
        }
    }

    @Test
    void on_a_phone_the_sheet_scrolls_and_the_page_does_not(Page page) {
        page.setViewportSize(390, 844);
        for (String address : List.of("/", aTable(page))) {
            page.navigate(home + address);

            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        }
        picture(page, "public-table-phone");
    }

    @Test
    void on_paper_only_the_sheet_is_left(Page page) {
        page.navigate(home + aTable(page));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator("header.top").isVisible()).isFalse();
        assertThat(page.locator(".about").isVisible()).isFalse();
        assertThat(page.locator("table.sheet").isVisible()).isTrue();
    }

    @Test
    void every_kind_of_file_is_one_click_away(Page page) {
        page.navigate(home + aTable(page));
        for (String kind : List.of("PDF", "DOCX", "XLSX", "CSV")) {
            Download file = page.waitForDownload(
                    () -> page.getByRole(AriaRole.LINK, named(kind)).click());

            assertThat(file.suggestedFilename()).endsWith("项目绩效目标公开表." + kind.toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void the_keyboard_reaches_the_table_and_its_files(Page page) {
        page.navigate(home + "/");
        page.keyboard().press("Tab");

        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
        page.getByRole(AriaRole.LINK, named(CONGRESS)).focus();
        page.keyboard().press("Enter");
        page.locator(".sheet-paper").focus();
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("PDF");
    }

    @Test
    void nothing_is_loaded_from_elsewhere_and_nothing_fails(Page page) {
        List<String> trouble = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (!request.url().startsWith(home)) {
                trouble.add("elsewhere: " + request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                trouble.add(message.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                trouble.add(response.status() + " " + response.url());
            }
        });
        for (String address : List.of("/", aTable(page), "/app/sign-in")) {
            page.navigate(home + address);
        }
        page.getByLabel("用户名").waitFor();

        assertThat(trouble).isEmpty();
    }

    @Test
    void who_has_no_account_is_told_so_at_the_sign_in_page(Page page) {
        page.navigate(home + "/app/");
        page.getByLabel("用户名").fill("nobody");
        page.getByLabel("密码").first().fill("nothing");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("登录").setExact(true))
                .click();

        page.getByText("用户名或密码不正确").waitFor();
        picture(page, "sign-in");
    }

    private String aTable(Page page) {
        page.navigate(home + "/");
        return page.getByRole(AriaRole.LINK, named(CONGRESS)).getAttribute("href");
    }

    private static Locator cell(Page page, String indicator) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(indicator))
                .locator("[data-path$='.value']");
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }
}
