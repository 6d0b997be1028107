package org.mubiao.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.Framework;
import org.mubiao.table.Framework.Level1;
import org.mubiao.table.Framework.Level2;
import org.mubiao.table.Framework.Mapping;
import org.mubiao.table.Framework.Pair;
import org.mubiao.table.IndicatorGroup;
import org.mubiao.table.WeightScheme;
import org.mubiao.table.WeightScheme.Part;

/** What a framework says otherwise than another one, in the order of the paper. */
public record FrameworkDifference(List<Line> lines) {

    public FrameworkDifference {
        lines = List.copyOf(lines);
    }

    /** In what they differ. */
    public enum Kind {
        LEVEL_ADDED,
        LEVEL_REMOVED,
        LEVEL_RENAMED,
        PAIR_ADDED,
        PAIR_REMOVED,
        PAIR_RENAMED,
        PAIR_MOVED,
        NOW_LEGACY,
        NO_LONGER_LEGACY,
        OTHER_GROUP,
        OTHER_ALIASES,
        OTHER_ORDER,
        NOW_MANDATORY,
        NO_LONGER_MANDATORY,
        OTHER_WEIGHTS,
        WEIGHTS_RENAMED,
        OTHER_PART,
        POINTS_GO_ON,
        POINTS_STAY,
        OTHER_NAME,
        OTHER_YEARS,
        OTHER_PLACE;

        /** Its name in the keys of its words. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param before how the other one says it; empty for what it has not
     * @param after how this one says it; empty for what it has no more
     * @param group that has become mandatory or is no longer, that the pair belongs to now, or whose rows share the points of
     *     another part; null where it is not about one
     */
    public record Line(
            Kind kind,
            String before,
            String after,
            @Nullable IndicatorGroup group) {}

    /**
     * @param now a framework that knows where the pairs of the other one went, as one does that was made from it; or a later
     *     version of the same, of which it is also told what it is called, when it is in force, and where pairs of others stand
     */
    public static FrameworkDifference between(Framework before, Framework now) {
        return new FrameworkDifference(new Comparison(before, now).lines());
    }

    /** Two frameworks that are being compared. */
    private static final class Comparison {

        private static final String NO_PART = "—";

        private final Framework before;
        private final Framework now;
        private final Map<Pair, Pair> went = new HashMap<>();
        private final Map<String, String> renamed = new HashMap<>();

        Comparison(Framework before, Framework now) {
            this.before = before;
            this.now = now;
            Optional<Mapping> mapping = now.mappingFrom(before.id());
            for (Pair pair : before.pairs()) {
                Optional<Pair> same = Optional.of(pair).filter(now.pairs()::contains);
                mapping.flatMap(said -> said.of(pair))
                        .map(place -> Optional.ofNullable(place.to()))
                        .orElse(same.or(() -> newName(pair)))
                        .ifPresent(there -> went.put(pair, there));
            }
            before.levels().forEach(level -> newNameOf(level).ifPresent(name -> renamed.put(level.name(), name)));
        }

        List<Line> lines() {
            List<Line> lines = new ArrayList<>();
            for (Level1 level : before.levels()) {
                String name = renamed.get(level.name());
                if (name != null && !name.equals(level.name())) {
                    lines.add(line(Kind.LEVEL_RENAMED, level.name(), name));
                } else if (name == null) {
                    lines.add(line(Kind.LEVEL_REMOVED, level.name(), ""));
                }
            }
            for (Level1 level : now.levels()) {
                if (!renamed.containsValue(level.name())) {
                    lines.add(line(Kind.LEVEL_ADDED, "", level.name()));
                }
            }
            before.levels().forEach(level -> level.levels().forEach(child -> lines.addAll(lines(level.name(), child))));
            Set<Pair> known = new HashSet<>(went.values());
            now.pairs().stream()
                    .filter(pair -> !known.contains(pair))
                    .forEach(pair -> lines.add(line(Kind.PAIR_ADDED, "", pair.toString())));
            if (!inOrder()) {
                lines.add(line(Kind.OTHER_ORDER, "", ""));
            }
            for (IndicatorGroup group : IndicatorGroup.values()) {
                boolean was = before.mandatory().contains(group);
                if (was != now.mandatory().contains(group)) {
                    lines.add(new Line(was ? Kind.NO_LONGER_MANDATORY : Kind.NOW_MANDATORY, "", "", group));
                }
            }
            lines.addAll(weights(before.weights(), now.weights()));
            if (before.id().equals(now.id())) {
                lines.addAll(described());
            }
            return lines;
        }

        /** What the names of two schemes say, and then what no name says: what takes the points, and where they go on to. */
        private static List<Line> weights(WeightScheme was, WeightScheme is) {
            if (was.equals(is)) {
                return was.name().equals(is.name())
                        ? List.of()
                        : List.of(line(Kind.WEIGHTS_RENAMED, was.name(), is.name()));
            }
            List<Line> lines = new ArrayList<>();
            if (!told(was).equals(told(is))) {
                lines.add(line(Kind.OTHER_WEIGHTS, told(was), told(is)));
            }
            for (IndicatorGroup group : IndicatorGroup.values()) {
                String home = was.partOf(group).map(Part::name).orElse(NO_PART);
                String there = is.partOf(group).map(Part::name).orElse(NO_PART);
                if (!was.parts().isEmpty() && !is.parts().isEmpty() && !home.equals(there)) {
                    lines.add(new Line(Kind.OTHER_PART, home, there, group));
                }
            }
            for (Part part : is.parts()) {
                Map<String, Integer> earlier = was.parts().stream()
                        .filter(other -> other.name().equals(part.name()))
                        .findFirst()
                        .map(Part::otherwise)
                        .orElseGet(Map::of);
                if (!earlier.equals(part.otherwise())) {
                    lines.add(line(
                            part.otherwise().isEmpty() ? Kind.POINTS_STAY : Kind.POINTS_GO_ON,
                            part.name(),
                            is.goesOnInWords(part)));
                }
            }
            return lines;
        }

        private static String told(WeightScheme scheme) {
            return scheme.name().equals(scheme.inWords())
                    ? scheme.name()
                    : scheme.name() + "（" + scheme.inWords() + "）";
        }

        /** Of two versions of one framework: where that stands now what stood at the pair that is gone. */
        private Optional<Pair> newName(Pair gone) {
            return !before.id().equals(now.id())
                    ? Optional.empty()
                    : before.mappings().stream()
                            .flatMap(mapping -> mapping.pairs().stream()
                                    .filter(place -> gone.equals(place.to()))
                                    .flatMap(
                                            place -> now
                                                    .mappingFrom(mapping.from())
                                                    .flatMap(later -> later.of(place.from()))
                                                    .stream()))
                            .flatMap(place -> Stream.ofNullable(place.to()))
                            .filter(there -> !before.pairs().contains(there))
                            .findFirst();
        }

        /** Whether what stands under the same level 1 as before stands in the same order, and so do the levels 1. */
        private boolean inOrder() {
            List<String> levels = before.levels().stream()
                    .map(level -> renamed.get(level.name()))
                    .filter(Objects::nonNull)
                    .toList();
            List<Pair> stayed = before.pairs().stream()
                    .filter(pair -> went.containsKey(pair)
                            && Objects.equals(
                                    Objects.requireNonNull(went.get(pair)).level1(), renamed.get(pair.level1())))
                    .map(went::get)
                    .distinct()
                    .toList();
            List<Pair> inLevels = now.pairs().stream().filter(stayed::contains).toList();
            return now.levels().stream()
                            .map(Level1::name)
                            .filter(levels::contains)
                            .toList()
                            .equals(levels)
                    && stayed.stream()
                            .collect(Collectors.groupingBy(Pair::level1))
                            .equals(inLevels.stream().collect(Collectors.groupingBy(Pair::level1)));
        }

        private List<Line> described() {
            List<Line> lines = new ArrayList<>();
            if (!before.name().equals(now.name())) {
                lines.add(line(Kind.OTHER_NAME, before.name(), now.name()));
            }
            if (before.since() != now.since() || !Objects.equals(before.until(), now.until())) {
                lines.add(line(Kind.OTHER_YEARS, years(before), years(now)));
            }
            if (before.pairs().equals(now.pairs())) {
                for (Mapping mapping : now.mappings()) {
                    Optional<Mapping> earlier = before.mappingFrom(mapping.from());
                    mapping.pairs().stream()
                            .filter(place -> !earlier.flatMap(said -> said.of(place.from()))
                                    .equals(Optional.of(place)))
                            .forEach(place -> lines.add(line(
                                    Kind.OTHER_PLACE,
                                    place.from().toString(),
                                    place.to() == null ? "" : place.to().toString())));
                }
            }
            return lines;
        }

        private static String years(Framework framework) {
            return framework.since() + "—" + (framework.until() == null ? "" : framework.until());
        }

        private List<Line> lines(String level1, Level2 was) {
            Pair pair = new Pair(level1, was.name());
            Pair there = went.get(pair);
            Level2 is = there == null
                    ? null
                    : now.pair(there.level1(), there.level2()).orElse(null);
            if (there == null || is == null) {
                return List.of(line(Kind.PAIR_REMOVED, pair.toString(), ""));
            }
            List<Line> lines = new ArrayList<>();
            if (!there.level1().equals(renamed.get(level1))) {
                lines.add(line(Kind.PAIR_MOVED, pair.toString(), there.toString()));
            } else if (!there.level2().equals(pair.level2())) {
                lines.add(line(Kind.PAIR_RENAMED, pair.toString(), there.toString()));
            }
            if (is.legacy() != was.legacy()) {
                lines.add(line(
                        is.legacy() ? Kind.NOW_LEGACY : Kind.NO_LONGER_LEGACY,
                        there.toString(),
                        Objects.requireNonNullElse(is.standsFor(), "")));
            }
            if (is.group() != was.group()) {
                lines.add(new Line(Kind.OTHER_GROUP, pair.toString(), there.toString(), is.group()));
            }
            if (!Set.copyOf(is.aliases()).equals(Set.copyOf(was.aliases()))) {
                lines.add(line(Kind.OTHER_ALIASES, there.toString(), String.join("、", is.aliases())));
            }
            return lines;
        }

        /** The level 1 that stands for it: of the same name, or a new one that all of its pairs went to. */
        private Optional<String> newNameOf(Level1 level) {
            if (now.levels().stream().anyMatch(other -> other.name().equals(level.name()))) {
                return Optional.of(level.name());
            }
            Set<String> homes = level.levels().stream()
                    .map(child -> went.get(new Pair(level.name(), child.name())))
                    .flatMap(Stream::ofNullable)
                    .map(Pair::level1)
                    .collect(Collectors.toSet());
            boolean isNew =
                    homes.size() == 1 && before.levels().stream().noneMatch(other -> homes.contains(other.name()));
            return isNew ? homes.stream().findFirst() : Optional.empty();
        }

        private static Line line(Kind kind, String before, String after) {
            return new Line(kind, before, after, null);
        }
    }
}
