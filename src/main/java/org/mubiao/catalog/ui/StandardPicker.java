package org.mubiao.catalog.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.StandardContent;
import org.mubiao.catalog.StandardId;
import org.mubiao.catalog.StandardPage;
import org.mubiao.catalog.StandardProfile;
import org.mubiao.catalog.StandardSearch;
import org.mubiao.shared.Ids;
import org.mubiao.table.Framework;
import org.mubiao.table.FrameworkSet;
import org.mubiao.table.Indicator;
import org.mubiao.table.TargetValue;
import org.mubiao.table.Texts;

/**
 * A field that finds standard indicators as one types, and gives them as rows without a target value; several at once, or one
 * written freely. It is worked by keys alone: Down or typing opens the list, up and down walk through it, Enter takes, the
 * space bar (after walking) or Shift+Enter marks one of several, Tab tells the definition, Ctrl+Enter takes what was typed,
 * Escape closes. {@code frontend/scripts/picker.js} tells the keys apart.
 *
 * <p>Beside the list stands the sheet of the active line, with what this unit and others promised for it. The usual operator and unit of a picked row are hints for its value and no part of it: {@link Catalog#called} tells them
 * for the rows of a table at any time.
 */
@Tag("mubiao-picker")
@StyleSheet("styles/catalog.css")
public final class StandardPicker extends HtmlContainer {

    private static final long serialVersionUID = 1L;
    private static final String SCRIPT = "/scripts/picker.js";
    private static final String KEY = "picker-key";
    private static final String COMMAND = "event.detail.command";

    /** The first key is searched for at once, those that follow as often as this, in milliseconds. */
    private static final int AGAIN = 100;

    /** Lines that are shown: who does not find it among them types on. Each costs time and weight at every key. */
    private static final int LINES = 24;

    private final Catalog catalog;
    private final String frameworkId;
    private final @Nullable String level1;
    private final @Nullable String level2;
    private final List<Indicator> already;
    private final SerializableConsumer<List<Indicator>> onPicked;

    private final Input field = new Input();
    private final NativeLabel label = new NativeLabel();
    private final Div status = new Div();
    private final PickerFilters filters;
    private final PickerPanel panel;
    private transient @Nullable Framework framework;
    private @Nullable String project;
    private final Map<StandardId, StandardProfile> marked = new LinkedHashMap<>();

    /**
     * @param level1 to which the choice is narrowed; null for all
     * @param level2 to which the choice is narrowed further; null for all of level 1
     * @param already the rows that the project has; what is picked here is added to what is known of them
     * @param onPicked receives what was picked, never nothing: level 1 and 2, name, definition and formula
     */
    public StandardPicker(
            Catalog catalog,
            String frameworkId,
            @Nullable String level1,
            @Nullable String level2,
            List<Indicator> already,
            SerializableConsumer<List<Indicator>> onPicked) {
        this.catalog = catalog;
        this.frameworkId = frameworkId;
        this.level1 = level1;
        this.level2 = level2;
        this.already = new ArrayList<>(already);
        this.onPicked = onPicked;
        this.filters = new PickerFilters(level1, level2, this::filtered);
        this.panel = new PickerPanel(filters, this::isThere, standard -> catalog.figures(standard, project));
        addClassName("picker");
        field();
        status.addClassName("visually-hidden");
        status.getElement().setAttribute("role", "status");
        panel.onClick(option -> take(option.standard()), option -> mark(option), typed -> writeFreely());
        getElement()
                .addEventListener(
                        KEY, event -> does(event.getEventData().path(COMMAND).asString("")))
                .addEventData(COMMAND);
        add(label, field, status, panel);
        close();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule(SCRIPT);
    }

    /** The project that picks: its own values are not told as earlier ones. */
    public StandardPicker of(String projectId) {
        project = projectId;
        return this;
    }

    /** Hears the name that somebody wants to propose for the catalog, as nothing there fits. */
    public StandardPicker onPropose(SerializableConsumer<String> listener) {
        panel.onPropose(() -> {
            String name = typed();
            close();
            listener.accept(name);
        });
        return this;
    }

    /** The rows that the project has by now. */
    public void setAlready(List<Indicator> rows) {
        already.clear();
        already.addAll(rows);
    }

    /** Puts the cursor into the field. */
    public void focus() {
        field.focus();
    }

    private void field() {
        String id = "picker-" + Ids.next();
        field.setId(id);
        label.setFor(id);
        label.setText(getTranslation("catalog.picker.label", place()));
        label.addClassName("visually-hidden");
        field.addClassName("picker-field");
        field.setPlaceholder(getTranslation("catalog.picker.placeholder"));
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(AGAIN);
        field.addValueChangeListener(change -> {
            if (!typed().isEmpty()) {
                open();
            } else if (isOpen()) {
                search();
            }
        });
        field.getElement()
                .setAttribute("role", "combobox")
                .setAttribute("autocomplete", "off")
                .setAttribute("spellcheck", "false")
                .setAttribute("aria-autocomplete", "list")
                .setAttribute("aria-haspopup", "listbox")
                .setAttribute("aria-controls", panel.listId());
    }

    private void does(String command) {
        switch (command) {
            case "open" -> open();
            case "down" -> move(1);
            case "up" -> move(-1);
            case "take" -> take();
            case "mark" -> panel.active().ifPresent(this::mark);
            case "free" -> writeFreely();
            case "tell" -> tell();
            case "close" -> close();
            default -> {
                // A key of a newer page on an older server says nothing.
            }
        }
    }

    private void open() {
        panel.setVisible(true);
        field.getElement().setAttribute("aria-expanded", "true");
        if (filters.needsFilling()) {
            FrameworkSet frameworks = catalog.frameworks();
            framework = frameworks.named(frameworkId).orElse(null);
            filters.fill(LevelChoice.all(frameworks, frameworkId), catalog.domains(frameworkId));
        }
        search();
        panel.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    private void filtered() {
        if (isOpen()) {
            search();
        }
    }

    private void close() {
        panel.setVisible(false);
        panel.forget();
        marked.clear();
        panel.showMarked(List.of());
        status.setText("");
        field.getElement().setAttribute("aria-expanded", "false");
        pointAtActive();
    }

    private boolean isOpen() {
        return panel.isVisible();
    }

    /** What is not under the levels that are chosen is shown from others, rather than nothing. */
    private void search() {
        StandardPage page = catalog.search(filters.search(frameworkId, typed()), LINES);
        boolean isWidened = false;
        if (!page.isExact() && !typed().isEmpty() && filters.isNarrowed()) {
            StandardPage anywhere = catalog.search(StandardSearch.inForce(frameworkId, null, null, typed()), LINES);
            isWidened = anywhere.answersBetterThan(page);
            page = isWidened ? anywhere : page;
        }
        panel.show(
                page,
                typed(),
                isWidened ? getTranslation("catalog.picker.elsewhere") : place(),
                isWidened || filters.isOverSeveralLevels(),
                standard -> marked.containsKey(standard.id()));
        status.setText(panel.answer());
        pointAtActive();
    }

    private void move(int steps) {
        panel.move(steps);
        pointAtActive();
    }

    private void tell() {
        panel.tell();
        pointAtActive();
    }

    private void mark(PickerOption option) {
        StandardProfile standard = option.standard();
        if (option.isThere()) {
            return;
        }
        boolean isMarked = marked.remove(standard.id()) == null;
        if (isMarked) {
            marked.put(standard.id(), standard);
        }
        option.setMarked(isMarked);
        panel.showMarked(
                marked.values().stream().map(each -> each.content().name()).toList());
        status.setText(getTranslation("catalog.picker.marked.count", marked.size()));
    }

    /** All that are marked, else what is on the active line. */
    private void take() {
        if (!marked.isEmpty()) {
            picked(marked.values().stream().map(PickedRows::of).toList());
        } else if (panel.isOnFree()) {
            writeFreely();
        } else {
            panel.active().filter(option -> !option.isThere()).ifPresent(option -> take(option.standard()));
        }
    }

    private void take(StandardProfile standard) {
        if (!isThere(standard)) {
            marked.putIfAbsent(standard.id(), standard);
            take();
        }
    }

    private void writeFreely() {
        if (!typed().isEmpty()) {
            picked(List.of(Indicator.of(level1, level2, typed(), TargetValue.EMPTY)));
        }
    }

    private void picked(List<Indicator> rows) {
        already.addAll(rows);
        close();
        field.clear();
        onPicked.accept(rows);
    }

    private boolean isThere(StandardProfile standard) {
        StandardContent content = standard.content();
        return already.stream()
                .anyMatch(row ->
                        content.name().equals(row.name()) && (row.level2() == null || isLevel2(content, row.level2())));
    }

    private boolean isLevel2(StandardContent content, String written) {
        return Optional.ofNullable(framework)
                .flatMap(known -> known.named(content.level1(), written).flatMap(known::inForce))
                .map(Framework.Pair::level2)
                .orElse(written)
                .equals(content.level2());
    }

    private void pointAtActive() {
        String id = isOpen() ? panel.activeId() : null;
        if (id == null) {
            field.getElement().removeAttribute("aria-activedescendant");
        } else {
            field.getElement().setAttribute("aria-activedescendant", id);
        }
        boolean isTold = isOpen() && panel.isTold();
        field.getElement().setAttribute("data-told", isTold);
        if (isTold) {
            field.getElement().setAttribute("aria-describedby", panel.definitionId());
        } else {
            field.getElement().removeAttribute("aria-describedby");
        }
    }

    private String typed() {
        return Optional.ofNullable(field.getValue()).map(Texts::normal).orElse("");
    }

    private String place() {
        return Stream.of(level1, level2).filter(Objects::nonNull).collect(Collectors.joining(" / "));
    }
}
