package org.mubiao.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Ids;
import org.mubiao.tenancy.Actor;

/** A proposal that is not sent yet: the unit's own. */
@Entity
class ProposalDraft {

    static final int LONGEST = 20_000;

    /** What a column for long texts is declared with. */
    static final int COLUMN = 1_000_000;

    @Id
    private long id;

    @TenantId
    private @Nullable Long unitId;

    @Column(length = COLUMN)
    private String textsJson;

    private String reason;
    private String proposedByName;
    private Instant changedAt;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ProposalDraft() {}

    ProposalDraft(Map<StandardField, String> texts, String reason, Actor actor, Instant now) {
        this.id = Ids.next();
        say(texts, reason, actor, now);
    }

    final void say(Map<StandardField, String> texts, String because, Actor actor, Instant now) {
        textsJson = ProposalTexts.kept(texts);
        reason = because;
        proposedByName = actor.name();
        changedAt = now;
    }

    int version() {
        return rowVersion;
    }

    ProposalProfile profile(String unitName) {
        return new ProposalProfile(
                new ProposalId(id),
                rowVersion,
                ProposalState.PRIVATE,
                ProposalTexts.read(textsJson),
                reason,
                unitName,
                proposedByName,
                changedAt,
                null,
                null);
    }
}
