package org.mubiao.catalog.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.treegrid.TreeGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.FrameworkEdit;
import org.mubiao.shared.ui.Chip;
import org.mubiao.table.Framework;
import org.mubiao.table.Framework.Level1;
import org.mubiao.table.Framework.Level2;
import org.mubiao.table.Framework.Pair;

/** The levels of a framework as a tree table; while it is being prepared each can be changed, moved and removed. */
final class LevelTable extends Section {

    private static final long serialVersionUID = 1L;

    private static final String CHANGE = "catalog.frameworks.change-of";
    private static final String UP = "catalog.frameworks.up-of";
    private static final String DOWN = "catalog.frameworks.down-of";
    private static final String REMOVE = "catalog.frameworks.remove-of";

    private final transient FrameworkDesk desk;
    private final TreeGrid<Line> grid = new TreeGrid<>();
    private final Div adding = new Div();
    private transient @Nullable Return back;

    LevelTable(FrameworkDesk desk) {
        this.desk = desk;
        addClassNames("framework-part", "level-table");
        Div head = new Div(new H3(getTranslation("catalog.frameworks.levels")), adding);
        head.addClassName("framework-part-head");
        adding.addClassName("buttons");
        adding.add(
                button(getTranslation("catalog.frameworks.add-level1"), click -> new LevelDialog(desk, null).open()),
                button(
                        getTranslation("catalog.frameworks.add-level2"),
                        click -> new PairDialog(desk, null, null).open()));
        columns();
        add(head, grid);
        desk.onChange(this::show);
        show();
    }

    /**
     * A level with its place among its neighbours and in the whole.
     *
     * @param level2 null for a level 1
     */
    record Line(int place, Level1 level1, @Nullable Level2 level2, boolean isFirst, boolean isLast) {

        String name() {
            return level2 == null ? level1.name() : level2.name();
        }

        List<String> aliases() {
            return level2 == null ? level1.aliases() : level2.aliases();
        }

        Pair pair(Level2 of) {
            return new Pair(level1.name(), of.name());
        }
    }

    /** Where the keyboard goes on after an edit, which draws every line anew. */
    private record Return(String words, Predicate<Line> line) {}

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", getTranslation("catalog.frameworks.levels"));
        grid.addHierarchyColumn(Line::name)
                .setHeader(getTranslation("catalog.frameworks.level"))
                .setSortable(false)
                .setFlexGrow(3)
                .setWidth("190px");
        grid.addColumn(line -> String.join(getTranslation("catalog.between"), line.aliases()))
                .setHeader(getTranslation("catalog.aliases"))
                .setFlexGrow(2)
                .setWidth("140px");
        grid.addComponentColumn(this::measures)
                .setHeader(getTranslation("catalog.frameworks.group"))
                .setFlexGrow(1)
                .setWidth("190px");
        grid.addComponentColumn(this::legacy)
                .setHeader(getTranslation("catalog.frameworks.mark"))
                .setFlexGrow(2)
                .setWidth("190px");
        grid.addComponentColumn(this::actions)
                .setHeader(getTranslation("catalog.frameworks.actions"))
                .setKey("actions")
                .setFlexGrow(0)
                .setWidth("160px");
    }

    private void show() {
        Framework framework = desk.framework();
        List<Line> roots = new ArrayList<>();
        int place = 0;
        for (Level1 level : framework.levels()) {
            roots.add(new Line(
                    place,
                    level,
                    null,
                    roots.isEmpty(),
                    roots.size() == framework.levels().size() - 1));
            place += 1 + level.levels().size();
        }
        grid.setItems(roots, LevelTable::children);
        grid.expandRecursively(grid.getTreeData().getRootItems(), 1);
        grid.getColumnByKey("actions").setVisible(desk.now().isPrepared());
        adding.setVisible(desk.now().isPrepared());
    }

    private static List<Line> children(Line line) {
        List<Level2> children = line.level1().levels();
        return line.level2() != null
                ? List.of()
                : IntStream.range(0, children.size())
                        .mapToObj(i -> new Line(
                                line.place() + 1 + i, line.level1(), children.get(i), i == 0, i == children.size() - 1))
                        .toList();
    }

    /** What the rows of a level 2 measure, and whether a table must have one of them. */
    private Component measures(Line line) {
        Span cell = new Span();
        if (line.level2() != null) {
            cell.add(new Span(FrameworkDesk.group(line.level2().group())));
            if (desk.framework().mandatory().contains(line.level2().group())
                    && !line.level2().legacy()) {
                cell.add(new Chip(getTranslation("catalog.frameworks.mandatory"), Chip.Colour.BLUE));
            }
        }
        cell.addClassName("level-marks");
        return cell;
    }

    private Component legacy(Line line) {
        Span cell = new Span();
        if (line.level2() != null && line.level2().legacy()) {
            cell.add(
                    new Chip(getTranslation("catalog.frameworks.legacy"), Chip.Colour.GREY),
                    new Span(getTranslation(
                            "catalog.frameworks.stands-for",
                            line.level2().standsFor() == null
                                    ? ""
                                    : line.level2().standsFor())));
        }
        cell.addClassName("level-marks");
        return cell;
    }

    private Component actions(Line line) {
        Level2 child = line.level2();
        Button change = action(VaadinIcon.EDIT, CHANGE, line, true, () -> change(line));
        Button up = action(VaadinIcon.ARROW_UP, UP, line, !line.isFirst(), () -> move(line, -1));
        Button down = action(VaadinIcon.ARROW_DOWN, DOWN, line, !line.isLast(), () -> move(line, 1));
        Button remove = action(VaadinIcon.TRASH, REMOVE, line, true, () -> {
            back = new Return(REMOVE, other -> other.place() == line.place());
            if (child == null) {
                askToRemove(line.level1());
            } else {
                desk.edit(new FrameworkEdit.RemovePair(line.pair(child)));
            }
        });
        if (back != null && back.line().test(line)) {
            Button wanted = back.words().equals(UP) ? up : back.words().equals(DOWN) ? down : change;
            (wanted.isEnabled() ? wanted : change).focus();
            back = null;
        }
        Div actions = new Div(change, up, down, remove);
        actions.addClassName("level-actions");
        return actions;
    }

    private void change(Line line) {
        back = new Return(CHANGE, other -> other.place() == line.place());
        if (line.level2() == null) {
            new LevelDialog(desk, line.level1()).open();
        } else {
            new PairDialog(desk, line.level1(), line.level2()).open();
        }
    }

    private void move(Line line, int steps) {
        back = new Return(
                steps < 0 ? UP : DOWN,
                other -> other.name().equals(line.name()) && (other.level2() == null) == (line.level2() == null));
        desk.edit(
                line.level2() == null
                        ? new FrameworkEdit.MoveLevel(line.level1().name(), steps)
                        : new FrameworkEdit.MovePair(line.pair(line.level2()), steps));
    }

    private void askToRemove(Level1 level) {
        ConfirmDialog question = new ConfirmDialog(
                getTranslation("catalog.frameworks.remove.title", level.name()),
                getTranslation(
                        "catalog.frameworks.remove.explanation", level.levels().size()),
                getTranslation("catalog.frameworks.remove"),
                confirmed -> desk.edit(new FrameworkEdit.RemoveLevel(level.name())));
        question.setCancelable(true);
        question.setCancelText(getTranslation("catalog.cancel"));
        question.open();
    }

    private Button action(VaadinIcon icon, String words, Line line, boolean isPossible, Runnable deed) {
        Button action = new Button(icon.create(), click -> deed.run());
        action.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        String label = getTranslation(words, line.name());
        action.setAriaLabel(label);
        action.setTooltipText(label);
        action.setEnabled(isPossible);
        return action;
    }

    private static Button button(String text, ComponentEventListener<ClickEvent<Button>> listener) {
        Button button = new Button(text, listener);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
