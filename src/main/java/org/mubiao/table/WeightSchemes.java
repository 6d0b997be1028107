package org.mubiao.table;

import java.util.List;
import java.util.Optional;

/** The weight schemes that the portal ships as {@code weights.yaml}. */
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
}
