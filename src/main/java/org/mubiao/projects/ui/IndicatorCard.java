package org.mubiao.projects.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.Proposing;
import org.mubiao.catalog.ui.StandardPicker;
import org.mubiao.projects.Draft;
import org.mubiao.projects.Edit;
import org.mubiao.shared.Message;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Framework;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.TargetValue;

/** The indicators under one pair of levels, and the line in which another one is begun. */
final class IndicatorCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient DraftInHand draft;
    private final transient LevelPair pair;
    private final transient Framework framework;
    private final boolean isWeighted;
    private final Map<String, IndicatorRow> rows = new LinkedHashMap<>();
    private final Span count = new Span();
    private final Div list = new Div();
    private final Div adding = new Div();
    private final Div failed = new Div();
    private final @Nullable StandardPicker picker;

    IndicatorCard(DraftInHand draft, CatalogHelp help, LevelPair pair, boolean isWeighted) {
        this.draft = draft;
        this.pair = pair;
        this.isWeighted = isWeighted;
        framework = draft.now().framework();
        addClassName("card");
        String title = title();
        getElement().setAttribute("aria-label", title);
        count.addClassName("soft");
        H3 heading = new H3(new Span(title), count);
        heading.addClassName("card-head");
        list.addClassName("rows");
        add(
                heading,
                new Remarks(draft, path -> path instanceof FieldPath.Group group && pair.isAt(group, framework)),
                list);
        picker = pair.inForce() ? picker(help) : null;
        adding.addClassName("adding");
        failed.addClassName("trouble");
        failed.getElement().setAttribute("role", "alert");
        if (picker != null) {
            adding.add(picker, failed);
            add(adding);
        }
    }

    /** Puts the person into the field of the part; false when it is none of this card's. */
    boolean enter(FieldPath path) {
        switch (path) {
            case FieldPath.RowField cell
            when rows.get(cell.row()) instanceof IndicatorRow row -> StepContent.enter(row.field(cell.field()));
            case FieldPath.Row whole
            when rows.get(whole.row()) instanceof IndicatorRow row -> StepContent.enter(row.field(IndicatorField.NAME));
            case FieldPath.Group group when isAtOrUnder(group) -> enter();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Puts the person where the card begins. */
    void enter() {
        if (rows.isEmpty() && picker != null) {
            picker.scrollIntoView();
            picker.focus();
        } else if (!rows.isEmpty()) {
            StepContent.enter(rows.values().iterator().next().field(IndicatorField.NAME));
        }
    }

    void focusHandle(String row) {
        IndicatorRow moved = rows.get(row);
        if (moved != null) {
            moved.focusWhereItWas();
        }
    }

    void show(Draft now, List<Indicator> indicators, StandardsOfDraft standards) {
        List<String> ids =
                indicators.stream().map(Indicator::id).filter(Objects::nonNull).toList();
        if (!ids.equals(List.copyOf(rows.keySet()))) {
            arrange(ids);
        }
        for (Indicator row : indicators) {
            IndicatorRow shown = rows.get(row.id());
            if (shown != null) {
                shown.show(now, row, standards);
            }
        }
        String rowsAndWeight = isWeighted && !indicators.isEmpty()
                ? getTranslation(
                        "wizard.card.weight", ids.size(), weight(indicators).toPlainString())
                : Integer.toString(ids.size());
        count.setText(rowsAndWeight);
        adding.setVisible(draft.canWrite(now));
        if (picker != null) {
            picker.setAlready(now.table().indicators());
        }
    }

    /** The weights together, in points; rows without one count nothing. */
    static BigDecimal weight(List<Indicator> indicators) {
        return indicators.stream()
                .map(Indicator::weight)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void arrange(List<String> ids) {
        Map<String, IndicatorRow> before = new LinkedHashMap<>(rows);
        rows.clear();
        for (String id : ids) {
            IndicatorRow row = before.remove(id);
            rows.put(id, row == null ? new IndicatorRow(draft, id, isWeighted) : row);
        }
        before.values().forEach(list::remove);
        int index = 0;
        for (IndicatorRow row : rows.values()) {
            // Rows that stay in place are not touched: to move an element takes the focus from it.
            if (index >= list.getComponentCount() || list.getComponentAt(index) != row) {
                list.addComponentAtIndex(index, row);
            }
            index++;
        }
    }

    private StandardPicker picker(CatalogHelp help) {
        StandardPicker picker = new StandardPicker(
                        help.catalog(),
                        framework.id(),
                        pair.level1(),
                        pair.level2(),
                        draft.now().table().indicators(),
                        this::addRows)
                .of(draft.id().toString());
        if (help.proposing() != null) {
            Proposing proposing = help.proposing();
            picker.onPropose(typed -> new ProposalDialog(
                            proposing,
                            framework.id(),
                            pair,
                            typed,
                            name -> addRows(
                                    List.of(Indicator.of(pair.level1(), pair.level2(), name, TargetValue.EMPTY))))
                    .open());
        }
        picker.getElement().addEventListener("focusin", focus -> draft.goTo(group()));
        return picker;
    }

    /** A row of this card begins with its name; the person goes on with its value. */
    private void addRows(List<Indicator> picked) {
        Set<String> before = new HashSet<>(rows.keySet());
        List<Indicator> added = picked.stream().map(this::placed).toList();
        Message refusal = draft.edit(new Edit.AddRows(added, null));
        failed.removeAll();
        if (refusal == null) {
            newRows(before)
                    .findFirst()
                    .ifPresent(row -> row.field(IndicatorField.VALUE).focus());
        } else {
            showFailed(picked, refusal);
        }
    }

    /** Under the levels of this card, or under its own where it was picked from others; as the table calls them. */
    private Indicator placed(Indicator row) {
        boolean isOfOthers = row.level2() != null
                && !LevelPair.of(row, framework).equals(pair)
                && framework.pair(row.level1(), row.level2()).isPresent();
        if (isOfOthers) {
            return framework
                    .level1(row.level1())
                    .map(level -> row.with(
                            IndicatorField.LEVEL1,
                            LevelNames.asWritten(level, draft.now().table())))
                    .orElse(row);
        }
        return row.with(IndicatorField.LEVEL1, levelAsWritten()).with(IndicatorField.LEVEL2, pair.level2());
    }

    /** What was chosen or written stays, with the reason and a way to try again. */
    private void showFailed(List<Indicator> picked, Message refusal) {
        String names = picked.stream()
                .map(row -> Objects.requireNonNullElse(row.name(), ""))
                .collect(Collectors.joining(getTranslation("wizard.and")));
        Button retry = new Button(getTranslation("wizard.unsaved.retry"), click -> addRows(picked));
        retry.addThemeVariants(ButtonVariant.LUMO_SMALL);
        failed.add(new Span(names + " · " + getTranslation("wizard.unsaved", Spoken.say(refusal))), retry);
    }

    private Stream<IndicatorRow> newRows(Set<String> before) {
        return rows.entrySet().stream()
                .filter(row -> !before.contains(row.getKey()))
                .map(Map.Entry::getValue);
    }

    private @Nullable String levelAsWritten() {
        return framework
                .level1(pair.level1())
                .map(level -> LevelNames.asWritten(level, draft.now().table()))
                .orElse(pair.level1());
    }

    private FieldPath group() {
        String level1 = levelAsWritten();
        return level1 == null ? FieldPath.INDICATORS : new FieldPath.Group(level1, pair.level2());
    }

    private boolean isAtOrUnder(FieldPath.Group group) {
        return group.level2() == null
                ? framework
                                .level1(group.level1())
                                .filter(level -> level.isCalled(pair.level1()))
                                .isPresent()
                        || group.level1().equals(pair.level1())
                : pair.isAt(group, framework);
    }

    private String title() {
        String written =
                Stream.of(pair.level1(), pair.level2()).filter(Objects::nonNull).collect(Collectors.joining(" · "));
        return written.isEmpty() ? getTranslation("wizard.card.none") : written;
    }
}
