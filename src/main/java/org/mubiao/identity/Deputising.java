package org.mubiao.identity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Message;
import org.mubiao.shared.ShownTimes;
import org.mubiao.shared.SpokenException;
import org.mubiao.tenancy.AccountId;
import org.springframework.stereotype.Component;

/**
 * Deputies for a leave. A deputy is of the same unit as the one he stands in for, or of the bureau as he is: a unit's own
 * work stays within the unit.
 */
@Component
class Deputising {

    private final Deputies deputies;
    private final Memberships memberships;
    private final Accounts accounts;
    private final Credentials credentials;
    private final Places places;
    private final EntityManager entities;
    private final Clock clock;

    Deputising(
            Deputies deputies,
            Memberships memberships,
            Accounts accounts,
            Credentials credentials,
            Places places,
            EntityManager entities,
            Clock clock) {
        this.deputies = deputies;
        this.memberships = memberships;
        this.accounts = accounts;
        this.credentials = credentials;
        this.places = places;
        this.entities = entities;
        this.clock = clock;
    }

    /** Who can stand in for a membership: whoever is something in the same place, with an open account. */
    List<Colleague> colleagues(Membership membership) {
        List<Membership> there = membership.unit() == null
                ? memberships.findByUnitIdIsNullOrderById()
                : memberships.findByUnitIdOrderById(membership.unit().value());
        Set<AccountId> others = there.stream()
                .map(Membership::account)
                .filter(account -> !account.equals(membership.account()))
                .collect(Collectors.toSet());
        Set<AccountId> open = open(others);
        return accounts(others).values().stream()
                .filter(account -> open.contains(account.id()))
                .map(account -> new Colleague(account.id(), account.displayName()))
                .sorted((one, other) -> one.displayName().compareTo(other.displayName()))
                .toList();
    }

    Deputy name(Membership membership, AccountId deputy, LocalDate first, LocalDate last) {
        if (first.isAfter(last) || last.isBefore(today())) {
            throw refused("deputy-dates");
        }
        if (colleagues(membership).stream()
                .noneMatch(colleague -> colleague.id().equals(deputy))) {
            throw refused("deputy-elsewhere");
        }
        entities.lock(membership, LockModeType.PESSIMISTIC_WRITE);
        if (deputies.findByMembershipIdOrderById(membership.id().value()).stream()
                .anyMatch(named -> named.overlaps(first, last))) {
            throw refused("deputy-overlaps");
        }
        Map<AccountId, Account> both = accounts(Set.of(membership.account(), deputy));
        Deputy named = new Deputy(
                Objects.requireNonNull(both.get(membership.account())),
                membership,
                Objects.requireNonNull(both.get(deputy)),
                first,
                last);
        entities.persist(named);
        return named;
    }

    /** What the account may act as today for others. Nobody stands in for an account that is closed. */
    List<MembershipProfile> inForceFor(AccountId deputy) {
        LocalDate today = today();
        List<Deputy> mine = deputies.findByDeputyAccountIdOrderById(deputy.value()).stream()
                .filter(named -> named.isInForce(today))
                .toList();
        Set<AccountId> open = open(mine.stream().map(Deputy::holder).collect(Collectors.toSet()));
        return profiles(mine).stream()
                .filter(named -> open.contains(named.holder()))
                .map(named -> named.membership()
                        .asDeputy(new StandsFor(named.id(), named.holder(), named.holderName(), named.lastDay())))
                .toList();
    }

    Optional<MembershipProfile> inForceFor(AccountId deputy, DeputyId id) {
        return inForceFor(deputy).stream()
                .filter(place ->
                        place.standsFor() != null && place.standsFor().deputy().equals(id))
                .findFirst();
    }

    /** Who stands in for the account, now or later. */
    List<DeputyProfile> of(AccountId holder) {
        LocalDate today = today();
        return profiles(deputies.findByAccountIdOrderById(holder.value()).stream()
                .filter(named -> !named.lastDate().isBefore(today))
                .toList());
    }

    /** Takes every deputy of a membership away, and the account's own standing in where it is nothing any more. */
    Set<AccountId> leave(Membership membership) {
        List<Deputy> ofIt = deputies.findByMembershipIdOrderById(membership.id().value());
        Set<AccountId> touched = ofIt.stream().map(Deputy::deputy).collect(Collectors.toSet());
        ofIt.forEach(deputies::delete);
        boolean stays = memberships
                .findByAccountIdOrderById(membership.account().value())
                .stream()
                .anyMatch(held -> held.isWhere(membership) && !held.id().equals(membership.id()));
        if (!stays) {
            List<Deputy> forOthers =
                    deputies.findByDeputyAccountIdOrderById(membership.account().value());
            Map<MembershipId, Membership> stoodInFor = memberships(forOthers);
            forOthers.stream()
                    .filter(named -> Objects.requireNonNull(stoodInFor.get(named.membership()))
                            .isWhere(membership))
                    .forEach(deputies::delete);
        }
        return touched;
    }

    Set<AccountId> deputiesOf(AccountId holder) {
        return deputies.findByAccountIdOrderById(holder.value()).stream()
                .map(Deputy::deputy)
                .collect(Collectors.toSet());
    }

    private List<DeputyProfile> profiles(List<Deputy> named) {
        Map<MembershipId, MembershipProfile> held = places
                .named(memberships(named).values())
                .stream()
                .collect(Collectors.toMap(MembershipProfile::id, Function.identity()));
        Map<AccountId, Account> people = accounts(named.stream()
                .flatMap(one -> List.of(one.holder(), one.deputy()).stream())
                .collect(Collectors.toSet()));
        return named.stream()
                .map(one -> new DeputyProfile(
                        one.id(),
                        Objects.requireNonNull(held.get(one.membership())),
                        one.holder(),
                        displayName(people.get(one.holder())),
                        one.deputy(),
                        displayName(people.get(one.deputy())),
                        one.firstDate(),
                        one.lastDate()))
                .toList();
    }

    private Map<MembershipId, Membership> memberships(Collection<Deputy> named) {
        return memberships
                .findByIdIn(named.stream().map(one -> one.membership().value()).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Membership::id, Function.identity()));
    }

    private Map<AccountId, Account> accounts(Collection<AccountId> ids) {
        return accounts.findByIdIn(ids.stream().map(AccountId::value).toList()).stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
    }

    private Set<AccountId> open(Collection<AccountId> ids) {
        return credentials.findByAccountIdIn(ids.stream().map(AccountId::value).toList()).stream()
                .filter(credential -> !credential.isClosed())
                .map(Credential::account)
                .collect(Collectors.toSet());
    }

    private LocalDate today() {
        return new ShownTimes().date(clock.instant());
    }

    private static String displayName(@Nullable Account account) {
        return account == null ? "" : account.displayName();
    }

    private static SpokenException refused(String reason) {
        return new SpokenException(Message.of("identity.refused." + reason));
    }
}
