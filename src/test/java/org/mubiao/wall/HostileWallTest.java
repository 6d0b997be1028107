package org.mubiao.wall;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mubiao.identity.SignedIn;
import org.mubiao.testing.OnEveryDatabase;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A browser that does not keep to what the page offers: nothing is done, and nothing of the program is shown. */
@OnEveryDatabase
@WallTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileWallTest {

    /** More nodes than any view has. */
    private static final int NODES = 600;

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private Town town;
    private List<Row> before = List.of();

    @BeforeAll
    void build() {
        town = Town.in(application);
        log.start();
        root.addAppender(log);
    }

    @AfterAll
    void stopListening() {
        root.detachAppender(log);
    }

    @BeforeEach
    void remember() {
        before = town.rows().stream().filter(this::isKept).toList();
        log.list.clear();
    }

    @AfterEach
    void nothing_was_done() {
        assertThat(new HashSet<>(town.rows())).containsAll(before);
    }

    /** Else the log could be filled by whoever is signed in. */
    @AfterEach
    void no_trace_was_written_into_the_log() {
        assertThat(log.list).noneMatch(event -> event.getThrowableProxy() != null);
    }

    /** All but what every sign-in writes. */
    private boolean isKept(Row row) {
        return !row.table().matches("sign_in_tries|credential");
    }

    /** A window of somebody, with what its browser knows. */
    private record Window(Browser browser, String token, int id) {

        static Window of(SignedIn person, String place, int port) {
            Browser browser = Browser.of(person, port);
            JsonNode config = JSON.readTree(browser.get("/app/?v-r=init&location=" + Browser.encoded(place) + "&query=")
                            .body())
                    .get("appConfig");
            Window window = new Window(
                    browser,
                    config.get("uidl").get("Vaadin-Security-Key").asString(),
                    config.get("v-uiId").asInt());
            window.send(window.token, window.navigate(place));
            return window;
        }

        /** Sends steps as the browser does. */
        HttpResponse<String> send(String withToken, ArrayNode steps) {
            ObjectNode message = JsonNodeFactory.instance.objectNode().put("csrfToken", withToken);
            message.set("rpc", steps);
            message.put("syncId", -1).put("clientId", -1);
            return browser.post("/app/?v-r=uidl&v-uiId=" + id, "application/json", message.toString());
        }

        ArrayNode navigate(String place) {
            ObjectNode data = JsonNodeFactory.instance.objectNode();
            data.put("route", place).put("query", "").put("appShellTitle", "").put("trigger", "");
            data.putObject("historyState").put("idx", 0);
            ArrayNode steps = JsonNodeFactory.instance.arrayNode();
            steps.add(event(1, "ui-navigate").set("data", data));
            return steps;
        }

        static ObjectNode event(int node, String name) {
            ObjectNode step = JsonNodeFactory.instance.objectNode();
            step.put("type", "event").put("node", node).put("event", name).putObject("data");
            return step;
        }
    }

    Stream<List<ObjectNode>> hostileSteps() {
        ObjectNode range = JsonNodeFactory.instance.objectNode();
        range.put("type", "publishedEventHandler").put("node", 0).put("templateEventMethodName", "setViewportRange");
        range.putArray("templateEventMethodArgs").add(0).add(1_000_000);
        ObjectNode backwards = range.deepCopy();
        backwards.putArray("templateEventMethodArgs").add(-5).add(Integer.MAX_VALUE);
        ObjectNode confirm = JsonNodeFactory.instance.objectNode();
        confirm.put("type", "publishedEventHandler").put("node", 0).put("templateEventMethodName", "confirmUpdate");
        confirm.putArray("templateEventMethodArgs").add(1);
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        value.put("type", "mSync")
                .put("node", 0)
                .put("feature", 1)
                .put("property", "value")
                .put("value", "墙外");
        ObjectNode html = value.deepCopy().put("property", "innerHTML").put("value", "<img src=x onerror=alert(1)>");
        ObjectNode enabled = value.deepCopy().put("property", "disabled").put("value", false);
        return Stream.of(
                List.of(Window.event(0, "click")),
                List.of(value, Window.event(0, "change")),
                List.of(enabled, Window.event(0, "click")),
                List.of(html),
                List.of(range),
                List.of(backwards),
                List.of(confirm),
                List.of(Window.event(0, "opened-changed"), Window.event(0, "keydown")),
                List.of(JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "nothing")
                        .put("node", 0)));
    }

    /** Nodes that do not exist, that are hidden, disabled or not what they are taken for: all there could be. */
    @ParameterizedTest
    @MethodSource("hostileSteps")
    void no_step_on_any_node_does_what_is_not_offered(List<ObjectNode> steps) {
        Window window = Window.of(town.clerk, "reviews/" + town.idOf("submission", Secret.AT_UNIT), port);
        for (List<Integer> nodes : slices()) {
            ArrayNode sent = JsonNodeFactory.instance.arrayNode();
            nodes.forEach(node -> steps.forEach(step -> sent.add(step.deepCopy().put("node", node))));
            assertSilent(window.send(window.token(), sent));
        }
    }

    @Test
    void a_message_leaves_one_line_in_the_log_and_none_of_its_words() {
        Window window = Window.of(town.clerk, "projects", port);
        log.list.clear();
        ArrayNode steps = JsonNodeFactory.instance.arrayNode();
        slices().getFirst()
                .forEach(node -> steps.add(Window.event(node + NODES * NODES, "zqwordszq"))
                        .add(JsonNodeFactory.instance
                                .objectNode()
                                .put("type", "zqwordszq")
                                .put("node", node)));

        window.send(window.token(), steps);

        assertThat(log.list)
                .singleElement()
                .satisfies(event -> assertThat(event.getFormattedMessage())
                        .startsWith("a browser sent what no page of ours sends")
                        .doesNotContain("zqwordszq"));
    }

    @Test
    void the_token_of_another_session_opens_nothing() {
        Window own = Window.of(town.otherClerk, "projects", port);
        Window theirs = Window.of(town.clerk, "projects", port);

        HttpResponse<String> answer = own.send(theirs.token(), own.navigate("projects"));

        assertSilent(answer);
        assertThat(answer.body()).doesNotContain(Secret.DRAFT.mark());
        assertThat(answer.statusCode()).isIn(200, 403);
    }

    @Test
    void a_window_of_another_session_is_not_reached() {
        Window own = Window.of(town.otherClerk, "projects", port);
        Window theirs = Window.of(town.clerk, "projects", port);
        Window forged = new Window(own.browser(), theirs.token(), theirs.id() + 1);

        assertSilent(forged.send(theirs.token(), forged.navigate("projects")));
    }

    @Test
    void an_own_window_shows_what_is_ones_own() {
        Window theirs = Window.of(town.clerk, "projects", port);

        assertThat(theirs.send(theirs.token(), theirs.navigate("password")).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"csrfToken\":1}", "null", "{\"rpc\":7}"})
    void what_is_no_message_is_refused_without_a_word_of_the_program(String message) {
        Window window = Window.of(town.otherClerk, "projects", port);

        assertSilent(window.browser().post("/app/?v-r=uidl&v-uiId=" + window.id(), "application/json", message));
    }

    private static List<List<Integer>> slices() {
        return IntStream.range(0, NODES / 50)
                .mapToObj(slice ->
                        IntStream.range(slice * 50, slice * 50 + 50).boxed().toList())
                .toList();
    }

    private static void assertSilent(HttpResponse<String> answer) {
        assertThat(answer.body())
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContain("org.mubiao")
                .doesNotContain("com.vaadin.flow");
    }
}
