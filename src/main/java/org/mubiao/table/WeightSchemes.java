package org.mubiao.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The weight schemes that the portal ships as {@code weights.yaml}, and how another one is laid down. */
public final class WeightSchemes {

    private static final List<WeightScheme> SHIPPED =
            Shipped.read("weights.yaml", File.class).schemes();

    private WeightSchemes() {}

    record File(List<WeightScheme> schemes) {}

    public static List<WeightScheme> all() {
        return SHIPPED;
    }

    public static Optional<WeightScheme> named(String id) {
        return SHIPPED.stream().filter(scheme -> scheme.id().equals(id)).findFirst();
    }

    /**
     * A scheme as a framework carries it: the shipped one that says the same, else one of its own, by its names in normal form;
     * without a name it is called what it says.
     */
    public static WeightScheme laidDown(WeightScheme said) {
        if (named(said.id()).filter(said::equals).isPresent()) {
            return named(said.id()).orElseThrow();
        }
        List<WeightScheme.Part> parts =
                said.parts().stream().map(WeightSchemes::normal).toList();
        String name = Texts.normal(said.name());
        WeightScheme own = new WeightScheme(WeightScheme.OWN, name, said.total(), parts);
        return SHIPPED.stream()
                .filter(shipped -> !shipped.isNone() && shipped.equals(own))
                .findFirst()
                .orElseGet(() ->
                        name.isEmpty() ? new WeightScheme(WeightScheme.OWN, own.inWords(), said.total(), parts) : own);
    }

    private static WeightScheme.Part normal(WeightScheme.Part part) {
        Map<String, Integer> otherwise = new HashMap<>();
        part.otherwise().forEach((name, points) -> otherwise.merge(Texts.normal(name), points, Integer::sum));
        return new WeightScheme.Part(Texts.normal(part.name()), part.groups(), part.points(), otherwise);
    }
}
