package org.mubiao.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mubiao.bench.BenchCase.Deed;

/** What the second wall costs a person: the same clicks in two portals on the same database, one of which is without it. */
final class WallBench {

    private static final BigDecimal LIST = new BigDecimal("1.15");
    private static final BigDecimal ELSE = new BigDecimal("1.3");

    /** A view that reads next to nothing, to come from. */
    private static final String ELSEWHERE = "password";

    private static final Pattern DRAFT = Pattern.compile("projects/(\\d+)/overview");
    private static final Pattern REVIEW = Pattern.compile("reviews/(\\d+)");
    private static final String FIELD = "overview.summary";

    private WallBench() {}

    static Bench open(PreparedSchema schema) throws Exception {
        List<ServedPortal> portals = new ArrayList<>();
        try {
            portals.add(ServedPortal.guarded(schema));
            portals.add(ServedPortal.unguarded(schema));
            return new Bench(cases(portals.getFirst(), portals.getLast()), portals);
        } catch (Exception e) {
            portals.forEach(ServedPortal::close);
            throw e;
        }
    }

    private static List<BenchCase> cases(ServedPortal guarded, ServedPortal unguarded) throws Exception {
        Person guardedDrafter = new Person(guarded, BenchData.DRAFTER);
        Person drafter = new Person(unguarded, BenchData.DRAFTER);
        Person guardedReviewer = new Person(guarded, BenchData.REVIEWER);
        Person reviewer = new Person(unguarded, BenchData.REVIEWER);
        List<String> drafts = guardedDrafter.found("projects", DRAFT);
        List<String> reviews = guardedReviewer.found("reviews", REVIEW);
        return List.of(
                new BenchCase(
                        "open the project list",
                        LIST,
                        guardedDrafter.opens("projects", drafts.getFirst()),
                        drafter.opens("projects", drafts.getFirst())),
                new BenchCase(
                        "open a draft",
                        ELSE,
                        guardedDrafter.opens("projects/" + drafts.get(0) + "/overview", FIELD),
                        drafter.opens("projects/" + drafts.get(0) + "/overview", FIELD)),
                new BenchCase("save a field", ELSE, guardedDrafter.saves(drafts.get(1)), drafter.saves(drafts.get(2))),
                new BenchCase(
                        "open the desk",
                        ELSE,
                        guardedReviewer.opens("reviews", reviews.getFirst()),
                        reviewer.opens("reviews", reviews.getFirst())),
                new BenchCase(
                        "open a review",
                        ELSE,
                        guardedReviewer.opens("reviews/" + reviews.getFirst(), "indicators"),
                        reviewer.opens("reviews/" + reviews.getFirst(), "indicators")));
    }

    /** Somebody at work in one of the portals. */
    private static final class Person {

        private final Visit visit;
        private int typed;

        Person(ServedPortal portal, String userName) throws Exception {
            visit = Visit.of(portal.address(), userName, BenchData.PASSWORD);
        }

        /** What a place links to. */
        List<String> found(String place, Pattern link) throws Exception {
            Matcher links = link.matcher(visit.goTo(place));
            List<String> found =
                    links.results().map(result -> result.group(1)).distinct().toList();
            if (found.isEmpty()) {
                throw new IllegalStateException("nothing was found at " + place);
            }
            return found;
        }

        /** Comes from elsewhere to a place that shows this. */
        Deed opens(String place, String shown) {
            return new Deed(() -> visit.goTo(ELSEWHERE), () -> {
                if (!visit.goTo(place).contains(shown)) {
                    throw new IllegalStateException(place + " does not show " + shown);
                }
            });
        }

        /** Types into a field of a draft that is open. */
        Deed saves(String draft) throws Exception {
            int[] field = {0};
            return new Deed(
                    () -> {
                        if (field[0] == 0) {
                            visit.goTo(ELSEWHERE);
                            field[0] = Visit.node(visit.goTo("projects/" + draft + "/overview"), "data-keep", FIELD)
                                    .orElseThrow();
                        }
                    },
                    () -> visit.type(field[0], "第" + ++typed + "次所写的概况"));
        }
    }
}
