package org.mubiao.catalog.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.EnumMap;
import java.util.Map;
import org.mubiao.catalog.Dictionary;

/** The choice of a dictionary, as links at the left. */
final class DictionaryList extends Nav {

    private static final long serialVersionUID = 1L;
    private static final String CURRENT = "aria-current";

    private final Map<Dictionary, RouterLink> links = new EnumMap<>(Dictionary.class);

    DictionaryList() {
        addClassName("dictionary-list");
        getElement().setAttribute("aria-label", getTranslation("dictionaries.list"));
        UnorderedList list = new UnorderedList();
        for (Dictionary dictionary : Dictionary.values()) {
            RouterLink link = new RouterLink(getTranslation(EntryLines.title(dictionary)), DictionariesView.class);
            link.setQueryParameters(DictionaryPlace.of(dictionary).parameters());
            links.put(dictionary, link);
            list.add(new ListItem(link));
        }
        add(list);
    }

    void show(Dictionary chosen) {
        links.forEach((dictionary, link) -> {
            if (dictionary == chosen) {
                link.getElement().setAttribute(CURRENT, "page");
            } else {
                link.getElement().removeAttribute(CURRENT);
            }
        });
    }
}
