package org.mubiao.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;
import org.mubiao.identity.Identity;

/** A new password, typed twice because nobody sees it. */
class ChosenPassword extends Div {

    private static final long serialVersionUID = 1L;

    private final PasswordField password = new PasswordField(getTranslation("password.new"));
    private final PasswordField again = new PasswordField(getTranslation("password.again"));

    ChosenPassword() {
        addClassName("fields");
        for (PasswordField field : new PasswordField[] {password, again}) {
            field.setRequiredIndicatorVisible(true);
            field.setManualValidation(true);
            field.getElement().setAttribute("autocomplete", "new-password");
        }
        password.setHelperText(getTranslation("password.new.advice", Integer.toString(Identity.SHORTEST_PASSWORD)));
        add(password, again);
    }

    /** Empty, and the field says why, unless the same was typed twice and is long enough. */
    Optional<String> value() {
        String typed = password.getValue();
        boolean isShort = typed.codePointCount(0, typed.length()) < Identity.SHORTEST_PASSWORD;
        boolean differs = !typed.equals(again.getValue());
        say(
                password,
                isShort,
                getTranslation("identity.refused.password-short", Integer.toString(Identity.SHORTEST_PASSWORD)));
        say(again, !isShort && differs, getTranslation("password.again.differs"));
        return isShort || differs ? Optional.empty() : Optional.of(typed);
    }

    private static void say(PasswordField field, boolean wrong, String why) {
        field.setInvalid(wrong);
        field.setErrorMessage(wrong ? why : "");
    }
}
