package org.mubiao.projects.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.ProposalId;
import org.mubiao.catalog.Proposing;
import org.mubiao.catalog.StandardField;
import org.mubiao.shared.ui.Spoken;

/** Proposes on the spot what the catalog lacks: kept for the unit, or sent at once. The project goes on with it either way. */
final class ProposalDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final String POSITIVE = "POSITIVE";
    private static final List<String> NATURES = List.of(POSITIVE, "NEGATIVE", "QUALITATIVE");

    private final Proposing proposing;
    private final transient LevelPair pair;
    private final String frameworkId;
    private final SerializableConsumer<String> goOn;
    private final TextField name = new TextField(getTranslation("catalog.name"));
    private final TextField unit = new TextField(getTranslation("catalog.unit"));
    private final Select<String> nature = new Select<>();
    private final TextArea definition = new TextArea(getTranslation("catalog.definition"));
    private final TextArea formula = new TextArea(getTranslation("catalog.formula"));
    /** Once kept it is said anew, not once more, when sending is refused. */
    private transient @Nullable ProposalId kept;

    private final TextArea reason = new TextArea(getTranslation("wizard.propose.reason"));

    /** @param goOn receives the name, for the row of the project */
    ProposalDialog(
            Proposing proposing, String frameworkId, LevelPair pair, String typed, SerializableConsumer<String> goOn) {
        this.proposing = proposing;
        this.frameworkId = frameworkId;
        this.pair = pair;
        this.goOn = goOn;
        addClassName("proposal-dialog");
        setHeaderTitle(getTranslation("wizard.propose.title"));
        name.setValue(typed);
        name.setWidthFull();
        definition.setWidthFull();
        formula.setWidthFull();
        reason.setWidthFull();
        definition.setAutofocus(true);
        nature.setLabel(getTranslation("catalog.nature"));
        nature.setItems(NATURES);
        nature.setItemLabelGenerator(each -> switch (each) {
            case POSITIVE -> getTranslation("catalog.nature.positive");
            case "NEGATIVE" -> getTranslation("catalog.nature.negative");
            default -> getTranslation("catalog.nature.qualitative");
        });
        nature.setValue(POSITIVE);
        Button keep = new Button(getTranslation("wizard.propose.keep"), click -> done(false));
        Button send = new Button(getTranslation("wizard.propose.send"), click -> done(true));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new Paragraph(getTranslation("wizard.propose.explanation")),
                name,
                nature,
                unit,
                definition,
                formula,
                reason);
        getFooter().add(new Button(getTranslation("projects.cancel"), click -> close()), keep, send);
    }

    private void done(boolean isSent) {
        boolean isDone = Spoken.attempt(() -> {
            kept = proposing.keep(kept, texts(), reason.getValue());
            if (isSent) {
                proposing.send(kept);
            }
        });
        if (isDone) {
            close();
            Spoken.done(getTranslation(isSent ? "wizard.propose.sent" : "wizard.propose.kept", name.getValue()));
            goOn.accept(name.getValue());
        }
    }

    private Map<StandardField, String> texts() {
        Map<StandardField, String> texts = new EnumMap<>(StandardField.class);
        texts.put(StandardField.FRAMEWORK, frameworkId);
        texts.put(StandardField.LEVEL1, Objects.requireNonNullElse(pair.level1(), ""));
        texts.put(StandardField.LEVEL2, Objects.requireNonNullElse(pair.level2(), ""));
        texts.put(StandardField.NAME, name.getValue());
        texts.put(StandardField.UNIT, unit.getValue());
        texts.put(StandardField.NATURE, nature.getValue());
        texts.put(StandardField.DEFINITION, definition.getValue());
        texts.put(StandardField.FORMULA, formula.getValue());
        return texts;
    }
}
