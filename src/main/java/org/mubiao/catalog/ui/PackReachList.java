package org.mubiao.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.mubiao.catalog.PackReach;

/** What a change of a pack touches: who offers it, and what no pack offers any more when it goes. */
final class PackReachList extends Div {

    private static final long serialVersionUID = 1L;

    /** @param isGoing whether it is to be retired */
    PackReachList(PackReach reach, boolean isGoing) {
        addClassName("uses-list");
        PackLines lines = new PackLines(this);
        UnorderedList list = new UnorderedList();
        list.add(new ListItem(getTranslation(
                "catalog.packs.reach.frameworks", reach.frameworks().size(), lines.list(reach.frameworks()))));
        if (isGoing && reach.alone().isEmpty()) {
            list.add(new ListItem(getTranslation("catalog.packs.reach.none-alone")));
        } else if (isGoing) {
            list.add(new ListItem(
                    getTranslation("catalog.packs.reach.alone", reach.alone().size(), lines.list(reach.alone()))));
        }
        list.add(new ListItem(getTranslation("catalog.packs.reach.projects")));
        add(list);
    }
}
