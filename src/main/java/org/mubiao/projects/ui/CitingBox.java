package org.mubiao.projects.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.signals.Signal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mubiao.projects.Edit;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.table.FieldPath;
import org.mubiao.table.OverviewField;
import org.mubiao.table.Regulation;

/** 引用法规: writes a regulation behind a basis, by its full name and number. */
final class CitingBox extends ComboBox<Regulation> {

    private static final long serialVersionUID = 1L;

    /** Titles are long. */
    private static final String WIDE = "560px";

    /** What does not end with a mark goes on with one. */
    private static final Pattern GOES_ON = Pattern.compile("[^\\s、，。；：,;:]$");

    private final transient DraftInHand draft;
    private final OverviewField field;

    CitingBox(DraftInHand draft, OverviewField field, List<Regulation> regulations) {
        this.draft = draft;
        this.field = field;
        addClassName("citing");
        addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        setOverlayWidth(WIDE);
        setPlaceholder(getTranslation("wizard.cite"));
        setAriaLabel(getTranslation("wizard.cite.into", getTranslation("projects.part.overview." + field.key())));
        setItemLabelGenerator(Regulation::cited);
        setItems(regulations);
        addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                cite(chosen.getValue());
                clear();
            }
        });
        Signal.effect(
                this,
                () -> setVisible(!regulations.isEmpty()
                        && draft.canWrite(Objects.requireNonNull(draft.draft().get()))));
    }

    private void cite(Regulation regulation) {
        String before =
                Objects.requireNonNullElse(draft.now().table().overview().text(field), "");
        String text = before + (GOES_ON.matcher(before).find() ? "、" : "") + regulation.cited();
        @Nullable Message refusal = draft.edit(new Edit.Say(FieldPath.of(field), text));
        if (refusal != null) {
            Spoken.refusal(new SpokenException(refusal));
        }
    }
}
