package org.mubiao.projects;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A project with all that its unit kept of it: draft, answers, and who changed what when. It is read in one unit's scope and
 * stored in another's, and is nothing but memory in between.
 */
record Parcel(
        Project project,
        List<ProjectText> texts,
        List<ProjectFundingLine> lines,
        List<ProjectIndicator> indicators,
        List<ProjectJustification> justifications,
        List<ProjectEdit> edits,
        List<ProjectChange> changes) {

    private static final List<Class<?>> PARTS = List.of(
            ProjectChange.class,
            ProjectEdit.class,
            ProjectJustification.class,
            ProjectIndicator.class,
            ProjectFundingLine.class,
            ProjectText.class);

    static Parcel of(Project project, EntityManager entities) {
        return new Parcel(
                project,
                all(ProjectText.class, project, entities),
                all(ProjectFundingLine.class, project, entities),
                all(ProjectIndicator.class, project, entities),
                all(ProjectJustification.class, project, entities),
                all(ProjectEdit.class, project, entities),
                all(ProjectChange.class, project, entities));
    }

    /** Stores it in the acting unit, with the project's own id and the ids of its indicators. */
    Project store(EntityManager entities) {
        Project stored = project.copied();
        entities.persist(stored);
        entities.flush();
        texts.forEach(text -> entities.persist(text.copied()));
        lines.forEach(line -> entities.persist(line.copied()));
        indicators.forEach(row -> entities.persist(row.copied()));
        justifications.forEach(said -> entities.persist(said.copied()));
        Map<Long, ProjectEdit> copies = new HashMap<>();
        edits.forEach(edit -> copies.put(edit.id(), edit.copied()));
        edits.forEach(edit -> copy(copies, edit.id()).undoneAs(edit, copies));
        edits.forEach(edit -> entities.persist(copy(copies, edit.id())));
        entities.flush();
        changes.forEach(change -> entities.persist(change.copied(copy(copies, change.edit()))));
        return stored;
    }

    /** Takes away what the acting unit still has of a project that it once gave away and now gets back. */
    static void clear(ProjectId project, EntityManager entities) {
        PARTS.forEach(part -> entities.createQuery("delete from " + part.getSimpleName() + " r where r.projectId = :id")
                .setParameter("id", project.value())
                .executeUpdate());
        entities.createQuery("delete from Project p where p.id = :id")
                .setParameter("id", project.value())
                .executeUpdate();
        entities.clear();
    }

    private static ProjectEdit copy(Map<Long, ProjectEdit> copies, long id) {
        ProjectEdit copy = copies.get(id);
        if (copy == null) {
            throw new IllegalStateException("no edit " + id);
        }
        return copy;
    }

    private static <T> List<T> all(Class<T> part, Project project, EntityManager entities) {
        return entities.createQuery(
                        "select r from " + part.getSimpleName() + " r where r.projectId = :id order by r.id", part)
                .setParameter("id", project.id().value())
                .getResultList();
    }
}
