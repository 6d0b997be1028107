package org.mubiao.catalog;

import org.mubiao.identity.JurisdictionSetUp;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A new jurisdiction begins with the standards that are shipped. */
@Component
class FirstCatalog {

    private final Catalog catalog;

    FirstCatalog(Catalog catalog) {
        this.catalog = catalog;
    }

    @EventListener
    void fill(JurisdictionSetUp setUp) {
        catalog.fill();
    }
}
