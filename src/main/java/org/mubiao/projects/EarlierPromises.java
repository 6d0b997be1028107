package org.mubiao.projects;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.EarlierValues;
import org.mubiao.catalog.Survivor;
import org.mubiao.shared.BudgetYear;
import org.mubiao.table.Overview;
import org.mubiao.table.OverviewField;
import org.springframework.stereotype.Component;

/** Tells the catalog what the acting unit promised before for a standard: by reference, or by name where there is none. */
@Component
class EarlierPromises implements EarlierValues {

    private static final int MOST = 5;

    private final EntityManager entities;

    EarlierPromises(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<EarlierValue> of(Survivor standard, @Nullable String exceptProject) {
        return entities
                .createQuery(
                        "select p, i from ProjectIndicator i join Project p on p.id = i.projectId"
                                + " where (i.standardId in :standards or i.indicatorName = :name"
                                + " or (i.standardId is null and i.indicatorName in :aliases)) and p.id <> :project"
                                + " and i.targetText is not null order by p.updatedAt desc, i.rowIndex",
                        Object[].class)
                .setParameter("standards", standard.numbers())
                .setParameter("name", standard.name())
                .setParameter("aliases", standard.aliases())
                .setParameter(
                        "project",
                        exceptProject == null
                                ? 0L
                                : ProjectId.parse(exceptProject)
                                        .map(ProjectId::value)
                                        .orElse(0L))
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(row -> value((Project) row[0], (ProjectIndicator) row[1]))
                .toList();
    }

    private static EarlierValue value(Project project, ProjectIndicator row) {
        Overview said = project.head().overview();
        BudgetYear year = said.year();
        String name = said.text(OverviewField.PROJECT_NAME);
        return new EarlierValue(
                year == null ? 0 : year.year(),
                name == null ? "" : name,
                row.indicator().value().printed());
    }
}
