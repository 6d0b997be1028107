package org.mubiao.projects.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.mubiao.table.FieldPath;

/** What is filled in at one step: a heading, what to do, and the fields. */
abstract class StepContent extends Section {

    private static final long serialVersionUID = 1L;

    private final Step step;

    StepContent(Step step) {
        this.step = step;
        addClassNames("step-content", step.key());
        H2 heading = new H2(getTranslation(step.title()));
        heading.setId("step-title");
        Paragraph advice = new Paragraph(getTranslation("wizard.advice." + step.key()));
        advice.addClassName("soft");
        getElement().setAttribute("aria-labelledby", "step-title");
        add(heading, advice);
    }

    Step step() {
        return step;
    }

    /** Puts the person into the field of the part, or the closest one. */
    abstract void enter(FieldPath path);

    /** The name of a part, which also stands within sentences, as the label of its field. */
    final String label(String key) {
        String name = getTranslation(key);
        return name.substring(0, 1).toUpperCase(getLocale()) + name.substring(1);
    }

    static <C extends Component & Focusable<?>> void enter(C field) {
        field.scrollIntoView();
        field.focus();
    }
}
