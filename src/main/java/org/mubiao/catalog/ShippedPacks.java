package org.mubiao.catalog;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.Shipped;

/** The packs that a new jurisdiction starts with, shipped as {@code catalog/packs.yaml}. */
final class ShippedPacks {

    private ShippedPacks() {}

    /** @param items by the names of their standards in the framework */
    record Pack(
            String framework,
            String name,
            String purpose,
            List<String> words,
            @Nullable String source,
            List<Item> items) {}

    record Item(
            String name, @Nullable String value, @Nullable BigDecimal weight) {}

    record File(List<Pack> packs) {}

    static List<Pack> all() {
        return Shipped.read("catalog/packs.yaml", File.class).packs();
    }
}
