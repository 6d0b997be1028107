package org.mubiao.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.mubiao.identity.Identity;
import org.mubiao.identity.NewAccount;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.tenancy.AccountId;
import org.mubiao.tenancy.Tenancy;

/** Opens an account: who, as what; then shows the first password. */
class NewAccountDialog {

    private final Identity identity;
    private final SerializableConsumer<AccountId> onOpened;
    private final TextField userName;
    private final TextField displayName;
    private final PlaceField place;
    private final EntryDialog dialog;

    NewAccountDialog(Identity identity, Tenancy tenancy, SerializableConsumer<AccountId> onOpened) {
        this.identity = identity;
        this.onOpened = onOpened;
        place = new PlaceField(tenancy);
        displayName = field("accounts.display-name");
        userName = field("accounts.user-name");
        userName.setHelperText(place.getTranslation("accounts.user-name.advice"));
        dialog = new EntryDialog(
                place.getTranslation("accounts.new"),
                place.getTranslation("accounts.open"),
                this::openAccount,
                new Component[] {displayName, userName, place});
    }

    void open() {
        dialog.open();
        displayName.focus();
    }

    private boolean openAccount() {
        return place.isComplete()
                && Spoken.attempt(() -> {
                    NewAccount opened =
                            identity.open(userName.getValue(), displayName.getValue(), place.unit(), place.role());
                    new FirstPasswordDialog(userName.getValue(), opened).open();
                    onOpened.accept(opened.id());
                });
    }

    private TextField field(String key) {
        TextField field = new TextField(place.getTranslation(key));
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.getElement().setAttribute("autocomplete", "off");
        return field;
    }
}
