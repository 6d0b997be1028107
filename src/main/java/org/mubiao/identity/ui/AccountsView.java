package org.mubiao.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.identity.Identity;
import org.mubiao.shared.Ids;
import org.mubiao.shared.ui.NavigationEntry;
import org.mubiao.tenancy.AccountId;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.tenancy.UnitId;
import org.mubiao.tenancy.UnitProfile;

/** Where the administrator keeps units and accounts: units left, accounts in the middle, the chosen one of either right. */
@Route("accounts")
@RolesAllowed(Authorities.ADMINISTER)
@NavigationEntry(title = "accounts.title", order = 50)
public class AccountsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final String WORDS = "q";
    private static final String CHOSEN = "account";
    private static final String CHOSEN_UNIT = "unit";

    private final transient Identity identity;
    private final UnitList units;
    private final AccountList accounts;
    private final AccountPanel panel;
    private final UnitPanel unitPanel;
    private @Nullable AccountId chosen;
    private @Nullable UnitId chosenUnit;

    public AccountsView(Identity identity, Tenancy tenancy, Clock clock) {
        this.identity = identity;
        addClassName("accounts");
        units = new UnitList(tenancy, this::chooseUnit);
        accounts = new AccountList(identity, tenancy, this::search, this::choose);
        panel = new AccountPanel(identity, tenancy, clock, this::changed, () -> choose(null));
        unitPanel = new UnitPanel(tenancy, clock, this::changed, () -> chooseUnit(null));
        add(units, accounts, panel, unitPanel);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        chosen = asked.getSingleParameter(CHOSEN)
                .flatMap(Ids::parse)
                .map(AccountId::new)
                .orElse(null);
        chosenUnit = asked.getSingleParameter(CHOSEN_UNIT)
                .flatMap(Ids::parse)
                .map(UnitId::new)
                .orElse(null);
        accounts.show(asked.getSingleParameter(WORDS).orElse(""), chosen);
        showChosen();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.title") + " · " + getTranslation("app.name");
    }

    private void showChosen() {
        Optional<UnitProfile> unit = units.show(chosenUnit);
        unitPanel.setVisible(unit.isPresent());
        panel.setVisible(unit.isEmpty());
        unit.ifPresentOrElse(
                unitPanel::show, () -> panel.show(Optional.ofNullable(chosen).flatMap(identity::account)));
    }

    private void search(String words) {
        navigate(words, chosen, chosenUnit);
    }

    private void choose(@Nullable AccountId account) {
        navigate(accounts.words(), account, null);
    }

    private void chooseUnit(@Nullable UnitId unit) {
        navigate(accounts.words(), null, unit);
    }

    /** The address says what is searched for and which account or unit is open. */
    private void navigate(String words, @Nullable AccountId account, @Nullable UnitId unit) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!words.isBlank()) {
            parameters.put(WORDS, words.strip());
        }
        if (account != null) {
            parameters.put(CHOSEN, Long.toString(account.value()));
        }
        if (unit != null) {
            parameters.put(CHOSEN_UNIT, Long.toString(unit.value()));
        }
        UI.getCurrent().navigate(AccountsView.class, QueryParameters.simple(parameters));
    }

    private void changed() {
        accounts.show(accounts.words(), chosen);
        showChosen();
    }
}
