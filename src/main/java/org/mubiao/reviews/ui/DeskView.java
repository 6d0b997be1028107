package org.mubiao.reviews.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Map;
import org.mubiao.reviews.DeskPage;
import org.mubiao.reviews.DeskSearch;
import org.mubiao.reviews.Reviewing;
import org.mubiao.shared.ui.EmptyState;
import org.mubiao.shared.ui.NavigationEntry;
import org.mubiao.tenancy.Authorities;

/** What waits for a reviewer, longest waiting first. The search stands in the address. */
@StyleSheet("styles/review.css")
@Route("reviews")
@RolesAllowed({Authorities.APPROVE_FOR_UNIT, Authorities.REVIEW_FOR_DEPARTMENT, Authorities.REVIEW})
@NavigationEntry(title = "reviews.title", order = 20)
public class DeskView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String NAME = "q";

    private final transient Reviewing reviewing;
    private final transient Clock clock;

    private final Span count = new Span();
    private final TextField name = new TextField();
    private final Div list = new Div();
    private final Button more = new Button(getTranslation("reviews.desk.more"));

    private transient DeskSearch search = DeskSearch.ALL;

    public DeskView(Reviewing reviewing, Clock clock) {
        this.reviewing = reviewing;
        this.clock = clock;
        addClassName("desk");
        count.addClassName("soft");
        list.addClassName("desk-list");
        more.addClickListener(click -> showMore());
        add(new Div(new H1(getTranslation("reviews.title")), count, searchField()), list, more);
        getComponentAt(0).addClassName("desk-head");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(NAME)
                .orElse("");
        name.setValue(wanted);
        search = new DeskSearch(wanted, null);
        list.removeAll();
        int waiting = reviewing.waiting();
        count.setText(DeskWords.waiting(this, waiting));
        showMore();
        if (list.getComponentCount() == 0) {
            list.add(nothing(waiting));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reviews.title") + " · " + getTranslation("app.name");
    }

    private TextField searchField() {
        name.setPlaceholder(getTranslation("reviews.desk.search"));
        name.setAriaLabel(getTranslation("reviews.desk.search"));
        name.setClearButtonVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                getUI().ifPresent(ui -> ui.navigate(
                        DeskView.class,
                        change.getValue().isBlank()
                                ? QueryParameters.empty()
                                : QueryParameters.simple(Map.of(NAME, change.getValue()))));
            }
        });
        return name;
    }

    private void showMore() {
        DeskPage page = reviewing.desk(search);
        page.entries().forEach(entry -> list.add(new DeskRow(entry, clock.instant())));
        search = new DeskSearch(search.name(), page.next());
        more.setVisible(page.next() != null);
    }

    private EmptyState nothing(int waiting) {
        return waiting == 0
                ? new EmptyState(getTranslation("reviews.desk.empty"), getTranslation("reviews.desk.empty.advice"))
                : new EmptyState(
                        getTranslation("reviews.desk.nothing-found"),
                        getTranslation("reviews.desk.nothing-found.advice"));
    }
}
