package org.mubiao.projects.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.signals.Signal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mubiao.checks.Finding;
import org.mubiao.checks.Grade;
import org.mubiao.projects.Draft;
import org.mubiao.projects.FindingKey;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.shared.ui.Chip;
import org.mubiao.shared.ui.Chip.Colour;
import org.mubiao.shared.ui.SeverityChip;
import org.mubiao.shared.ui.Spoken;

/** What a check says, with its mend where that is evident, and the reason why it stands where one is asked for. */
final class FindingNote extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 1000;

    private final transient DraftInHand draft;
    private final transient Finding finding;
    private final Div reason = new Div();

    FindingNote(DraftInHand draft, Finding finding) {
        this.draft = draft;
        this.finding = finding;
        addClassNames("finding", finding.grade().name().toLowerCase(Locale.ROOT));
        Span text = new Span(Spoken.say(finding.message()));
        text.addClassName("finding-text");
        add(chip(), text);
        Draft now = draft.now();
        if (draft.canWrite(now)) {
            addMend(now);
        }
        if (finding.grade() == Grade.JUSTIFY) {
            addReason(now);
        }
    }

    private Span chip() {
        return switch (finding.grade()) {
            case BLOCKS -> SeverityChip.must();
            case JUSTIFY -> SeverityChip.should();
            case INFORMS -> new Chip(getTranslation("wizard.finding.informs"), Colour.GREY);
        };
    }

    private void addMend(Draft now) {
        Mend.of(finding, now.table(), now.framework()).ifPresent(mend -> {
            String words = mend.isShort()
                    ? getTranslation("wizard.finding.mend", mend.to())
                    : getTranslation("wizard.finding.mend.text");
            Button button = new Button(words, click -> tell(draft.edit(mend.edits())));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            add(button);
        });
    }

    /** The reason stands open where one is given, else behind a button. */
    private void addReason(Draft now) {
        reason.addClassName("finding-reason");
        add(reason);
        boolean isGiven =
                Problem.isJustified(now, finding) || draft.unsaved().peek().containsKey(part().key());
        if (isGiven) {
            openReason();
        } else if (draft.canWrite(now)) {
            Button open = new Button(getTranslation("wizard.finding.justify"));
            open.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            open.addClickListener(click -> {
                remove(open);
                openReason().focus();
            });
            addComponentAtIndex(getComponentCount() - 1, open);
        }
        Signal.effect(
                this,
                () -> getElement()
                        .getClassList()
                        .set("justified", Problem.isJustified(draft.draft().get(), finding)));
    }

    private TextArea openReason() {
        TextArea text = new TextArea(getTranslation("wizard.finding.reason"));
        text.setMaxLength(LONGEST_REASON);
        text.setWidthFull();
        reason.add(new KeptField<>(draft, part(), text));
        return text;
    }

    private Part part() {
        return new Part.Reason(FindingKey.of(finding));
    }

    private static void tell(@Nullable Message refusal) {
        if (refusal != null) {
            Spoken.refusal(new SpokenException(refusal));
        }
    }
}
