package org.mubiao.catalog;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.IndicatorGroup;
import org.mubiao.table.WeightScheme;
import org.mubiao.table.WeightScheme.Part;

/**
 * What a weight scheme must fulfil before a framework carries it. Whoever writes one is told by these rules while it is being
 * written, and the service refuses by the same.
 */
@FunctionalInterface
public interface WeightPolicy {

    int LONGEST_NAME = 200;
    int LONGEST_PART = 20;
    int MOST_POINTS = 1_000;

    /** Every one of them is asked, in this order. */
    List<WeightPolicy> ALL = List.of(
            WeightPolicy::hasATotal,
            WeightPolicy::isShort,
            WeightPolicy::partsHaveNames,
            WeightPolicy::partsHavePoints,
            WeightPolicy::partsTakeGroups,
            WeightPolicy::partsAddUp,
            WeightPolicy::pointsGoOn);

    /** What is wrong with a scheme. */
    Stream<Message> faults(WeightScheme scheme);

    /** All that is wrong with it, in the order of {@link #ALL}. */
    static List<Message> faultsOf(WeightScheme scheme) {
        return ALL.stream().flatMap(policy -> policy.faults(scheme)).toList();
    }

    /** @throws SpokenException with the first fault */
    static void require(WeightScheme scheme) {
        faultsOf(scheme).stream().findFirst().ifPresent(fault -> {
            throw new SpokenException(fault);
        });
    }

    /** Without parts only the total is laid down. */
    private static Stream<Message> hasATotal(WeightScheme scheme) {
        boolean isNone = scheme.equals(WeightScheme.NONE) && scheme.id().equals(WeightScheme.NONE.id());
        return refuse(!isNone && !arePoints(scheme.total()), "catalog.refused.weights-total", MOST_POINTS);
    }

    private static Stream<Message> isShort(WeightScheme scheme) {
        return refuse(scheme.name().length() > LONGEST_NAME, "catalog.refused.weights-name", LONGEST_NAME);
    }

    /** What a part's points go on to is said by name. */
    private static Stream<Message> partsHaveNames(WeightScheme scheme) {
        Set<String> names = new HashSet<>();
        return IntStream.range(0, scheme.parts().size()).boxed().flatMap(i -> {
            String name = scheme.parts().get(i).name();
            return name.isEmpty() || name.length() > LONGEST_PART
                    ? refuse(true, "catalog.refused.weights-part-name", i + 1, LONGEST_PART)
                    : refuse(!names.add(name), "catalog.refused.weights-part-twice", name);
        });
    }

    private static Stream<Message> partsHavePoints(WeightScheme scheme) {
        return IntStream.range(0, scheme.parts().size())
                .filter(i -> !arePoints(scheme.parts().get(i).points()))
                .mapToObj(i -> Message.of("catalog.refused.weights-points", called(scheme, i), MOST_POINTS));
    }

    /** Of a part without groups no row can have the points; of two with the same group nobody knows which has them. */
    private static Stream<Message> partsTakeGroups(WeightScheme scheme) {
        List<Message> faults = new ArrayList<>();
        Map<IndicatorGroup, Integer> takers = new EnumMap<>(IndicatorGroup.class);
        for (int i = 0; i < scheme.parts().size(); i++) {
            Set<IndicatorGroup> groups = scheme.parts().get(i).groups();
            if (groups.isEmpty()) {
                faults.add(Message.of("catalog.refused.weights-no-group", called(scheme, i)));
            }
            for (IndicatorGroup group : IndicatorGroup.values()) {
                Integer taker = groups.contains(group) ? takers.putIfAbsent(group, i) : null;
                if (taker != null) {
                    faults.add(Message.of(
                            "catalog.refused.weights-group-twice",
                            Message.of("catalog.group." + group.name().toLowerCase(Locale.ROOT)),
                            called(scheme, taker),
                            called(scheme, i)));
                }
            }
        }
        return faults.stream();
    }

    private static Stream<Message> partsAddUp(WeightScheme scheme) {
        if (scheme.parts().isEmpty() || !arePoints(scheme.total())) {
            return Stream.empty();
        }
        long sum = scheme.parts().stream().mapToLong(Part::points).sum();
        long missing = scheme.total() - sum;
        return missing == 0
                ? Stream.empty()
                : refuse(
                        true,
                        missing > 0 ? "catalog.refused.weights-missing" : "catalog.refused.weights-too-many",
                        sum,
                        scheme.total(),
                        Math.abs(missing));
    }

    /** All of a part's points go on, or none; to parts that keep theirs, or they would go on for ever or to nobody. */
    private static Stream<Message> pointsGoOn(WeightScheme scheme) {
        return IntStream.range(0, scheme.parts().size())
                .filter(i -> !scheme.parts().get(i).otherwise().isEmpty())
                .boxed()
                .flatMap(i -> pointsGoOn(scheme, i));
    }

    private static Stream<Message> pointsGoOn(WeightScheme scheme, int place) {
        Part part = scheme.parts().get(place);
        Object called = called(scheme, place);
        List<Message> faults = new ArrayList<>();
        part.otherwise().keySet().stream().sorted().forEach(name -> {
            Optional<Part> other = scheme.parts().stream()
                    .filter(each -> each.name().equals(name) && !name.equals(part.name()))
                    .findFirst();
            if (other.isEmpty()) {
                faults.add(Message.of("catalog.refused.weights-goes-nowhere", called, name));
            } else if (!other.get().otherwise().isEmpty()) {
                faults.add(Message.of("catalog.refused.weights-goes-further", called, name));
            }
        });
        long going =
                part.otherwise().values().stream().mapToLong(Integer::longValue).sum();
        if (going != part.points() || !part.otherwise().values().stream().allMatch(WeightPolicy::arePoints)) {
            faults.add(Message.of("catalog.refused.weights-otherwise", called, going, part.points()));
        }
        return faults.stream();
    }

    private static boolean arePoints(int points) {
        return points > 0 && points <= MOST_POINTS;
    }

    /** A part by its name; by its place while it has none. */
    private static Object called(WeightScheme scheme, int place) {
        String name = scheme.parts().get(place).name();
        return name.isEmpty() ? Message.of("catalog.weights.part", place + 1) : name;
    }

    private static Stream<Message> refuse(boolean isRefused, String key, Object... arguments) {
        return isRefused ? Stream.of(Message.of(key, arguments)) : Stream.empty();
    }
}
