package org.mubiao.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mubiao.identity.AccountPage;
import org.mubiao.identity.AccountProfile;
import org.mubiao.identity.Identity;
import org.mubiao.shared.ui.Chip;
import org.mubiao.shared.ui.Chip.Colour;
import org.mubiao.shared.ui.EmptyState;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.tenancy.AccountId;
import org.mubiao.tenancy.Tenancy;

/** The accounts found, a page at a time; the way to open one. */
class AccountList extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Identity identity;
    private final TextField words = new TextField();
    private final Grid<AccountProfile> grid = new Grid<>();
    private final Button more = new Button(getTranslation("accounts.more"), click -> showMore());
    private final List<AccountProfile> shown = new ArrayList<>();
    private @Nullable String next;

    AccountList(
            Identity identity,
            Tenancy tenancy,
            SerializableConsumer<String> onSearch,
            SerializableConsumer<AccountId> onChoice) {
        this.identity = identity;
        addClassName("account-list");
        words.setPlaceholder(getTranslation("accounts.search"));
        words.setAriaLabel(getTranslation("accounts.search"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onSearch.accept(change.getValue());
            }
        });
        Button open = new Button(
                getTranslation("accounts.new"), click -> new NewAccountDialog(identity, tenancy, onChoice).open());
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div head = new Div(new H2(getTranslation("accounts.accounts")), words, open);
        head.addClassName("panel-head");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        addColumns();
        grid.addItemClickListener(click -> onChoice.accept(click.getItem().id()));
        add(head, grid, more);
    }

    /** What is searched for. */
    String words() {
        return words.getValue();
    }

    void show(String wanted, @Nullable AccountId chosen) {
        words.setValue(wanted);
        shown.clear();
        next = null;
        showMore();
        grid.deselectAll();
        shown.stream()
                .filter(account -> account.id().equals(chosen))
                .findFirst()
                .ifPresent(grid::select);
    }

    private void showMore() {
        AccountPage page = identity.accounts(words.getValue(), next);
        shown.addAll(page.accounts());
        next = page.next();
        grid.setItems(shown);
        more.setVisible(next != null);
    }

    private void addColumns() {
        grid.addColumn(AccountProfile::userName)
                .setHeader(getTranslation("accounts.user-name"))
                .setFlexGrow(1);
        grid.addColumn(AccountProfile::displayName)
                .setHeader(getTranslation("accounts.display-name"))
                .setFlexGrow(1);
        grid.addColumn(this::roles)
                .setHeader(getTranslation("accounts.roles"))
                .setTooltipGenerator(this::roles)
                .setFlexGrow(3);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("accounts.state"))
                .setWidth("11em")
                .setFlexGrow(0);
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.setEmptyStateComponent(
                new EmptyState(getTranslation("accounts.none"), getTranslation("accounts.none.advice")));
        grid.getElement().setAttribute("aria-label", getTranslation("accounts.accounts"));
    }

    private String roles(AccountProfile account) {
        return account.memberships().stream()
                .map(membership -> getTranslation(
                        "shell.place-and-role",
                        Spoken.say(membership.place()),
                        getTranslation(membership.role().key())))
                .collect(Collectors.joining(getTranslation("accounts.roles.between")));
    }

    private Component state(AccountProfile account) {
        if (account.closed()) {
            return new Chip(getTranslation("accounts.state.closed"), Colour.GREY);
        }
        if (account.lockedUntil() != null) {
            return new Chip(getTranslation("accounts.state.locked"), Colour.RED);
        }
        return account.mustChangePassword()
                ? new Chip(getTranslation("accounts.state.first-password"), Colour.AMBER)
                : new Span();
    }
}
