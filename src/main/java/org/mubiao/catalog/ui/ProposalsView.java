package org.mubiao.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.ProposalProfile;
import org.mubiao.catalog.ProposalState;
import org.mubiao.catalog.Proposing;
import org.mubiao.catalog.StandardField;
import org.mubiao.shared.ShownTimes;
import org.mubiao.shared.ui.Chip;
import org.mubiao.shared.ui.EmptyState;
import org.mubiao.shared.ui.NavigationEntry;
import org.mubiao.shared.ui.ReasonDialog;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.tenancy.Authorities;

/** What is proposed for the catalog: for a unit its own, sent and not sent; for who keeps the catalog those that wait. */
@Route("proposals")
@RolesAllowed({Authorities.DRAFT, Authorities.KEEP_CATALOG})
@NavigationEntry(title = "catalog.proposals", order = 42)
@StyleSheet("styles/catalog.css")
public final class ProposalsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final Proposing proposing;
    private final Catalog catalog;
    private final boolean mayKeep;
    private final boolean mayPropose;
    private final Div list = new Div();

    public ProposalsView(Proposing proposing, Catalog catalog, AuthenticationContext signedIn) {
        this.proposing = proposing;
        this.catalog = catalog;
        this.mayKeep = signedIn.hasAuthority(Authorities.KEEP_CATALOG);
        this.mayPropose = signedIn.hasAuthority(Authorities.DRAFT);
        addClassName("proposals");
        list.addClassName("proposal-list");
        add(new H1(getTranslation("catalog.proposals")), list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalog.proposals") + " · " + getTranslation("app.name");
    }

    private void show() {
        list.removeAll();
        List<ProposalProfile> drafts = mayPropose ? proposing.drafts() : List.of();
        List<ProposalProfile> sent = proposing.sent();
        if (!drafts.isEmpty()) {
            list.add(new H2(getTranslation("catalog.proposals.drafts")));
            drafts.forEach(proposal -> list.add(card(proposal)));
        }
        if (!sent.isEmpty()) {
            list.add(new H2(getTranslation("catalog.proposals.sent")));
            sent.forEach(proposal -> list.add(card(proposal)));
        }
        if (drafts.isEmpty() && sent.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("catalog.proposals.none"), getTranslation("catalog.proposals.none.advice")));
        }
    }

    private Article card(ProposalProfile proposal) {
        Div head = new Div(new H3(proposal.name()), chip(proposal.state()));
        head.addClassName("proposal-head");
        Span where = new Span(getTranslation(
                "catalog.proposals.from",
                proposal.unitName(),
                proposal.proposedBy(),
                new ShownTimes().day(proposal.at()),
                proposal.texts().getOrDefault(StandardField.LEVEL2, "")));
        where.addClassName("soft");
        Article card = new Article(head, where);
        card.addClassName("proposal");
        for (StandardField field : List.of(StandardField.DEFINITION, StandardField.FORMULA, StandardField.UNIT)) {
            String text = proposal.texts().getOrDefault(field, "");
            if (!text.isEmpty()) {
                card.add(new Paragraph(getTranslation(
                        "catalog.proposals.line", StandardLines.here().label(field), text)));
            }
        }
        if (!proposal.reason().isEmpty()) {
            card.add(new Paragraph(getTranslation("catalog.proposals.reason", proposal.reason())));
        }
        if (proposal.answer() != null) {
            card.add(new Paragraph(getTranslation("catalog.proposals.answer", proposal.answer())));
        }
        card.add(buttons(proposal));
        return card;
    }

    private Div buttons(ProposalProfile proposal) {
        Div buttons = new Div();
        buttons.addClassName("buttons");
        if (proposal.state() == ProposalState.PRIVATE) {
            Button send = button("catalog.proposals.send", () -> attempt(() -> proposing.send(proposal.id())));
            send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(
                    send,
                    button("catalog.proposals.edit", () -> edit(proposal)),
                    button("catalog.proposals.discard", () -> attempt(() -> proposing.discard(proposal.id()))));
        } else if (mayKeep && proposal.state() == ProposalState.WAITING) {
            Button accept = button("catalog.proposals.accept", () -> accept(proposal));
            accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(accept, button("catalog.proposals.refuse", () -> refuse(proposal)));
        }
        return buttons;
    }

    /** As a form, so that what is taken can be set right first; the unit keeps the credit. */
    private void accept(ProposalProfile proposal) {
        Dialog dialog = new Dialog();
        dialog.setWidth("620px");
        StandardForm form = new StandardForm(
                getTranslation("catalog.proposals.accept.title", proposal.name()),
                catalog.frameworks(),
                content -> {
                    proposing.accept(proposal.id(), proposal.version(), content);
                    dialog.close();
                    Spoken.done(getTranslation("catalog.proposals.accepted", proposal.name()));
                    show();
                },
                dialog::close);
        form.show(proposal.texts());
        dialog.add(form);
        dialog.open();
    }

    private void edit(ProposalProfile proposal) {
        Dialog dialog = new Dialog();
        dialog.setWidth("620px");
        StandardForm form = new StandardForm(
                getTranslation("catalog.proposals.edit.title", proposal.name()),
                catalog.frameworks(),
                content -> {
                    proposing.keep(proposal.id(), content.texts(), proposal.reason());
                    dialog.close();
                    show();
                },
                dialog::close);
        form.show(proposal.texts());
        dialog.add(form);
        dialog.open();
    }

    private void refuse(ProposalProfile proposal) {
        new ReasonDialog(
                        getTranslation("catalog.proposals.refuse.title", proposal.name()),
                        getTranslation("catalog.proposals.refuse.explanation", proposal.unitName()),
                        getTranslation("catalog.proposals.refuse"),
                        reason -> {
                            proposing.refuse(proposal.id(), proposal.version(), reason);
                            show();
                        })
                .open();
    }

    private void attempt(SerializableRunnable step) {
        Spoken.attempt(step::run);
        show();
    }

    private Chip chip(ProposalState state) {
        return switch (state) {
            case PRIVATE -> new Chip(getTranslation("catalog.proposals.state.private"), Chip.Colour.GREY);
            case WAITING -> new Chip(getTranslation("catalog.proposals.state.waiting"), Chip.Colour.AMBER);
            case ACCEPTED -> new Chip(getTranslation("catalog.proposals.state.accepted"), Chip.Colour.GREEN);
            case REFUSED -> new Chip(getTranslation("catalog.proposals.state.refused"), Chip.Colour.RED);
        };
    }

    private Button button(String label, SerializableRunnable action) {
        Button button = new Button(getTranslation(label), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
