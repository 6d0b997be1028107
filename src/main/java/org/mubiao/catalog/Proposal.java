package org.mubiao.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.function.Supplier;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.ParamDef;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.tenancy.ActingJurisdiction;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Actor;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.UnitProfile;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** A proposal that was sent: its unit sees it, and who keeps the catalog sees all of the jurisdiction. */
@Entity
@FilterDef(
        name = Proposal.OF_PROPOSER,
        autoEnabled = true,
        applyToLoadByKey = true,
        defaultCondition = "jurisdiction_id = :jurisdiction and (:proposer = 0 or unit_id = :proposer)",
        parameters = {
            @ParamDef(name = "jurisdiction", type = Long.class, resolver = ActingJurisdiction.class),
            @ParamDef(name = "proposer", type = Long.class, resolver = Proposal.ActingProposer.class)
        })
@Filter(name = Proposal.OF_PROPOSER)
class Proposal {

    static final String OF_PROPOSER = "ofProposer";

    /** The acting unit; 0, which is none, for who keeps the catalog and may see all; nothing that exists for others. */
    public static final class ActingProposer implements Supplier<Long> {

        private static final long ALL = 0;
        private static final long NONE = -1;

        @Override
        public Long get() {
            Authentication person = SecurityContextHolder.getContext().getAuthentication();
            boolean keeps = person != null
                    && person.getAuthorities().stream()
                            .anyMatch(granted -> Authorities.KEEP_CATALOG.equals(granted.getAuthority()));
            return ActingScope.current()
                    .map(scope -> scope.unit() != null ? scope.unit().value() : keeps ? ALL : NONE)
                    .orElse(NONE);
        }
    }

    @Id
    private long id;

    private long jurisdictionId;
    private long unitId;
    private String unitName;

    @Column(name = "proposal_state")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ProposalState state;

    @Column(length = ProposalDraft.COLUMN)
    private String textsJson;

    private String reason;
    private String proposedByName;
    private Instant sentAt;
    private @Nullable Instant answeredAt;
    private @Nullable String answeredByName;
    private @Nullable String answer;
    private @Nullable Long standardId;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Proposal() {}

    Proposal(UnitProfile unit, ProposalProfile sent, Instant now) {
        this.id = sent.id().value();
        this.jurisdictionId = unit.jurisdiction().value();
        this.unitId = unit.id().value();
        this.unitName = unit.name();
        this.state = ProposalState.WAITING;
        this.textsJson = ProposalTexts.kept(sent.texts());
        this.reason = sent.reason();
        this.proposedByName = sent.proposedBy();
        this.sentAt = now;
    }

    void accept(Standard standard, Actor by, Instant now) {
        answered(ProposalState.ACCEPTED, by, now);
        standardId = standard.id().value();
    }

    void refuse(String because, Actor by, Instant now) {
        answered(ProposalState.REFUSED, by, now);
        answer = because;
    }

    int version() {
        return rowVersion;
    }

    String unitName() {
        return unitName;
    }

    ProposalProfile profile() {
        return new ProposalProfile(
                new ProposalId(id),
                rowVersion,
                state,
                ProposalTexts.read(textsJson),
                reason,
                unitName,
                proposedByName,
                sentAt,
                answer,
                standardId == null ? null : new StandardId(standardId));
    }

    private void answered(ProposalState answered, Actor by, Instant now) {
        if (state != ProposalState.WAITING) {
            throw new SpokenException(Message.of("catalog.refused.proposal-answered"));
        }
        state = answered;
        answeredAt = now;
        answeredByName = by.name();
    }
}
