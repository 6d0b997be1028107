package org.mubiao.wall;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.mubiao.identity.SignedIn;
import org.mubiao.testing.People;

/** A browser without a screen: it keeps cookies and sends what it is told to. */
final class Browser {

    private final int port;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();

    Browser(int port) {
        this.port = port;
    }

    /** One in which somebody has signed in at the door. */
    static Browser of(SignedIn person, int port) {
        Browser browser = new Browser(port);
        Document door = Jsoup.parse(browser.get("/app/sign-in").body());
        String token = Objects.requireNonNull(door.selectFirst("meta[name=_csrf]"), "no token at the door")
                .attr("content");
        HttpResponse<String> answer = browser.post(
                "/app/sign-in",
                "application/x-www-form-urlencoded",
                "username=" + encoded(person.userName()) + "&password=" + encoded(People.PASSWORD) + "&_csrf="
                        + encoded(token));
        if (answer.headers().firstValue("Location").orElse("").contains("error")) {
            throw new IllegalStateException("not let in: " + answer.headers().map());
        }
        return browser;
    }

    HttpResponse<String> get(String address) {
        return send(request(address).header("Accept", "text/html,*/*").GET());
    }

    HttpResponse<byte[]> bytes(String address) {
        try {
            return client.send(request(address).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> post(String address, String type, String body) {
        return send(request(address).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
