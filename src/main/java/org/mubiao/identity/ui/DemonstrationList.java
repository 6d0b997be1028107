package org.mubiao.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.login.LoginForm;
import java.util.List;
import org.mubiao.identity.DemonstrationSignIns.DemonstrationSignIn;

/** Who can sign in to the demonstration; a click writes name and password into the form. */
class DemonstrationList extends Section {

    private static final long serialVersionUID = 1L;

    /** The form keeps its fields to itself on the server. */
    private static final String FILL = "const fill = (name, text) => { const field = this.querySelector('[name=' + name"
            + " + ']'); if (field) { field.value = text; } }; fill('username', $0); fill('password', $1);"
            + " this.querySelector('[theme~=submit]')?.focus();";

    DemonstrationList(List<DemonstrationSignIn> signIns, LoginForm form) {
        addClassName("demonstration");
        UnorderedList list = new UnorderedList();
        signIns.forEach(signIn -> list.add(new ListItem(entry(signIn, form))));
        add(
                new H2(getTranslation("sign-in.demonstration")),
                new Paragraph(getTranslation("sign-in.demonstration.advice")),
                list);
    }

    private Button entry(DemonstrationSignIn signIn, LoginForm form) {
        Button entry = new Button(getTranslation(signIn.role().key()));
        Span who = new Span(getTranslation("sign-in.demonstration.who", signIn.displayName(), signIn.place()));
        who.addClassName("soft");
        entry.setSuffixComponent(who);
        entry.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        entry.addClickListener(click -> form.getElement().executeJs(FILL, signIn.userName(), signIn.password()));
        return entry;
    }
}
