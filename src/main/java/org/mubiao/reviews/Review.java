package org.mubiao.reviews;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.checks.Finding;
import org.mubiao.checks.Grade;
import org.mubiao.projects.NotesOnPaths.Severity;
import org.mubiao.shared.Message;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Form;
import org.mubiao.table.TableDiff;
import org.mubiao.table.TargetTable;

/**
 * A submission as one person sees it who reviews or reads it.
 *
 * @param version of what was seen; a decision names it
 * @param stage where it stands, or stood last
 * @param findings of the checks when it was submitted that no thread here has taken up
 * @param comparedWith the earlier round that the changes are told against; null when this person saw none
 * @param threads in the order of the paper: the sent ones, and this person's own drafts. They and the findings are numbered
 *     together
 * @param rounds all that this person sees of the project in this batch, oldest first
 * @param decisions taken on these rounds, oldest first
 * @param refusal why this person can neither remark nor decide here; null when he can
 */
public record Review(
        DeskEntry entry,
        int version,
        StageProfile stage,
        Instant submittedAt,
        Form form,
        TargetTable table,
        List<Found> findings,
        @Nullable Integer comparedWith,
        TableDiff changes,
        List<Thread> threads,
        List<Round> rounds,
        List<TakenDecision> decisions,
        @Nullable Message refusal) {

    public Review {
        findings = List.copyOf(findings);
        threads = List.copyOf(threads);
        rounds = List.copyOf(rounds);
        decisions = List.copyOf(decisions);
    }

    /**
     * What the checks found.
     *
     * @param number in the order of the paper, from 1
     * @param justification the unit's answer; null when it gave none
     */
    public record Found(
            int number, Finding finding, @Nullable String justification) {

        /** What a remark weighs that takes it up. */
        public Severity severity() {
            return weigh(finding);
        }

        static Severity weigh(Finding finding) {
            return finding.grade() == Grade.BLOCKS ? Severity.MUST : Severity.SHOULD;
        }
    }

    /** One round of the project. */
    public record Round(SubmissionId submission, int number, SubmissionState state, Instant submittedAt) {}

    /**
     * A thread (批注).
     *
     * @param number in the order of the paper, from 1
     * @param was what stood there when it was written
     * @param now what stands there in this round
     * @param round in which it was written
     * @param stage that raised it, and alone settles it
     * @param sent whether others see it
     * @param settling whether this person's draft settles it
     */
    public record Thread(
            ThreadId id,
            int number,
            FieldPath path,
            Severity severity,
            String was,
            String now,
            int round,
            StageProfile stage,
            ThreadState state,
            boolean sent,
            boolean settling,
            List<Line> lines) {

        public Thread {
            lines = List.copyOf(lines);
        }

        /** Whether it stands on a value that has changed since it was written. */
        public boolean isOnChangedValue() {
            return !was.equals(now);
        }

        public boolean isSettled() {
            return state == ThreadState.SETTLED || settling;
        }
    }

    /**
     * A contribution to a thread.
     *
     * @param stage of the reviewer who wrote it; null when the unit speaks
     * @param suggestion what should stand there; null when nothing is suggested
     * @param draft whether it is this person's own and not yet sent
     */
    public record Line(
            CommentId id,
            String author,
            @Nullable StageProfile stage,
            String text,
            @Nullable String suggestion,
            Instant at,
            boolean draft) {}

    /** What stands at a place in this round; empty when nothing does. */
    public String standing(FieldPath path) {
        return Places.standing(table, path);
    }

    public boolean mayDecide() {
        return refusal == null;
    }

    /** Contributions that this person has not sent yet, consents included. */
    public int drafts() {
        return threads.stream()
                .mapToInt(thread ->
                        (int) thread.lines().stream().filter(Line::draft).count() + (thread.settling() ? 1 : 0))
                .sum();
    }

    /** Threads that keep this stage from passing it: raised here, must change, not settled. */
    public int blocking() {
        return (int) threads.stream()
                .filter(thread -> thread.severity() == Severity.MUST
                        && thread.stage().key().equals(stage.key())
                        && !thread.isSettled())
                .count();
    }
}
