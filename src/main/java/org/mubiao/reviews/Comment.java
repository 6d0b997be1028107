package org.mubiao.reviews;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Ids;
import org.mubiao.tenancy.AccountId;

/** A contribution to a thread. A reviewer's is his own until his review is sent, and fixed from then on. */
@Entity
@Table(name = "review_comment")
@Filter(name = Concern.FILTER, condition = Concern.OF_THREAD, deduceAliasInjectionPoints = false)
class Comment {

    /** What a contribution does to its thread. */
    enum Kind {
        /** Says something. */
        REMARK,
        /** Settles it, without a word. */
        CONSENT
    }

    @Id
    private long id;

    @Column(updatable = false)
    private long jurisdictionId;

    @Column(updatable = false)
    private long unitId;

    @Column(updatable = false)
    private long threadId;

    @Column(updatable = false)
    private long authorId;

    @Column(updatable = false)
    private String authorName;

    /** Null when the unit speaks. */
    @Column(updatable = false)
    private @Nullable String stageKey;

    @Column(name = "comment_kind", updatable = false)
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    private String body;
    private @Nullable String suggestion;
    private Instant writtenAt;
    private @Nullable Instant sentAt;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Comment() {}

    private Comment(ReviewThread thread, Author author, @Nullable String stage, Kind kind, Said said, Instant at) {
        this.id = Ids.next();
        this.jurisdictionId = thread.jurisdictionId();
        this.unitId = thread.unitId();
        this.threadId = thread.id().value();
        this.authorId = author.account().value();
        this.authorName = author.name();
        this.stageKey = stage;
        this.kind = kind;
        this.body = said.text();
        this.suggestion = said.suggestion();
        this.writtenAt = at;
    }

    /** A reviewer's remark, not yet sent. */
    static Comment remark(ReviewThread thread, Author author, String stage, Said said, Instant at) {
        return new Comment(thread, author, stage, Kind.REMARK, said, at);
    }

    /** A reviewer's consent, not yet sent. */
    static Comment consent(ReviewThread thread, Author author, String stage, Instant at) {
        return new Comment(thread, author, stage, Kind.CONSENT, Said.NOTHING, at);
    }

    /** The unit's answer, said at once. */
    static Comment answer(ReviewThread thread, Author author, Said said, Instant at) {
        Comment answer = new Comment(thread, author, null, Kind.REMARK, said, at);
        answer.sentAt = at;
        return answer;
    }

    void sayAnew(Said said, Instant at) {
        requireDraft();
        this.body = said.text();
        this.suggestion = said.suggestion();
        this.writtenAt = at;
    }

    void send(Instant at) {
        requireDraft();
        this.sentAt = at;
    }

    boolean isDraft() {
        return sentAt == null;
    }

    boolean isBy(@Nullable AccountId account) {
        return account != null && account.value() == authorId;
    }

    boolean isSeenBy(@Nullable AccountId account) {
        return !isDraft() || isBy(account);
    }

    boolean isConsent() {
        return kind == Kind.CONSENT;
    }

    CommentId id() {
        return new CommentId(id);
    }

    long thread() {
        return threadId;
    }

    String author() {
        return authorName;
    }

    @Nullable String stage() {
        return stageKey;
    }

    String text() {
        return body;
    }

    @Nullable String suggestion() {
        return suggestion;
    }

    /** When others could read it; while it is a draft, when it was last written. */
    Instant at() {
        return sentAt == null ? writtenAt : sentAt;
    }

    private void requireDraft() {
        if (!isDraft()) {
            throw new IllegalStateException("sent already: " + id);
        }
    }
}
