package org.mubiao.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Clock;
import java.util.Optional;
import org.mubiao.identity.AccountProfile;
import org.mubiao.identity.Identity;
import org.mubiao.shared.ShownTimes;
import org.mubiao.shared.ui.EmptyState;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.tenancy.Tenancy;

/** The chosen account: what it is where, which stages it serves, its password, and whether it is open. */
class AccountPanel extends Aside {

    private static final long serialVersionUID = 1L;

    private final transient Identity identity;
    private final transient Tenancy tenancy;
    private final transient Clock clock;
    private final SerializableRunnable onChange;
    private final SerializableRunnable onClose;

    AccountPanel(
            Identity identity,
            Tenancy tenancy,
            Clock clock,
            SerializableRunnable onChange,
            SerializableRunnable onClose) {
        this.identity = identity;
        this.tenancy = tenancy;
        this.clock = clock;
        this.onChange = onChange;
        this.onClose = onClose;
        addClassName("account-panel");
        getElement().setAttribute("aria-label", getTranslation("accounts.panel"));
    }

    void show(Optional<AccountProfile> account) {
        removeAll();
        account.ifPresentOrElse(
                this::fill,
                () -> add(new EmptyState(
                        getTranslation("accounts.panel.none"), getTranslation("accounts.panel.none.advice"))));
    }

    private void fill(AccountProfile account) {
        add(head(account));
        add(new MembershipList(identity, tenancy, account, onChange));
        add(new AssignmentList(identity, tenancy, account, onChange));
        add(new DeputyList(
                identity,
                account.memberships(),
                identity.deputies(account.id()),
                new ShownTimes().date(clock.instant()),
                onChange));
        add(steps(account));
    }

    private Div head(AccountProfile account) {
        Button close = new Button(getTranslation("accounts.panel.close"), click -> onClose.run());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Span userName = new Span(account.userName());
        userName.addClassName("soft");
        Div head = new Div(new H2(account.displayName()), userName, close);
        head.addClassName("panel-head");
        return head;
    }

    private Div steps(AccountProfile account) {
        Button reset = new Button(
                getTranslation("accounts.reset"),
                click -> confirm(
                        "accounts.reset",
                        account,
                        () -> new FirstPasswordDialog(account.userName(), identity.resetPassword(account.id()))
                                .open()));
        Button closing = account.closed()
                ? new Button(
                        getTranslation("accounts.reopen"),
                        click -> confirm("accounts.reopen", account, () -> identity.reopen(account.id())))
                : new Button(
                        getTranslation("accounts.close"),
                        click -> confirm("accounts.close", account, () -> identity.close(account.id())));
        closing.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        Div steps = new Div(reset, closing);
        steps.addClassName("steps");
        return steps;
    }

    private void confirm(String step, AccountProfile account, SerializableRunnable job) {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation(step),
                getTranslation(step + ".advice", account.displayName()),
                getTranslation(step),
                confirmed -> {
                    if (Spoken.attempt(job)) {
                        onChange.run();
                    }
                });
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("reason.cancel"));
        dialog.open();
    }
}
