package org.mubiao.identity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.tenancy.AccountId;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.tenancy.UnitId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of the acting jurisdiction: their accounts, what they are where, and which stages they serve. An account of
 * another jurisdiction is not there. Whoever was something that is taken away is signed out.
 */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
public class Identity {

    /** Accounts on one page. */
    public static final int PAGE = 50;

    /** Characters that a password has at least. */
    public static final int SHORTEST_PASSWORD = Passwords.SHORTEST;

    private final Accounts accounts;
    private final Credentials credentials;
    private final Memberships memberships;
    private final ReviewAssignments assignments;
    private final Passwords passwords;
    private final Tries tries;
    private final Places places;
    private final Deputising deputising;
    private final Deputies deputies;
    private final Tenancy tenancy;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<KnownStages> stages;
    private final boolean demonstration;

    Identity(
            Accounts accounts,
            Credentials credentials,
            Memberships memberships,
            ReviewAssignments assignments,
            Passwords passwords,
            Tries tries,
            Places places,
            Deputising deputising,
            Deputies deputies,
            Tenancy tenancy,
            EntityManager entities,
            ApplicationEventPublisher events,
            ObjectProvider<KnownStages> stages,
            @Value("${mubiao.demonstration}") boolean demonstration) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.memberships = memberships;
        this.assignments = assignments;
        this.passwords = passwords;
        this.tries = tries;
        this.places = places;
        this.deputising = deputising;
        this.deputies = deputies;
        this.tenancy = tenancy;
        this.entities = entities;
        this.events = events;
        this.stages = stages;
        this.demonstration = demonstration;
    }

    /**
     * Accounts by user name, a page at a time.
     *
     * @param words part of the user name or the name; blank for all
     * @param after the user name after which the page begins; null for the first one
     */
    @PreAuthorize("hasAuthority('ADMINISTER')")
    public AccountPage accounts(String words, @Nullable String after) {
        String wanted = Normalizer.normalize(words, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
        List<Accounts.Listed> found = accounts.list(wanted, Objects.requireNonNullElse(after, ""), Limit.of(PAGE + 1));
        List<Accounts.Listed> page = found.subList(0, Math.min(PAGE, found.size()));
        String next =
                found.size() > PAGE ? page.getLast().credential().userName().value() : null;
        return new AccountPage(profiles(page), next);
    }

    /** One account; empty when there is none or it is another jurisdiction's, which is the same. */
    @PreAuthorize("hasAuthority('ADMINISTER')")
    public Optional<AccountProfile> account(AccountId id) {
        return accounts.findById(id.value())
                .map(account -> profiles(List.of(new Accounts.Listed(account, credential(account))))
                        .getFirst());
    }

    /**
     * Opens an account with a password that must be changed.
     *
     * @throws SpokenException when the user name is taken or is none, or the name is missing
     */
    @PreAuthorize("hasAuthority('ADMINISTER')")
    @Transactional
    public NewAccount open(String userName, String displayName) {
        String password = Secrets.password();
        String hash = passwords.given(password);
        Account account = account(displayName);
        Credential credential = new Credential(account, UserName.chosen(userName), hash);
        credential.give(hash);
        keep(account, credential);
        return new NewAccount(account.id(), password);
    }

    /**
     * Opens an account with a password that must be changed, and makes it something at once.
     *
     * @param unit null for the bureau
     * @throws SpokenException as {@link #open(String, String)} and {@link #admit} do; then there is no account
     */
    @PreAuthorize("hasAuthority('ADMINISTER')")
    @Transactional
    public NewAccount open(String userName, String displayName, @Nullable UnitId unit, Role role) {
        NewAccount opened = open(userName, displayName);
        admit(opened.id(), unit, role);
        return opened;
    }

    /**
     * Opens an account of the demonstration, with a password that is told to everybody.
     *
     * @throws SpokenException when this is no demonstration
     */
    @PreAuthorize("hasAuthority('ADMINISTER')")
    @Transactional
    public AccountId openForDemonstration(String userName, String displayName, String password) {
        if (!demonstration) {
            throw refused("no-demonstration");
        }
        Account account = account(displayName);
        UserName name = UserName.chosen(userName);
        Credential credential = new Credential(account, name, passwords.chosen(password, name));
        credential.belongToDemonstration();
        keep(account, credential);
        return account.id();
    }

    /** Opens the account of somebody who chooses the password himself, as the first administrator does. */
    @PreAuthorize("hasAuthority('FOUND')")
    @Transactional
    public AccountId openWithPassword(String userName, String displayName, String password) {
        Account account = account(displayName);
        UserName name = UserName.chosen(userName);
        keep(account, new Credential(account, name, passwords.chosen(password, name)));
        return account.id();
    }

    /** Gives a new first password, shown once; the old one no longer counts, nor do failures. */
    @PreAuthorize("hasAuthority('ADMINISTER')")
    @Transactional
    public NewAccount resetPassword(AccountId id) {
        Credential credential = credential(known(id));
        String password = Secrets.password();
        credential.give(passwords.given(password));
        events.publishEvent(new SessionsEnded());
        tries.forget(credential.userName());
        return new NewAccount(id, password);
    }

    /**
     * Closes an account: it signs in no more. What it wrote stays.
     *
     * @throws SpokenException for one's own, so that somebody is left to open it again
     */
    @PreAuthorize("hasAuthority('ADMINISTER')")
    @Transactional
    public void close(AccountId id) {
        Account account = known(id);
        if (isOneself(id)) {
            throw refused("close-oneself");
        }
        credential(account).close();
        endSessions(deputising.deputiesOf(id));
    }

    @PreAuthorize("hasAuthority('ADMINISTER')")
    @Transactional
    public void reopen(AccountId id) {
        credential(known(id)).reopen();
    }

    /**
     * Makes an account something in a unit, or in the bureau.
     *
     * @param unit null for the bureau
     * @throws SpokenException when it is that already, the unit is not ours, or the role is not held there
     */
    @PreAuthorize("hasAuthority('ADMINISTER')")
    @Transactional
    public MembershipId admit(AccountId id, @Nullable UnitId unit, Role role) {
        Account account = lockedForAdding(id);
        if (role.isOfUnit() != (unit != null)) {
            throw refused(role.isOfUnit() ? "role-of-unit" : "role-of-bureau");
        }
        requireOurs(unit);
        if (memberships.findByAccountIdOrderById(id.value()).stream().anyMatch(held -> held.is(unit, role))) {
            throw refused("member-already");
        }
        Membership membership = new Membership(account, unit, role);
        entities.persist(membership);
        return membership.id();
    }

    /**
     * Takes a membership away.
     *
     * @throws SpokenException for the one the administrator acts as
     */
    @PreAuthorize("hasAuthority('ADMINISTER')")
    @Transactional
    public void dismiss(MembershipId id) {
        Membership membership = memberships.findById(id.value()).orElseThrow(() -> refused("gone"));
        if (isOneself(membership.account()) && membership.role() == Role.ADMINISTRATOR) {
            throw refused("dismiss-oneself");
        }
        Set<AccountId> touched = new HashSet<>(deputising.leave(membership));
        touched.add(membership.account());
        endSessions(touched);
        memberships.delete(membership);
    }

    /**
     * Assigns a reviewer to a stage, for one unit or for all.
     *
     * @param unit null for all units
     * @throws SpokenException when that is so already, the unit is not ours, or there is no such stage
     */
    @PreAuthorize("hasAuthority('ADMINISTER')")
    @Transactional
    public AssignmentId assign(AccountId id, String stageKey, @Nullable UnitId unit) {
        Account account = lockedForAdding(id);
        requireOurs(unit);
        requireStage(stageKey);
        if (assignments.findByAccountIdOrderById(id.value()).stream().anyMatch(held -> held.is(stageKey, unit))) {
            throw refused("assigned-already");
        }
        ReviewAssignment assignment = new ReviewAssignment(account, stageKey, unit);
        entities.persist(assignment);
        return assignment.id();
    }

    /** Takes an assignment away; from then on neither the reviewer nor a deputy of his sees anything by it. */
    @PreAuthorize("hasAuthority('ADMINISTER')")
    @Transactional
    public void withdraw(AssignmentId id) {
        ReviewAssignment assignment = assignments.findById(id.value()).orElseThrow(() -> refused("gone"));
        Set<AccountId> touched = new HashSet<>(deputising.deputiesOf(assignment.account()));
        touched.add(assignment.account());
        endSessions(touched);
        assignments.delete(assignment);
    }

    /**
     * Who can stand in for a membership: the others of its unit, or of the bureau.
     *
     * @throws SpokenException when it is neither one's own nor does one administer
     */
    @PreAuthorize("isAuthenticated()")
    public List<Colleague> colleagues(MembershipId id) {
        return deputising.colleagues(ownOrAdministered(id));
    }

    /**
     * Names a deputy for a leave: in that time he can act as what the membership is, and is named together with the one he
     * stands in for on all that he does.
     *
     * @param firstDay on the calendar in China, included as is the last one
     * @throws SpokenException when the membership is neither one's own nor does one administer, the deputy is not of the same
     *     place, the days are over or in no order, or somebody else stands in for it then
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public DeputyId nameDeputy(MembershipId id, AccountId deputy, LocalDate firstDay, LocalDate lastDay) {
        return deputising.name(ownOrAdministered(id), deputy, firstDay, lastDay).id();
    }

    /** Takes a deputy back, also within his time; he is signed out. */
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public void takeBack(DeputyId id) {
        Deputy deputy = deputies.findById(id.value()).orElseThrow(() -> refused("gone"));
        ownOrAdministered(deputy.membership());
        endSessions(Set.of(deputy.deputy()));
        deputies.delete(deputy);
    }

    /** Who stands in for oneself, now or later. */
    @PreAuthorize("isAuthenticated()")
    public List<DeputyProfile> ownDeputies() {
        AccountId account = ActingScope.require().actor().account();
        return account == null ? List.of() : deputising.of(account);
    }

    /** Who stands in for an account, now or later. */
    @PreAuthorize("hasAuthority('ADMINISTER')")
    public List<DeputyProfile> deputies(AccountId id) {
        return deputising.of(known(id).id());
    }

    /** What one is oneself, and where. */
    @PreAuthorize("isAuthenticated()")
    public List<MembershipProfile> ownMemberships() {
        AccountId account = ActingScope.require().actor().account();
        return account == null ? List.of() : places.named(memberships.findByAccountIdOrderById(account.value()));
    }

    /** What one may act as today: one's own memberships, and those one stands in for. */
    @PreAuthorize("isAuthenticated()")
    public List<MembershipProfile> mayActAs() {
        AccountId account = ActingScope.require().actor().account();
        if (account == null) {
            return List.of();
        }
        List<MembershipProfile> all = new ArrayList<>(ownMemberships());
        all.addAll(deputising.inForceFor(account));
        return List.copyOf(all);
    }

    /**
     * Acts as a deputy from now on, until one signs out or the time is over.
     *
     * @return who is signed in then; {@link CurrentSession} makes it so
     * @throws SpokenException when one does not stand in today
     */
    @PreAuthorize("isAuthenticated()")
    public SignedIn standIn(DeputyId id) {
        SignedIn signedIn = SignedIn.current().orElseThrow(() -> refused("gone"));
        return deputising
                .inForceFor(signedIn.account(), id)
                .map(signedIn::actingAs)
                .orElseThrow(() -> refused("gone"));
    }

    /** The stages that can be assigned, in their order. */
    @PreAuthorize("hasAuthority('ADMINISTER')")
    public List<KnownStages.KnownStage> stages() {
        return stages.stream().flatMap(known -> known.stages().stream()).toList();
    }

    /** What the acting reviewer is assigned to, or the one he stands in for. It counts only while one acts as a reviewer. */
    @PreAuthorize("hasAuthority('REVIEW')")
    public List<Assignment> ownAssignments() {
        return places.assigned(assignments.findByAccountIdOrderById(
                Objects.requireNonNull(ActingScope.require().actor().serving()).value()));
    }

    /** Whether the acting reviewer is assigned to a stage for this unit. */
    @PreAuthorize("hasAuthority('REVIEW')")
    public boolean serves(String stageKey, UnitId unit) {
        AccountId account = ActingScope.require().actor().serving();
        return account != null
                && assignments.findByAccountIdOrderById(account.value()).stream()
                        .anyMatch(assignment -> assignment.covers(stageKey, unit));
    }

    /**
     * Acts as another of one's own memberships from now on, and from the next sign-in.
     *
     * @return who is signed in then; {@link CurrentSession} makes it so
     * @throws SpokenException when the membership is gone or another's
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public SignedIn actAs(MembershipId id) {
        SignedIn signedIn = SignedIn.current().orElseThrow(() -> refused("gone"));
        MembershipProfile membership = memberships
                .findById(id.value())
                .filter(held -> held.account().equals(signedIn.account()))
                .map(held -> places.named(List.of(held)).getFirst())
                .orElseThrow(() -> refused("gone"));
        credential(known(signedIn.account())).actAs(id);
        return signedIn.actingAs(membership);
    }

    /**
     * Changes one's own password; other sessions of the account end.
     *
     * @return who is signed in then; {@link CurrentSession} makes it so
     * @throws SpokenException when the current one is wrong or tried too often, or the new one is refused
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public SignedIn changePassword(String current, String fresh) {
        SignedIn signedIn = SignedIn.current().orElseThrow(() -> refused("gone"));
        Credential credential = credential(known(signedIn.account()));
        if (!tries.allow(credential.userName())) {
            throw refused("locked");
        }
        if (!passwords.matches(current, credential)) {
            throw refused("password-wrong");
        }
        tries.forget(credential.userName());
        if (passwords.matches(fresh, credential)) {
            throw refused("password-same");
        }
        credential.choose(passwords.chosen(fresh, credential.userName()));
        events.publishEvent(new SessionsEnded());
        return signedIn.withPasswordChanged(credential.stamp());
    }

    private Account account(String displayName) {
        String name = Normalizer.normalize(displayName, Normalizer.Form.NFC).strip();
        if (name.isEmpty() || name.length() > Account.LONGEST_NAME) {
            throw refused("display-name");
        }
        return new Account(ActingScope.require().jurisdiction(), name);
    }

    private void keep(Account account, Credential credential) {
        SpokenException taken = new SpokenException(Message.of(
                "identity.refused.user-name-taken", credential.userName().value()));
        if (credentials.findByUserName(credential.userName().value()).isPresent()) {
            throw taken;
        }
        try {
            entities.persist(account);
            entities.persist(credential);
            entities.flush();
        } catch (DataIntegrityViolationException | PersistenceException meanwhile) {
            throw taken;
        }
    }

    /** Oneself, and the one whom one stands in for. */
    private static boolean isOneself(AccountId id) {
        return ActingScope.require().actor().answerable().contains(id);
    }

    private void endSessions(Set<AccountId> ids) {
        ids.forEach(id -> credential(known(id)).endSessions());
        events.publishEvent(new SessionsEnded());
    }

    private Membership ownOrAdministered(MembershipId id) {
        AccountId account = ActingScope.require().actor().account();
        return memberships
                .findById(id.value())
                .filter(held -> held.account().equals(account) || administers())
                .orElseThrow(() -> refused("gone"));
    }

    private static boolean administers() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(granted -> Authorities.ADMINISTER.equals(granted.getAuthority()));
    }

    private Account known(AccountId id) {
        return accounts.findById(id.value()).orElseThrow(() -> refused("gone"));
    }

    /** Two administrators who add the same to an account at once wait for each other. */
    private Account lockedForAdding(AccountId id) {
        Account account = known(id);
        entities.lock(account, LockModeType.PESSIMISTIC_WRITE);
        return account;
    }

    private Credential credential(Account account) {
        return credentials.findByAccountId(account.id().value()).orElseThrow();
    }

    private void requireOurs(@Nullable UnitId unit) {
        if (unit != null && tenancy.unit(unit).isEmpty()) {
            throw refused("gone");
        }
    }

    private void requireStage(String stageKey) {
        boolean proper = !stageKey.isBlank() && stageKey.length() <= ReviewAssignment.LONGEST_STAGE_KEY;
        boolean known = stages.stream().findAny().isEmpty()
                || stages().stream().anyMatch(stage -> stage.key().equals(stageKey));
        if (!proper || !known) {
            throw refused("gone");
        }
    }

    private List<AccountProfile> profiles(List<Accounts.Listed> page) {
        List<Long> ids = page.stream().map(row -> row.account().id().value()).toList();
        Map<Long, List<Membership>> held = memberships.findByAccountIdInOrderById(ids).stream()
                .collect(
                        Collectors.groupingBy(membership -> membership.account().value()));
        Map<Long, List<ReviewAssignment>> assigned = assignments.findByAccountIdInOrderById(ids).stream()
                .collect(
                        Collectors.groupingBy(assignment -> assignment.account().value()));
        Map<String, Instant> locked = tries.lockedUntil(
                page.stream().map(row -> row.credential().userName().hash()).toList());
        return page.stream()
                .map(row -> {
                    AccountId id = row.account().id();
                    UserName name = row.credential().userName();
                    return new AccountProfile(
                            id,
                            name.value(),
                            row.account().displayName(),
                            row.credential().mustChange(),
                            row.credential().isClosed(),
                            locked.get(name.hash()),
                            places.named(held.getOrDefault(id.value(), List.of())),
                            places.assigned(assigned.getOrDefault(id.value(), List.of())));
                })
                .toList();
    }

    private static SpokenException refused(String reason) {
        return new SpokenException(Message.of("identity.refused." + reason));
    }
}
