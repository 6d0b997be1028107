package org.mubiao.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mubiao.checks.Finding;
import org.mubiao.checks.Grade;
import org.mubiao.identity.SignedIn;
import org.mubiao.projects.Drafting;
import org.mubiao.projects.FindingKey;
import org.mubiao.projects.NotesOnPaths.Severity;
import org.mubiao.projects.ProjectId;
import org.mubiao.publication.PublicationId;
import org.mubiao.publication.Publishing;
import org.mubiao.reviews.Decision;
import org.mubiao.reviews.Review;
import org.mubiao.reviews.ReviewedTown;
import org.mubiao.reviews.Reviewing;
import org.mubiao.reviews.SubmissionId;
import org.mubiao.table.FieldPath;
import org.mubiao.table.GoalField;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.OverviewField;
import org.mubiao.table.SeedTables;
import org.mubiao.table.TargetTable;
import org.mubiao.table.TargetValue;
import org.mubiao.tenancy.UnitId;
import org.mubiao.testing.HostileTexts;
import org.mubiao.testing.InChromium;
import org.mubiao.testing.People;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Two hundred texts that would run a script, in every place that takes a text, shown in every place that shows one. */
@InChromium
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "mubiao.demonstration=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInChromiumTest {

    private static final List<String> XSS = HostileTexts.xss();

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Publishing publishing;

    @LocalServerPort
    private int port;

    private ReviewedTown town;
    private SignedIn clerk;
    private SignedIn head;
    private SignedIn reviewer;
    private ProjectId returned;
    private ProjectId waiting;
    private SubmissionId underReview;
    private PublicationId published;

    @BeforeAll
    void writeAllOfItEverywhere() {
        town = new ReviewedTown(application);
        People people = town.people;
        UnitId unit = people.unit(XSS.get(0));
        clerk = people.drafter(unit, XSS.get(1));
        head = people.approver(unit, XSS.get(2));
        reviewer = people.reviewer(XSS.get(3), ReviewedTown.BUREAU_STAGE);

        returned = submitted();
        remarkOn(returned, new Decision.Return(some(4)));
        waiting = submitted();
        underReview = town.waiting(head, waiting);
        SignedInAs.run(
                head,
                () -> reviewing.comment(
                        underReview, FieldPath.of(GoalField.ANNUAL), Severity.QUESTION, some(5), some(6)));
        ProjectId approved = submitted();
        town.approve(head, town.waiting(head, approved));
        SubmissionId last = town.waiting(reviewer, approved);
        town.send(reviewer, last, new Decision.Approve(some(7)));
        published = SignedInAs.call(reviewer, () -> publishing.publish(last, null));
    }

    @Test
    void none_of_two_hundred_texts_is_run_where_the_unit_works(Page page) {
        signIn(page, clerk);
        shows(page, "/app/projects", ".workspace-projects");
        for (String step : List.of("overview", "funding", "goals", "indicators", "submit")) {
            shows(page, "/app/projects/" + returned + "/" + step, ".step-content");
        }
        shows(page, "/app/projects/" + waiting + "/indicators", ".step-content");
    }

    @Test
    void none_of_them_is_run_where_it_is_reviewed(Page page) {
        signIn(page, head);
        shows(page, "/app/reviews", ".desk-project");
        shows(page, "/app/reviews/" + underReview, "[data-path]");
        shows(page, "/app/publications", "vaadin-grid");
    }

    @Test
    void none_of_them_is_run_where_people_are_kept(Page page) {
        signIn(page, town.people.administrator(XSS.get(8)));
        shows(page, "/app/accounts", "vaadin-grid");
        shows(
                page,
                "/app/accounts?account=" + clerk.account().value() + "&q="
                        + XSS.get(9).replace("%", ""),
                ".account-panel");
        shows(page, "/app/catalog", "vaadin-grid");
    }

    @Test
    void none_of_them_is_run_in_public(Page page) {
        shows(page, "/tables/" + published, ".sheet");
        shows(page, "/?q=" + "<script>window.pwned=1</script>", "main, body");
        shows(page, "/tables/" + "<script>window.pwned=1</script>", "main, body");
        shows(page, "/?unit=" + "\"><img src=x onerror=window.pwned=1>", "main, body");
    }

    private ProjectId submitted() {
        TargetTable table = hostile();
        ProjectId project = SignedInAs.call(clerk, () -> drafting.begin(town.batch, table));
        for (Finding finding : town.draft(clerk, project).findings()) {
            assertThat(finding.grade()).as(finding.toString()).isNotEqualTo(Grade.BLOCKS);
            if (finding.grade() == Grade.JUSTIFY) {
                SignedInAs.run(clerk, () -> drafting.justify(project, FindingKey.of(finding), some(10)));
            }
        }
        town.submit(clerk, project);
        return project;
    }

    private void remarkOn(ProjectId project, Decision decision) {
        SubmissionId submission = town.waiting(head, project);
        Review review = town.open(head, submission);
        for (int i = 0; i < 20; i++) {
            FieldPath place = ReviewedTown.value(review, i);
            String text = XSS.get(i * 10);
            SignedInAs.run(head, () -> reviewing.comment(submission, place, Severity.MUST, text, text));
        }
        town.send(head, submission, decision);
    }

    /** Every text of the table does harm; each of the two hundred has a row of its own. */
    private static TargetTable hostile() {
        TargetTable table = SeedTables.all().getFirst();
        for (OverviewField field : OverviewField.values()) {
            if (field.isText() && field != OverviewField.UNIT) {
                table = table.withOverview(table.overview().with(field, XSS.get(field.ordinal())));
            }
        }
        table = table.withGoals(table.goals().with(GoalField.ANNUAL, String.join("\n", XSS.subList(0, 60))));
        List<Indicator> rows = new ArrayList<>(table.indicators());
        Indicator pattern = rows.getFirst();
        for (String text : XSS) {
            rows.add(pattern.withId("x" + rows.size())
                    .with(IndicatorField.NAME, text)
                    .with(IndicatorField.DEFINITION, text)
                    .withValue(new TargetValue(null, null, null, text)));
        }
        return table.withIndicators(rows);
    }

    private static String some(int from) {
        return String.join(" ", XSS.subList(from, from + 8));
    }

    private void signIn(Page page, SignedIn person) {
        page.navigate(home() + "/app/");
        page.getByLabel("用户名").fill(person.userName());
        page.getByLabel("密码").first().fill(People.PASSWORD);
        page.keyboard().press("Enter");
        page.locator(".who-i-am").waitFor();
    }

    private void shows(Page page, String address, String landmark) {
        page.onDialog(dialog -> {
            throw new AssertionError(address + " opened a dialog: " + dialog.message());
        });
        page.navigate(home() + address);
        page.locator(landmark).first().waitFor();
        assertThat(page.evaluate("window.pwned")).as(address).isNull();
        assertThat(page.content()).doesNotContain("Exception", "at org.mubiao");
    }

    private String home() {
        return "http://localhost:" + port;
    }
}
