package org.mubiao.reviews;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mubiao.projects.Drafting;
import org.mubiao.projects.NotesOnPaths.Severity;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.tenancy.AccountId;
import org.springframework.stereotype.Component;

/** Sends a review: what its author remarked and what he decides, together or not at all. */
@Component
class Sending {

    private final ReviewThreads threads;
    private final Comments comments;
    private final RecordedDecisions decisions;
    private final Rounds rounds;
    private final ReviewReading reading;
    private final Deciding deciding;
    private final Duties duties;
    private final Drafting drafting;

    Sending(
            ReviewThreads threads,
            Comments comments,
            RecordedDecisions decisions,
            Rounds rounds,
            ReviewReading reading,
            Deciding deciding,
            Duties duties,
            Drafting drafting) {
        this.threads = threads;
        this.comments = comments;
        this.decisions = decisions;
        this.rounds = rounds;
        this.reading = reading;
        this.deciding = deciding;
        this.duties = duties;
        this.drafting = drafting;
    }

    /** @param submission held, so that nobody else decides on it meanwhile */
    void send(Submission submission, int version, Decision decision, Instant at) {
        requireUnchanged(submission, version);
        deciding.refusal(submission).ifPresent(refusal -> {
            throw new SpokenException(refusal);
        });
        switch (decision) {
            case Decision.Return(String reason) -> giveBack(submission, reason(reason), at);
            case Decision.Approve(String opinion) -> approve(submission, Wording.of(opinion, Decision.LONGEST), at);
        }
    }

    private void giveBack(Submission submission, String reason, Instant at) {
        publishDrafts(submission, at);
        record(submission, TakenDecision.Verdict.RETURNED, reason, at);
        submission.giveBack(at);
        drafting.returnForRework(submission.project(), submission.round(), reason);
    }

    private void approve(Submission submission, String opinion, Instant at) {
        List<ReviewThread> here = publishDrafts(submission, at);
        long blocking = here.stream()
                .filter(thread ->
                        thread.isSent() && thread.severity() == Severity.MUST && thread.state() != ThreadState.SETTLED)
                .count();
        if (blocking > 0) {
            throw new SpokenException(Message.of("reviews.refused.must-change", Long.toString(blocking)));
        }
        record(submission, TakenDecision.Verdict.APPROVED, opinion, at);
        goOn(submission, at);
    }

    /** To the next stage, or through. */
    void goOn(Submission submission, Instant at) {
        Optional<StageProfile> next =
                reading.stages().after(submission.stage(), duties.isSupervised(submission.unit()));
        if (next.isPresent()) {
            goOn(submission, next.get(), at);
        } else {
            submission.approve(at);
            drafting.approve(submission.project(), submission.round());
        }
    }

    private void goOn(Submission submission, StageProfile next, Instant at) {
        submission.goOnTo(
                next,
                at,
                rounds.changedFor(
                        next.key(),
                        submission.project(),
                        submission.batch(),
                        submission.round(),
                        rounds.table(submission.id()).table()));
    }

    /** @return the threads that this stage raised, in this round and before */
    private List<ReviewThread> publishDrafts(Submission submission, Instant at) {
        AccountId account = Author.acting().account();
        Map<Long, ReviewThread> here = threads
                .findByProjectIdAndBatchIdAndRoundNumberLessThanEqualOrderById(
                        submission.project().value(), submission.batch().value(), submission.round())
                .stream()
                .filter(thread -> thread.stage().equals(submission.stage()))
                .collect(Collectors.toMap(thread -> thread.id().value(), Function.identity()));
        for (Comment comment : comments.findByThreadIdInOrderById(here.keySet())) {
            ReviewThread thread = here.get(comment.thread());
            if (thread != null && comment.isDraft() && comment.isBy(account)) {
                comment.send(at);
                thread.send(at);
                if (comment.isConsent()) {
                    thread.settle();
                } else {
                    thread.reopen();
                }
            }
        }
        return List.copyOf(here.values());
    }

    private void record(Submission submission, TakenDecision.Verdict verdict, String words, Instant at) {
        decisions.save(new RecordedDecision(submission, verdict, words, Author.acting(), at));
    }

    private void requireUnchanged(Submission submission, int version) {
        if (submission.version() == version && submission.isInReview()) {
            return;
        }
        throw new SpokenException(decisions
                .findBySubmissionIdInOrderById(List.of(submission.id().value()))
                .stream()
                .map(RecordedDecision::taken)
                .reduce((first, second) -> second)
                .map(last -> Message.of(
                        last.verdict() == TakenDecision.Verdict.RETURNED
                                ? "reviews.refused.returned-meanwhile"
                                : "reviews.refused.approved-meanwhile",
                        last.by()))
                .orElse(Message.of("reviews.refused.stale")));
    }

    private static String reason(String written) {
        String reason = Wording.of(written, Decision.LONGEST);
        if (reason.isEmpty()) {
            throw new SpokenException(Message.of("reviews.refused.reason-missing"));
        }
        return reason;
    }
}
