package org.mubiao.catalog;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells which packs use a standard. */
@Component
class PackUses implements UsesOfStandards {

    private final EntityManager entities;

    PackUses(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public StandardUse of(Survivor standard) {
        List<Object[]> packs = entities.createQuery(
                        "select p.id, p.packName from PackVersionItem i join StandardPack p on p.id = i.packId"
                                + " and p.versionNumber = i.versionNumber"
                                + " where i.standardId in :standards and p.retiredMark = 0 order by p.id",
                        Object[].class)
                .setParameter("standards", standard.numbers())
                .setMaxResults(COUNTED)
                .getResultList();
        return new StandardUse(
                Kind.PACKS,
                packs.size(),
                packs.stream()
                        .limit(NAMED)
                        .map(pack -> new Place((String) pack[1], "/app/packs?pack=" + pack[0]))
                        .toList());
    }
}
