package org.mubiao.reviews.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mubiao.identity.SignedIn;
import org.mubiao.projects.NotesOnPaths.Severity;
import org.mubiao.projects.ProjectId;
import org.mubiao.projects.ProjectState;
import org.mubiao.reviews.Decision;
import org.mubiao.reviews.Review;
import org.mubiao.reviews.ReviewedTown;
import org.mubiao.reviews.Reviewing;
import org.mubiao.reviews.SubmissionId;
import org.mubiao.table.FieldPath;
import org.mubiao.table.GoalField;
import org.mubiao.testing.Axe;
import org.mubiao.testing.InChromium;
import org.mubiao.testing.People;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A review by keys alone, in a browser. */
@InChromium
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "mubiao.demonstration=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewInChromiumTest {

    private static final FieldPath GOAL = FieldPath.of(GoalField.ANNUAL);
    private static final Path PICTURES = Path.of("target", "screenshots");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Reviewing reviewing;

    @LocalServerPort
    private int port;

    private ReviewedTown town;

    @BeforeAll
    void foundTown() {
        town = new ReviewedTown(application);
    }

    @Test
    void a_reviewer_remarks_and_returns_without_a_mouse(Page page) {
        ProjectId project = town.submitted();
        SubmissionId submission = town.waiting(town.head, project);
        signIn(page, town.head);
        page.navigate(home() + "/app/reviews");
        page.getByText("人大代表履职补助费").first().waitFor();
        picture(page, "desk");
        page.locator(".desk-project").first().focus();
        page.keyboard().press("Enter");

        Locator goal = page.locator("[data-path='goals.annual']");
        goal.focus();
        page.keyboard().press("c");
        page.keyboard().type("jkcs at once.");
        assertThat(page.getByLabel("批注", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("jkcs at once.");
        assertThat(page.getByText("已保存")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".remark-editor")).hasCount(0);
        assertThat(goal.locator(".sheet-pin").first()).isVisible();
        page.locator(".review-finding").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.getByText("2 条批注未发送")).isVisible();
        page.getByText("退回修改…").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("理由")).isFocused();
        page.keyboard().type("目标不能考核。");
        page.keyboard().press("Control+Enter");

        page.waitForURL("**/app/reviews");
        Assertions.assertThat(town.draft(town.clerk, project).state()).isEqualTo(ProjectState.RETURNED);
        Assertions.assertThat(town.open(town.clerk, submission).threads()).hasSize(2);
    }

    @Test
    void the_second_round_is_read_in_one_look(Page page) {
        SubmissionId second = secondRound();
        signIn(page, town.reviewer);
        page.navigate(home() + "/app/reviews/" + second);

        Locator changed = page.locator(".sheet-changed");
        assertThat(changed).hasCount(2);
        assertThat(changed.first().locator("del")).isVisible();
        assertThat(page.getByText("待您确认").first()).isVisible();
        page.locator(".sheet-changed .sheet-pin").first().click();
        picture(page, "review");
        Axe.findsNothingSerious(page);
        page.locator("[data-path='goals.annual']").click();
        page.keyboard().press("s");
        assertThat(page.getByLabel("建议值（可不填）")).isFocused();
        page.keyboard().type("发放补助≥45人");
        assertThat(page.getByText("已保存")).isVisible();
        picture(page, "review-writing");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".review-suggested").first()).isVisible();
        page.navigate(home() + "/app/reviews/" + second + "?lang=en");
        assertThat(page.getByText("Approve").first()).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(page, "review-dark-en");
    }

    private SubmissionId secondRound() {
        ProjectId project = town.submitted();
        SubmissionId first = town.waiting(town.head, project);
        town.approve(town.head, first);
        Review round = town.open(town.reviewer, first);
        SignedInAs.run(town.reviewer, () -> {
            reviewing.comment(first, ReviewedTown.value(round, 0), Severity.MUST, "与年度目标的人数不一致。", "≥45人");
            reviewing.comment(first, ReviewedTown.value(round, 4), Severity.SHOULD, "覆盖率应为100%。", null);
            reviewing.comment(first, GOAL, Severity.QUESTION, "以哪一年为基期？", null);
        });
        town.send(town.reviewer, first, new Decision.Return("人数与目标不一致。"));
        SignedInAs.run(
                town.clerk,
                () -> town.open(town.clerk, first).threads().stream()
                        .filter(thread -> thread.path().equals(GOAL))
                        .forEach(thread -> reviewing.answer(thread.id(), "以2020年为基期。")));
        town.say(town.clerk, project, ReviewedTown.value(round, 0), "≥45人");
        town.say(town.clerk, project, ReviewedTown.value(round, 4), "=100%");
        town.submit(town.clerk, project);
        SubmissionId second = town.waiting(town.head, project);
        town.approve(town.head, second);
        return second;
    }

    private void signIn(Page page, SignedIn person) {
        page.setViewportSize(1440, 900);
        page.navigate(home() + "/app/sign-in");
        page.locator("input[name=username]").fill(person.userName());
        page.locator("input[name=password]").fill(People.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    private String home() {
        return "http://localhost:" + port;
    }
}
