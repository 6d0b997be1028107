package org.mubiao.reviews;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.checks.Finding;
import org.mubiao.projects.FindingKey;
import org.mubiao.projects.NotesOnPaths.Severity;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.FieldPath;
import org.mubiao.table.TargetTable;
import org.mubiao.tenancy.AccountId;
import org.mubiao.tenancy.UnitId;
import org.springframework.stereotype.Component;

/** What is written in threads: a reviewer's drafts, and the unit's answers. */
@Component
class Remarks {

    private final ReviewThreads threads;
    private final Comments comments;
    private final Rounds rounds;
    private final Deciding deciding;
    private final Duties duties;

    Remarks(ReviewThreads threads, Comments comments, Rounds rounds, Deciding deciding, Duties duties) {
        this.threads = threads;
        this.comments = comments;
        this.rounds = rounds;
        this.deciding = deciding;
        this.duties = duties;
    }

    ThreadId begin(Submission submission, FieldPath path, Severity severity, Said said, Instant at) {
        return begin(submission, path, severity, said, null, at);
    }

    /** Takes up what a check found; twice is once. */
    ThreadId takeUp(Submission submission, FindingKey key, Said said, Instant at) {
        Finding finding = rounds.table(submission.id()).findings().stream()
                .filter(candidate -> FindingKey.of(candidate).equals(key))
                .findFirst()
                .orElseThrow(() -> new SpokenException(Message.of("reviews.refused.no-such-place")));
        Severity severity = Review.Found.weigh(finding);
        AccountId account = Author.acting().account();
        return threads
                .findByProjectIdAndBatchIdAndRoundNumberLessThanEqualOrderById(
                        submission.project().value(), submission.batch().value(), submission.round())
                .stream()
                .filter(thread -> thread.takesUp(finding) && thread.isSeenBy(account))
                .findFirst()
                .map(ReviewThread::id)
                .orElseGet(() -> begin(submission, finding.path(), severity, said, finding.ruleId(), at));
    }

    private ThreadId begin(
            Submission submission, FieldPath path, Severity severity, Said said, @Nullable String rule, Instant at) {
        requireReviewer(submission);
        SubmittedTable frozen = rounds.table(submission.id());
        TargetTable table = frozen.table();
        if (!new Places(table, frozen.form()).has(path)) {
            throw new SpokenException(Message.of("reviews.refused.no-such-place"));
        }
        Author author = Author.acting();
        ReviewThread thread = threads.save(
                new ReviewThread(submission, path, severity, Places.standing(table, path), author.account(), rule));
        comments.save(Comment.remark(thread, author, submission.stage(), said, at));
        return thread.id();
    }

    CommentId reply(Submission submission, ThreadId id, Said said, Instant at) {
        ReviewThread thread = ofThisStage(submission, id);
        return comments.save(Comment.remark(thread, Author.acting(), submission.stage(), said, at))
                .id();
    }

    void edit(CommentId id, Severity severity, Said said, Instant at) {
        Comment comment = draft(id);
        comment.sayAnew(said, at);
        ReviewThread thread = thread(new ThreadId(comment.thread()));
        if (!thread.isSent()) {
            thread.weigh(severity);
        }
    }

    void remove(CommentId id) {
        Comment comment = draft(id);
        ReviewThread thread = thread(new ThreadId(comment.thread()));
        comments.delete(comment);
        boolean empty = comments.findByThreadIdOrderById(comment.thread()).stream()
                .allMatch(left -> left.id().equals(id));
        if (empty) {
            threads.delete(thread);
        }
    }

    void settle(Submission submission, ThreadId id, Instant at) {
        ReviewThread thread = ofThisStage(submission, id);
        Author author = Author.acting();
        if (consent(thread, author.account()).isEmpty()) {
            comments.save(Comment.consent(thread, author, submission.stage(), at));
        }
    }

    void unsettle(Submission submission, ThreadId id) {
        consent(ofThisStage(submission, id), Author.acting().account()).ifPresent(comments::delete);
    }

    void answer(ThreadId id, Said said, Instant at) {
        ReviewThread thread = thread(id);
        if (!thread.isSent() || !duties.speaksFor(new UnitId(thread.unitId()), thread.project())) {
            throw unknown();
        }
        if (thread.state() == ThreadState.SETTLED) {
            throw new SpokenException(Message.of("reviews.refused.settled"));
        }
        thread.answer();
        comments.save(Comment.answer(thread, Author.acting(), said, at));
    }

    private Optional<Comment> consent(ReviewThread thread, AccountId account) {
        List<Comment> said = comments.findByThreadIdOrderById(thread.id().value());
        return said.stream()
                .filter(comment -> comment.isConsent() && comment.isDraft() && comment.isBy(account))
                .findFirst();
    }

    /** A stage speaks in its own threads; what another stage raised is that one's to settle. */
    private ReviewThread ofThisStage(Submission submission, ThreadId id) {
        requireReviewer(submission);
        ReviewThread thread = thread(id);
        boolean same =
                rounds.of(submission).stream().anyMatch(round -> round.id().equals(thread.submission()));
        if (!same || !thread.isSeenBy(Author.acting().account())) {
            throw unknown();
        }
        if (!thread.stage().equals(submission.stage())) {
            throw new SpokenException(Message.of("reviews.refused.thread-of-other-stage"));
        }
        return thread;
    }

    private Comment draft(CommentId id) {
        return comments.findById(id.value())
                .filter(comment ->
                        comment.isDraft() && comment.isBy(Author.acting().account()))
                .orElseThrow(() -> new SpokenException(Message.of("reviews.refused.not-a-draft")));
    }

    private ReviewThread thread(ThreadId id) {
        return threads.findById(id.value()).orElseThrow(Remarks::unknown);
    }

    private void requireReviewer(Submission submission) {
        deciding.refusal(submission).ifPresent(refusal -> {
            throw new SpokenException(refusal);
        });
    }

    private static SpokenException unknown() {
        return new SpokenException(Message.of("reviews.refused.unknown-thread"));
    }
}
