package org.mubiao.catalog.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.mubiao.catalog.FrameworkDifference;
import org.mubiao.catalog.FrameworkEffect;
import org.mubiao.catalog.FrameworkProfile;

/** What a framework says otherwise than the one that it was made from, and what loses its place by it. */
final class FrameworkDifferences extends Section {

    private static final long serialVersionUID = 1L;

    private final transient FrameworkDesk desk;

    FrameworkDifferences(FrameworkDesk desk) {
        this.desk = desk;
        addClassName("framework-part");
        desk.onChange(this::show);
        show();
    }

    private void show() {
        removeAll();
        Optional<FrameworkDifference> difference = desk.framing().difference(desk.id());
        setVisible(difference.isPresent());
        if (difference.isEmpty()) {
            return;
        }
        String origin = Optional.ofNullable(desk.framework().madeFrom())
                .flatMap(desk.framing()::framework)
                .map(FrameworkProfile::framework)
                .map(framework -> framework.name())
                .orElse("");
        add(new H3(getTranslation("catalog.difference", origin)));
        if (difference.get().lines().isEmpty()) {
            add(new Paragraph(getTranslation("catalog.difference.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("framework-difference");
        for (FrameworkDifference.Line line : difference.get().lines()) {
            ListItem item = new ListItem(FrameworkDesk.said(line));
            item.addClassName(line.kind().key());
            list.add(item);
        }
        add(list);
        FrameworkEffect effect = desk.framing().effect(desk.id());
        Paragraph touches = new Paragraph(
                effect.isNone()
                        ? getTranslation("catalog.difference.touches-nothing")
                        : getTranslation("catalog.difference.touches", effect.standards(), effect.packs()));
        touches.setClassName("touches", !effect.isNone());
        add(touches);
    }
}
