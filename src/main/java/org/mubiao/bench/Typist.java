package org.mubiao.bench;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.mubiao.bench.BenchCase.Bound;
import org.mubiao.bench.BenchCase.Deed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody who types in a real Chromium, as far as one is installed. It is worked through its own protocol, since what tests
 * work it with has no place in the product.
 */
final class Typist implements Closeable {

    private static final List<String> BROWSERS =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLISECONDS = 50;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Runs until what was typed is found and drawn: the line that would write it freely names it. */
    private static final String FOUND = """
            new Promise((done) => {
              const field = document.activeElement;
              const panel = field.closest('mubiao-picker');
              const isThere = () => panel.querySelector('.picker-free')?.textContent.includes(field.value)
                && field.value && panel.querySelectorAll('.picker-option').length > 1;
              const look = () => isThere() ? requestAnimationFrame(() => setTimeout(done)) : setTimeout(look, 1);
              look();
            })""";

    private static final String EMPTY = """
            (() => {
              const field = document.querySelector('.picker-field');
              field.focus();
              field.value = '';
              field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
            })()""";

    private static final String IS_EMPTY = "!document.querySelector('.picker-free')?.isConnected";

    /** Nobody types the first key of a word within a blink of having emptied the field. */
    private static final long REST_MILLISECONDS = 400;

    private final Process browser;
    private final Path profile;
    private final String portal;
    private final WebSocket page;
    private final Map<Integer, CompletableFuture<JsonNode>> asked;
    private final AtomicInteger number = new AtomicInteger();

    private Typist(
            Process browser,
            Path profile,
            String portal,
            WebSocket page,
            Map<Integer, CompletableFuture<JsonNode>> asked) {
        this.browser = browser;
        this.profile = profile;
        this.portal = portal;
        this.page = page;
        this.asked = asked;
    }

    /** Somebody with an empty window; empty where there is no Chromium. */
    static Optional<Typist> at(String portal) throws Exception {
        Optional<Path> program = program();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        Path profile = Files.createTempDirectory("mubiao-bench");
        Process browser = new ProcessBuilder(
                        program.get().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("said").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(browser)));
        Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
        WebSocket page = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(addressOfPage(profile)), new Answers(asked))
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return Optional.of(new Typist(browser, profile, portal, page, asked));
    }

    /** From the first key in the picker of a project's indicators until what was found is drawn. */
    BenchCase firstKey(long project) {
        boolean[] isAtIt = {false};
        return new BenchCase(
                "first key in the browser",
                new Bound.Milliseconds(150),
                20,
                60,
                new Deed(
                        () -> {
                            if (!isAtIt[0]) {
                                signIn();
                                open("/app/projects/" + project + "/indicators");
                                await("document.querySelector('.picker-field')?.isConnected");
                                isAtIt[0] = true;
                            }
                            say(EMPTY);
                            await(IS_EMPTY);
                            Thread.sleep(REST_MILLISECONDS);
                        },
                        () -> {
                            press("p");
                            say(FOUND);
                        }),
                new Deed(() -> {}, () -> say("fetch('/actuator/health').then((answer) => answer.text())")));
    }

    private void signIn() throws Exception {
        open("/app/sign-in");
        await("document.querySelector('input[name=username]')?.isConnected");
        say("""
                (() => {
                  const set = (name, value) => {
                    const field = document.querySelector('input[name=' + name + ']');
                    field.value = value;
                    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
                    field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
                    return field;
                  };
                  set('username', '%s');
                  set('password', '%s').form.requestSubmit();
                })()""".formatted(BenchData.DRAFTER, BenchData.PASSWORD));
        await("!location.pathname.includes('sign-in')");
    }

    private void open(String place) throws Exception {
        ask("Page.navigate", JSON.createObjectNode().put("url", portal + place));
    }

    private void press(String character) throws Exception {
        for (String type : List.of("keyDown", "keyUp")) {
            ask(
                    "Input.dispatchKeyEvent",
                    JSON.createObjectNode()
                            .put("type", type)
                            .put("text", type.equals("keyDown") ? character : "")
                            .put("key", character));
        }
    }

    private void await(String condition) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!say(condition).path("result").path("value").asBoolean(false)) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("the browser never came to " + condition);
            }
            Thread.sleep(PAUSE_MILLISECONDS);
        }
    }

    private JsonNode say(String script) throws Exception {
        return ask(
                "Runtime.evaluate",
                JSON.createObjectNode()
                        .put("expression", script)
                        .put("awaitPromise", true)
                        .put("returnByValue", true));
    }

    private JsonNode ask(String method, ObjectNode parameters) throws Exception {
        int id = number.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        ObjectNode question = JSON.createObjectNode().put("id", id).put("method", method);
        question.set("params", parameters);
        page.sendText(question.toString(), true).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        JsonNode said = answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (said.has("error")) {
            throw new IllegalStateException(method + ": " + said.path("error"));
        }
        return said.path("result");
    }

    @Override
    public void close() throws IOException {
        page.abort();
        end(browser);
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Some are started by a script that does not make way for them; what they write they write until they are gone. */
    private static void end(Process browser) {
        List<ProcessHandle> all = Stream.concat(browser.descendants(), Stream.of(browser.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        all.forEach(each ->
                each.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join());
    }

    private static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .flatMap(folder -> BROWSERS.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .min((one, other) -> Integer.compare(place(one), place(other)));
    }

    private static int place(Path program) {
        return BROWSERS.indexOf(program.getFileName().toString());
    }

    private static String addressOfPage(Path profile) throws Exception {
        Path port = profile.resolve("DevToolsActivePort");
        Instant end = Instant.now().plus(PATIENCE);
        while (!Files.exists(port) || Files.readAllLines(port).isEmpty()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("the browser does not start");
            }
            Thread.sleep(PAUSE_MILLISECONDS);
        }
        URI list = URI.create("http://127.0.0.1:" + Files.readAllLines(port).getFirst() + "/json/list");
        try (HttpClient client = HttpClient.newHttpClient()) {
            String pages = client.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString())
                    .body();
            for (JsonNode one : JSON.readTree(pages)) {
                if (one.path("type").asString("").equals("page")) {
                    return one.path("webSocketDebuggerUrl").asString("");
                }
            }
        }
        throw new IllegalStateException("the browser has no window");
    }

    /** Brings each answer to who asked. */
    private record Answers(Map<Integer, CompletableFuture<JsonNode>> asked, StringBuilder said)
            implements WebSocket.Listener {

        Answers(Map<Integer, CompletableFuture<JsonNode>> asked) {
            this(asked, new StringBuilder());
        }

        @Override
        @SuppressWarnings("NullAway") // null says that the next piece may come at once
        public CompletionStage<?> onText(WebSocket page, CharSequence piece, boolean isLast) {
            said.append(piece);
            if (isLast) {
                JsonNode answer = JSON.readTree(said.toString());
                said.setLength(0);
                CompletableFuture<JsonNode> waiting =
                        asked.remove(answer.path("id").asInt(-1));
                if (waiting != null) {
                    waiting.complete(answer);
                }
            }
            page.request(1);
            return null;
        }
    }
}
