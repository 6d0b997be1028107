package org.mubiao.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.mubiao.catalog.Dictionaries;
import org.mubiao.catalog.EntryId;
import org.mubiao.catalog.EntryProfile;
import org.mubiao.shared.ui.Spoken;

/** Makes an entry a way to write another one. */
final class MergeEntryDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** @param onMerged hears which entry stands for it */
    MergeEntryDialog(Dictionaries dictionaries, EntryProfile merged, SerializableConsumer<EntryId> onMerged) {
        String name = merged.content().name();
        addClassName("merge-dialog");
        setHeaderTitle(getTranslation("dictionaries.merge.title", name));
        ComboBox<EntryProfile> into = new ComboBox<>(getTranslation("dictionaries.merge.into"));
        List<EntryProfile> others = dictionaries.entries(merged.dictionary(), false).stream()
                .filter(entry -> !entry.id().equals(merged.id())
                        && entry.content().dimension() == merged.content().dimension())
                .toList();
        into.setItems(others);
        into.setItemLabelGenerator(entry -> entry.content().name());
        into.setWidthFull();
        Button merge = new Button(getTranslation("dictionaries.merge"));
        merge.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        merge.setEnabled(false);
        into.addValueChangeListener(chosen -> merge.setEnabled(chosen.getValue() != null));
        merge.addClickListener(click -> {
            EntryProfile other = into.getValue();
            if (Spoken.attempt(() -> dictionaries.merge(merged.id(), merged.version(), other.id(), other.version()))) {
                close();
                onMerged.accept(other.id());
            }
        });
        add(new Paragraph(getTranslation("dictionaries.merge.explanation", name)), into);
        getFooter().add(new Button(getTranslation("catalog.cancel"), click -> close()), merge);
    }
}
