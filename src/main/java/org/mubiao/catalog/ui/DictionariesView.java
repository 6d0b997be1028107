package org.mubiao.catalog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import org.mubiao.catalog.Dictionaries;
import org.mubiao.catalog.Dictionary;
import org.mubiao.shared.ui.NavigationEntry;
import org.mubiao.tenancy.Authorities;

/** The dictionaries of the jurisdiction: the choice of one, its entries, and one of them beside. The address is the state. */
@Route(DictionariesView.ROUTE)
@RolesAllowed({Authorities.KEEP_CATALOG, Authorities.ADMINISTER})
@NavigationEntry(title = "dictionaries.title", order = 43)
@StyleSheet("styles/catalog.css")
public final class DictionariesView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    static final String ROUTE = "dictionaries";
    private static final int PAUSE = 150;

    private final transient Dictionaries dictionaries;
    private final DictionaryList list = new DictionaryList();
    private final H1 title = new H1();
    private final Paragraph about = new Paragraph();
    private final TextField text = new TextField();
    private final Checkbox retired = new Checkbox(getTranslation("dictionaries.retired-too"));
    private final DictionaryTools tools;
    private final EntryGrid grid;
    private final EntryPanel panel;
    private DictionaryPlace place = DictionaryPlace.of(Dictionary.MEASURE);
    private boolean isShowing;

    public DictionariesView(Dictionaries dictionaries, AuthenticationContext signedIn) {
        this.dictionaries = dictionaries;
        boolean mayKeep = signedIn.hasAuthority(Authorities.KEEP_CATALOG);
        if (mayKeep) {
            // One that is older than the dictionaries has none of its own yet.
            dictionaries.fill();
        }
        tools = new DictionaryTools(
                dictionaries, mayKeep, () -> place.dictionary(), () -> go(place.adding(null)), this::showEntries);
        grid = new EntryGrid(id -> go(place.at(id)));
        panel = new EntryPanel(dictionaries, mayKeep, this::go);
        addClassNames("catalog", "dictionaries");
        about.addClassName("dictionary-about");
        Div found = new Div(head(), about, filters(), grid);
        found.addClassName("catalog-list");
        add(list, found, panel);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = DictionaryPlace.of(event.getLocation().getQueryParameters());
        list.show(place.dictionary());
        tools.show(place.dictionary());
        title.setText(getTranslation(EntryLines.title(place.dictionary())));
        about.setText(getTranslation("dictionaries.about." + place.dictionary().key()));
        show(place);
        showEntries();
        panel.show(place);
        setClassName("with-panel", panel.isVisible());
    }

    @Override
    public String getPageTitle() {
        return getTranslation(EntryLines.title(place.dictionary())) + " · " + getTranslation("dictionaries.title")
                + " · " + getTranslation("app.name");
    }

    private Div head() {
        Div head = new Div(title, tools);
        head.addClassName("catalog-head");
        return head;
    }

    private Div filters() {
        text.setPlaceholder(getTranslation("dictionaries.search"));
        text.setAriaLabel(getTranslation("dictionaries.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE);
        text.addValueChangeListener(change -> look());
        retired.addValueChangeListener(change -> look());
        Div filters = new Div(text, retired);
        filters.addClassName("catalog-filters");
        return filters;
    }

    /** What is looked for goes into the address without a step of its own, and what is being written stays. */
    private void look() {
        if (!isShowing) {
            place = place.looksFor(text.getValue().strip(), retired.getValue());
            showEntries();
            getUI().ifPresent(ui ->
                    ui.getPage().getHistory().replaceState(null, new Location(ROUTE, place.parameters())));
        }
    }

    /** Shows what the address says, without telling of it. */
    private void show(DictionaryPlace shown) {
        isShowing = true;
        try {
            text.setValue(shown.text());
            retired.setValue(shown.isRetiredToo());
        } finally {
            isShowing = false;
        }
    }

    private void showEntries() {
        grid.show(place, dictionaries.entries(place.dictionary(), place.isRetiredToo()));
    }

    private void go(DictionaryPlace there) {
        UI ui = getUI().orElseThrow();
        if (there.equals(place)) {
            showEntries();
            panel.show(place);
        } else {
            ui.navigate(DictionariesView.class, there.parameters());
        }
    }
}
