package org.mubiao.publication;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mubiao.catalog.LikeProjects;
import org.mubiao.tenancy.ActingScope;
import org.springframework.stereotype.Component;

/**
 * Tells the catalog which published projects of the acting jurisdiction are like one that is being written: by the pairs of
 * neighbouring characters that their names share.
 */
@Component
class PublishedLikes implements LikeProjects {

    /** Of the newest published projects. */
    private static final int LOOKED_AT = 2_000;

    private static final int MOST = 40;
    private static final int ALIKE = 40;

    private final EntityManager entities;

    PublishedLikes(EntityManager entities) {
        this.entities = entities;
    }

    private record Near(long id, String name, int percent) {}

    @Override
    public List<LikeProject> of(String projectName) {
        long jurisdiction = ActingScope.require().jurisdiction().value();
        Set<String> grams = SearchWords.grams(SearchWords.normal(projectName));
        List<Near> near = entities
                .createQuery(
                        "select p.id, p.projectName from Publication p where p.jurisdictionId = :jurisdiction"
                                + " order by p.id desc",
                        Object[].class)
                .setParameter("jurisdiction", jurisdiction)
                .setMaxResults(LOOKED_AT)
                .getResultList()
                .stream()
                .map(row -> new Near((Long) row[0], (String) row[1], alike(grams, (String) row[1])))
                .filter(each -> each.percent() >= ALIKE)
                .sorted(Comparator.comparingInt(Near::percent).reversed())
                .limit(MOST)
                .toList();
        if (near.isEmpty()) {
            return List.of();
        }
        Map<Long, Set<String>> names = new HashMap<>();
        entities
                .createQuery(
                        "select i.publicationId, i.nameKey from PublishedIndicator i"
                                + " where i.jurisdictionId = :jurisdiction and i.publicationId in :publications",
                        Object[].class)
                .setParameter("jurisdiction", jurisdiction)
                .setParameter("publications", near.stream().map(Near::id).toList())
                .getResultList()
                .stream()
                .filter(row -> row[1] != null)
                .forEach(row -> names.computeIfAbsent((Long) row[0], id -> new HashSet<>())
                        .add((String) row[1]));
        return near.stream()
                .map(each -> new LikeProject(each.name(), names.getOrDefault(each.id(), Set.of())))
                .toList();
    }

    private static int alike(Set<String> grams, String name) {
        Set<String> others = SearchWords.grams(SearchWords.normal(name));
        if (grams.isEmpty() || others.isEmpty()) {
            return 0;
        }
        long shared = grams.stream().filter(others::contains).count();
        return (int) (200 * shared / (grams.size() + others.size()));
    }
}
