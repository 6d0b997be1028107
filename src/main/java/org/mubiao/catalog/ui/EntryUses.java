package org.mubiao.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.mubiao.catalog.UsesOfEntries;

/** Where an entry is used, in numbers. */
final class EntryUses extends Div {

    private static final long serialVersionUID = 1L;

    EntryUses(List<UsesOfEntries.EntryUse> uses) {
        addClassName("uses-list");
        UnorderedList list = new UnorderedList();
        uses.forEach(use -> list.add(new ListItem(getTranslation(key(use.kind()), use.count()))));
        add(
                new H3(getTranslation("dictionaries.uses")),
                uses.isEmpty() ? new Paragraph(getTranslation("dictionaries.uses.none")) : list);
    }

    private static String key(UsesOfEntries.Kind kind) {
        return switch (kind) {
            case STANDARDS -> "dictionaries.uses.standards";
            case DRAFTS -> "dictionaries.uses.drafts";
            case BATCHES -> "dictionaries.uses.batches";
        };
    }
}
