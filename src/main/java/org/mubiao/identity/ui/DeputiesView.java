package org.mubiao.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.mubiao.identity.Identity;
import org.mubiao.shared.ShownTimes;

/** Where somebody names who stands in for him during a leave. */
@Route("deputies")
@PermitAll
public class DeputiesView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Identity identity;
    private final transient Clock clock;
    private final Div deputies = new Div();

    public DeputiesView(Identity identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
        addClassName("own-deputies");
        add(new H1(getTranslation("deputies.own")), new Paragraph(getTranslation("deputies.own.advice")), deputies);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("deputies.own") + " · " + getTranslation("app.name");
    }

    private void show() {
        deputies.removeAll();
        deputies.add(new DeputyList(
                identity,
                identity.ownMemberships(),
                identity.ownDeputies(),
                new ShownTimes().date(clock.instant()),
                this::show));
    }
}
