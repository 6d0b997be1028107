package org.mubiao.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import org.mubiao.identity.AccountProfile;
import org.mubiao.identity.Identity;
import org.mubiao.identity.MembershipProfile;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.tenancy.Tenancy;

/** What the account is where; one more, or one less. */
class MembershipList extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Identity identity;
    private final AccountProfile account;
    private final SerializableRunnable onChange;

    MembershipList(Identity identity, Tenancy tenancy, AccountProfile account, SerializableRunnable onChange) {
        this.identity = identity;
        this.account = account;
        this.onChange = onChange;
        add(new H3(getTranslation("accounts.roles")));
        account.memberships()
                .forEach(membership -> add(new RemovableLine(
                        named(membership),
                        getTranslation("accounts.role.remove", named(membership)),
                        () -> dismiss(membership))));
        Button add = new Button(getTranslation("accounts.role.add"), click -> ask(tenancy));
        add.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(add);
    }

    private void ask(Tenancy tenancy) {
        PlaceField place = new PlaceField(tenancy);
        new EntryDialog(
                        getTranslation("accounts.role.add"),
                        getTranslation("accounts.add"),
                        () -> place.isComplete()
                                && Spoken.attempt(() -> {
                                    identity.admit(account.id(), place.unit(), place.role());
                                    onChange.run();
                                }),
                        place)
                .open();
    }

    private void dismiss(MembershipProfile membership) {
        if (Spoken.attempt(() -> identity.dismiss(membership.id()))) {
            onChange.run();
        }
    }

    private String named(MembershipProfile membership) {
        return getTranslation(
                "shell.place-and-role",
                Spoken.say(membership.place()),
                getTranslation(membership.role().key()));
    }
}
