package org.mubiao.projects;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mubiao.projects.ProjectSearch.After;

/** One page of a unit's projects, in one statement; pages go on from a key and are not counted. */
final class ProjectList {

    private static final String FROM = "select p as project, g as progress from Project p"
            + " left join ProjectProgress g on g.projectId = p.id where 1 = 1";
    private static final String ORDER = " order by p.updatedAt desc, p.id desc";
    private static final int LONGEST_NAME = 100;

    private final StringBuilder narrowed = new StringBuilder(FROM);
    private final List<Consumer<TypedQuery<Tuple>>> parameters = new ArrayList<>();

    ProjectList(ProjectSearch search) {
        if (search.batch() != null) {
            narrow(" and p.batchId = :batch", "batch", search.batch().value());
        }
        if (search.state() == ProjectState.DRAFT) {
            narrowed.append(" and g.projectId is null and p.handedOverTo is null");
        } else if (search.state() == ProjectState.HANDED_OVER) {
            narrowed.append(" and p.handedOverTo is not null");
        } else if (search.state() != null) {
            narrow(" and g.state = :state", "state", search.state());
        }
        String name = search.name().strip();
        if (!name.isEmpty()) {
            narrow(" and p.projectName like :name escape '!'", "name", "%" + literal(name) + "%");
        }
        After after = search.after();
        if (after != null) {
            // Written out: a comparison of pairs is no range of the index on MySQL.
            narrow(" and (p.updatedAt < :at or (p.updatedAt = :at and p.id < :id))", "at", after.updatedAt());
            parameters.add(query -> query.setParameter("id", after.id().value()));
        }
    }

    ProjectPage page(EntityManager entities) {
        TypedQuery<Tuple> query = entities.createQuery(narrowed + ORDER, Tuple.class);
        parameters.forEach(parameter -> parameter.accept(query));
        List<ProjectEntry> found = query.setMaxResults(Drafting.PAGE + 1).getResultList().stream()
                .map(row -> row.get("project", Project.class).entry(row.get("progress", ProjectProgress.class)))
                .toList();
        if (found.size() <= Drafting.PAGE) {
            return new ProjectPage(found, null);
        }
        ProjectEntry last = found.get(Drafting.PAGE - 1);
        return new ProjectPage(found.subList(0, Drafting.PAGE), new After(last.updatedAt(), last.id()));
    }

    private void narrow(String condition, String parameter, Object value) {
        narrowed.append(condition);
        parameters.add(query -> query.setParameter(parameter, value));
    }

    private static String literal(String name) {
        String part = name.substring(
                0, name.offsetByCodePoints(0, Math.min(name.codePointCount(0, name.length()), LONGEST_NAME)));
        return part.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
