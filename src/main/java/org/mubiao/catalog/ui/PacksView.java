package org.mubiao.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.PackChange;
import org.mubiao.catalog.PackContent;
import org.mubiao.catalog.PackItem;
import org.mubiao.catalog.PackProfile;
import org.mubiao.catalog.Packing;
import org.mubiao.catalog.StandardId;
import org.mubiao.catalog.StandardProfile;
import org.mubiao.shared.ui.EmptyState;
import org.mubiao.shared.ui.NavigationEntry;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.table.Framework;
import org.mubiao.table.FrameworkSet;
import org.mubiao.tenancy.Authorities;

/**
 * The packs of a framework: everybody reads them with their history, who keeps the catalog writes them. The address is the
 * state.
 */
@Route(PacksView.ROUTE)
@RolesAllowed({Authorities.DRAFT, Authorities.KEEP_CATALOG})
@NavigationEntry(title = "catalog.packs", order = 41)
@StyleSheet("styles/catalog.css")
public final class PacksView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    static final String ROUTE = "packs";

    private final Packing packing;
    private final Catalog catalog;
    private final transient FrameworkSet frameworks;
    private final boolean mayKeep;
    private final Select<Framework> framework = new Select<>();
    private final Checkbox retired = new Checkbox(getTranslation("catalog.filter.retired"));
    private final Div list = new Div();
    private PackPlace place = PackPlace.of(QueryParameters.empty());
    private @Nullable PackCard open;
    private boolean isShowing;

    public PacksView(Packing packing, Catalog catalog, AuthenticationContext signedIn) {
        this.packing = packing;
        this.catalog = catalog;
        this.frameworks = catalog.frameworks();
        this.mayKeep = signedIn.hasAuthority(Authorities.KEEP_CATALOG);
        addClassName("packs");
        framework.setAriaLabel(getTranslation("catalog.framework"));
        framework.setItems(frameworks.offered());
        framework.setItemLabelGenerator(Framework::name);
        framework.addValueChangeListener(chosen -> look());
        retired.addValueChangeListener(chosen -> look());
        list.addClassName("pack-list");
        Div filters = new Div(framework, retired);
        filters.addClassName("pack-filters");
        Div head = new Div(new H1(getTranslation("catalog.packs")), filters);
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
        PackPlace said = PackPlace.of(event.getLocation().getQueryParameters());
        Optional<PackProfile> pack = Optional.ofNullable(said.pack()).flatMap(packing::pack);
        String of = said.frameworkId() == null
                ? pack.map(each -> each.content().frameworkId()).orElse(null)
                : said.frameworkId();
        isShowing = true;
        try {
            framework.setValue(frameworks.offered().stream()
                    .filter(each -> each.id().equals(of))
                    .findFirst()
                    .orElseGet(() -> frameworks.offered().getLast()));
            retired.setValue(
                    said.isRetiredToo() || pack.filter(PackProfile::isRetired).isPresent());
        } finally {
            isShowing = false;
        }
        place = said.looksAt(framework.getValue().id(), retired.getValue());
        show();
        if (open != null) {
            open.enter();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalog.packs") + " · " + getTranslation("app.name");
    }

    /** What is looked at goes into the address without a step of its own. */
    private void look() {
        if (!isShowing) {
            place = place.looksAt(framework.getValue().id(), retired.getValue());
            showAgain();
        }
    }

    private void tellAddress() {
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(ROUTE, place.parameters())));
    }

    private void showAgain() {
        show();
        tellAddress();
    }

    /** A pack that is not among those shown is not looked at any more. */
    private void show() {
        list.removeAll();
        open = null;
        List<PackProfile> packs = packing.packs(framework.getValue().id(), retired.getValue());
        for (PackProfile pack : packs) {
            PackCard card = card(pack);
            list.add(card);
            if (pack.id().equals(place.pack())) {
                open(card);
            }
        }
        if (open == null) {
            place = place.at(null);
        }
        if (packs.isEmpty()) {
            list.add(new EmptyState(getTranslation("catalog.packs.none"), getTranslation("catalog.packs.none.advice")));
        }
    }

    private PackCard card(PackProfile pack) {
        String of = pack.content().frameworkId();
        boolean isInherited = !of.equals(framework.getValue().id());
        PackCard card = new PackCard(pack, isInherited ? frameworks.nameOf(of) : null, this::toggle);
        if (mayKeep && !pack.unplaced().isEmpty()) {
            card.advise(getTranslation(
                    "catalog.packs.no-place.advice", framework.getValue().name()));
        }
        if (mayKeep && !isInherited) {
            if (pack.isRetired()) {
                card.offer(getTranslation("catalog.restore"), () -> restore(pack));
            } else {
                card.offer(getTranslation("catalog.change"), () -> edit(pack));
                card.offer(getTranslation("catalog.retire"), () -> askToRetire(pack));
            }
        }
        return card;
    }

    private void toggle(PackCard card) {
        PackCard before = open;
        if (before != null) {
            before.hideHistory();
            open = null;
        }
        if (card.equals(before)) {
            place = place.at(null);
        } else {
            open(card);
            place = place.at(card.pack().id());
        }
        tellAddress();
    }

    private void open(PackCard card) {
        PackProfile pack = card.pack();
        boolean isOwn = pack.content().frameworkId().equals(framework.getValue().id());
        card.showHistory(
                packing.history(pack.id()),
                frameworks,
                mayKeep && isOwn && !pack.isRetired() ? change -> edit(saying(pack, change)) : null);
        open = card;
    }

    /** The pack as if it said what it said then; for what was merged since then, it says what stands for that now. */
    private PackProfile saying(PackProfile pack, PackChange then) {
        Map<StandardId, StandardProfile> now = catalog.inForce(
                then.content().items().stream().map(PackItem::standard).toList());
        PackContent content = then.content();
        Map<StandardId, String> names = new HashMap<>(then.names());
        Map<StandardId, StandardProfile> standards = new HashMap<>();
        for (Map.Entry<StandardId, StandardProfile> each : now.entrySet()) {
            StandardProfile standard = each.getValue();
            if (!each.getKey().equals(standard.id())) {
                content = content.replacing(each.getKey(), standard.id());
                names.put(standard.id(), standard.content().name());
            }
            if (!standard.isRetired() && !pack.unplaced().contains(standard.id())) {
                standards.put(standard.id(), standard);
            }
        }
        return new PackProfile(pack.id(), pack.version(), content, false, standards, names, pack.unplaced());
    }

    private void edit(@Nullable PackProfile pack) {
        new PackDialog(packing, catalog, frameworks, framework.getValue().id(), pack, this::showAgain).open();
    }

    private void askToRetire(PackProfile pack) {
        new RetireDialog(
                        pack.content().name(),
                        getTranslation("catalog.packs.retire.explanation"),
                        () -> packing.retire(pack.id(), pack.version()),
                        this::showAgain,
                        new PackReachList(packing.reach(pack.id()), true))
                .open();
    }

    /** What cannot come back as it is, because its name was given meanwhile, is said anew first. */
    private void restore(PackProfile pack) {
        boolean isBack = Spoken.attempt(() -> packing.change(pack.id(), pack.version(), pack.content()));
        showAgain();
        if (!isBack) {
            packing.pack(pack.id())
                    .filter(now -> now.isRetired() && now.version() == pack.version())
                    .ifPresent(now -> edit(pack));
        }
    }
}
