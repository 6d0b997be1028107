package org.mubiao.projects.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mubiao.projects.Carried;
import org.mubiao.table.Indicator;

/** What becomes of the levels of rows that come from another framework. */
final class CarriedRows extends Div {

    private static final long serialVersionUID = 1L;

    CarriedRows(Carried carried) {
        addClassName("carried-rows");
        int rows = carried.table().indicators().size();
        add(new Paragraph(
                carried.moved() == 0
                        ? getTranslation("projects.copy.same", rows)
                        : getTranslation(
                                "projects.copy.moved",
                                rows,
                                carried.moved(),
                                carried.into().name())));
        if (!carried.unplaced().isEmpty()) {
            Paragraph unplaced = new Paragraph(getTranslation(
                    "projects.copy.unplaced",
                    carried.unplaced().size(),
                    carried.into().name(),
                    carried.unplaced().stream()
                            .map(Indicator::name)
                            .map(name -> Objects.requireNonNullElse(name, ""))
                            .collect(Collectors.joining(getTranslation("wizard.and")))));
            unplaced.addClassName("unplaced");
            add(unplaced);
        }
    }
}
