package org.mubiao.catalog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.MergeCandidate;
import org.mubiao.catalog.MergeProgress;
import org.mubiao.catalog.Merging;
import org.mubiao.catalog.StandardId;
import org.mubiao.catalog.StandardProfile;
import org.mubiao.catalog.StandardRef;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;

/** Makes a standard part of another one: which one, what they say otherwise, what it touches, and then how far it has come. */
final class MergeDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int POLL = 700;
    private static final int NO_POLL = -1;

    private final Catalog catalog;
    private final Merging merging;
    private final StandardProfile merged;
    private final SerializableConsumer<StandardId> onMerged;
    private final Div comparison = new Div();
    private final Paragraph progress = new Paragraph();
    private final Button merge = new Button(getTranslation("catalog.merge"));
    private transient @Nullable MergeCandidate survivor;

    /** @param onMerged hears which standard is to be shown next */
    MergeDialog(Catalog catalog, Merging merging, StandardProfile merged, SerializableConsumer<StandardId> onMerged) {
        this.catalog = catalog;
        this.merging = merging;
        this.merged = merged;
        this.onMerged = onMerged;
        addClassName("merge-dialog");
        setWidth("min(960px, 96vw)");
        setHeaderTitle(getTranslation("catalog.merge.title", merged.content().name()));
        StandardPicker picker =
                new StandardPicker(catalog, merged.content().frameworkId(), null, null, List.of(), this::chosen);
        progress.getElement().setAttribute("role", "status");
        progress.setVisible(false);
        merge.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        merge.setEnabled(false);
        merge.setDisableOnClick(true);
        merge.addClickListener(click -> merge());
        add(
                new Paragraph(getTranslation("catalog.merge.explanation")),
                picker,
                comparison,
                new H3(getTranslation("catalog.uses")),
                new UsesList(merging.uses(merged.id())),
                progress);
        getFooter().add(new Button(getTranslation("catalog.cancel"), click -> close()), merge);
        merging.namesake(merged.id()).ifPresent(this::into);
    }

    /** Begins with the one that was found to be the same. */
    void into(StandardId other) {
        MergeCandidate found = merging.candidate(merged.id(), other).orElse(null);
        survivor = found;
        comparison.removeAll();
        merge.setEnabled(found != null && found.refused() == null && !other.equals(merged.id()));
        if (found == null) {
            return;
        }
        comparison.add(new H3(
                getTranslation("catalog.merge.into", found.standard().content().name())));
        if (found.refused() != null) {
            Paragraph refused = new Paragraph(Spoken.say(found.refused()));
            refused.addClassName("refused");
            refused.getElement().setAttribute("role", "alert");
            comparison.add(refused);
        } else if (found.isInherited()) {
            comparison.add(new Paragraph(getTranslation(
                    "catalog.merge.inherited", catalog.frameworks().nameOf(found.home()))));
        }
        comparison.add(new StandardDifference(merged, found.standard()));
    }

    private void chosen(List<Indicator> picked) {
        StandardRef.parse(picked.getFirst().text(IndicatorField.STANDARD)).ifPresent(ref -> into(ref.id()));
    }

    private void merge() {
        if (survivor == null) {
            return;
        }
        StandardProfile into = survivor.standard();
        long[] made = new long[1];
        boolean isDone =
                Spoken.attempt(() -> made[0] = merging.merge(merged.id(), merged.version(), into.id(), into.version()));
        merge.setEnabled(!isDone);
        if (isDone) {
            follow(made[0], into.id());
        }
    }

    /** Tells how far the drafts are rewritten, until all are. */
    private void follow(long made, StandardId into) {
        UI ui = UI.getCurrent();
        progress.setVisible(true);
        tell(made);
        ui.setPollInterval(POLL);
        ui.addPollListener(poll -> {
            if (!isOpened() || tell(made)) {
                ui.setPollInterval(NO_POLL);
                poll.unregisterListener();
                if (isOpened()) {
                    close();
                    onMerged.accept(into);
                }
            }
        });
    }

    private boolean tell(long made) {
        MergeProgress now = merging.progress(made).orElse(new MergeProgress(0, 0, 0));
        progress.setText(getTranslation("catalog.merge.progress", now.done(), now.units(), now.rows()));
        return now.isDone();
    }
}
