package org.mubiao.reviews.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.mubiao.reviews.Review;
import org.mubiao.shared.ui.Spoken;

/** What a check found and nobody has taken up. Enter turns it into a remark. */
class FindingCard extends Card {

    private static final long serialVersionUID = 1L;

    FindingCard(Review review, Review.Found found, ThreadPane pane) {
        super(found.number(), found.finding().path(), found.severity(), false, pane);
        addClassName("review-finding");
        head.add(
                Severities.chip(found.severity()),
                new Span(getTranslation("reviews.finding", found.finding().ruleId())));
        add(new Paragraph(Spoken.say(found.finding().message())));
        if (found.justification() != null) {
            Paragraph answer = new Paragraph(getTranslation("reviews.finding.justified", found.justification()));
            answer.addClassName("soft");
            add(answer);
        }
        if (review.mayDecide()) {
            Span key = new Span(getTranslation("reviews.key.enter"));
            key.addClassName("kbd");
            Button take = new Button(getTranslation("reviews.finding.take-up"), click -> pane.takeUp(found));
            take.setSuffixComponent(key);
            take.addThemeVariants(ButtonVariant.LUMO_SMALL);
            Div actions = new Div(take);
            actions.addClassName("review-actions");
            add(actions);
            getElement()
                    .addEventListener("keydown", event -> pane.takeUp(found))
                    .setFilter("event.key === 'Enter' && event.target === event.currentTarget");
        }
    }
}
