package org.mubiao.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mubiao.catalog.Catalog;
import org.mubiao.identity.SignedIn;
import org.mubiao.reviews.ReviewedTown;
import org.mubiao.shared.Ids;
import org.mubiao.table.FieldPath;
import org.mubiao.table.FundTree;
import org.mubiao.table.FundTrees;
import org.mubiao.table.GoalField;
import org.mubiao.table.Indicator;
import org.mubiao.table.OverviewField;
import org.mubiao.table.SeedTables;
import org.mubiao.table.TargetTable;
import org.mubiao.tenancy.Authorities;
import org.mubiao.testing.InChromium;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * The story once more, as six people see it who have six browsers: in Chinese and in English, with axe at every screen. The
 * pictures of the README are taken on the way.
 */
@InChromium
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "mubiao.demonstration=false")
class StoryInChromiumTest {

    private static final TargetTable PAPER = SeedTables.all().getLast();
    private static final String GOAL = FieldPath.of(GoalField.ANNUAL).toString();
    private static final int ENOUGH_FOR_A_LOOK = 4;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Catalog catalog;

    private final List<Visitor> visitors = new ArrayList<>();

    @AfterEach
    void leave() {
        visitors.forEach(Visitor::leave);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void six_people_bring_a_table_from_the_first_word_to_the_public(String language, BrowserContext chromium) {
        Browser browser = Objects.requireNonNull(chromium.browser());
        ReviewedTown town = new ReviewedTown(application);
        town.people.job(List.of(Authorities.KEEP_CATALOG), catalog::fill);
        Visitor clerk = visitor(browser, language, town.clerk);
        Visitor head = visitor(browser, language, town.head);
        Visitor stranger = visitor(browser, language, town.otherClerk);
        Visitor reviewer = visitor(browser, language, town.reviewer);
        Visitor colleague = visitor(browser, language, town.colleague);
        Visitor reader = new Visitor(browser, home(), Locale.of(language));
        visitors.add(reader);

        String project = enter(clerk);
        stranger.open("projects");
        stranger.reads(stranger.say("projects.empty.title"));
        stranger.picture("workspace-empty");
        Assertions.assertThat(stranger.answerTo(project + "/overview"))
                .isEqualTo(stranger.answerTo("projects/" + Ids.next() + "/overview"));
        submit(clerk, project, "wizard.submit.button");
        clerk.reads(clerk.say("wizard.submit.done", 1));
        clerk.open("projects");
        clerk.picture("workspace");

        String first = pass(head, PAPER.overview().text(OverviewField.PROJECT_NAME));
        returnWithRemarks(reviewer, first);
        Assertions.assertThat(stranger.answerTo(first)).isEqualTo(stranger.answerTo("reviews/" + Ids.next()));
        mend(clerk, project);
        submit(clerk, project, "wizard.submit.again");
        clerk.reads(clerk.say("wizard.submit.done", 2));

        String second = pass(head, PAPER.overview().text(OverviewField.PROJECT_NAME));
        colleague.open(second);
        approve(reviewer, second);
        colleague.press("reviews.return");
        colleague.typeInDialog(colleague.say("reason.label"), "我觉得还要改。");
        colleague.confirm("reviews.return.confirm");
        colleague.reads(colleague.say("reviews.refused.approved-meanwhile", town.reviewer.displayName()));
        publish(head);
        readThePublicPage(reader, language);
    }

    private static String enter(Visitor clerk) {
        clerk.open("projects");
        clerk.press("projects.new");
        clerk.typeInDialog(
                clerk.say("projects.name"),
                Objects.requireNonNull(PAPER.overview().text(OverviewField.PROJECT_NAME)));
        clerk.confirm("projects.new.begin");
        clerk.page().waitForURL(Pattern.compile(".*/overview$"));
        String project = clerk.address().replace("/overview", "");
        for (OverviewField field : OverviewField.values()) {
            String text = PAPER.overview().printed(field);
            String label = clerk.label("projects.part.overview." + field.key());
            if (text != null && field != OverviewField.UNIT && field != OverviewField.YEAR) {
                if (field == OverviewField.PROJECT_TYPE || field == OverviewField.ATTRIBUTE) {
                    clerk.choose(label, text);
                } else {
                    clerk.type(label, text);
                }
            }
        }
        clerk.waitUntilSaved();
        clerk.picture("wizard-overview");
        fund(clerk);
        step(clerk, "goals");
        for (GoalField field : GoalField.values()) {
            clerk.type(
                    clerk.label("projects.part.goals." + field.key()),
                    Objects.requireNonNull(PAPER.goals().text(field)));
        }
        measure(clerk);
        return project;
    }

    private static void fund(Visitor clerk) {
        step(clerk, "funding");
        FundTree funds = FundTrees.named("shandong-2021").orElseThrow();
        PAPER.funding().lines().forEach(line -> {
            FundTree.Source source = funds.sourceOf(line).orElseThrow();
            if (source.parts().isEmpty() && line.printed() != null) {
                clerk.type(Entering.labelOf(source), Objects.requireNonNull(line.printed()));
            }
        });
        clerk.waitUntilSaved();
        clerk.accessible();
    }

    private static void measure(Visitor clerk) {
        step(clerk, "indicators");
        int written = 0;
        for (Indicator row : PAPER.indicators()) {
            Locator picker = clerk.page()
                    .getByLabel(clerk.say("catalog.picker.label", row.level1() + " / " + Entering.level2Offered(row)));
            String name = Objects.requireNonNull(row.name());
            if (written++ == ENOUGH_FOR_A_LOOK) {
                picker.fill("率");
                assertThat(clerk.page().locator(".picker-option:visible").nth(1))
                        .isVisible();
                clerk.picture("picker");
            }
            picker.fill(name);
            clerk.reads(clerk.say("catalog.picker.free", name));
            picker.press("Control+Enter");
            clerk.type(clerk.say("wizard.row.value.of", row.name()), row.value().printed());
        }
        clerk.waitUntilSaved();
        assertThat(clerk.page().locator(".row[data-row]"))
                .hasCount(PAPER.indicators().size());
        clerk.picture("wizard");
    }

    private static void submit(Visitor clerk, String project, String button) {
        clerk.open(project + "/submit");
        clerk.button(button).waitFor();
        Locator asked = clerk.button("wizard.finding.justify");
        for (int left = asked.count(); left > 0; left--) {
            asked.first().click();
            Locator reason = clerk.page().locator("textarea:focus");
            reason.fill("照原表填报。");
            reason.press("Tab");
            assertThat(asked).hasCount(left - 1);
        }
        clerk.waitUntilSaved();
        clerk.picture("wizard-submit-" + button.substring(button.lastIndexOf('.') + 1));
        clerk.press(button);
    }

    /** The head of the unit finds it on the desk and passes it. Returns its address. */
    private static String pass(Visitor head, String name) {
        head.open("reviews");
        head.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        head.page().waitForURL("**/reviews/*");
        String review = head.address();
        head.accessible();
        head.press("reviews.approve");
        head.page().waitForURL("**/app/reviews");
        head.reads(head.say("reviews.desk.empty"));
        return review;
    }

    private static void returnWithRemarks(Visitor reviewer, String review) {
        reviewer.open("reviews");
        reviewer.reads(PAPER.overview().text(OverviewField.PROJECT_NAME));
        reviewer.picture("desk");
        reviewer.open(review);
        remark(reviewer, cellOf(reviewer, "培训天数"), "年度目标写会议天数3天，指标应一致。", "≥3天");
        remark(reviewer, reviewer.page().locator("[data-path='" + GOAL + "']"), "出勤率以哪一次会议为准？", "");
        reviewer.reads(reviewer.say("reviews.foot.drafts", "2"));
        reviewer.picture("review-first-round");
        reviewer.press("reviews.return");
        reviewer.typeInDialog(reviewer.say("reason.label"), "指标与目标不一致。");
        reviewer.accessible();
        reviewer.confirm("reviews.return.confirm");
        reviewer.page().waitForURL("**/app/reviews");
    }

    private static void remark(Visitor reviewer, Locator cell, String text, String suggestion) {
        cell.focus();
        reviewer.page().keyboard().press("c");
        Locator said = reviewer.page()
                .getByLabel(reviewer.say("reviews.remark.text"), new Page.GetByLabelOptions().setExact(true));
        assertThat(said).isFocused();
        said.fill(text);
        if (!suggestion.isEmpty()) {
            reviewer.type(reviewer.say("reviews.remark.suggestion"), suggestion);
        }
        assertThat(reviewer.page().locator(".remark-editor .saved-state")).hasClass(Pattern.compile("\\bsaved\\b"));
        reviewer.press("reviews.remark.done");
        assertThat(reviewer.page().locator(".remark-editor")).hasCount(0);
        assertThat(cell.locator(".sheet-pin").first()).isVisible();
    }

    private static void mend(Visitor clerk, String project) {
        clerk.open(project + "/goals");
        clerk.reads("出勤率以哪一次会议为准？");
        clerk.type(clerk.say("wizard.note.answer"), "以全体会议签到为准。");
        clerk.picture("wizard-thread");
        clerk.press("wizard.note.send");
        clerk.reads(clerk.say("wizard.note.done"));
        step(clerk, "indicators");
        clerk.reads("年度目标写会议天数3天，指标应一致。");
        clerk.type(clerk.say("wizard.row.value.of", "培训天数"), "不少于3天");
        clerk.reads(clerk.say("wizard.row.read", "≥ 3 天"));
        clerk.waitUntilSaved();
        clerk.picture("wizard-mended");
    }

    private static void approve(Visitor reviewer, String review) {
        reviewer.open(review);
        reviewer.reads(reviewer.say("reviews.changed", "1", "1"));
        assertThat(reviewer.page().locator(".sheet-changed")).hasCount(1);
        assertThat(reviewer.page().locator(".sheet-changed del")).hasText("≥2天");
        reviewer.reads(reviewer.say("reviews.thread.changed", "≥2天", "≥3天"));
        reviewer.reads("以全体会议签到为准。");
        reviewer.page().locator(".sheet-changed .sheet-pin").first().click();
        reviewer.picture("review");
        assertThat(reviewer.button("reviews.approve")).isDisabled();
        Locator settle = reviewer.button("reviews.thread.settle");
        for (int left = settle.count(); left > 0; left--) {
            settle.first().click();
            assertThat(settle).hasCount(left - 1);
        }
        reviewer.press("reviews.approve");
        reviewer.page().waitForURL("**/app/reviews");
    }

    private static void publish(Visitor head) {
        head.open("publications");
        head.button("publication.publish").waitFor();
        head.picture("publish");
        head.press("publication.publish");
        head.reads(head.say("publication.state.public"));
        assertThat(head.button("publication.publish")).hasCount(0);
    }

    private static void readThePublicPage(Visitor reader, String language) {
        reader.read("/?lang=" + language);
        reader.picture("public-list");
        reader.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(PAPER.overview().text(OverviewField.PROJECT_NAME)))
                .first()
                .click();
        assertThat(cellOf(reader, "培训天数")).hasText("≥3天");
        reader.doesNotRead("指标应一致");
        reader.picture("public-table");
        Assertions.assertThat(reader.page().context().cookies()).isEmpty();
    }

    private static Locator cellOf(Visitor visitor, String indicator) {
        return visitor.page()
                .locator("tr", new Page.LocatorOptions().setHasText(indicator))
                .locator("[data-path$='.value']");
    }

    private static void step(Visitor clerk, String step) {
        clerk.page()
                .locator(".step-rail a")
                .filter(new Locator.FilterOptions().setHasText(clerk.say("wizard.step." + step)))
                .first()
                .click();
        clerk.page().waitForURL("**/" + step);
    }

    private Visitor visitor(Browser browser, String language, SignedIn person) {
        Visitor visitor = new Visitor(browser, home(), Locale.of(language));
        visitors.add(visitor);
        visitor.signIn(person);
        return visitor;
    }

    private String home() {
        return "http://localhost:" + port;
    }
}
