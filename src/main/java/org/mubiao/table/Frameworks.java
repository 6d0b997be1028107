package org.mubiao.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The frameworks that the portal ships: those of files, which belong to no jurisdiction, and those that every jurisdiction
 * begins with.
 */
public final class Frameworks {

    private static final List<Framework> ALL = Stream.of("shandong-2021", "national-2020", "national-2021")
            .map(id -> Shipped.read("frameworks/" + id + ".yaml", Framework.class))
            .toList();

    private static final FrameworkSet SHIPPED = new FrameworkSet(ALL, ALL);

    private Frameworks() {}

    public static FrameworkSet shipped() {
        return SHIPPED;
    }

    public static List<Framework> all() {
        return ALL;
    }

    public static Optional<Framework> named(String id) {
        return SHIPPED.named(id);
    }

    /** The one of them that fits a table. */
    public static Framework fitting(TargetTable table) {
        return SHIPPED.fitting(table);
    }
}
