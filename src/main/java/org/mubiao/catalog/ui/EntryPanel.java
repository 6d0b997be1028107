package org.mubiao.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Optional;
import org.mubiao.catalog.Dictionaries;
import org.mubiao.catalog.Dictionary;
import org.mubiao.catalog.EntryContent;
import org.mubiao.catalog.EntryField;
import org.mubiao.catalog.EntryId;
import org.mubiao.catalog.EntryProfile;
import org.mubiao.shared.SpokenException;
import org.mubiao.shared.ui.Chip;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.table.FundTree;

/** Beside the list: an entry with its history, or the form that adds or changes one. */
final class EntryPanel extends Aside {

    private static final long serialVersionUID = 1L;

    private final Dictionaries dictionaries;
    private final boolean mayKeep;
    private final SerializableConsumer<DictionaryPlace> onLeave;
    private DictionaryPlace place = DictionaryPlace.of(Dictionary.MEASURE);
    private int seen;

    /** @param onLeave hears where to go next, after a change too */
    EntryPanel(Dictionaries dictionaries, boolean mayKeep, SerializableConsumer<DictionaryPlace> onLeave) {
        this.dictionaries = dictionaries;
        this.mayKeep = mayKeep;
        this.onLeave = onLeave;
        addClassNames("standard-panel", "entry-panel");
        getElement().setAttribute("aria-label", getTranslation("dictionaries.panel"));
        setVisible(false);
    }

    void show(DictionaryPlace shown) {
        place = shown;
        removeAll();
        List<EntryProfile> versions = shown.entry() == null ? List.of() : versions(shown.entry());
        boolean isAdding = shown.isAdding() && mayKeep;
        setVisible(isAdding || shown.entry() != null);
        if (isAdding) {
            add(newEntry(versions));
        } else if (!versions.isEmpty()) {
            show(versions);
        } else if (isVisible()) {
            add(close(), new Paragraph(getTranslation("dictionaries.refused.unknown")));
        }
    }

    /** What is shipped and was never written has no history. */
    private List<EntryProfile> versions(EntryId id) {
        List<EntryProfile> versions = dictionaries.history(id);
        return versions.isEmpty()
                ? dictionaries.entries(place.dictionary(), true).stream()
                        .filter(entry -> entry.id().equals(id))
                        .toList()
                : versions;
    }

    private void show(List<EntryProfile> versions) {
        EntryProfile newest = versions.getFirst();
        Div head = new Div(new H2(newest.content().name()));
        head.addClassName("panel-head");
        if (newest.isRetired()) {
            head.add(new Chip(getTranslation("catalog.retired"), Chip.Colour.GREY));
        }
        head.add(close());
        add(head);
        survivor(newest).ifPresent(name -> add(new Paragraph(getTranslation("dictionaries.merged-into", name))));
        add(lines(newest));
        FundTree tree = newest.content().tree();
        if (tree != null) {
            add(new FundTreeOutline(tree));
        }
        if (mayKeep) {
            add(buttons(newest));
        }
        if (!newest.changedBy().isEmpty()) {
            add(new EntryHistory(
                    versions, mayKeep && !newest.isRetired() ? version -> change(newest, version.content()) : null));
        }
    }

    private Optional<String> survivor(EntryProfile entry) {
        EntryId into = entry.mergedInto();
        return into == null
                ? Optional.empty()
                : dictionaries.history(into).stream()
                        .findFirst()
                        .map(version -> version.content().name());
    }

    private DescriptionList lines(EntryProfile entry) {
        DescriptionList list = new DescriptionList();
        list.addClassName("definition-sheet");
        EntryLines lines = new EntryLines(this, entry.dictionary());
        for (EntryField field : lines.fields()) {
            String text = lines.text(entry.content(), field);
            if (field != EntryField.NAME && field != EntryField.TREE && !text.isEmpty()) {
                list.add(new DescriptionList.Term(lines.label(field)), new DescriptionList.Description(text));
            }
        }
        return list;
    }

    private EntryForm newEntry(List<EntryProfile> copied) {
        EntryForm form = new EntryForm(
                place.dictionary(),
                getTranslation("dictionaries.add.title", getTranslation(EntryLines.title(place.dictionary()))),
                content -> onLeave.accept(place.at(dictionaries.add(place.dictionary(), content))),
                () -> onLeave.accept(place.at(place.entry())));
        copied.stream().findFirst().map(EntryProfile::content).ifPresent(content -> {
            String name = getTranslation("dictionaries.copy.name", content.name());
            FundTree tree = content.tree();
            form.show(
                    tree == null
                            ? EntryContent.measure(name, List.of(), List.of(), content.dimension())
                            : EntryContent.fundTree(name, tree));
        });
        form.enter();
        return form;
    }

    /** @param content what the form begins with */
    private void change(EntryProfile newest, EntryContent content) {
        seen = newest.version();
        Div history = new Div();
        EntryForm form = new EntryForm(
                newest.dictionary(),
                getTranslation("catalog.change.title", newest.content().name()),
                said -> change(newest.id(), said, history),
                () -> onLeave.accept(place.at(newest.id())));
        form.show(content);
        removeAll();
        add(form, history);
        form.enter();
    }

    /** When somebody else was faster, shows what they made of it; saving once more is then meant. */
    private void change(EntryId id, EntryContent content, Div history) {
        try {
            dictionaries.change(id, seen, content);
        } catch (SpokenException refused) {
            List<EntryProfile> versions = dictionaries.history(id);
            if (!versions.isEmpty() && versions.getFirst().version() != seen) {
                seen = versions.getFirst().version();
                history.removeAll();
                history.add(new EntryHistory(versions, null));
            }
            throw refused;
        }
        onLeave.accept(place.at(id));
    }

    private Div buttons(EntryProfile newest) {
        Div buttons = new Div();
        buttons.addClassName("buttons");
        boolean isTree = newest.dictionary() == Dictionary.FUND_TREE;
        if (newest.isRetired()) {
            buttons.add(button("catalog.restore", () -> restore(newest)));
            return buttons;
        }
        Button change = button("catalog.change", () -> change(newest, newest.content()));
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        buttons.add(change);
        if (isTree) {
            buttons.add(button("dictionaries.copy", () -> onLeave.accept(place.adding(newest.id()))));
        } else {
            buttons.add(button(
                    "dictionaries.merge",
                    () -> new MergeEntryDialog(dictionaries, newest, into -> onLeave.accept(place.at(into))).open()));
        }
        buttons.add(
                button("dictionaries.up", () -> move(newest, true)),
                button("dictionaries.down", () -> move(newest, false)),
                button("catalog.retire", () -> askToRetire(newest)));
        return buttons;
    }

    private void move(EntryProfile entry, boolean isUp) {
        Spoken.attempt(() -> dictionaries.move(entry.id(), isUp));
        onLeave.accept(place.at(entry.id()));
    }

    private void restore(EntryProfile newest) {
        Spoken.attempt(() -> dictionaries.change(newest.id(), newest.version(), newest.content()));
        onLeave.accept(place.at(newest.id()));
    }

    private void askToRetire(EntryProfile newest) {
        new RetireDialog(
                        newest.content().name(),
                        getTranslation("dictionaries.retire.explanation"),
                        () -> dictionaries.retire(newest.id(), newest.version()),
                        () -> onLeave.accept(place.at(newest.id())),
                        new EntryUses(dictionaries.uses(newest.id())))
                .open();
    }

    private Button button(String label, SerializableRunnable action) {
        Button button = new Button(getTranslation(label), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private Button close() {
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> onLeave.accept(place.at(null)));
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        close.setAriaLabel(getTranslation("catalog.panel.close"));
        return close;
    }
}
