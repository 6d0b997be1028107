package org.mubiao.table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The frameworks that the portal ships. */
public final class Frameworks {

    private static final List<Framework> SHIPPED = List.of(
            Shipped.read("frameworks/shandong-2021.yaml", Framework.class),
            Shipped.read("frameworks/national-2020.yaml", Framework.class),
            Shipped.read("frameworks/national-2021.yaml", Framework.class));

    private Frameworks() {}

    public static List<Framework> all() {
        return SHIPPED;
    }

    public static Optional<Framework> named(String id) {
        return SHIPPED.stream().filter(framework -> framework.id().equals(id)).findFirst();
    }

    /**
     * The framework that knows most of the table's pairs. Where two know as many, the one that was in force in the table's
     * year, then the newer.
     */
    public static Framework fitting(TargetTable table) {
        return SHIPPED.stream()
                .max(Comparator.<Framework>comparingLong(framework -> knownPairs(framework, table))
                        .thenComparing(framework -> wasInForce(framework, table))
                        .thenComparing(Framework::since))
                .orElseThrow();
    }

    private static long knownPairs(Framework framework, TargetTable table) {
        return table.indicators().stream()
                .filter(indicator ->
                        framework.pair(indicator.level1(), indicator.level2()).isPresent())
                .count();
    }

    private static boolean wasInForce(Framework framework, TargetTable table) {
        return table.overview().year() == null
                || framework.since() <= table.overview().year().year();
    }
}
