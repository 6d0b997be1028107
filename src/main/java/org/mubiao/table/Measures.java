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
    private static final Set<Dimension> CLASSIFYING =
            Set.of(Dimension.COUNT, Dimension.PERSONS, Dimension.OCCASIONS, Dimension.PERSON_TIMES);
    private static final Pattern NOUN = Pattern.compile("\\p{IsHan}{2,}");
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
            measure.symbols().forEach(symbol -> put(symbol, measure));
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

    /** The same unit as it is properly written; what is not known stays as it is written. */
    public String proper(String written) {
        return find(written)
                .map(measure -> measure.isProperly(written) ? written : measure.name())
                .orElse(written);
    }

    /**
     * The unit that a phrase counts in: {@code 个} of {@code 个行政村}, {@code 部} of {@code 部宣传片}. Empty when the phrase does
     * not begin with a classifier, or goes on with another unit.
     */
    public Optional<Measure> classifierOf(String phrase) {
        String key = key(phrase);
        for (int end = key.length() - 1; end > 0; end--) {
            @Nullable Measure classifier = whole(key.substring(0, end));
            if (classifier != null && CLASSIFYING.contains(classifier.dimension())) {
                boolean isNoun = NOUN.matcher(key.substring(end)).matches()
                        && find(key.substring(end)).isEmpty();
                return isNoun ? Optional.of(classifier) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What two ways to write one unit have in common: full-width signs, spaces and the shape of dots are noise. */
    public static String key(String written) {
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
                return Measure.of(multiplier + one.name(), one.dimension());
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
        return Measure.of(
                String.join("/", names), first.dimension() == Dimension.MONEY ? Dimension.PRICE : Dimension.PER);
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
        return Measure.of(String.join("·", factors.stream().map(Measure::name).toList()), Dimension.WORK);
    }

    /** The file: entries under their dimension. */
    record File(Map<Dimension, List<Entry>> dimensions) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        File {
            dimensions = new EnumMap<>(dimensions);
        }

        record Entry(
                String name,
                @Nullable Set<String> symbols,
                @Nullable Set<String> synonyms) {
            Measure of(Dimension dimension) {
                return new Measure(
                        name, symbols == null ? Set.of() : symbols, synonyms == null ? Set.of() : synonyms, dimension);
            }
        }

        List<Measure> entries() {
            return dimensions.entrySet().stream()
                    .flatMap(group -> group.getValue().stream().map(entry -> entry.of(group.getKey())))
                    .toList();
        }
    }
}
