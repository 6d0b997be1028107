package org.mubiao.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.PackChange;
import org.mubiao.catalog.PackContent;
import org.mubiao.catalog.PackId;
import org.mubiao.catalog.PackItem;
import org.mubiao.catalog.PackProfile;
import org.mubiao.catalog.Packing;
import org.mubiao.catalog.StandardId;
import org.mubiao.catalog.StandardRef;
import org.mubiao.shared.SpokenException;
import org.mubiao.shared.ui.Chip;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.table.FrameworkSet;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;

/** Writes a pack: what it is for, and its indicators, picked as in a project, with usual values and weights. */
final class PackDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final String BETWEEN = "[、,，;；\\s]+";

    private final Packing packing;
    private final Catalog catalog;
    private final transient FrameworkSet frameworks;
    private final String frameworkId;
    private final @Nullable PackProfile pack;
    private final SerializableRunnable done;
    private final TextField name = new TextField(getTranslation("catalog.packs.name"));
    private final TextArea purpose = new TextArea(getTranslation("catalog.packs.purpose"));
    private final TextField words = new TextField(getTranslation("catalog.packs.talk"));
    private final TextField source = new TextField(getTranslation("catalog.source"));
    private final Div list = new Div();
    private final List<Line> lines = new ArrayList<>();
    private final Div history = new Div();
    private int seen;

    /** @param pack that is changed, and is offered again if it was retired; null for a new one */
    PackDialog(
            Packing packing,
            Catalog catalog,
            FrameworkSet frameworks,
            String frameworkId,
            @Nullable PackProfile pack,
            SerializableRunnable done) {
        this.packing = packing;
        this.catalog = catalog;
        this.frameworks = frameworks;
        this.frameworkId = frameworkId;
        this.pack = pack;
        this.done = done;
        addClassName("pack-dialog");
        setWidth("min(860px, 94vw)");
        setHeaderTitle(getTranslation(title(pack)));
        for (var field : List.of(name, words, source)) {
            field.setWidthFull();
        }
        purpose.setWidthFull();
        words.setHelperText(getTranslation("catalog.packs.talk.help"));
        Button save = new Button(getTranslation("catalog.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                name,
                purpose,
                words,
                source,
                list,
                new StandardPicker(catalog, frameworkId, null, null, List.of(), this::picked));
        if (pack != null) {
            show(pack);
        }
        if (pack != null && pack.isRetired()) {
            name.focus();
        } else if (pack != null) {
            add(new PackReachList(packing.reach(pack.id()), false));
        }
        add(history);
        getFooter().add(new Button(getTranslation("catalog.cancel"), click -> close()), save);
    }

    private static String title(@Nullable PackProfile pack) {
        if (pack == null) {
            return "catalog.packs.add";
        }
        return pack.isRetired() ? "catalog.packs.restore" : "catalog.packs.change";
    }

    private void show(PackProfile shown) {
        PackContent content = shown.content();
        seen = shown.version();
        name.setValue(content.name());
        purpose.setValue(content.purpose());
        words.setValue(new PackLines(this).list(content.words()));
        source.setValue(content.source() == null ? "" : content.source());
        content.items()
                .forEach(item -> add(new Line(
                        item, shown.nameOf(item), shown.isOffered(item) ? null : PackLines.missing(shown, item))));
    }

    private void picked(List<Indicator> rows) {
        for (Indicator row : rows) {
            StandardRef.parse(row.text(IndicatorField.STANDARD))
                    .filter(ref -> lines.stream().noneMatch(line -> line.standard.equals(ref.id())))
                    .flatMap(ref -> catalog.standard(ref.id()))
                    .ifPresent(standard -> add(new Line(
                            new PackItem(standard.id(), null, null),
                            standard.content().name(),
                            null)));
        }
    }

    private void add(Line line) {
        lines.add(line);
        list.add(line);
    }

    private void save() {
        PackContent content = new PackContent(
                frameworkId,
                name.getValue(),
                purpose.getValue(),
                Arrays.asList(words.getValue().split(BETWEEN, -1)),
                source.getValue(),
                lines.stream().map(Line::item).toList());
        boolean isSaved = Spoken.attempt(() -> {
            if (pack == null) {
                packing.add(content);
            } else {
                change(pack.id(), content);
            }
        });
        if (isSaved) {
            close();
            done.run();
        }
    }

    /** When somebody else was faster, shows what they made of it; saving once more is then meant. */
    private void change(PackId id, PackContent content) {
        try {
            packing.change(id, seen, content);
        } catch (SpokenException refused) {
            List<PackChange> changes = packing.history(id);
            if (!changes.isEmpty() && changes.getFirst().version() != seen) {
                seen = changes.getFirst().version();
                history.removeAll();
                history.add(new PackHistory(changes, frameworks, null));
                history.scrollIntoView();
            }
            throw refused;
        }
    }

    /** One indicator of the pack. */
    private final class Line extends Div {

        private static final long serialVersionUID = 1L;

        private final StandardId standard;
        private final TextField value = new TextField();
        private final BigDecimalField weight = new BigDecimalField();

        /** @param missing key of why its standard is not offered; it stays in the pack all the same. Null when it is */
        Line(PackItem item, String called, @Nullable String missing) {
            this.standard = item.standard();
            addClassName("pack-line");
            value.setAriaLabel(getTranslation("catalog.packs.value.of", called));
            value.setPlaceholder(getTranslation("catalog.packs.value"));
            value.setValue(item.usualValue() == null ? "" : item.usualValue());
            value.addThemeVariants(TextFieldVariant.LUMO_SMALL);
            weight.setAriaLabel(getTranslation("catalog.packs.weight.of", called));
            weight.setPlaceholder(getTranslation("projects.part.cell.weight"));
            weight.setValue(item.weight());
            weight.addThemeVariants(TextFieldVariant.LUMO_SMALL);
            Button remove = new Button("×", click -> {
                lines.remove(this);
                list.remove(this);
            });
            remove.setAriaLabel(getTranslation("catalog.packs.remove", called));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            Span said = new Span(called);
            if (missing != null) {
                said.add(new Chip(getTranslation(missing), Chip.Colour.GREY));
            }
            add(said, value, weight, remove);
        }

        PackItem item() {
            return new PackItem(standard, value.getValue(), weight.getValue());
        }
    }
}
