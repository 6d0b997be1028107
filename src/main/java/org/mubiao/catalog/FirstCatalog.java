package org.mubiao.catalog;

import java.util.List;
import org.mubiao.identity.JurisdictionSetUp;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Afterwards;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.Tenancy;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A new jurisdiction begins with the frameworks, standards, packs and dictionaries that are shipped. One from before
 * frameworks were kept lays them down when the portal starts.
 */
@Component
class FirstCatalog {

    private final Framing framing;
    private final Catalog catalog;
    private final Packing packing;
    private final Dictionaries dictionaries;
    private final Tenancy tenancy;
    private final Afterwards afterwards;

    FirstCatalog(
            Framing framing,
            Catalog catalog,
            Packing packing,
            Dictionaries dictionaries,
            Tenancy tenancy,
            Afterwards afterwards) {
        this.framing = framing;
        this.catalog = catalog;
        this.packing = packing;
        this.dictionaries = dictionaries;
        this.tenancy = tenancy;
        this.afterwards = afterwards;
    }

    @EventListener
    void fill(JurisdictionSetUp setUp) {
        framing.fill();
        catalog.fill();
        packing.fill();
        dictionaries.fill();
    }

    @EventListener(ApplicationReadyEvent.class)
    void layDown() {
        afterwards.run(() -> tenancy.jurisdictions()
                .forEach(jurisdiction -> ActingScope.runAs(
                        ActingScope.job(jurisdiction, "系统"), List.of(Authorities.KEEP_CATALOG), framing::fill)));
    }
}
