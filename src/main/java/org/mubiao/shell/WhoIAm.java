package org.mubiao.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.identity.CurrentSession;
import org.mubiao.identity.Identity;
import org.mubiao.identity.MembershipProfile;
import org.mubiao.identity.SignedIn;
import org.mubiao.identity.StandsFor;
import org.mubiao.shared.ui.Spoken;

/**
 * As whom one acts, and the menu that changes it: the other memberships, those one stands in for, one's own deputies, the
 * password, signing out.
 */
class WhoIAm extends MenuBar {

    private static final long serialVersionUID = 1L;

    private final transient Identity identity;

    WhoIAm(SignedIn person, Identity identity, AuthenticationContext authentication) {
        this.identity = identity;
        addClassName("who-i-am");
        addThemeVariants(
                MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
        getElement().setAttribute("aria-label", getTranslation("shell.who-i-am"));
        MembershipProfile acting = person.acting();
        MenuItem top = addItem(acting == null ? person.displayName() : named(acting));
        SubMenu menu = top.getSubMenu();
        menu.addItem(new Span(getTranslation("shell.signed-in-as", person.displayName(), person.userName())))
                .setEnabled(false);
        List<MembershipProfile> places = identity.mayActAs();
        if (places.size() > 1) {
            menu.addSeparator();
            places.forEach(membership -> addMembership(menu, membership, acting));
        }
        menu.addSeparator();
        menu.addItem(getTranslation("shell.deputies"), click -> UI.getCurrent().navigate("deputies"));
        menu.addItem(
                getTranslation("shell.change-password"),
                click -> UI.getCurrent().navigate("password"));
        menu.addItem(getTranslation("shell.sign-out"), click -> authentication.logout());
    }

    private void addMembership(SubMenu menu, MembershipProfile membership, @Nullable MembershipProfile acting) {
        MenuItem item = menu.addItem(named(membership));
        item.setCheckable(true);
        boolean current = membership.equals(acting);
        item.setChecked(current);
        item.addClickListener(click -> {
            item.setChecked(current);
            if (!current) {
                switchTo(membership);
            }
        });
    }

    /** The whole page is loaded anew, at home: nothing of the former membership stays in sight. */
    private void switchTo(MembershipProfile membership) {
        Spoken.attempt(() -> {
            StandsFor whom = membership.standsFor();
            CurrentSession.become(whom == null ? identity.actAs(membership.id()) : identity.standIn(whom.deputy()));
            UI.getCurrent().getPage().setLocation(".");
        });
    }

    private String named(MembershipProfile membership) {
        String place = getTranslation(
                "shell.place-and-role",
                Spoken.say(membership.place()),
                getTranslation(membership.role().key()));
        StandsFor whom = membership.standsFor();
        return whom == null ? place : getTranslation("shell.as-deputy", whom.name(), place);
    }
}
