package org.mubiao.publication.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mubiao.publication.PublicationId;
import org.mubiao.publication.PublishedSeeds;
import org.mubiao.publication.Publishing;
import org.mubiao.shared.BudgetYear;
import org.mubiao.table.OverviewField;
import org.mubiao.table.SeedTables;
import org.mubiao.table.TableJson;
import org.mubiao.table.TargetTable;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.testing.OnEveryDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@OnEveryDatabase
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "mubiao.demonstration=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicAddressesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Publishing publishing;

    private final HttpClient client = HttpClient.newHttpClient();
    private PublishedSeeds seeds;
    private List<PublicationId> published = List.of();

    @BeforeEach
    void publish() {
        if (published.isEmpty()) {
            seeds = new PublishedSeeds(tenancy, publishing);
            published = seeds.publishAll();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/tables/1",
                "/tables/99999999999999999999",
                "/tables/x",
                "/tables/1.pdf",
                "/tables/1.exe",
                "/open/tables/1",
                "/VAADIN/x",
                "/app2",
                "/login",
                "/h2-console",
                "/actuator/env",
                "/styles/nothing.css"
            })
    void an_unknown_address_is_not_found_and_leaves_no_cookie(String address) throws Exception {
        HttpResponse<String> answer = get(address);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void every_public_address_answers_without_a_session_under_a_strict_policy() throws Exception {
        String table = "/tables/" + published.getFirst();
        for (String address : List.of(
                "/",
                "/?lang=en",
                table,
                table + ".json",
                table + ".pdf",
                table + ".docx",
                table + ".xlsx",
                table + ".csv",
                "/open/tables",
                "/open" + table)) {
            HttpResponse<String> answer = get(address);

            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.headers().allValues("Set-Cookie")).as(address).isEmpty();
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .get()
                    .asString()
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe", "script-src");
        }
    }

    @Test
    void the_application_has_a_session_and_asks_who_comes() throws Exception {
        HttpResponse<String> answer = get("/app/");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/app/sign-in");
    }

    @Test
    void the_page_prints_every_cell_of_the_paper() throws Exception {
        for (int i = 0; i < published.size(); i++) {
            TargetTable seed = SeedTables.all().get(i);
            TargetTable table =
                    publishing.published(published.get(i)).orElseThrow().table();
            Document page = Jsoup.parse(get("/tables/" + published.get(i)).body());

            assertThat(page.select("table.sheet td[data-path=overview.plan]").text())
                    .isEqualTo(seed.overview().text(OverviewField.PLAN));
            for (int row = 0; row < table.indicators().size(); row++) {
                assertThat(page.select("[data-path=indicators[" + table.rowOf(row) + "].value]")
                                .text())
                        .isEqualTo(seed.indicators().get(row).value().printed());
            }
            assertThat(page.select("script")).isEmpty();
            assertThat(page.select("[style]")).isEmpty();
        }
    }

    @Test
    void the_open_data_equals_what_was_checked_by_hand() throws Exception {
        for (int i = 0; i < published.size(); i++) {
            ObjectNode json = (ObjectNode) json("/open/tables/" + published.get(i));
            assertThat(json).isEqualTo(json("/tables/" + published.get(i) + ".json"));
            json.get("indicators").forEach(row -> ((ObjectNode) row).remove("id"));
            json.remove(List.of("id", "version", "published_at", "sha256"));

            assertThat(json).hasToString(TableJson.text(SeedTables.all().get(i)));
        }
    }

    @Test
    void anyone_can_recompute_the_hash() throws Exception {
        ObjectNode json = (ObjectNode) json("/open/tables/" + published.getFirst());
        String told = json.get("sha256").stringValue();
        json.remove(List.of("id", "version", "published_at", "sha256"));
        byte[] canonical = new JsonCanonicalizer(json.toString()).getEncodedUTF8();

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical)))
                .isEqualTo(told);
    }

    @Test
    void the_list_of_open_data_names_each_table_and_where_to_go_on() throws Exception {
        JsonNode list = json("/open/tables?year=2021&q=" + encoded("换届选举"));

        // Other tests publish the same papers.
        List<String> ours = published.stream().map(PublicationId::toString).toList();
        List<JsonNode> found = list.get("tables")
                .valueStream()
                .filter(table -> ours.contains(table.get("id").stringValue()))
                .toList();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().get("project_name").stringValue()).isEqualTo("换届选举经费");
        assertThat(found.getFirst().get("total").intValue()).isEqualTo(20);
        assertThat(list.get("next").isNull()).isTrue();
    }

    @Test
    void a_mistyped_search_still_shows_a_list() throws Exception {
        assertThat(get("/?year=20x1&after=abc&unit=&q=").statusCode()).isEqualTo(200);
        assertThat(get("/?q=" + encoded("<script>alert(1)</script>\"'%_")).body())
                .doesNotContain("<script>");
        assertThat(get("/?q=" + "a".repeat(5000)).statusCode()).isEqualTo(200);
    }

    @Test
    void hostile_texts_are_shown_and_not_run() throws Exception {
        TargetTable hostile = SeedTables.all().get(0);
        hostile = hostile.withOverview(hostile.overview()
                .withYear(new BudgetYear(2022))
                .with(OverviewField.PROJECT_NAME, "<img src=x onerror=alert(1)>\"'`${7*7}[[${7*7}]]"));
        PublicationId id = seeds.publish(seeds.unit("另一单位"), hostile);

        for (String address : List.of("/tables/" + id, "/?year=2022")) {
            String page = get(address).body();
            assertThat(page).doesNotContain("<img").contains("${7*7}");
        }
    }

    @Test
    void a_file_is_named_after_its_table() throws Exception {
        HttpResponse<String> answer = get("/tables/" + published.get(1) + ".pdf");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .get()
                .asString()
                .contains(encoded("2021年换届选举经费项目绩效目标公开表"));
    }

    @Test
    void nothing_can_be_written_to_a_public_address() throws Exception {
        HttpRequest post = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                .POST(HttpRequest.BodyPublishers.ofString("x"))
                .build();

        assertThat(client.send(post, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .header("Accept", "text/html,*/*")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode json(String address) throws IOException, InterruptedException {
        return new JsonMapper().readTree(get(address).body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
