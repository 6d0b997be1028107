package org.mubiao.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.PackChange;
import org.mubiao.catalog.PackItem;
import org.mubiao.catalog.PackProfile;
import org.mubiao.catalog.StandardProfile;
import org.mubiao.shared.ui.Chip;
import org.mubiao.table.FrameworkSet;

/** A pack in the list, with what may be done with it, and with its history when that is asked for. */
final class PackCard extends Article {

    private static final long serialVersionUID = 1L;

    private final transient PackProfile pack;
    private final Div buttons = new Div();
    private final Button versions;
    private final Div history = new Div();

    /**
     * @param inheritedFrom the name of the framework that it is of, when another one offers it too; else null
     * @param toggle shows its history, or hides it
     */
    PackCard(PackProfile pack, @Nullable String inheritedFrom, SerializableConsumer<PackCard> toggle) {
        this.pack = pack;
        addClassNames("proposal", "pack-card");
        OrderedList items = new OrderedList();
        pack.content().items().forEach(item -> items.add(line(item)));
        Span words = new Span(getTranslation(
                "catalog.packs.words", new PackLines(this).list(pack.content().words())));
        words.addClassName("soft");
        versions = new Button(getTranslation("catalog.history"), click -> toggle.accept(this));
        versions.addThemeVariants(ButtonVariant.LUMO_SMALL);
        buttons.add(versions);
        buttons.addClassName("buttons");
        add(head(inheritedFrom), new Paragraph(pack.content().purpose()), words, items, buttons, history);
        hideHistory();
    }

    PackProfile pack() {
        return pack;
    }

    /** Says what is to be done, below its indicators. */
    void advise(String words) {
        Paragraph advice = new Paragraph(words);
        advice.addClassName("soft");
        addComponentAtIndex(indexOf(buttons), advice);
    }

    /** Adds something that may be done with it. */
    void offer(String label, SerializableRunnable action) {
        Button button = new Button(label, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        buttons.addComponentAtIndex(buttons.getComponentCount() - 1, button);
    }

    /** @param sayAgain hears which version is to be said again; null where that is not offered */
    void showHistory(
            List<PackChange> changes, FrameworkSet frameworks, @Nullable SerializableConsumer<PackChange> sayAgain) {
        history.removeAll();
        history.add(new PackHistory(changes, frameworks, sayAgain));
        history.setVisible(true);
        versions.getElement().setAttribute("aria-expanded", "true");
    }

    void hideHistory() {
        history.removeAll();
        history.setVisible(false);
        versions.getElement().setAttribute("aria-expanded", "false");
    }

    /** Puts the person there. */
    void enter() {
        versions.focus();
    }

    private Div head(@Nullable String inheritedFrom) {
        Div head = new Div(new H3(pack.content().name()));
        head.addClassName("proposal-head");
        if (pack.isRetired()) {
            head.add(new Chip(getTranslation("catalog.retired"), Chip.Colour.GREY));
        }
        if (pack.content().source() == null) {
            head.add(new Chip(getTranslation("catalog.ours"), Chip.Colour.BLUE));
        }
        if (inheritedFrom != null) {
            head.add(new Chip(getTranslation("catalog.packs.inherited", inheritedFrom), Chip.Colour.GREY));
        }
        return head;
    }

    private ListItem line(PackItem item) {
        StandardProfile standard = pack.standards().get(item.standard());
        String name = standard == null
                ? pack.nameOf(item)
                : standard.content().level2() + " · " + standard.content().name();
        ListItem line = new ListItem(new PackLines(this).item(name, item));
        if (standard == null) {
            line.addClassName("soft");
            line.add(new Chip(getTranslation(PackLines.missing(pack, item)), Chip.Colour.GREY));
        }
        return line;
    }
}
