package org.mubiao.reviews;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.mubiao.catalog.Survivor;
import org.mubiao.catalog.UsesOfStandards;
import org.springframework.stereotype.Component;

/** Tells the catalog how many submissions use a standard, and names those that concern the acting person. */
@Component
class SubmittedUses implements UsesOfStandards {

    private final EntityManager entities;

    SubmittedUses(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public StandardUse of(Survivor standard) {
        long count = entities.createQuery(
                        "select count(distinct s.key.submissionId) from SubmittedStandard s where s.key.standardId in :standards",
                        Long.class)
                .setParameter("standards", standard.numbers())
                .getSingleResult();
        List<Place> places = entities
                .createQuery(
                        "select s from Submission s where s.id in"
                                + " (select u.key.submissionId from SubmittedStandard u where u.key.standardId in :standards)"
                                + " order by s.id desc",
                        Submission.class)
                .setParameter("standards", standard.numbers())
                .setMaxResults(NAMED)
                .getResultList()
                .stream()
                .map(submission -> new Place(
                        submission.projectName(),
                        "/app/reviews/" + submission.id().value()))
                .toList();
        return new StandardUse(Kind.SUBMISSIONS, Math.min(count, COUNTED), places);
    }
}
