package org.mubiao.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.Framework.Pair;

/**
 * Says the pairs of one framework in another: by the mapping of the other, else backwards by that of the one, else by name.
 * What it says is always in force, never legacy.
 */
public final class Translation {

    private final Framework from;
    private final Map<Pair, Pair> places;

    private Translation(Framework from, Map<Pair, Pair> places) {
        this.from = from;
        this.places = Map.copyOf(places);
    }

    /** From one framework into another that knows it, or is known by it. */
    static Translation between(Framework from, Framework to) {
        Map<Pair, Pair> places = new HashMap<>();
        for (Pair pair : from.pairs()) {
            place(pair, from, to).ifPresent(place -> places.put(pair, place));
        }
        return new Translation(from, places);
    }

    /** Into a third one. */
    Translation then(Translation next) {
        Map<Pair, Pair> further = new HashMap<>();
        places.forEach(
                (pair, place) -> next.of(place.level1(), place.level2()).ifPresent(there -> further.put(pair, there)));
        return new Translation(from, further);
    }

    /** Where two levels, however they are written, stand in the other framework; empty when nothing there stands for them. */
    public Optional<Pair> of(@Nullable String level1, @Nullable String level2) {
        return from.named(level1, level2).flatMap(pair -> Optional.ofNullable(places.get(pair)));
    }

    private static Optional<Pair> place(Pair pair, Framework from, Framework to) {
        if (from.id().equals(to.id())) {
            return Optional.of(pair);
        }
        Optional<Framework.Place> said = to.mappingFrom(from.id()).flatMap(mapping -> mapping.of(pair));
        if (said.isPresent()) {
            return Optional.ofNullable(said.get().to()).flatMap(to::inForce);
        }
        List<Pair> back = from.mappingFrom(to.id()).stream()
                .flatMap(mapping -> mapping.pairs().stream())
                .filter(place -> pair.equals(place.to()))
                .map(Framework.Place::from)
                .toList();
        return back.stream()
                .filter(other -> other.level2().equals(pair.level2()))
                .findFirst()
                .or(() -> back.stream()
                        .filter(other -> to.inForce(other).filter(other::equals).isPresent())
                        .findFirst())
                .or(() -> to.named(pair.level1(), pair.level2()))
                .flatMap(to::inForce);
    }
}
