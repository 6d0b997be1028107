package org.mubiao.projects.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import org.mubiao.exchange.Doubt;
import org.mubiao.exchange.ReadTable;
import org.mubiao.projects.Carried;
import org.mubiao.projects.PartName;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.table.OverviewField;
import org.mubiao.table.TargetTable;

/** A table that was found in a file: what it is, and what its reader was not sure of. */
final class FoundTable extends Div {

    private static final long serialVersionUID = 1L;

    private final Checkbox chosen;
    private final TargetTable table;
    private final Div carried = new Div();

    FoundTable(ReadTable read, int position) {
        this.table = read.table();
        addClassName("found-table");
        chosen = new Checkbox(name(position), true);
        Paragraph facts = new Paragraph(getTranslation(
                "projects.import.facts",
                known(table.overview().text(OverviewField.UNIT)),
                known(table.overview().year()),
                known(table.funding().total()),
                table.indicators().size()));
        facts.addClassName("soft");
        add(chosen, facts, carried);
        if (!read.doubts().isEmpty()) {
            UnorderedList doubts = new UnorderedList();
            read.doubts().forEach(doubt -> doubts.add(new ListItem(said(doubt))));
            add(new Details(
                    getTranslation("projects.import.doubts", read.doubts().size()), doubts));
        }
    }

    /** Says what becomes of its levels in the batch, where they are another framework's. */
    void tell(Carried told) {
        carried.removeAll();
        if (told.moved() > 0 || !told.unplaced().isEmpty()) {
            carried.add(new CarriedRows(told));
        }
    }

    boolean isChosen() {
        return chosen.getValue();
    }

    TargetTable table() {
        return table;
    }

    String name(int position) {
        String name = table.overview().text(OverviewField.PROJECT_NAME);
        return name == null ? getTranslation("projects.import.nameless", position) : name;
    }

    private String said(Doubt doubt) {
        return getTranslation(
                "projects.import.doubt", Spoken.say(PartName.of(doubt.path(), table)), Spoken.say(doubt.message()));
    }

    private String known(@Nullable Object part) {
        return part == null ? getTranslation("projects.import.unknown") : part.toString();
    }
}
