package org.mubiao.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person with a window open, as the portal meets them: signs in, goes somewhere, types into a field. It says what the
 * browser says and takes the answers as they come; nothing is drawn.
 */
final class Visit {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern STEP = Pattern.compile("\"syncId\":(\\d+)");

    /** Characters of an answer that was not understood. */
    private static final int SHOWN = 500;

    /** What a property of a node is called in the protocol, and where attributes stand. */
    private static final int PROPERTIES = 1;

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(PATIENCE)
            .build();
    private String window = "";
    private String token = "";
    private int serverStep;
    private int clientStep;

    private Visit(String address) {
        this.address = address;
    }

    /**
     * Signs in and opens a window.
     *
     * @param address of the portal, {@code http://host:port}
     */
    static Visit of(String address, String userName, String password) throws IOException, InterruptedException {
        Visit visit = new Visit(address);
        visit.signIn(userName, password);
        visit.openWindow();
        return visit;
    }

    /** Goes to a place in the open window, such as {@code projects}; gives the answer. */
    String goTo(String place) throws IOException, InterruptedException {
        ObjectNode navigation =
                NODES.objectNode().put("type", "event").put("node", 1).put("event", "ui-navigate");
        navigation
                .putObject("data")
                .put("route", place)
                .put("query", "")
                .put("appShellTitle", "")
                .put("trigger", "")
                .putObject("historyState");
        return say(navigation);
    }

    /** Types into a field and leaves it; gives the answer. */
    String type(int field, String text) throws IOException, InterruptedException {
        ObjectNode value = NODES.objectNode()
                .put("type", "mSync")
                .put("node", field)
                .put("feature", PROPERTIES)
                .put("property", "value")
                .put("value", text);
        ObjectNode left =
                NODES.objectNode().put("type", "event").put("node", field).put("event", "change");
        left.putObject("data");
        return say(value, left);
    }

    /** The node in an answer that has an attribute of this value. */
    static Optional<Integer> node(String answer, String attribute, String value) {
        for (JsonNode change : JSON.readTree(answer).path("changes")) {
            if (attribute.equals(change.path("key").asString(""))
                    && value.equals(change.path("value").asString(""))) {
                return Optional.of(change.path("node").asInt());
            }
        }
        return Optional.empty();
    }

    private void signIn(String userName, String password) throws IOException, InterruptedException {
        String form = get("/app/sign-in");
        String typed = form(Map.of(
                "username",
                userName,
                "password",
                password,
                meta(form, "_csrf_parameter").orElse("_csrf"),
                meta(form, "_csrf").orElse("")));
        HttpResponse<String> answer = client.send(
                request("/app/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(typed))
                        .build(),
                BodyHandlers.ofString());
        String where = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || where.contains("sign-in")) {
            throw new IllegalStateException("not signed in: " + answer.statusCode() + " " + where);
        }
    }

    private void openWindow() throws IOException, InterruptedException {
        get("/app/");
        JsonNode begun = JSON.readTree(get("/app/?v-r=init&location=&query="));
        window = begun.path("appConfig").path("v-uiId").asString();
        JsonNode state = begun.path("appConfig").path("uidl");
        token = state.path("Vaadin-Security-Key").asString();
        serverStep = state.path("syncId").asInt();
    }

    private String say(ObjectNode... steps) throws IOException, InterruptedException {
        ObjectNode said = NODES.objectNode().put("csrfToken", token);
        ArrayNode all = said.putArray("rpc");
        for (ObjectNode step : steps) {
            all.add(step);
        }
        said.put("syncId", serverStep).put("clientId", clientStep);
        HttpResponse<String> answer = client.send(
                request("/app/?v-r=uidl&v-uiId=" + window)
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(BodyPublishers.ofString(said.toString()))
                        .build(),
                BodyHandlers.ofString());
        return understood(answer);
    }

    /** Notes how far the conversation is. */
    private String understood(HttpResponse<String> answer) {
        String text = answer.body();
        Matcher step = STEP.matcher(text);
        if (answer.statusCode() != 200
                || !step.find()
                || text.contains("\"appError\"")
                || text.contains("\"sessionExpired\"")) {
            throw new IllegalStateException("the portal did not understand: " + answer.statusCode() + " "
                    + text.substring(0, Math.min(text.length(), SHOWN)));
        }
        serverStep = Integer.parseInt(step.group(1));
        clientStep++;
        return text;
    }

    private String get(String place) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request(place).GET().build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(place + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String place) {
        return HttpRequest.newBuilder(URI.create(address + place)).timeout(PATIENCE);
    }

    private static Optional<String> meta(String page, String name) {
        Matcher found = Pattern.compile("<meta name=\"" + name + "\" content=\"([^\"]*)\"")
                .matcher(page);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
