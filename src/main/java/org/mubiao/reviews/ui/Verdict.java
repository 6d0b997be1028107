package org.mubiao.reviews.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.jspecify.annotations.Nullable;
import org.mubiao.reviews.Decision;
import org.mubiao.reviews.Review;
import org.mubiao.shared.Message;
import org.mubiao.shared.ui.Chip;
import org.mubiao.shared.ui.ReasonDialog;
import org.mubiao.shared.ui.Spoken;

/** Below the page, the next step: what is not sent yet, what stands in the way, and the two decisions. */
class Verdict extends Footer {

    private static final long serialVersionUID = 1L;

    private final SerializableConsumer<Decision> send;
    private final TextField opinion = new TextField();
    private transient @Nullable Review review;

    /** @param send sends a decision, or refuses */
    Verdict(SerializableConsumer<Decision> send) {
        this.send = send;
        addClassName("review-foot");
        opinion.addClassName("end");
        opinion.setMaxLength(Decision.LONGEST);
        opinion.setPlaceholder(getTranslation("reviews.opinion"));
        opinion.setAriaLabel(getTranslation("reviews.opinion"));
    }

    void show(Review shown) {
        review = shown;
        removeAll();
        Message refusal = shown.refusal();
        if (refusal != null) {
            add(WhereIAm.state(this, shown.entry().state()), new Span(Spoken.say(refusal)));
            return;
        }
        Span drafts = new Span(
                shown.drafts() == 0
                        ? getTranslation("reviews.foot.no-drafts")
                        : getTranslation("reviews.foot.drafts", Integer.toString(shown.drafts())));
        drafts.addClassName("soft");
        add(drafts);
        if (shown.blocking() > 0) {
            add(new Chip(getTranslation("reviews.foot.blocking", Integer.toString(shown.blocking())), Chip.Colour.RED));
        }
        Button giveBack = new Button(getTranslation("reviews.return"), click -> askForReason());
        Button approve = new Button(getTranslation("reviews.approve"), click -> approve());
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        approve.setEnabled(shown.blocking() == 0);
        approve.setDisableOnClick(true);
        if (shown.blocking() > 0) {
            giveBack.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        add(opinion, giveBack, approve);
    }

    private void askForReason() {
        Review shown = review;
        if (shown != null) {
            new ReasonDialog(
                            getTranslation("reviews.return.title", shown.entry().projectName()),
                            getTranslation("reviews.return.explanation", Integer.toString(shown.drafts())),
                            getTranslation("reviews.return.confirm"),
                            reason -> send.accept(new Decision.Return(reason)))
                    .open();
        }
    }

    private void approve() {
        String said = opinion.getValue();
        if (Spoken.attempt(() -> send.accept(new Decision.Approve(said)))) {
            opinion.clear();
        }
    }
}
