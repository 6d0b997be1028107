package org.mubiao.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.vaadin.flow.router.RouteData;
import jakarta.persistence.EntityManager;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mubiao.identity.SignedIn;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.People;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The secrets of unit A are looked for in everything that the portal can be made to produce. */
@OnEveryDatabase
@WallTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecretsWallTest {

    private static final List<String> FORMATS = List.of("", ".json", ".pdf", ".docx", ".xlsx", ".csv", "/versions/1");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private EntityManager entities;

    @Autowired
    private PlatformTransactionManager transactions;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private Town town;
    private Screens screens;
    private List<Long> ids = List.of();

    @BeforeAll
    void build() {
        town = Town.in(application);
        screens = new Screens(application);
        ids = Stream.of("project", "submission")
                .flatMap(table -> town.database().of(table).stream())
                .filter(town::isOurs)
                .map(row -> Objects.requireNonNull(row.number("id")))
                .toList();
        log.start();
        root.addAppender(log);
    }

    @AfterAll
    void stopListening() {
        root.detachAppender(log);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SYSTEM"})
    void no_view_shows_a_secret_to_whom_it_is_not_for(Caller caller) {
        Set<Secret> shown = new LinkedHashSet<>();
        List<String> leaks = new ArrayList<>();
        screens.openFor(caller, town);
        for (RouteData route : screens.routes()) {
            for (String address : addresses(route.getTemplate())) {
                screens.openFor(caller, town);
                screens.go(address);
                Told told = screens.told();
                Stream.of(Secret.values()).filter(told::says).forEach(secret -> {
                    shown.add(secret);
                    if (!secret.isFor(caller)) {
                        leaks.add(address + " shows " + secret);
                    }
                });
            }
        }

        assertThat(leaks).isEmpty();
        switch (caller) {
            case OWNER ->
                assertThat(shown)
                        .contains(Secret.DRAFT, Secret.AT_UNIT, Secret.AT_BUREAU, Secret.EXCHANGE, Secret.PROPOSAL);
            case OWNING_APPROVER ->
                assertThat(shown).contains(Secret.DRAFT, Secret.AT_UNIT, Secret.AT_BUREAU, Secret.EXCHANGE);
            case SUCCESSOR -> assertThat(shown).contains(Secret.HANDED_OVER);
            case DEPARTMENT_REVIEWER ->
                assertThat(shown).contains(Secret.AT_DEPARTMENT, Secret.UNSENT_BY_DEPARTMENT, Secret.EXCHANGE);
            case ASSIGNED_REVIEWER -> assertThat(shown).contains(Secret.AT_BUREAU, Secret.UNSENT, Secret.EXCHANGE);
            case DEPUTY -> assertThat(shown).contains(Secret.AT_BUREAU, Secret.EXCHANGE);
            case ADMINISTRATOR -> assertThat(shown).contains(Secret.PERSON);
            case CATALOG_ADMINISTRATOR -> assertThat(shown).contains(Secret.PROPOSED);
            case OF_BOTH_UNITS -> assertThat(shown).isSubsetOf(Secret.PERSON);
            default -> assertThat(shown).isEmpty();
        }
    }

    /** Once for each id that is anything, as it stands and with every ending. */
    private List<String> addresses(String template) {
        if (!template.contains(":")) {
            return List.of(template);
        }
        return ids.stream()
                .map(id -> template.replaceFirst(":[a-z]+", Long.toString(id)).replaceAll("/?:[a-z]+\\?", ""))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"NOBODY", "OTHER_UNIT", "ASSIGNED_REVIEWER", "FOREIGN_ADMINISTRATOR"})
    void no_page_and_no_file_holds_a_secret(Caller caller) {
        SignedIn person = caller.person(town);
        Browser browser = person == null ? new Browser(port) : Browser.of(person, port);
        Stream<String> ofIds = Stream.concat(
                        Stream.of(town.published.toString()), ids.stream().map(Object::toString))
                .flatMap(id -> Stream.concat(
                        FORMATS.stream().map(format -> "/tables/" + id + format), Stream.of("/open/tables/" + id)));
        List<String> leaks = new ArrayList<>();
        Stream.concat(
                        Stream.of("/", "/?lang=en", "/open/tables", "/nothing", "/error", "/actuator/health", "/app"),
                        ofIds)
                .forEach(address -> {
                    HttpResponse<byte[]> answer = browser.bytes(address);
                    assertThat(answer.statusCode())
                            .as(address)
                            .isIn(200, 302, 404, address.equals("/error") ? 500 : 200);
                    Told told = Told.by(
                            FileWords.of(answer.body()) + answer.headers().map());
                    Stream.of(Secret.values())
                            .filter(told::says)
                            .forEach(secret -> leaks.add(address + " holds " + secret));
                });

        assertThat(leaks).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Secret.class)
    void no_search_of_the_public_finds_a_secret(Secret secret) {
        assertThat(new Browser(port).get("/open/tables?q=" + secret.mark()).body())
                .startsWith("{\"tables\":[],");
        assertThat(new Browser(port).get("/open/tables?unit=" + secret.mark()).body())
                .startsWith("{\"tables\":[],");
    }

    /** What is published is found, so that the search above is one. */
    @Test
    void what_is_published_is_found() {
        assertThat(new Browser(port).get("/open/tables").body()).contains(town.published.toString());
    }

    @Test
    void no_secret_and_no_password_stands_in_the_log() {
        screens.openFor(Caller.OTHER_UNIT, town);
        ids.forEach(id -> screens.go("projects/" + id));
        screens.close();
        putIntoOnesOwnUnitWhatIsAnothers();

        List<String> lines = log.list.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .toList();

        assertThat(lines)
                .noneMatch(line -> line.contains(People.PASSWORD)
                        || Stream.of(Secret.values()).anyMatch(secret -> line.contains(secret.mark())));
    }

    /** The database refuses it, as the key is taken, and says so with all that stands in the row. */
    private void putIntoOnesOwnUnitWhatIsAnothers() {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        Mapped entity = town.entities().stream()
                .filter(mapped -> mapped.table().equals("submitted_table"))
                .findFirst()
                .orElseThrow();
        Row row = town.database().of("submitted_table").stream()
                .filter(town::isOurs)
                .findFirst()
                .orElseThrow();
        Object theirs = Caller.OWNER.call(
                town, () -> transaction.execute(status -> entities.find(entity.type(), entity.idOf(row))));
        assertThatThrownBy(() -> Caller.OTHER_UNIT.call(
                        town, () -> transaction.execute(status -> entities.merge(Objects.requireNonNull(theirs)))))
                .isInstanceOf(DataAccessException.class);
    }
}
