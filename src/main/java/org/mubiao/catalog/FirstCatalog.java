package org.mubiao.catalog;

import org.mubiao.identity.JurisdictionSetUp;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A new jurisdiction begins with the standards and packs that are shipped. */
@Component
class FirstCatalog {

    private final Catalog catalog;
    private final Packing packing;

    FirstCatalog(Catalog catalog, Packing packing) {
        this.catalog = catalog;
        this.packing = packing;
    }

    @EventListener
    void fill(JurisdictionSetUp setUp) {
        catalog.fill();
        packing.fill();
    }
}
