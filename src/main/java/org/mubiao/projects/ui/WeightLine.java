package org.mubiao.projects.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mubiao.checks.Weighing;
import org.mubiao.projects.Draft;

/** The weights by level 1 beside what the framework lays down, and what is missing, in one line. It blocks nothing. */
final class WeightLine extends Div {

    private static final long serialVersionUID = 1L;

    WeightLine() {
        addClassName("weights");
        getElement().setAttribute("role", "status");
    }

    void show(Draft now) {
        Weighing weighing = now.weighing();
        removeAll();
        String sum = weighing.sum().toPlainString();
        add(new Span(
                weighing.total() == 0
                        ? getTranslation("wizard.weights.sum", sum)
                        : getTranslation("wizard.weights", sum, Integer.toString(weighing.total()))));
        List<String> missing = new ArrayList<>();
        for (Weighing.Part part : weighing.parts()) {
            String name = String.join(getTranslation("wizard.and"), part.levels());
            Span shown = new Span(getTranslation(
                    "wizard.weights.part", name, part.sum().toPlainString(), Integer.toString(part.due())));
            shown.setClassName("right", part.isRight());
            add(shown);
            if (!part.isRight()) {
                missing.add(said(name, part.missing()));
            }
        }
        if (missing.isEmpty() && !weighing.isRight()) {
            missing.add(said("", BigDecimal.valueOf(weighing.total()).subtract(weighing.sum())));
        }
        if (weighing.isWeighted() && !missing.isEmpty()) {
            Span said = new Span(String.join(getTranslation("wizard.weights.between"), missing));
            said.addClassName("missing");
            add(said);
        }
    }

    private String said(String name, BigDecimal missing) {
        return missing.signum() > 0
                ? getTranslation("wizard.weights.missing", name, missing.toPlainString())
                : getTranslation(
                        "wizard.weights.too-many", name, missing.negate().toPlainString());
    }
}
