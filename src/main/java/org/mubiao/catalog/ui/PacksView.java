package org.mubiao.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.PackItem;
import org.mubiao.catalog.PackProfile;
import org.mubiao.catalog.Packing;
import org.mubiao.catalog.StandardProfile;
import org.mubiao.shared.ui.Chip;
import org.mubiao.shared.ui.EmptyState;
import org.mubiao.shared.ui.NavigationEntry;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.table.Framework;
import org.mubiao.table.FrameworkSet;
import org.mubiao.tenancy.Authorities;

/** The packs of a framework: everybody reads them, who keeps the catalog writes them. */
@Route("packs")
@RolesAllowed({Authorities.DRAFT, Authorities.KEEP_CATALOG})
@NavigationEntry(title = "catalog.packs", order = 41)
@StyleSheet("styles/catalog.css")
public final class PacksView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final Packing packing;
    private final Catalog catalog;
    private final transient FrameworkSet frameworks;
    private final boolean mayKeep;
    private final Select<Framework> framework = new Select<>();
    private final Div list = new Div();

    public PacksView(Packing packing, Catalog catalog, AuthenticationContext signedIn) {
        this.packing = packing;
        this.catalog = catalog;
        this.frameworks = catalog.frameworks();
        this.mayKeep = signedIn.hasAuthority(Authorities.KEEP_CATALOG);
        addClassName("packs");
        framework.setAriaLabel(getTranslation("catalog.framework"));
        framework.setItems(frameworks.offered());
        framework.setItemLabelGenerator(Framework::name);
        framework.setValue(frameworks.offered().getLast());
        framework.addValueChangeListener(chosen -> show());
        list.addClassName("pack-list");
        Div head = new Div(new H1(getTranslation("catalog.packs")), framework);
        head.addClassName("catalog-head");
        if (mayKeep) {
            Button add = new Button(getTranslation("catalog.packs.add"), click -> edit(null));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
            head.add(add);
        }
        add(head, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalog.packs") + " · " + getTranslation("app.name");
    }

    private void show() {
        list.removeAll();
        List<PackProfile> packs = packing.packs(framework.getValue().id());
        packs.forEach(pack -> list.add(card(pack)));
        if (packs.isEmpty()) {
            list.add(new EmptyState(getTranslation("catalog.packs.none"), getTranslation("catalog.packs.none.advice")));
        }
    }

    private Article card(PackProfile pack) {
        Div head = new Div(new H3(pack.content().name()));
        head.addClassName("proposal-head");
        if (pack.content().source() == null) {
            head.add(new Chip(getTranslation("catalog.ours"), Chip.Colour.BLUE));
        }
        OrderedList items = new OrderedList();
        for (PackItem item : pack.content().items()) {
            items.add(line(pack, item));
        }
        Span words = new Span(getTranslation(
                "catalog.packs.words",
                String.join(getTranslation("catalog.between"), pack.content().words())));
        words.addClassName("soft");
        Article card = new Article(head, new Paragraph(pack.content().purpose()), words, items);
        card.addClassName("proposal");
        boolean isInherited =
                !pack.content().frameworkId().equals(framework.getValue().id());
        if (isInherited) {
            head.add(new Chip(
                    getTranslation(
                            "catalog.packs.inherited",
                            frameworks.nameOf(pack.content().frameworkId())),
                    Chip.Colour.GREY));
        }
        if (mayKeep && !isInherited) {
            card.add(buttons(pack));
        }
        return card;
    }

    private ListItem line(PackProfile pack, PackItem item) {
        String name = Optional.ofNullable(pack.standards().get(item.standard()))
                .map(StandardProfile::content)
                .map(content -> content.level2() + " · " + content.name())
                .orElseGet(() -> getTranslation("catalog.packs.gone"));
        String value = item.usualValue() == null ? "" : item.usualValue();
        String weight = item.weight() == null
                ? ""
                : getTranslation("catalog.packs.weight", item.weight().toPlainString());
        return new ListItem((name + "  " + value + "  " + weight).strip());
    }

    private Div buttons(PackProfile pack) {
        Button change = new Button(getTranslation("catalog.change"), click -> edit(pack));
        Button retire = new Button(getTranslation("catalog.retire"), click -> {
            Spoken.attempt(() -> packing.retire(pack.id(), pack.version()));
            show();
        });
        change.addThemeVariants(ButtonVariant.LUMO_SMALL);
        retire.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div buttons = new Div(change, retire);
        buttons.addClassName("buttons");
        return buttons;
    }

    private void edit(@Nullable PackProfile pack) {
        new PackDialog(packing, catalog, framework.getValue().id(), pack, this::show).open();
    }
}
