package org.mubiao.catalog.ui;

import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.FrameworkSet;

/** The frameworks with their levels as a tree; choosing a branch narrows the list to it. */
final class LevelTree extends TreeGrid<LevelTree.Branch> {

    private static final long serialVersionUID = 1L;

    /** @param level1 null for a whole framework; @param level2 null for a whole level 1 */
    record Branch(
            String frameworkId,
            @Nullable String level1,
            @Nullable String level2) {

        String shown(FrameworkSet frameworks) {
            if (level2 != null) {
                return level2;
            }
            return level1 != null ? level1 : frameworks.nameOf(frameworkId);
        }

        List<Branch> children(FrameworkSet frameworks) {
            if (level2 != null) {
                return List.of();
            }
            return frameworks.named(frameworkId).stream()
                    .flatMap(framework -> framework.levels().stream())
                    .filter(level -> level1 == null || level.name().equals(level1))
                    .flatMap(level -> level1 == null
                            ? Stream.of(new Branch(frameworkId, level.name(), null))
                            : level.levels().stream()
                                    .filter(child -> !child.legacy())
                                    .map(child -> new Branch(frameworkId, level.name(), child.name())))
                    .toList();
        }
    }

    LevelTree(FrameworkSet frameworks, SerializableConsumer<@Nullable Branch> onChoose) {
        addClassName("level-tree");
        addThemeVariants(
                GridVariant.LUMO_COMPACT,
                GridVariant.LUMO_NO_BORDER,
                GridVariant.LUMO_NO_ROW_BORDERS,
                GridVariant.LUMO_WRAP_CELL_CONTENT);
        addHierarchyColumn(branch -> branch.shown(frameworks)).setHeader(getTranslation("catalog.tree"));
        List<Branch> roots = frameworks.offered().stream()
                .map(framework -> new Branch(framework.id(), null, null))
                .toList();
        setItems(roots, branch -> branch.children(frameworks));
        asSingleSelect().addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                onChoose.accept(chosen.getValue());
            }
        });
    }

    /** Marks the branch that the address names. */
    void show(@Nullable String frameworkId, @Nullable String level1, @Nullable String level2) {
        if (frameworkId == null) {
            deselectAll();
            return;
        }
        expand(new Branch(frameworkId, null, null));
        if (level1 != null) {
            expand(new Branch(frameworkId, level1, null));
        }
        select(new Branch(frameworkId, level1, level2));
    }
}
