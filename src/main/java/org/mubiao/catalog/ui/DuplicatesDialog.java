package org.mubiao.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.Likeness;
import org.mubiao.catalog.MergeCandidate;
import org.mubiao.catalog.Merging;
import org.mubiao.catalog.StandardContent;
import org.mubiao.catalog.StandardId;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.table.Framework;
import org.mubiao.table.FrameworkSet;

/**
 * Standards that may be one, the likeliest first. A pair can be merged either way, but for an inherited standard, which other
 * frameworks use: that one stays.
 */
final class DuplicatesDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 50;

    private final Catalog catalog;
    private final Merging merging;
    private final SerializableConsumer<StandardId> onMerged;
    private final Div list = new Div();

    DuplicatesDialog(
            Catalog catalog, Merging merging, @Nullable String frameworkId, SerializableConsumer<StandardId> onMerged) {
        this.catalog = catalog;
        this.merging = merging;
        this.onMerged = onMerged;
        addClassName("duplicates-dialog");
        setWidth("min(960px, 96vw)");
        setHeaderTitle(getTranslation("catalog.duplicates"));
        Select<Framework> framework = new Select<>();
        framework.setLabel(getTranslation("catalog.framework"));
        framework.setWidthFull();
        FrameworkSet frameworks = catalog.frameworks();
        framework.setItems(frameworks.offered());
        framework.setItemLabelGenerator(Framework::name);
        framework.addValueChangeListener(chosen -> show(chosen.getValue().id()));
        framework.setValue(frameworks
                .named(frameworkId)
                .filter(frameworks.offered()::contains)
                .orElse(frameworks.offered().getLast()));
        list.addClassName("duplicates");
        add(new Paragraph(getTranslation("catalog.duplicates.explanation")), framework, list);
        getFooter().add(new Button(getTranslation("catalog.panel.close"), click -> close()));
    }

    private void show(String frameworkId) {
        list.removeAll();
        List<Likeness> found = merging.duplicates(frameworkId, MOST);
        if (found.isEmpty()) {
            list.add(new Paragraph(getTranslation("catalog.duplicates.none")));
        }
        for (Likeness pair : found) {
            Div line = new Div(
                    shown(pair.one()),
                    shown(pair.other()),
                    new Span(getTranslation("catalog.duplicates.alike", pair.percent())),
                    merge(pair.other(), pair.one()),
                    merge(pair.one(), pair.other()));
            line.addClassName("duplicate");
            if (pair.one().refused() != null && pair.other().refused() != null) {
                Span refused = new Span(Spoken.say(pair.other().refused()));
                refused.addClassName("refused");
                line.add(refused);
            }
            list.add(line);
        }
    }

    private Span shown(MergeCandidate survivor) {
        StandardContent content = survivor.standard().content();
        Span shown = new Span(content.level2() + " · " + content.name());
        if (survivor.isInherited()) {
            Span home = new Span(getTranslation(
                    "catalog.packs.inherited", catalog.frameworks().nameOf(survivor.home())));
            home.addClassName("home");
            shown.add(home);
        }
        return shown;
    }

    private Button merge(MergeCandidate merged, MergeCandidate survivor) {
        Button merge = new Button(
                getTranslation(
                        "catalog.duplicates.keep", survivor.standard().content().name()),
                click -> {
                    close();
                    MergeDialog dialog = new MergeDialog(catalog, merging, merged.standard(), onMerged);
                    dialog.into(survivor.standard().id());
                    dialog.open();
                });
        merge.addThemeVariants(ButtonVariant.LUMO_SMALL);
        merge.setVisible(survivor.refused() == null);
        return merge;
    }
}
