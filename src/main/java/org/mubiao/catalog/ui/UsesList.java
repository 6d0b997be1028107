package org.mubiao.catalog.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.mubiao.catalog.UsesOfStandards;

/** What a change of a standard touches: how many tables of each kind, with links to those that the person may open. */
final class UsesList extends Div {

    private static final long serialVersionUID = 1L;

    UsesList(List<UsesOfStandards.StandardUse> uses) {
        addClassName("uses-list");
        UnorderedList list = new UnorderedList();
        for (UsesOfStandards.StandardUse use : uses) {
            ListItem item = new ListItem(new Span(getTranslation(key(use.kind()), use.count())));
            for (UsesOfStandards.Place place : use.places()) {
                Anchor link = new Anchor(place.address(), place.title());
                link.setTarget("_blank");
                link.setRouterIgnore(true);
                item.add(link);
            }
            list.add(item);
        }
        add(list);
    }

    private static String key(UsesOfStandards.Kind kind) {
        return switch (kind) {
            case DRAFTS -> "catalog.uses.drafts";
            case SUBMISSIONS -> "catalog.uses.submissions";
            case PUBLICATIONS -> "catalog.uses.publications";
            case PACKS -> "catalog.uses.packs";
        };
    }
}
