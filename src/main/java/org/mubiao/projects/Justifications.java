package org.mubiao.projects;

import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The unit's answers to the findings of one draft. */
final class Justifications {

    private final Project project;
    private final EntityManager entities;
    private final Map<FindingKey, ProjectJustification> rows = new LinkedHashMap<>();

    Justifications(Project project, EntityManager entities) {
        this.project = project;
        this.entities = entities;
        List<ProjectJustification> found = entities.createQuery(
                        "select j from ProjectJustification j where j.projectId = :project order by j.id",
                        ProjectJustification.class)
                .setParameter("project", project.id().value())
                .getResultList();
        found.forEach(row -> rows.put(row.finding(), row));
    }

    Map<FindingKey, String> all() {
        Map<FindingKey, String> all = new LinkedHashMap<>();
        rows.forEach((finding, row) -> all.put(finding, row.body()));
        return Collections.unmodifiableMap(all);
    }

    /** Answers a finding, or with null takes the answer back; empty when that changes nothing. */
    Optional<Change> say(FindingKey finding, @Nullable String text) {
        ProjectJustification row = rows.get(finding);
        String before = row == null ? null : row.body();
        if (Objects.equals(before, text)) {
            return Optional.empty();
        }
        if (row == null) {
            ProjectJustification added = new ProjectJustification(project.id(), finding, Objects.requireNonNull(text));
            entities.persist(added);
            rows.put(finding, added);
        } else if (text == null) {
            entities.remove(row);
            rows.remove(finding);
        } else {
            row.say(text);
        }
        return Optional.of(new Change(Change.Kind.JUSTIFIED, finding.path(), finding.rule(), before, text));
    }
}
