package org.mubiao.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.FoundStandard;
import org.mubiao.catalog.StandardFigures;
import org.mubiao.catalog.StandardPage;
import org.mubiao.catalog.StandardProfile;
import org.mubiao.shared.Ids;

/** What opens under the field: the keys, what narrows, the list with one active line, its sheet beside, and what is marked. */
final class PickerPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int NONE = -1;

    private final Div hint = new Div();
    private final Div list = new Div();
    private final Div free = new Div();
    private final Div marked = new Div();
    private final Div definition = new Div();
    private final NativeButton propose = new NativeButton();
    private final List<PickerOption> options = new ArrayList<>();
    private final SerializablePredicate<StandardProfile> isThere;
    private final SerializableFunction<StandardProfile, StandardFigures> figures;
    private boolean isTold;

    private SerializableConsumer<PickerOption> onTake = option -> {};
    private SerializableConsumer<PickerOption> onMark = option -> {};
    private String answer = "";
    private int active = NONE;

    /**
     * @param filters that stand above the list
     * @param isThere whether the project has a standard already
     * @param figures what was promised for a standard
     */
    PickerPanel(
            PickerFilters filters,
            SerializablePredicate<StandardProfile> isThere,
            SerializableFunction<StandardProfile, StandardFigures> figures) {
        this.isThere = isThere;
        this.figures = figures;
        addClassName("picker-panel");
        hint.addClassName("picker-hint");
        list.addClassName("picker-list");
        list.setId("standards-" + Ids.next());
        list.getElement()
                .setAttribute("role", "listbox")
                .setAttribute("aria-multiselectable", "true")
                .setAttribute("aria-label", getTranslation("catalog.picker.list"));
        free.addClassNames("picker-option", "picker-free");
        free.setId("free-" + Ids.next());
        free.getElement().setAttribute("role", "option").setAttribute("aria-selected", "false");
        marked.addClassName("picker-marked");
        definition.addClassName("picker-definition");
        definition.setId("definition-" + Ids.next());
        // A long sheet is scrolled by the keyboard, too.
        definition
                .getElement()
                .setAttribute("role", "region")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", getTranslation("catalog.panel"));
        propose.addClassName("picker-propose");
        propose.setVisible(false);
        Div body = new Div(list, definition);
        body.addClassName("picker-body");
        add(hint, filters, body, propose, marked);
    }

    /** Hears that what was typed is to be proposed for the catalog; without it nothing can be proposed here. */
    void onPropose(SerializableRunnable listener) {
        propose.addClickListener(click -> listener.run());
        propose.getElement().setAttribute("data-offered", true);
    }

    /** Hears which line is clicked, and which box in front of one. */
    void onClick(
            SerializableConsumer<PickerOption> take,
            SerializableConsumer<PickerOption> mark,
            SerializableConsumer<String> writeFreely) {
        onTake = take;
        onMark = mark;
        free.addClickListener(click -> writeFreely.accept(""));
    }

    /** Shows what was found; the first line that can be taken is active. */
    void show(
            StandardPage page,
            String typed,
            String place,
            boolean showsLevel,
            SerializablePredicate<StandardProfile> isMarked) {
        options.clear();
        list.removeAll();
        answer = getTranslation("catalog.picker.found", page.found().size());
        if (!page.found().isEmpty() && !page.isExact()) {
            list.add(note(getTranslation("catalog.picker.near")));
            answer = getTranslation("catalog.picker.near.found", page.found().size());
        }
        for (FoundStandard found : page.found()) {
            PickerOption option = new PickerOption(found, isThere.test(found.standard()), showsLevel);
            option.setMarked(isMarked.test(found.standard()));
            option.addClickListener(click -> onTake.accept(option));
            option.tick()
                    .getElement()
                    .addEventListener("click", click -> onMark.accept(option))
                    .stopPropagation();
            options.add(option);
            list.add(option);
        }
        if (page.isCut() || page.next() != null) {
            list.add(note(getTranslation("catalog.picker.more", options.size())));
        } else if (options.isEmpty()) {
            list.add(note(getTranslation("catalog.picker.nothing")));
        }
        if (!typed.isEmpty()) {
            free.setText(getTranslation("catalog.picker.free", typed));
            list.add(free);
        }
        propose.setVisible(!typed.isEmpty() && propose.getElement().hasAttribute("data-offered"));
        propose.setText(getTranslation("catalog.picker.propose", typed));
        hint(typed, place);
        isTold = false;
        activate(page.answer() == StandardPage.Answer.ALIKE ? options.size() : firstToTake());
    }

    /** What was found, in a sentence, for who does not see the list. */
    String answer() {
        return answer;
    }

    /** Moves the active line, around the ends. */
    void move(int steps) {
        int lines = options.size() + (isFreeOffered() ? 1 : 0);
        if (lines > 0) {
            activate(Math.floorMod(active + steps, lines));
        }
    }

    /** The standard on the active line; empty on the line that writes freely. */
    Optional<PickerOption> active() {
        return active >= 0 && active < options.size() ? Optional.of(options.get(active)) : Optional.empty();
    }

    boolean isOnFree() {
        return isFreeOffered() && active == options.size();
    }

    /** The id of the active line, for the field to point at; null when there is none. */
    @Nullable String activeId() {
        return isOnFree()
                ? free.getId().orElse(null)
                : active().flatMap(PickerOption::getId).orElse(null);
    }

    String listId() {
        return list.getId().orElseThrow();
    }

    String definitionId() {
        return definition.getId().orElseThrow();
    }

    void showMarked(List<String> names) {
        marked.setVisible(!names.isEmpty());
        marked.setText(getTranslation(
                "catalog.picker.marked", names.size(), String.join(getTranslation("catalog.between"), names)));
    }

    /** From now on the field is described by the sheet beside, which a screen reader then reads. */
    void tell() {
        isTold = active().isPresent();
    }

    boolean isTold() {
        return isTold && active().isPresent();
    }

    void forget() {
        isTold = false;
        definition.removeAll();
    }

    /** The definition sheet of the active line, and what was promised for it, stand beside the list. */
    private void showBeside() {
        definition.removeAll();
        active().map(PickerOption::standard)
                .ifPresent(standard -> definition.add(
                        new DefinitionSheet(standard), new PromisedFigures(standard, figures.apply(standard))));
        definition.setVisible(active().isPresent());
    }

    private boolean isFreeOffered() {
        return free.getParent().isPresent();
    }

    private int firstToTake() {
        for (int i = 0; i < options.size(); i++) {
            if (!options.get(i).isThere()) {
                return i;
            }
        }
        return isFreeOffered() ? options.size() : NONE;
    }

    private void activate(int line) {
        active = line;
        for (int i = 0; i < options.size(); i++) {
            options.get(i).setClassName("active", i == line);
        }
        free.setClassName("active", isOnFree());
        showBeside();
        Element shown = isOnFree()
                ? free.getElement()
                : active().map(PickerOption::getElement).orElse(null);
        if (shown != null) {
            shown.executeJs("this.scrollIntoView({block: 'nearest'})");
        }
    }

    private void hint(String typed, String place) {
        hint.removeAll();
        if (!typed.isEmpty()) {
            hint.add(new Span(getTranslation("catalog.picker.typed", typed)));
        }
        if (!place.isEmpty()) {
            hint.add(new Span(place));
        }
        hint.add(
                key("↑↓", getTranslation("catalog.picker.key.walk")),
                key("Enter", getTranslation("catalog.picker.key.take")),
                key(getTranslation("catalog.picker.key.space"), getTranslation("catalog.picker.key.mark")),
                key("Tab", getTranslation("catalog.picker.key.tell")),
                key("Ctrl+Enter", getTranslation("catalog.picker.key.free")),
                key("Esc", getTranslation("catalog.picker.key.close")));
    }

    private static Span key(String name, String does) {
        Span key = new Span();
        key.getElement().appendChild(new Element("kbd").setText(name), Element.createText(does));
        return key;
    }

    private static Paragraph note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("picker-nothing");
        note.getElement().setAttribute("role", "presentation");
        return note;
    }
}
