package org.mubiao.catalog.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import org.mubiao.catalog.FrameworkProfile;
import org.mubiao.catalog.FrameworkState;
import org.mubiao.catalog.Framing;

/** What a framework is called and when it is in force, and what may become of it. */
final class FrameworkHead extends Header {

    private static final long serialVersionUID = 1L;

    private final transient FrameworkDesk desk;

    FrameworkHead(FrameworkDesk desk) {
        this.desk = desk;
        addClassName("framework-head");
        desk.onChange(this::show);
        show();
    }

    private void show() {
        removeAll();
        FrameworkProfile now = desk.now();
        Div title = new Div(new H2(now.framework().name()), FrameworkDesk.state(now));
        title.addClassName("framework-title");
        String origin = now.framework().madeFrom();
        Span facts = new Span(getTranslation(
                "catalog.frameworks.facts",
                FrameworkDesk.years(now.framework()),
                now.framework().id(),
                origin == null ? getTranslation("catalog.frameworks.shipped") : nameOf(origin)));
        facts.addClassName("soft");
        add(title, facts, buttons(now));
    }

    private String nameOf(String origin) {
        return getTranslation(
                "catalog.frameworks.made-from",
                desk.framing()
                        .framework(origin)
                        .map(profile -> profile.framework().name())
                        .orElse(origin));
    }

    private Div buttons(FrameworkProfile now) {
        Framing framing = desk.framing();
        Div buttons = new Div();
        buttons.addClassName("buttons");
        if (now.isPrepared()) {
            Button force = button("catalog.frameworks.put-in-force", click -> new PutInForceDialog(desk).open());
            force.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(force);
        } else {
            Button make = button("catalog.frameworks.make", click -> new MakeFrameworkDialog(desk).open());
            make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(make);
        }
        buttons.add(button("catalog.frameworks.describe", click -> new DescribeFrameworkDialog(desk).open()));
        if (now.state() == FrameworkState.IN_FORCE && !now.isUsed()) {
            buttons.add(button(
                    "catalog.frameworks.take-back",
                    click -> desk.does(version -> framing.takeBack(desk.id(), version))));
        }
        buttons.add(
                now.state() == FrameworkState.WITHDRAWN
                        ? button(
                                "catalog.frameworks.offer-again",
                                click -> desk.does(version -> framing.offerAgain(desk.id(), version)))
                        : button(
                                "catalog.frameworks.withdraw",
                                click -> desk.does(version -> framing.withdraw(desk.id(), version))));
        return buttons;
    }

    private Button button(String words, ComponentEventListener<ClickEvent<Button>> listener) {
        Button button = new Button(getTranslation(words), listener);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
