package org.mubiao.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mubiao.bench.BenchCase.Bound;
import org.mubiao.bench.BenchCase.Deed;
import org.mubiao.shared.Ids;

/** What the second wall costs a person: the same clicks in two portals on the same database, one of which is without it. */
final class WallBench {

    private static final Bound LIST = Bound.timesItsFloor("1.15");
    private static final Bound ELSE = Bound.timesItsFloor("1.3");

    /** A view that reads next to nothing, to come from. */
    private static final String ELSEWHERE = "password";

    private static final Pattern DRAFT = Pattern.compile("projects/(\\d+)/overview");
    private static final Pattern REVIEW = Pattern.compile("reviews/(\\d+)");
    private static final String FIELD = "overview.summary";

    private WallBench() {}

    static Bench open(Bench.Place place) throws Exception {
        List<ServedPortal> portals = new ArrayList<>();
        try {
            portals.add(ServedPortal.guarded(place.schema()));
            portals.add(ServedPortal.unguarded(place.schema()));
            return new Bench(cases(portals.getFirst(), portals.getLast()), portals);
        } catch (Exception e) {
            portals.forEach(ServedPortal::close);
            throw e;
        }
    }

    /** Everybody comes in anew for each case: who stands idle through the others is shown out. */
    private static List<BenchCase> cases(ServedPortal guarded, ServedPortal unguarded) throws Exception {
        Person drafter = new Person(guarded, BenchData.DRAFTER);
        List<String> drafts = drafter.found("projects", DRAFT);
        List<String> editable = drafter.editable(drafts);
        List<String> reviews = new Person(guarded, BenchData.REVIEWER).found("reviews", REVIEW);
        String review = "reviews/" + reviews.getFirst();
        return List.of(
                opening(
                        "open the project list",
                        LIST,
                        guarded,
                        unguarded,
                        BenchData.DRAFTER,
                        "projects",
                        drafts.getFirst()),
                opening(
                        "open a draft",
                        ELSE,
                        guarded,
                        unguarded,
                        BenchData.DRAFTER,
                        "projects/" + drafts.getFirst() + "/overview",
                        FIELD),
                new BenchCase(
                        "save a field",
                        ELSE,
                        new Person(guarded, BenchData.DRAFTER).saves(editable.getFirst()),
                        new Person(unguarded, BenchData.DRAFTER).saves(editable.getLast())),
                opening("open the desk", ELSE, guarded, unguarded, BenchData.REVIEWER, "reviews", review),
                opening("open a review", ELSE, guarded, unguarded, BenchData.REVIEWER, review, "indicators"));
    }

    private static BenchCase opening(
            String name,
            Bound most,
            ServedPortal guarded,
            ServedPortal unguarded,
            String userName,
            String place,
            String shown) {
        return new BenchCase(
                name,
                most,
                new Person(guarded, userName).opens(place, shown),
                new Person(unguarded, userName).opens(place, shown));
    }

    /** Somebody at work in one of the portals, who comes in at the first step. */
    private static final class Person {

        private final ServedPortal portal;
        private final String userName;
        private @Nullable Visit visit;

        Person(ServedPortal portal, String userName) {
            this.portal = portal;
            this.userName = userName;
        }

        /** What a place links to. */
        List<String> found(String place, Pattern link) throws Exception {
            Matcher links = link.matcher(visit().goTo(place));
            List<String> found =
                    links.results().map(result -> result.group(1)).distinct().toList();
            if (found.isEmpty()) {
                throw new IllegalStateException("nothing was found at " + place);
            }
            return found;
        }

        /** Two drafts that can be written. */
        List<String> editable(List<String> drafts) throws Exception {
            List<String> editable = new ArrayList<>();
            for (String draft : drafts) {
                if (editable.size() < 2 && isSaved(field(draft))) {
                    editable.add(draft);
                }
            }
            return editable;
        }

        /** Comes from elsewhere to a place that shows this. */
        Deed opens(String place, String shown) {
            return new Deed(() -> visit().goTo(ELSEWHERE), () -> {
                if (!visit().goTo(place).contains(shown)) {
                    throw new IllegalStateException(place + " does not show " + shown);
                }
            });
        }

        /** Types into a field of a draft that is open, and sees it on the sheet. */
        Deed saves(String draft) {
            int[] field = {0};
            return new Deed(
                    () -> {
                        if (field[0] == 0) {
                            field[0] = field(draft);
                        }
                    },
                    () -> {
                        if (!isSaved(field[0])) {
                            throw new IllegalStateException("the field was not saved");
                        }
                    });
        }

        private int field(String draft) throws Exception {
            visit().goTo(ELSEWHERE);
            return Visit.node(visit().goTo("projects/" + draft + "/overview"), "data-keep", FIELD)
                    .orElseThrow();
        }

        private boolean isSaved(int field) throws Exception {
            String text = "概况" + Ids.next();
            return visit().type(field, text).contains(text);
        }

        private Visit visit() throws Exception {
            if (visit == null) {
                visit = Visit.of(portal.address(), userName, BenchData.PASSWORD);
            }
            return visit;
        }
    }
}
