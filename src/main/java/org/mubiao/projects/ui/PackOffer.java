package org.mubiao.projects.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mubiao.catalog.Dictionaries;
import org.mubiao.catalog.PackItem;
import org.mubiao.catalog.PackProfile;
import org.mubiao.catalog.PackSuggestion;
import org.mubiao.catalog.Packing;
import org.mubiao.catalog.StandardProfile;
import org.mubiao.catalog.ui.PickedRows;
import org.mubiao.projects.Edit;
import org.mubiao.table.Framework;
import org.mubiao.table.GoalField;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.OverviewField;
import org.mubiao.table.TargetTable;
import org.mubiao.table.TargetValue;
import org.mubiao.table.ValueReading;

/**
 * Sets of indicators for projects of a kind: those that fit this one, with the reason, and all others behind a button. One
 * step adopts what the project does not have yet, with usual values and weights, to be adapted.
 */
final class PackOffer extends Section {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 3;

    private final transient DraftInHand draft;
    private final transient Packing packing;
    private final transient Dictionaries dictionaries;
    private final transient Framework framework;
    private final boolean isWeighted;

    PackOffer(DraftInHand draft, CatalogHelp help, Framework framework, boolean isWeighted) {
        this.draft = draft;
        this.packing = help.packing();
        this.dictionaries = help.dictionaries();
        this.framework = framework;
        this.isWeighted = isWeighted;
        addClassName("pack-offer");
        getElement().setAttribute("aria-label", getTranslation("wizard.packs"));
        List<PackSuggestion> fitting =
                packing.suggest(framework.id(), texts(draft.now().table()));
        Span heading = new Span(getTranslation("wizard.packs"));
        heading.addClassName("pack-heading");
        add(heading);
        fitting.stream().limit(MOST).forEach(suggestion -> add(line(suggestion.pack(), reason(suggestion))));
        Button all = new Button(getTranslation("wizard.packs.all"), click -> showAll());
        all.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        add(all);
        setVisible(draft.canWrite(draft.now()));
    }

    private void showAll() {
        Dialog dialog = new Dialog();
        dialog.addClassName("packs-dialog");
        dialog.setHeaderTitle(getTranslation("wizard.packs.all"));
        List<PackProfile> packs = packing.packs(framework.id());
        if (packs.isEmpty()) {
            dialog.add(new Paragraph(getTranslation("wizard.packs.none")));
        }
        packs.forEach(pack -> dialog.add(line(pack, pack.content().purpose())));
        dialog.getFooter().add(new Button(getTranslation("wizard.packs.close"), click -> dialog.close()));
        dialog.open();
    }

    private Div line(PackProfile pack, String said) {
        List<PackItem> missing = missing(pack);
        Span name = new Span(pack.content().name());
        name.addClassName("pack-name");
        Span why = new Span(said);
        why.addClassName("soft");
        Span names = new Span(String.join(
                getTranslation("wizard.and"),
                pack.offered().stream()
                        .map(item -> Objects.requireNonNull(pack.standards().get(item.standard()))
                                .content()
                                .name())
                        .toList()));
        names.addClassNames("pack-items", "soft");
        Button adopt = new Button(getTranslation("wizard.packs.adopt", missing.size()));
        adopt.addThemeVariants(ButtonVariant.LUMO_SMALL);
        adopt.setEnabled(!missing.isEmpty());
        adopt.setDisableOnClick(true);
        adopt.addClickListener(click -> adopt(pack));
        Div line = new Div(name, why, adopt, names);
        line.addClassName("pack");
        return line;
    }

    private void adopt(PackProfile pack) {
        List<Indicator> rows =
                missing(pack).stream().map(item -> row(pack, item)).toList();
        if (!rows.isEmpty()) {
            IndicatorsStep.tell(draft.edit(new Edit.AddRows(rows, null)));
        }
    }

    private Indicator row(PackProfile pack, PackItem item) {
        StandardProfile standard = Objects.requireNonNull(pack.standards().get(item.standard()));
        Indicator row = PickedRows.of(standard);
        String level1 = framework
                .level1(row.level1())
                .map(level -> LevelNames.asWritten(level, draft.now().table()))
                .orElse(row.level1());
        Indicator placed = row.with(IndicatorField.LEVEL1, level1);
        Indicator valued = item.usualValue() == null ? placed : placed.withValue(read(item.usualValue()));
        return isWeighted ? valued.withWeight(item.weight()) : valued;
    }

    private TargetValue read(String usual) {
        return ValueReading.of(usual, null, null, dictionaries.words().measures())
                .value();
    }

    private List<PackItem> missing(PackProfile pack) {
        List<String> names = draft.now().table().indicators().stream()
                .map(Indicator::name)
                .filter(Objects::nonNull)
                .toList();
        return pack.offered().stream()
                .filter(item ->
                        !names.contains(Objects.requireNonNull(pack.standards().get(item.standard()))
                                .content()
                                .name()))
                .toList();
    }

    private String reason(PackSuggestion suggestion) {
        List<String> reasons = new ArrayList<>();
        if (!suggestion.words().isEmpty()) {
            reasons.add(getTranslation(
                    "wizard.packs.words", String.join(getTranslation("wizard.and"), suggestion.words())));
        }
        if (suggestion.likeProjects() > 0) {
            reasons.add(getTranslation("wizard.packs.likes", suggestion.likeProjects()));
        }
        return String.join(" · ", reasons);
    }

    /** What the project says of itself, its name first. */
    private static List<String> texts(TargetTable table) {
        return Stream.concat(
                        Stream.of(OverviewField.PROJECT_NAME, OverviewField.SUMMARY, OverviewField.PLAN)
                                .map(field -> table.overview().text(field)),
                        Stream.of(table.goals().text(GoalField.ANNUAL)))
                .map(text -> Objects.requireNonNullElse(text, ""))
                .toList();
    }
}
