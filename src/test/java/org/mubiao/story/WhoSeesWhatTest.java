package org.mubiao.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mubiao.identity.Role;
import org.mubiao.identity.SignedIn;
import org.mubiao.projects.Drafting;
import org.mubiao.projects.Edit;
import org.mubiao.projects.NotesOnPaths.Severity;
import org.mubiao.projects.ProjectId;
import org.mubiao.projects.ProjectSearch;
import org.mubiao.publication.PublicationId;
import org.mubiao.publication.Publishing;
import org.mubiao.reviews.Decision;
import org.mubiao.reviews.DeskSearch;
import org.mubiao.reviews.Review;
import org.mubiao.reviews.ReviewedTown;
import org.mubiao.reviews.Reviewing;
import org.mubiao.reviews.SubmissionId;
import org.mubiao.reviews.ThreadId;
import org.mubiao.shared.Ids;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.FieldPath;
import org.mubiao.table.GoalField;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * For each ring and each kind of person, what a list, a deep link, a download and a write give: asked of the real services,
 * the real views and the real addresses, and compared with the table in {@code src/test/resources/rings/who-sees-what.md}.
 *
 * <p>Every answer about a thing is laid beside the answer about one that does not exist: where both are the same, the table
 * says {@code unknown}.
 */
@OnEveryDatabase
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "mubiao.demonstration=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoSeesWhatTest {

    private static final Path EXPECTED = Path.of("src/test/resources/rings/who-sees-what.md");
    private static final Path ACTUAL = Path.of("target/who-sees-what.md");

    private static final String YES = "yes";
    /** The same answer as for what does not exist. */
    private static final String UNKNOWN = "unknown";
    /** Told why not: he may know of it. */
    private static final String REFUSED = "refused";
    /** The act as such is not his. */
    private static final String CLOSED = "closed";

    private static final FieldPath GOAL = FieldPath.of(GoalField.ANNUAL);
    private static final List<String> FILES = List.of("", ".json", ".pdf", ".docx", ".xlsx", ".csv");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Publishing publishing;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private ReviewedTown town;
    private House house;

    /** Somebody, and the window that he has open; nobody has neither. */
    private record Person(
            String name,
            @Nullable SignedIn signedIn,
            @Nullable Window window) {}

    /** What is asked for, in four ways; each gives a word of the table. */
    private record Thing(
            String name,
            Function<Person, String> list,
            Function<Person, String> link,
            Function<Person, String> download,
            Function<Person, String> write) {}

    @BeforeAll
    void found() {
        town = new ReviewedTown(application);
        house = new House(application);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void every_ring_gives_everybody_what_the_table_says() throws IOException {
        List<Person> people = people();
        StringBuilder table = new StringBuilder(
                Files.readString(EXPECTED).split("\n## ", 2)[0].stripTrailing());
        for (Thing thing : things()) {
            table.append("\n\n## ").append(thing.name()).append("\n\n");
            table.append("| | list | deep link | download | write |\n|---|---|---|---|---|");
            for (Person person : people) {
                table.append("\n| %s | %s | %s | %s | %s |"
                        .formatted(
                                person.name(),
                                thing.list().apply(person),
                                thing.link().apply(person),
                                thing.download().apply(person),
                                thing.write().apply(person)));
            }
        }
        Files.writeString(ACTUAL, table.append("\n"));

        assertThat(ACTUAL).hasSameTextualContentAs(EXPECTED);
    }

    private List<Person> people() {
        ReviewedTown elsewhere = new ReviewedTown(application);
        Map<String, SignedIn> signedIn = new LinkedHashMap<>();
        signedIn.put("owner's clerk", town.clerk);
        signedIn.put("owner's head", town.head);
        signedIn.put("other unit's clerk", town.otherClerk);
        signedIn.put("assigned reviewer", town.reviewer);
        signedIn.put("unassigned reviewer", town.people.person("无分工", null, Role.REVIEWER));
        signedIn.put("catalog administrator", town.people.catalogAdministrator("指标库"));
        signedIn.put("administrator", town.people.administrator("管理员"));
        signedIn.put("other jurisdiction's reviewer", elsewhere.reviewer);
        List<Person> people = new ArrayList<>();
        signedIn.forEach((name, person) -> people.add(new Person(name, person, house.enter(person))));
        people.add(new Person("nobody", null, null));
        return people;
    }

    private List<Thing> things() {
        ProjectId draft = town.begun(town.clerk);
        SubmissionId before = town.waiting(town.head, town.submitted());
        SubmissionId after = town.atTheBureau();
        ThreadId own = comment(after, "还没有发送的批注");
        SubmissionId second = secondRound();
        ThreadId sent = town.open(town.head, second).threads().getFirst().id();
        return List.of(
                draft(draft),
                submission("Submission, before it has come to the bureau", before),
                submission("Submission, at the bureau", after),
                thread("Remark, not sent", after, own, "还没有发送的批注"),
                thread("Remark, sent", second, sent, "已经发送的批注"),
                publication());
    }

    private Thing draft(ProjectId draft) {
        return new Thing(
                "Draft",
                person -> listed(
                        person,
                        () -> drafting.list(new ProjectSearch(null, null, "", null)).entries().stream()
                                .anyMatch(entry -> entry.id().equals(draft))),
                person -> link(person, "projects/%s/overview", draft.value()),
                person -> files(draft.value()),
                person -> act(
                        person,
                        id -> drafting.save(
                                new ProjectId(id),
                                revision(draft),
                                Long.toString(Ids.next()),
                                new Edit.Say(GOAL, person.name())),
                        draft.value()));
    }

    private Thing submission(String name, SubmissionId submission) {
        return new Thing(
                name,
                person -> listed(
                        person,
                        () -> reviewing.desk(DeskSearch.ALL).entries().stream()
                                .anyMatch(entry -> entry.id().equals(submission))),
                person -> link(person, "reviews/%s", submission.value()),
                person -> {
                    assertThat(files(submission.value())).isEqualTo(UNKNOWN);
                    return found(person, id -> reviewing.frozen(new SubmissionId(id)), submission.value());
                },
                person -> act(
                        person,
                        id -> reviewing.comment(new SubmissionId(id), GOAL, Severity.QUESTION, "可以吗？", null),
                        submission.value()));
    }

    private Thing thread(String name, SubmissionId submission, ThreadId thread, String words) {
        return new Thing(
                name,
                person -> listed(
                        person,
                        () -> reviewing.open(submission).stream()
                                .flatMap(review -> review.threads().stream())
                                .anyMatch(told -> told.id().equals(thread))),
                person -> {
                    Window window = person.window();
                    String answer = link(person, "reviews/%s", submission.value());
                    return YES.equals(answer)
                                    && window != null
                                    && !window.text().contains(words)
                            ? UNKNOWN
                            : answer;
                },
                person -> files(thread.value()),
                person -> {
                    String reply = act(
                            person, id -> reviewing.reply(submission, new ThreadId(id), "还有一句", null), thread.value());
                    String answer =
                            act(person, id -> run(() -> reviewing.answer(new ThreadId(id), "照录。")), thread.value());
                    return better(reply, answer);
                });
    }

    private Thing publication() {
        PublicationId published = publish(approved());
        return new Thing(
                "Publication",
                person -> get("/open/tables?unit=%E7%94%B2%E5%B1%80").body().contains(published.toString())
                        ? YES
                        : "nothing",
                person -> get("/tables/" + published).statusCode() == 200 ? YES : UNKNOWN,
                person -> files(published.value()),
                person -> {
                    // Everybody gets one of his own to have corrected: a second one would be told that it is under way.
                    SubmissionId approved = approved();
                    publish(approved);
                    return act(
                            person,
                            id -> run(() -> publishing.askForCorrection(new SubmissionId(id), "请更正。")),
                            approved.value());
                });
    }

    // What the four ways give

    private String listed(Person person, Supplier<Boolean> isListed) {
        Outcome outcome = as(person, isListed::get);
        return outcome.closed() ? CLOSED : Boolean.TRUE.equals(outcome.given()) ? YES : "nothing";
    }

    /** What a view shows at an address; who is not signed in is sent to the door. */
    private String link(Person person, String address, long id) {
        Window window = person.window();
        if (window == null) {
            HttpResponse<String> answer = get("/app/" + address.formatted(id));
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/app/sign-in");
            return CLOSED;
        }
        String nothing = window.answerTo(address.formatted(Ids.next()));
        return window.answerTo(address.formatted(id)).equals(nothing) ? UNKNOWN : YES;
    }

    /** The public addresses of files know publications, and nothing else that has a number. */
    private String files(long id) {
        List<Integer> answers = FILES.stream()
                .map(file -> get("/tables/" + id + file).statusCode())
                .distinct()
                .toList();
        assertThat(answers).hasSize(1);
        return answers.getFirst() == 200 ? YES : UNKNOWN;
    }

    private String found(Person person, Function<Long, Optional<?>> act, long id) {
        Outcome outcome = as(person, () -> act.apply(id));
        if (outcome.closed()) {
            return CLOSED;
        }
        return outcome.given() instanceof Optional<?> given && given.isPresent() ? YES : UNKNOWN;
    }

    private String act(Person person, Function<Long, ?> act, long id) {
        Outcome unknown = as(person, () -> act.apply(Ids.next()));
        Outcome outcome = as(person, () -> act.apply(id));
        if (outcome.closed()) {
            return CLOSED;
        }
        if (outcome.refusal() == null) {
            return YES;
        }
        return outcome.equals(unknown) ? UNKNOWN : REFUSED;
    }

    /** Whichever of two acts gives more. */
    private static String better(String one, String other) {
        List<String> order = List.of(YES, REFUSED, UNKNOWN, CLOSED);
        return order.get(Math.min(order.indexOf(one), order.indexOf(other)));
    }

    private record Outcome(@Nullable Object given, @Nullable String refusal, boolean closed) {}

    private Outcome as(Person person, Supplier<?> act) {
        SignedIn signedIn = person.signedIn();
        try {
            Object given = signedIn == null ? asNobody(act) : SignedInAs.call(signedIn, act::get);
            return new Outcome(given, null, false);
        } catch (SpokenException refused) {
            return new Outcome(null, refused.spoken().toString(), false);
        } catch (AccessDeniedException | AuthenticationCredentialsNotFoundException closed) {
            return new Outcome(null, "closed", true);
        }
    }

    /** Whoever has the last window open must not lend his name. */
    private static @Nullable Object asNobody(Supplier<?> act) {
        SecurityContext before = SecurityContextHolder.getContext();
        VaadinSession session = VaadinSession.getCurrent();
        try {
            VaadinSession.setCurrent(null);
            SecurityContextHolder.clearContext();
            return act.get();
        } finally {
            VaadinSession.setCurrent(session);
            SecurityContextHolder.setContext(before);
        }
    }

    private static Object run(Runnable act) {
        act.run();
        return YES;
    }

    // What is asked for

    private long revision(ProjectId draft) {
        return town.draft(town.clerk, draft).revision();
    }

    private ThreadId comment(SubmissionId submission, String text) {
        return SignedInAs.call(town.reviewer, () -> reviewing.comment(submission, GOAL, Severity.SHOULD, text, null));
    }

    /** A project that came back with a remark and is at the bureau once more. */
    private SubmissionId secondRound() {
        ProjectId project = town.submitted();
        SubmissionId first = town.waiting(town.head, project);
        town.approve(town.head, first);
        comment(first, "已经发送的批注");
        town.send(town.reviewer, first, new Decision.Return("请看批注。"));
        town.submit(town.clerk, project);
        SubmissionId second = town.waiting(town.head, project);
        town.approve(town.head, second);
        return second;
    }

    private SubmissionId approved() {
        SubmissionId submission = town.atTheBureau();
        Review review = town.open(town.reviewer, submission);
        assertThat(review.mayDecide()).isTrue();
        town.approve(town.reviewer, submission);
        return submission;
    }

    private PublicationId publish(SubmissionId approved) {
        return SignedInAs.call(town.reviewer, () -> publishing.publish(approved, null));
    }

    private HttpResponse<String> get(String address) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                            .header("Accept", "text/html,*/*")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
