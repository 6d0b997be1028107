package org.mubiao.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.router.RouteData;
import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mubiao.identity.SignedIn;
import org.mubiao.testing.OnEveryDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address there is, opened by everybody, against the matrix in {@code wall/routes.md}. */
@OnEveryDatabase
@WallTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteWallTest {

    private static final List<Caller> CALLERS =
            Stream.of(Caller.values()).filter(caller -> caller != Caller.SYSTEM).toList();

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ServletContext servlets;

    private Screens screens;
    private Town town;

    @BeforeAll
    void build() {
        town = Town.in(application);
        screens = new Screens(application);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void every_view_is_shown_to_whom_the_matrix_says() {
        Map<String, List<String>> found = new TreeMap<>();
        for (Caller caller : CALLERS) {
            screens.openFor(caller, town);
            for (RouteData route : screens.routes()) {
                screens.openFor(caller, town);
                String address = "/app/" + route.getTemplate();
                found.computeIfAbsent(address, row -> new ArrayList<>()).add(seen(route));
            }
        }

        found.put("", CALLERS.stream().map(RouteWallTest::head).toList());
        assertThat(printed(found)).isEqualTo(printed(matrix("view")));
    }

    @Test
    void every_address_answers_whom_the_matrix_says() {
        Map<String, List<String>> found = new TreeMap<>();
        for (Caller caller : CALLERS) {
            SignedIn person = caller.person(town);
            Browser browser = person == null ? new Browser(port) : Browser.of(person, port);
            addresses()
                    .forEach(address -> found.computeIfAbsent(address, row -> new ArrayList<>())
                            .add(outcome(browser.get(filled(address)))));
        }

        found.put("", CALLERS.stream().map(RouteWallTest::head).toList());
        assertThat(printed(found)).isEqualTo(printed(matrix("address")));
    }

    @Test
    void every_servlet_is_known() {
        assertThat(servlets.getServletRegistrations().values().stream()
                        .flatMap(servlet -> servlet.getMappings().stream()))
                .containsExactlyInAnyOrderElementsOf(first(matrix("servlet")));
    }

    /** Their addresses are made while a view is open, so that the matrix cannot name them: it names who makes them. */
    @Test
    void every_maker_of_downloads_and_uploads_is_known() {
        List<String> makers = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.mubiao").stream()
                        .filter(RouteWallTest::servesFiles)
                        .map(JavaClass::getSimpleName)
                        .distinct()
                        .toList();

        assertThat(makers).containsExactlyInAnyOrderElementsOf(first(matrix("maker")));
    }

    private static boolean servesFiles(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getName())
                .anyMatch(name -> name.startsWith("com.vaadin.flow.server.streams.")
                        || name.matches("com\\.vaadin\\.flow\\.server\\.(Abstract)?Stream(Resource|Registration)"));
    }

    private Collection<String> addresses() {
        TreeSet<String> addresses = new TreeSet<>();
        application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .forEach(addresses::add);
        return addresses;
    }

    private String filled(String address) {
        return address.replaceAll(":project", Long.toString(town.idOf("project", Secret.DRAFT)))
                .replaceAll(":submission", Long.toString(town.idOf("submission", Secret.AT_BUREAU)))
                .replaceAll("/?:[a-z]+\\?", "")
                .replaceAll("\\{id(:[^}]*)?}", town.published.toString())
                .replaceAll("\\{version(:(?:[^{}]|\\{[^}]*})*)?}", "1")
                .replaceAll("\\{extension:([a-z]+)[^}]*}", "$1")
                .replaceAll("\\{?\\*+[a-z]*}?", "nothing");
    }

    /** A view that says the same of what is unit A's and of what does not exist, has not found it. */
    private String seen(RouteData route) {
        HasElement there = screens.go(filled(route.getTemplate()));
        String outcome = outcome(there, route);
        if (!outcome.equals("shown") || !route.getTemplate().contains(":")) {
            return outcome;
        }
        String words = there.getElement().getTextRecursively();
        String ofNothing = screens.go(
                        route.getTemplate().replaceFirst(":[a-z]+", "7").replaceAll("/?:[a-z]+\\?", ""))
                .getElement()
                .getTextRecursively();
        return words.equals(ofNothing) ? "not found" : outcome;
    }

    private static String outcome(HasElement there, RouteData route) {
        String shown = there.getClass().getSimpleName();
        if (route.getNavigationTarget().isInstance(there)) {
            return "shown";
        }
        return switch (shown) {
            case "NotFoundView", "NotYoursView" -> "not found";
            case "SignInView" -> "sign in";
            default -> "to " + shown;
        };
    }

    private static String outcome(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 200 -> "shown";
            case 404 -> "not found";
            case 302 ->
                answer.headers().firstValue("Location").orElse("").contains("sign-in") ? "sign in" : "elsewhere";
            default -> Integer.toString(answer.statusCode());
        };
    }

    private static Map<String, List<String>> matrix(String head) {
        Map<String, List<String>> rows = new TreeMap<>();
        boolean inside = false;
        for (List<String> cells : OpenTables.cells("routes.md")) {
            if (cells.isEmpty()) {
                inside = false;
            } else if (cells.getFirst().equals(head)) {
                inside = true;
                rows.put("", cells.subList(1, cells.size()));
            } else if (inside && !cells.getFirst().startsWith("-")) {
                rows.put(cells.getFirst().replace("`", "").replace("\u00a6", "|"), cells.subList(1, cells.size()));
            }
        }
        return rows;
    }

    private static List<String> first(Map<String, List<String>> rows) {
        return rows.keySet().stream().filter(cell -> !cell.isEmpty()).toList();
    }

    /** As it stands in the document, so that a difference can be copied from what the test says. */
    private static String printed(Map<String, List<String>> rows) {
        StringBuilder printed = new StringBuilder();
        rows.forEach((address, cells) -> printed.append("| `")
                .append(address.replace("|", "\u00a6"))
                .append("` | ")
                .append(String.join(" | ", cells))
                .append(" |\n"));
        return printed.toString();
    }

    private static String head(Caller caller) {
        return caller.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
