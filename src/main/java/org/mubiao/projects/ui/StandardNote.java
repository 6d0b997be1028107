package org.mubiao.projects.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.StandardNews;
import org.mubiao.catalog.StandardProfile;
import org.mubiao.catalog.ui.PickedRows;
import org.mubiao.catalog.ui.StandardDifference;
import org.mubiao.projects.Draft;
import org.mubiao.projects.Edit;
import org.mubiao.table.Indicator;

/** Under a row: that its standard has changed, with the difference; or which standard it means. One click takes it over. */
final class StandardNote extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DraftInHand draft;
    private final String row;
    private @Nullable StandardProfile shown;

    StandardNote(DraftInHand draft, String row) {
        this.draft = draft;
        this.row = row;
        addClassName("standard-note");
        setVisible(false);
    }

    void show(Draft now, Indicator said, StandardsOfDraft standards) {
        StandardNews news = standards.newsOf(said);
        StandardProfile meant = standards.meantBy(said);
        StandardProfile offered = news == null ? meant : news.now();
        boolean isSaid = meant != null && news == null && meant.content().name().equals(said.name());
        if (offered == null || isSaid || !draft.canWrite(now)) {
            setVisible(false);
            return;
        }
        setVisible(true);
        if (offered.equals(shown)) {
            return;
        }
        shown = offered;
        removeAll();
        if (news == null) {
            add(new Span(
                    getTranslation("wizard.standard.meant", offered.content().name())));
            add(take("wizard.standard.use", offered));
        } else if (news.now().isRetired()) {
            add(new Span(getTranslation(
                    "wizard.standard.retired", news.now().content().name())));
        } else {
            String key = news.isMerged() ? "wizard.standard.merged" : "wizard.standard.newer";
            add(new Span(getTranslation(
                    key,
                    news.now().content().name(),
                    news.now().version(),
                    news.now().inForceFrom().toString())));
            add(take("wizard.standard.take-over", offered), new StandardDifference(news.taken(), news.now()));
        }
    }

    private Button take(String label, StandardProfile offered) {
        Edit takeOver = new Edit.SayRow(row, PickedRows.texts(offered));
        Button take = new Button(getTranslation(label), click -> IndicatorsStep.tell(draft.edit(takeOver)));
        take.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return take;
    }
}
