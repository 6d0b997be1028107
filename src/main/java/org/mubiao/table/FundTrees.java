package org.mubiao.table;

import java.util.List;
import java.util.Optional;

/** The fund trees that the portal ships. */
public final class FundTrees {

    private static final List<FundTree> SHIPPED = List.of(
            Shipped.read("funds/shandong-2021.yaml", FundTree.class),
            Shipped.read("funds/national.yaml", FundTree.class));

    private FundTrees() {}

    public static List<FundTree> all() {
        return SHIPPED;
    }

    public static Optional<FundTree> named(String id) {
        return SHIPPED.stream().filter(tree -> tree.id().equals(id)).findFirst();
    }
}
