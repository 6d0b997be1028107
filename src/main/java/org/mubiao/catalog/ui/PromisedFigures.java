package org.mubiao.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.mubiao.catalog.EarlierValues;
import org.mubiao.catalog.PeerFigures;
import org.mubiao.catalog.StandardFigures;
import org.mubiao.catalog.StandardProfile;

/** What was promised for a standard: by this unit before, and by others in public. */
final class PromisedFigures extends Div {

    private static final long serialVersionUID = 1L;

    PromisedFigures(StandardProfile standard, StandardFigures figures) {
        addClassName("promised-figures");
        if (!figures.earlier().isEmpty()) {
            UnorderedList list = new UnorderedList();
            for (EarlierValues.EarlierValue value : figures.earlier()) {
                list.add(new ListItem(
                        getTranslation("catalog.figures.earlier.value", value.year(), value.project(), value.value())));
            }
            add(new H4(getTranslation("catalog.figures.earlier")), list);
        }
        PeerFigures.Figures peers = figures.peers();
        if (peers != null) {
            String unit =
                    standard.content().unit() == null ? "" : standard.content().unit();
            add(
                    new H4(getTranslation("catalog.figures.peers", peers.units(), peers.tables())),
                    new Paragraph(getTranslation(
                            "catalog.figures.quartiles",
                            peers.lower().toPlainString() + unit,
                            peers.median().toPlainString() + unit,
                            peers.upper().toPlainString() + unit)));
        }
    }
}
