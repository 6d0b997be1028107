package org.mubiao.catalog;

import org.mubiao.identity.JurisdictionSetUp;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A new jurisdiction begins with the standards, packs and dictionaries that are shipped. */
@Component
class FirstCatalog {

    private final Catalog catalog;
    private final Packing packing;
    private final Dictionaries dictionaries;

    FirstCatalog(Catalog catalog, Packing packing, Dictionaries dictionaries) {
        this.catalog = catalog;
        this.packing = packing;
        this.dictionaries = dictionaries;
    }

    @EventListener
    void fill(JurisdictionSetUp setUp) {
        catalog.fill();
        packing.fill();
        dictionaries.fill();
    }
}
