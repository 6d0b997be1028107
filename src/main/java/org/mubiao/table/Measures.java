package org.mubiao.table;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary of units of measure. Beside its entries it knows what is built from them: multiples ({@code 万平方米}) and
 * compounds ({@code 元/人·月}, {@code 次/年}).
 */
public final class Measures {

    private static final List<String> MULTIPLIERS = List.of("百万", "千万", "十万", "万", "亿", "千", "百");
    private static final Set<Dimension> NOT_MULTIPLIED = Set.of(Dimension.RATIO, Dimension.DATE, Dimension.GRADE);
    private static final Pattern TIMES = Pattern.compile("[·*×、]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u3000]+");
    private static final Pattern DOTS = Pattern.compile("[•・‧∙⋅]");

    private static final Measures SHIPPED =
            new Measures(Shipped.read("measures.yaml", File.class).entries());

    private final Map<String, Measure> byKey = new HashMap<>();
    private final List<Measure> entries;

    public Measures(List<Measure> entries) {
        this.entries = List.copyOf(entries);
        for (Measure measure : entries) {
            put(measure.name(), measure);
        }
        for (Measure measure : entries) {
            measure.synonyms().forEach(synonym -> put(synonym, measure));
        }
    }

    public static Measures shipped() {
        return SHIPPED;
    }

    public List<Measure> entries() {
        return entries;
    }

    /**
     * The unit that is written so, by its proper name or a synonym ({@link Measure#isProperly} tells which). Full-width
     * signs and spaces are noise; {@code m} and {@code M} are not.
     */
    public Optional<Measure> find(String written) {
        String key = key(written);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(whole(key)).or(() -> Optional.ofNullable(compound(key)));
    }

    static String key(String written) {
        String plain = SPACE.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .replaceAll("");
        return DOTS.matcher(plain).replaceAll("·");
    }

    private void put(String written, Measure measure) {
        Measure other = byKey.putIfAbsent(key(written), measure);
        if (other != null && !other.equals(measure)) {
            throw new IllegalArgumentException(written + " is both " + other.name() + " and " + measure.name());
        }
    }

    private @Nullable Measure whole(String key) {
        Measure entry = byKey.get(key);
        return entry != null ? entry : multiple(key);
    }

    private @Nullable Measure multiple(String key) {
        for (String multiplier : MULTIPLIERS) {
            Measure one = key.startsWith(multiplier) ? byKey.get(key.substring(multiplier.length())) : null;
            if (one != null && !NOT_MULTIPLIED.contains(one.dimension())) {
                return new Measure(multiplier + one.name(), Set.of(), one.dimension());
            }
        }
        return null;
    }

    private @Nullable Measure compound(String key) {
        List<String> names = new ArrayList<>();
        @Nullable Measure first = null;
        for (String side : key.split("/", -1)) {
            @Nullable Measure measure = product(side);
            if (measure == null) {
                return null;
            }
            first = first == null ? measure : first;
            names.add(measure.name());
        }
        if (first == null || names.size() == 1) {
            return first;
        }
        return new Measure(
                String.join("/", names),
                Set.of(),
                first.dimension() == Dimension.MONEY ? Dimension.PRICE : Dimension.PER);
    }

    private @Nullable Measure product(String side) {
        @Nullable Measure whole = whole(side);
        if (whole != null) {
            return whole;
        }
        List<Measure> factors = Arrays.stream(TIMES.split(side, -1))
                .map(this::whole)
                .filter(factor -> factor != null)
                .toList();
        if (factors.size() < 2 || factors.size() != TIMES.split(side, -1).length) {
            return null;
        }
        return new Measure(String.join("·", factors.stream().map(Measure::name).toList()), Set.of(), Dimension.WORK);
    }

    /** The file: entries under their dimension. */
    record File(Map<Dimension, List<Entry>> dimensions) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        File {
            dimensions = new EnumMap<>(dimensions);
        }

        record Entry(String name, @Nullable Set<String> synonyms) {}

        List<Measure> entries() {
            return dimensions.entrySet().stream()
                    .flatMap(group -> group.getValue().stream()
                            .map(entry -> new Measure(
                                    entry.name(),
                                    entry.synonyms() == null ? Set.of() : entry.synonyms(),
                                    group.getKey())))
                    .toList();
        }
    }
}
