package org.mubiao.projects;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Funding;
import org.mubiao.table.GoalField;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.OverviewField;
import org.mubiao.table.TargetTable;

/** The rows of one draft: the table is assembled from them, and a changed table is written back to those that changed. */
final class DraftRows {

    private final EntityManager entities;
    private final Project project;
    private final Map<FieldPath, ProjectText> texts = new HashMap<>();
    private final List<ProjectFundingLine> lines;
    private final Map<String, ProjectIndicator> indicators = new LinkedHashMap<>();

    private DraftRows(
            EntityManager entities,
            Project project,
            List<ProjectText> texts,
            List<ProjectFundingLine> lines,
            List<ProjectIndicator> indicators) {
        this.entities = entities;
        this.project = project;
        texts.forEach(text -> this.texts.put(text.path(), text));
        this.lines = lines;
        indicators.forEach(row -> this.indicators.put(row.rowId(), row));
    }

    /** Reads the draft in three statements, however long it is. */
    static DraftRows of(Project project, EntityManager entities) {
        return new DraftRows(
                entities,
                project,
                select(
                        entities,
                        "select t from ProjectText t where t.projectId = :project",
                        ProjectText.class,
                        project),
                select(
                        entities,
                        "select l from ProjectFundingLine l where l.projectId = :project order by l.rowIndex",
                        ProjectFundingLine.class,
                        project),
                select(
                        entities,
                        "select i from ProjectIndicator i where i.projectId = :project order by i.rowIndex",
                        ProjectIndicator.class,
                        project));
    }

    /** Stores the draft of a new project. */
    static void begin(Project project, TargetTable table, EntityManager entities) {
        DraftRows rows = new DraftRows(entities, project, List.of(), List.of(), List.of());
        rows.write(project.head(), table);
    }

    TargetTable table() {
        TargetTable table = project.head();
        table = table.withFunding(new Funding(
                        table.funding().total(),
                        lines.stream().map(ProjectFundingLine::line).toList()))
                .withIndicators(indicators.values().stream()
                        .map(ProjectIndicator::indicator)
                        .toList());
        for (ProjectText text : texts.values()) {
            table = Parts.with(table, text.path(), text.body());
        }
        return table;
    }

    /** Writes what is different; the project itself is told by {@link Project#written}. */
    void write(TargetTable before, TargetTable after) {
        for (OverviewField field : OverviewField.values()) {
            if (field.isText() && field != OverviewField.PROJECT_NAME) {
                write(
                        FieldPath.of(field),
                        before.overview().text(field),
                        after.overview().text(field));
            }
        }
        for (GoalField field : GoalField.values()) {
            write(FieldPath.of(field), before.goals().text(field), after.goals().text(field));
        }
        write(before.funding(), after.funding());
        Map<String, Integer> places = places(before);
        for (String row : places.keySet()) {
            if (after.indicator(row).isEmpty()) {
                remove(row, before.indicator(row).orElseThrow());
            }
        }
        for (int i = 0; i < after.indicators().size(); i++) {
            write(i, places, before, after.indicators().get(i));
        }
    }

    private void write(Funding before, Funding after) {
        for (int i = 0; i < after.lines().size(); i++) {
            if (i >= before.lines().size()) {
                entities.persist(
                        new ProjectFundingLine(project.id(), i, after.lines().get(i)));
            } else if (!before.lines().get(i).equals(after.lines().get(i))) {
                lines.get(i).say(after.lines().get(i));
            }
        }
        for (int i = after.lines().size(); i < before.lines().size(); i++) {
            entities.remove(lines.get(i));
        }
    }

    private void write(int index, Map<String, Integer> places, TargetTable before, Indicator row) {
        String id = Objects.requireNonNull(row.id());
        Integer place = places.get(id);
        Indicator was = place == null ? null : before.indicators().get(place);
        if (place == null || was == null) {
            entities.persist(new ProjectIndicator(project.id(), index, row));
        } else if (place != index || !was.equals(row)) {
            Objects.requireNonNull(indicators.get(id)).say(index, row);
        }
        for (IndicatorField field : IndicatorField.values()) {
            if (explains(field)) {
                write(new FieldPath.RowField(id, field), was == null ? null : was.text(field), row.text(field));
            }
        }
    }

    private void remove(String id, Indicator row) {
        entities.remove(Objects.requireNonNull(indicators.get(id)));
        for (IndicatorField field : IndicatorField.values()) {
            if (explains(field)) {
                write(new FieldPath.RowField(id, field), row.text(field), null);
            }
        }
    }

    private void write(FieldPath path, @Nullable String before, @Nullable String after) {
        if (Objects.equals(before, after)) {
            return;
        }
        ProjectText text = texts.get(path);
        if (after == null) {
            entities.remove(Objects.requireNonNull(text));
        } else if (text == null) {
            entities.persist(new ProjectText(project.id(), path, after));
        } else {
            text.say(after);
        }
    }

    private static boolean explains(IndicatorField field) {
        return switch (field) {
            case LEVEL1, LEVEL2, NAME, VALUE, WEIGHT -> false;
            default -> true;
        };
    }

    private static Map<String, Integer> places(TargetTable table) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < table.indicators().size(); i++) {
            places.put(table.rowOf(i), i);
        }
        return places;
    }

    private static <T> List<T> select(EntityManager entities, String query, Class<T> type, Project project) {
        return entities.createQuery(query, type)
                .setParameter("project", project.id().value())
                .getResultList();
    }
}
