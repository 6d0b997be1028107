package org.mubiao.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mubiao.table.FundTree;
import org.mubiao.table.Texts;

/** Writes a fund tree: a line for each source, set in by its depth, and below them the sums that follow. */
final class FundTreeEditor extends Div {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 2;
    private static final String BETWEEN = "[;；、\\n]";

    private final List<Line> lines = new ArrayList<>();
    private final Div rows = new Div();
    private final FundTreeOutline.Sums sums = new FundTreeOutline.Sums(new FundTree("", List.of()));

    FundTreeEditor() {
        addClassName("fund-tree-editor");
        rows.addClassName("fund-lines");
        Button add = new Button(getTranslation("dictionaries.tree.add"), VaadinIcon.PLUS.create(), click -> {
            Line line = new Line(0, Long.toString(roots().size() + 1L), "", "");
            lines.add(line);
            lay();
            line.label.focus();
        });
        add.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(rows, add, sums);
    }

    void show(FundTree tree) {
        lines.clear();
        tree.roots().forEach(source -> take(source, 0));
        lay();
    }

    /** What was entered; nothing is refused here. */
    FundTree tree() {
        return new FundTree("", roots());
    }

    private List<FundTree.Source> roots() {
        return sources(0, lines.size(), 0);
    }

    private List<FundTree.Source> sources(int from, int to, int depth) {
        List<FundTree.Source> sources = new ArrayList<>();
        for (int i = from; i < to; i = end(i)) {
            Line line = lines.get(i);
            sources.add(new FundTree.Source(
                    Texts.normal(line.code.getValue()),
                    Texts.normal(line.label.getValue()),
                    Arrays.stream(line.aliases.getValue().split(BETWEEN, -1))
                            .map(Texts::normal)
                            .filter(alias -> !alias.isEmpty())
                            .toList(),
                    sources(i + 1, end(i), depth + 1)));
        }
        return sources;
    }

    /** Behind the line and all that is below it. */
    private int end(int index) {
        int end = index + 1;
        while (end < lines.size() && lines.get(end).depth > lines.get(index).depth) {
            end++;
        }
        return end;
    }

    private void take(FundTree.Source source, int depth) {
        lines.add(new Line(depth, source.code(), source.label(), String.join("、", source.aliases())));
        source.parts().forEach(part -> take(part, depth + 1));
    }

    private void lay() {
        rows.removeAll();
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).number(i + 1);
            rows.add(lines.get(i));
        }
        sums.show(tree());
    }

    private void addPart(Line parent) {
        int at = lines.indexOf(parent);
        int parts = sources(at + 1, end(at), parent.depth + 1).size();
        Line part = new Line(parent.depth + 1, parent.code.getValue() + "." + (parts + 1), "", "");
        lines.add(end(at), part);
        lay();
        part.label.focus();
    }

    private void discard(Line line) {
        int at = lines.indexOf(line);
        lines.subList(at, end(at)).clear();
        lay();
    }

    private void move(Line line, boolean isUp) {
        int at = lines.indexOf(line);
        int first = isUp ? before(at) : at;
        int second = isUp ? at : end(at);
        if (first < 0 || second >= lines.size() || lines.get(second).depth != line.depth) {
            return;
        }
        List<Line> moved = new ArrayList<>(lines.subList(second, end(second)));
        lines.removeAll(moved);
        lines.addAll(first, moved);
        lay();
        line.label.focus();
    }

    /** The line of the same depth and parent in front of this one; negative for none. */
    private int before(int index) {
        int depth = lines.get(index).depth;
        int before = index - 1;
        while (before >= 0 && lines.get(before).depth > depth) {
            before--;
        }
        return before >= 0 && lines.get(before).depth == depth ? before : -1;
    }

    /** One source. */
    private final class Line extends Div {

        private static final long serialVersionUID = 1L;

        private final int depth;
        private final TextField code = field();
        private final TextField label = field();
        private final TextField aliases = field();
        private final Button part = button(VaadinIcon.PLUS, () -> addPart(this));
        private final Button up = button(VaadinIcon.ARROW_UP, () -> move(this, true));
        private final Button down = button(VaadinIcon.ARROW_DOWN, () -> move(this, false));
        private final Button remove = button(VaadinIcon.TRASH, () -> discard(this));

        Line(int depth, String code, String label, String aliases) {
            this.depth = depth;
            addClassNames("fund-line", "depth-" + depth);
            this.code.setValue(code);
            this.label.setValue(label);
            this.aliases.setValue(aliases);
            this.code.setPlaceholder(getTranslation("dictionaries.tree.code"));
            this.label.setPlaceholder(getTranslation("dictionaries.tree.label"));
            this.aliases.setPlaceholder(getTranslation("dictionaries.tree.aliases"));
            this.code.addClassName("fund-code");
            this.label.addValueChangeListener(change -> {
                tell();
                sums.show(tree());
            });
            part.setVisible(depth < DEEPEST);
            tell();
            add(this.code, this.label, this.aliases, part, up, down, remove);
        }

        void number(int number) {
            code.setAriaLabel(getTranslation("dictionaries.tree.code.of", number));
            label.setAriaLabel(getTranslation("dictionaries.tree.label.of", number));
            aliases.setAriaLabel(getTranslation("dictionaries.tree.aliases.of", number));
        }

        /** Buttons are called by the source that they are of. */
        private void tell() {
            String called = label.getValue().isBlank() ? code.getValue() : label.getValue();
            name(part, "dictionaries.tree.part", called);
            name(up, "dictionaries.tree.up", called);
            name(down, "dictionaries.tree.down", called);
            name(remove, "dictionaries.tree.remove", called);
        }

        private void name(Button button, String key, String called) {
            button.setAriaLabel(getTranslation(key, called));
            button.setTooltipText(getTranslation(key, called));
        }

        private static TextField field() {
            TextField field = new TextField();
            field.addThemeVariants(TextFieldVariant.LUMO_SMALL);
            return field;
        }

        private static Button button(VaadinIcon icon, SerializableRunnable action) {
            Button button = new Button(icon.create(), click -> action.run());
            button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            return button;
        }
    }
}
