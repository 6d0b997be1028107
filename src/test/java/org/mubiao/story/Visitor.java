package org.mubiao.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mubiao.identity.SignedIn;
import org.mubiao.shared.Words;
import org.mubiao.testing.Axe;
import org.mubiao.testing.People;

/** Somebody with a browser profile of his own, who reads the portal in one language and does things by the words there. */
final class Visitor {

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    private final String home;
    private final Locale language;
    private final Words words;
    private final Page page;

    Visitor(Browser browser, String home, Locale language) {
        BrowserContext profile = browser.newContext(new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT));
        this.home = home;
        this.language = language;
        this.words = Words.in(language);
        this.page = profile.newPage();
    }

    Page page() {
        return page;
    }

    /** What a key says in this visitor's language. */
    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** The label of a field, whose words also stand within sentences. */
    String label(String key) {
        String words = say(key);
        return words.substring(0, 1).toUpperCase(language) + words.substring(1);
    }

    /** Comes to the door, in this language, and goes in. */
    void signIn(SignedIn person) {
        page.navigate(home + "/app/sign-in?lang=" + language.getLanguage());
        Locator name = page.locator("input[name=username]");
        name.fill(person.userName());
        page.locator("input[name=password]").fill(People.PASSWORD);
        accessible();
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
    }

    /** Opens an address of the application. */
    void open(String address) {
        page.navigate(home + "/app/" + address);
        page.locator("main").first().waitFor();
    }

    /** Opens a public address. */
    void read(String address) {
        page.navigate(home + address);
    }

    /** What an address shows, without its own number. */
    String answerTo(String address) {
        page.navigate(home + "/app/" + address);
        page.locator("main").first().waitFor();
        return page.locator("body").innerText().replaceAll("\\d{6,}", "…");
    }

    String address() {
        return page.url().substring((home + "/app/").length());
    }

    void press(String key, Object... arguments) {
        button(key, arguments).first().click();
    }

    Locator button(String key, Object... arguments) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(say(key, arguments)).setExact(true));
    }

    /** Fills a field and leaves it. */
    void type(String label, String text) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        field.last().fill(text);
        field.last().press("Tab");
    }

    /** Fills a field of the dialog that has opened, once it has. */
    void typeInDialog(String label, String text) {
        Locator field =
                page.getByRole(AriaRole.DIALOG).getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
        field.fill(text);
        field.press("Tab");
    }

    /** Presses a button of the dialog. */
    void confirm(String key) {
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(say(key)).setExact(true))
                .click();
    }

    /** Chooses in a list, or writes what is not in it. */
    void choose(String label, String text) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        field.last().fill(text);
        field.last().press("Enter");
        field.last().press("Tab");
    }

    void reads(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    void doesNotRead(String text) {
        assertThat(page.getByText(text)).hasCount(0);
    }

    /** Waits until all that was typed is kept. */
    void waitUntilSaved() {
        assertThat(page.locator(".saved-state").first()).hasClass(Pattern.compile("\\bsaved\\b"));
    }

    /** Looks at the screen with the eyes of axe. */
    void accessible() {
        Axe.findsNothingSerious(page);
    }

    /** Takes a picture, after axe has looked. */
    void picture(String name) {
        accessible();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", "story", language.getLanguage(), name + ".png")));
    }

    void leave() {
        page.context().close();
    }
}
