package org.mubiao.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.FrameworkEdit;
import org.mubiao.catalog.FrameworkProfile;
import org.mubiao.table.Framework;
import org.mubiao.table.Framework.Pair;

/** Where the pairs of another framework stand in this one: by it last year's projects and the standards find their places. */
final class FrameworkPlaces extends Section {

    private static final long serialVersionUID = 1L;

    private final transient FrameworkDesk desk;
    private final Select<Framework> from = new Select<>();
    private final Div places = new Div();

    FrameworkPlaces(FrameworkDesk desk) {
        this.desk = desk;
        addClassName("framework-part");
        places.addClassName("framework-places");
        List<Framework> others = desk.framing().all().stream()
                .map(FrameworkProfile::framework)
                .filter(other -> !other.id().equals(desk.id()))
                .toList();
        from.setLabel(getTranslation("catalog.places.from"));
        from.setItems(others);
        from.setItemLabelGenerator(Framework::name);
        from.setWidthFull();
        from.setValue(usual(others));
        from.addValueChangeListener(chosen -> show());
        add(
                new H3(getTranslation("catalog.places")),
                new Paragraph(getTranslation("catalog.places.explanation")),
                from,
                places);
        desk.onChange(this::show);
        show();
    }

    /** What it was made from, else one that it knows. */
    private @Nullable Framework usual(List<Framework> others) {
        return others.stream()
                .filter(other -> other.id().equals(desk.framework().madeFrom()))
                .findFirst()
                .or(() -> others.stream()
                        .filter(other ->
                                desk.framework().mappingFrom(other.id()).isPresent())
                        .findFirst())
                .or(() -> others.stream().findFirst())
                .orElse(null);
    }

    private void show() {
        places.removeAll();
        Framework other = from.getValue();
        if (other != null) {
            other.pairs().forEach(pair -> places.add(new Span(pair.toString()), new Span("→"), choice(other, pair)));
        }
    }

    private Select<Pair> choice(Framework other, Pair pair) {
        Select<Pair> choice = new Select<>();
        choice.addThemeVariants(SelectVariant.LUMO_SMALL);
        choice.setAriaLabel(getTranslation("catalog.places.of", pair.toString()));
        choice.setItems(desk.framework().pairs());
        choice.setItemLabelGenerator(each -> each == null ? getTranslation("catalog.places.none") : each.toString());
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(getTranslation("catalog.places.none"));
        choice.setValue(said(other, pair));
        choice.addValueChangeListener(chosen -> {
            if (!Objects.equals(chosen.getValue(), said(other, pair))) {
                desk.edit(new FrameworkEdit.PlacePair(other.id(), pair, chosen.getValue()));
            }
        });
        return choice;
    }

    /** What is laid down, else the pair of the same name. */
    private @Nullable Pair said(Framework other, Pair pair) {
        Framework framework = desk.framework();
        return framework
                .mappingFrom(other.id())
                .flatMap(mapping -> mapping.of(pair))
                .map(place -> Optional.ofNullable(place.to()))
                .orElseGet(() -> framework.named(pair.level1(), pair.level2()))
                .orElse(null);
    }
}
