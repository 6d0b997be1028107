package org.mubiao.projects;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mubiao.tenancy.AccountId;
import org.mubiao.tenancy.Actor;

/** The log of one draft: what was changed by whom, what is to be taken back, and which edits were made already. */
final class EditLog {

    private static final String NEWEST_STANDING =
            "select e from ProjectEdit e where e.projectId = :project and e.kind = :made"
                    + " and e.accountId = :account and e.undoneBy is null and e.revision > :submitted order by e.revision desc";

    private final EntityManager entities;
    private final Project project;

    EditLog(Project project, EntityManager entities) {
        this.entities = entities;
        this.project = project;
    }

    boolean has(String key) {
        return !entities.createQuery(
                        "select e.id from ProjectEdit e where e.projectId = :project and e.editKey = :key", Long.class)
                .setParameter("project", project.id().value())
                .setParameter("key", key)
                .getResultList()
                .isEmpty();
    }

    ProjectEdit add(ProjectEdit.Kind kind, String key, Actor actor, Instant now, List<Change> changes) {
        ProjectEdit edit = new ProjectEdit(project, kind, key, actor, now);
        entities.persist(edit);
        IntStream.range(0, changes.size())
                .forEach(index -> entities.persist(new ProjectChange(project, edit, index, changes.get(index))));
        return edit;
    }

    /** All that was changed after the revision, by anybody. */
    List<Change> since(long revision) {
        return changes(entities.createQuery(
                        "select c from ProjectChange c where c.projectId = :project and c.revision > :revision",
                        ProjectChange.class)
                .setParameter("revision", revision)
                .setParameter("project", project.id().value())
                .getResultList());
    }

    /** What was changed after the edit and still stands. */
    List<Change> standingSince(ProjectEdit edit) {
        return changes(entities.createQuery(
                        "select c from ProjectChange c join ProjectEdit e on e.id = c.editId"
                                + " where c.projectId = :project and c.revision > :revision and e.undoneBy is null",
                        ProjectChange.class)
                .setParameter("revision", edit.revision())
                .setParameter("project", project.id().value())
                .getResultList());
    }

    List<Change> of(ProjectEdit edit) {
        return changes(entities.createQuery(
                        "select c from ProjectChange c where c.projectId = :project and c.editId = :edit"
                                + " order by c.rowIndex",
                        ProjectChange.class)
                .setParameter("edit", edit.id())
                .setParameter("project", project.id().value())
                .getResultList());
    }

    /** The newest edit of the account since the last round that still stands. A job takes nothing back. */
    Optional<ProjectEdit> newestOf(Actor actor) {
        AccountId account = actor.account();
        if (account == null) {
            return Optional.empty();
        }
        return entities
                .createQuery(NEWEST_STANDING, ProjectEdit.class)
                .setParameter("project", project.id().value())
                .setParameter("made", ProjectEdit.Kind.MADE)
                .setParameter("account", account.value())
                .setParameter("submitted", project.submittedRevision())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Everyone who ever wrote in the draft, and everyone for whom a deputy did. */
    Set<AccountId> authors() {
        return Stream.of("accountId", "forAccountId")
                .flatMap(author -> authors(author).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<AccountId> authors(String author) {
        return entities
                .createQuery(
                        "select distinct e." + author + " from ProjectEdit e where e.projectId = :project and e."
                                + author + " is not null",
                        Long.class)
                .setParameter("project", project.id().value())
                .getResultList()
                .stream()
                .map(AccountId::new)
                .toList();
    }

    private static List<Change> changes(List<ProjectChange> rows) {
        return rows.stream().map(ProjectChange::change).toList();
    }
}
