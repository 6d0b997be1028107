package org.mubiao.catalog.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.mubiao.catalog.FrameworkProfile;

/** The frameworks with their years and states; a click opens one. */
final class FrameworkList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    private final SerializableConsumer<String> open;

    FrameworkList(SerializableConsumer<String> open) {
        this.open = open;
        addClassName("framework-list");
        getElement().setAttribute("aria-label", getTranslation("catalog.frameworks"));
    }

    void show(List<FrameworkProfile> all, FrameworkProfile shown) {
        removeAll();
        for (FrameworkProfile profile : all) {
            String id = profile.framework().id();
            Span name = new Span(profile.framework().name());
            name.addClassName("framework-name");
            Span years = new Span(FrameworkDesk.years(profile.framework()));
            years.addClassName("soft");
            NativeButton button = new NativeButton();
            button.add(name, years, FrameworkDesk.state(profile));
            button.addClickListener(click -> open.accept(id));
            if (id.equals(shown.framework().id())) {
                button.getElement().setAttribute("aria-current", "true");
            }
            add(new ListItem(button));
        }
    }
}
