package org.mubiao.catalog;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.Texts;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.tenancy.UnitProfile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What units propose for the catalog (纳入指标库). A proposal is the unit's own until it is sent; then who keeps the catalog
 * accepts it, edited and with credit to the unit, or refuses it with a reason.
 */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
public class Proposing {

    /** Proposals on a list. */
    private static final int MOST = 200;

    private static final int LONGEST_REASON = 1_000;

    private final Tenancy tenancy;
    private final StandardWriting writing;
    private final FrameworkShelf shelf;
    private final Shelves shelves;
    private final EntityManager entities;
    private final Clock clock;

    Proposing(
            Tenancy tenancy,
            StandardWriting writing,
            FrameworkShelf shelf,
            Shelves shelves,
            EntityManager entities,
            Clock clock) {
        this.tenancy = tenancy;
        this.writing = writing;
        this.shelf = shelf;
        this.shelves = shelves;
        this.entities = entities;
        this.clock = clock;
    }

    /** The acting unit's proposals that are not sent, the newest first. */
    @PreAuthorize("hasAuthority('DRAFT')")
    public List<ProposalProfile> drafts() {
        String unit = actingUnit().name();
        return entities
                .createQuery("select d from ProposalDraft d order by d.changedAt desc, d.id desc", ProposalDraft.class)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(draft -> draft.profile(unit))
                .toList();
    }

    /** Proposals that were sent: the acting unit's, or for who keeps the catalog all; those that wait come first. */
    @PreAuthorize("hasAnyAuthority('DRAFT', 'KEEP_CATALOG')")
    public List<ProposalProfile> sent() {
        return entities
                .createQuery(
                        "select p from Proposal p order by case when p.state = :waiting then 0 else 1 end, p.sentAt desc",
                        Proposal.class)
                .setParameter("waiting", ProposalState.WAITING)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(Proposal::profile)
                .toList();
    }

    /**
     * Keeps a proposal of the acting unit for itself.
     *
     * @param id of one that is there; null for a new one
     * @throws SpokenException when it has no name or is too long
     */
    @PreAuthorize("hasAuthority('DRAFT')")
    @Transactional
    public ProposalId keep(@Nullable ProposalId id, Map<StandardField, String> texts, String reason) {
        refuse(texts.getOrDefault(StandardField.NAME, "").isBlank(), "catalog.refused.name-missing");
        refuse(ProposalTexts.kept(texts).length() > ProposalDraft.LONGEST, "catalog.refused.proposal-long");
        refuse(reason.length() > LONGEST_REASON, "catalog.refused.proposal-long");
        actingUnit();
        ProposalDraft draft = id == null ? null : entities.find(ProposalDraft.class, id.value());
        refuse(id != null && draft == null, "catalog.refused.proposal-unknown");
        if (draft == null) {
            draft = new ProposalDraft(
                    texts, Texts.normal(reason), ActingScope.require().actor(), now());
            entities.persist(draft);
        } else {
            draft.say(texts, Texts.normal(reason), ActingScope.require().actor(), now());
        }
        return draft.profile("").id();
    }

    /** Forgets a proposal that was not sent. */
    @PreAuthorize("hasAuthority('DRAFT')")
    @Transactional
    public void discard(ProposalId id) {
        entities.remove(draft(id));
    }

    /**
     * Sends a proposal to who keeps the catalog, as it is now; from then on it is out of the unit's hands.
     *
     * @throws SpokenException when it lacks what every standard has, with the first that is missing
     */
    @PreAuthorize("hasAuthority('DRAFT')")
    @Transactional
    public void send(ProposalId id) {
        ProposalDraft draft = draft(id);
        ProposalProfile sent = draft.profile("");
        StandardReading reading = StandardReading.of(
                sent.texts(), shelf.current(), shelves.current().words().measures());
        reading.faults().stream().findFirst().ifPresent(fault -> {
            throw new SpokenException(fault.message());
        });
        refuse(sent.reason().isBlank(), "catalog.refused.proposal-reason");
        entities.persist(new Proposal(actingUnit(), sent, now()));
        entities.remove(draft);
    }

    /**
     * Takes a proposal into the catalog, as it was edited, with credit to its unit.
     *
     * @param seen the version of the proposal that the person saw
     * @throws SpokenException when it was answered meanwhile, or the content is refused as in {@link Catalog#add}
     */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    @Transactional
    public StandardId accept(ProposalId id, int seen, StandardContent edited) {
        StandardWriting.Pen pen = writing.begin();
        StandardPolicy.require(edited, shelf.current());
        Proposal proposal = waiting(id, seen);
        writing.requireFreeName(edited, 0);
        Standard standard = pen.add(edited, StandardOrigin.UNIT, proposal.unitName());
        proposal.accept(standard, ActingScope.require().actor(), now());
        return standard.id();
    }

    /** Refuses a proposal; its unit reads the reason. */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    @Transactional
    public void refuse(ProposalId id, int seen, String reason) {
        refuse(reason.isBlank() || reason.length() > LONGEST_REASON, "catalog.refused.proposal-reason");
        waiting(id, seen).refuse(Texts.normal(reason), ActingScope.require().actor(), now());
    }

    private Proposal waiting(ProposalId id, int seen) {
        Proposal proposal = entities.find(Proposal.class, id.value());
        if (proposal == null) {
            throw new SpokenException(Message.of("catalog.refused.proposal-unknown"));
        }
        refuse(proposal.version() != seen, "spoken.overtaken");
        return proposal;
    }

    private ProposalDraft draft(ProposalId id) {
        ProposalDraft draft = entities.find(ProposalDraft.class, id.value());
        if (draft == null) {
            throw new SpokenException(Message.of("catalog.refused.proposal-unknown"));
        }
        return draft;
    }

    private UnitProfile actingUnit() {
        return tenancy.unit(ActingScope.require().requireUnit()).orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static void refuse(boolean isRefused, String key) {
        if (isRefused) {
            throw new SpokenException(Message.of(key));
        }
    }
}
