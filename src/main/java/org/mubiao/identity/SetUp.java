package org.mubiao.identity;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mubiao.shared.Ids;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.tenancy.AccountId;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.JurisdictionId;
import org.mubiao.tenancy.Tenancy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sets up an empty installation: whoever can read the log of its start opens the first jurisdiction and is its first
 * administrator. The link counts once and for a day; the next start makes another one while there is no jurisdiction.
 */
@Component
public class SetUp {

    /** How long a link counts. */
    static final Duration OPEN = Duration.ofHours(24);

    /** Of its page, under the application's address. */
    public static final String ROUTE = "set-up";

    private static final Logger LOG = LoggerFactory.getLogger(SetUp.class);
    private static final Pattern DIVISION_CODE = Pattern.compile("[0-9]{6}(?:[0-9]{3}){0,2}");
    private static final int LONGEST_NAME = 200;

    private final SetUpLinks links;
    private final Tenancy tenancy;
    private final Identity identity;
    private final EntityManager entities;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final boolean demonstration;

    SetUp(
            SetUpLinks links,
            Tenancy tenancy,
            Identity identity,
            EntityManager entities,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${mubiao.demonstration}") boolean demonstration) {
        this.links = links;
        this.tenancy = tenancy;
        this.identity = identity;
        this.entities = entities;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    @EventListener(ApplicationReadyEvent.class)
    void offer() {
        if (!demonstration && !tenancy.isFounded()) {
            LOG.warn(
                    "Nobody can sign in yet. Open this once, within {} hours, under the address of the portal: {}",
                    OPEN.toHours(),
                    link());
        }
    }

    /** A new link, such as {@code /app/set-up?token=…}; only the log knows it. */
    String link() {
        String token = Secrets.token();
        transaction.executeWithoutResult(
                status -> entities.persist(new SetUpLink(token, clock.instant().plus(OPEN))));
        return "/app/" + ROUTE + "?token=" + token;
    }

    /** Whether the link still counts. */
    public boolean isOpen(String token) {
        return open(token).isPresent() && !tenancy.isFounded();
    }

    /**
     * Opens the jurisdiction with what it cannot begin without ({@link JurisdictionSetUp}) and its first administrator, or
     * nothing.
     *
     * @param divisionCode by GB/T 2260, such as 371083
     * @throws SpokenException when the link no longer counts or an entry is refused
     */
    public void setUp(String token, String divisionCode, String jurisdiction, FirstAdministrator administrator) {
        if (!DIVISION_CODE.matcher(divisionCode.strip()).matches()) {
            throw new SpokenException(Message.of("identity.refused.division-code"));
        }
        if (jurisdiction.isBlank() || jurisdiction.strip().length() > LONGEST_NAME) {
            throw new SpokenException(Message.of("identity.refused.jurisdiction-name"));
        }
        if (!isOpen(token)) {
            throw new SpokenException(Message.of("identity.refused.link"));
        }
        ActingScope.runAs(
                ActingScope.job(new JurisdictionId(Ids.next()), "set-up"),
                List.of(Authorities.FOUND, Authorities.ADMINISTER),
                () -> transaction.execute(status -> {
                    open(token)
                            .orElseThrow(() -> new SpokenException(Message.of("identity.refused.link")))
                            .use(clock.instant());
                    tenancy.openJurisdiction(divisionCode.strip(), jurisdiction.strip());
                    AccountId account = identity.openWithPassword(
                            administrator.userName(), administrator.displayName(), administrator.password());
                    identity.admit(account, null, Role.ADMINISTRATOR);
                    events.publishEvent(
                            new JurisdictionSetUp(ActingScope.require().jurisdiction()));
                    return account;
                }));
    }

    private Optional<SetUpLink> open(String token) {
        Instant now = clock.instant();
        return links.findByTokenHash(Secrets.hash(token)).filter(link -> link.isOpen(now));
    }

    /** Who sets up, and administers from then on. */
    public record FirstAdministrator(String userName, String displayName, String password) {

        /** Without the password, which belongs into no log. */
        @Override
        public String toString() {
            return userName;
        }
    }
}
