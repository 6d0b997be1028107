package org.mubiao.publication;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.mubiao.catalog.Survivor;
import org.mubiao.catalog.UsesOfStandards;
import org.mubiao.tenancy.ActingScope;
import org.springframework.stereotype.Component;

/** Tells the catalog which published tables use a standard; they are there for everybody to be opened. */
@Component
class PublishedUses implements UsesOfStandards {

    private final EntityManager entities;

    PublishedUses(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public StandardUse of(Survivor standard) {
        List<Object[]> found = entities.createQuery(
                        "select distinct p.id, p.projectName, p.budgetYear from PublishedIndicator i"
                                + " join Publication p on p.id = i.publicationId"
                                + " where i.jurisdictionId = :jurisdiction and p.jurisdictionId = :jurisdiction"
                                + " and i.standardId in :standards order by p.id desc",
                        Object[].class)
                .setParameter(
                        "jurisdiction", ActingScope.require().jurisdiction().value())
                .setParameter("standards", standard.numbers())
                .setMaxResults(COUNTED)
                .getResultList();
        List<Place> places = found.stream()
                .limit(NAMED)
                .map(row -> new Place(row[2] + " " + row[1], "/tables/" + row[0]))
                .toList();
        return new StandardUse(Kind.PUBLICATIONS, found.size(), places);
    }
}
