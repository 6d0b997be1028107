package org.mubiao.reviews;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mubiao.checks.Finding;
import org.mubiao.projects.FindingKey;
import org.mubiao.table.TableDiff;
import org.mubiao.table.TargetTable;
import org.mubiao.tenancy.AccountId;
import org.mubiao.tenancy.ActingScope;
import org.springframework.stereotype.Component;

/** Puts a submission together as the acting person sees it. */
@Component
class ReviewReading {

    private final Rounds rounds;
    private final StageRows stages;
    private final ReviewThreads threads;
    private final Comments comments;
    private final RecordedDecisions decisions;
    private final Deciding deciding;

    ReviewReading(
            Rounds rounds,
            StageRows stages,
            ReviewThreads threads,
            Comments comments,
            RecordedDecisions decisions,
            Deciding deciding) {
        this.rounds = rounds;
        this.stages = stages;
        this.threads = threads;
        this.comments = comments;
        this.decisions = decisions;
        this.deciding = deciding;
    }

    Review read(Submission submission) {
        SubmittedTable frozen = rounds.table(submission.id());
        TargetTable table = frozen.table();
        List<Submission> all = rounds.of(submission);
        Optional<Submission> before =
                all.stream().filter(round -> round.round() < submission.round()).reduce((first, second) -> second);
        Stages known = stages();
        Places places = new Places(table, frozen.form());
        List<ReviewThread> seen = seen(submission, places);
        List<Finding> untaken = frozen.findings().stream()
                .filter(finding -> seen.stream().noneMatch(thread -> thread.takesUp(finding)))
                .sorted(Comparator.comparingInt(finding -> places.order(finding.path())))
                .toList();
        Numbering numbering = new Numbering(places, seen, untaken);
        return new Review(
                submission.entry(),
                submission.version(),
                known.named(submission.stage()),
                submission.submittedAt(),
                frozen.form(),
                table,
                found(untaken, numbering, frozen.justifications()),
                before.map(Submission::round).orElse(null),
                before.map(earlier ->
                                TableDiff.between(rounds.table(earlier.id()).table(), table))
                        .orElse(new TableDiff(List.of())),
                told(seen, numbering, table, known),
                all.stream()
                        .map(round -> new Review.Round(round.id(), round.round(), round.state(), round.submittedAt()))
                        .toList(),
                decisions
                        .findBySubmissionIdInOrderById(
                                all.stream().map(round -> round.id().value()).toList())
                        .stream()
                        .map(RecordedDecision::taken)
                        .toList(),
                deciding.refusal(submission).orElse(null));
    }

    Stages stages() {
        return new Stages(stages.findAllByOrderByPlaceNumber().stream()
                .map(Stage::profile)
                .toList());
    }

    /** The threads of this round and of those before it that the acting person sees, in the order of the paper. */
    List<Review.Thread> threads(Submission submission, SubmittedTable frozen) {
        TargetTable table = frozen.table();
        Places places = new Places(table, frozen.form());
        List<ReviewThread> seen = seen(submission, places);
        return told(seen, new Numbering(places, seen, List.of()), table, stages());
    }

    private List<ReviewThread> seen(Submission submission, Places places) {
        AccountId account = ActingScope.require().actor().account();
        return threads
                .findByProjectIdAndBatchIdAndRoundNumberLessThanEqualOrderById(
                        submission.project().value(), submission.batch().value(), submission.round())
                .stream()
                .filter(thread -> thread.isSeenBy(account))
                .sorted(Comparator.comparingInt(thread -> places.order(thread.path())))
                .toList();
    }

    private List<Review.Thread> told(List<ReviewThread> seen, Numbering numbering, TargetTable table, Stages known) {
        if (seen.isEmpty()) {
            return List.of();
        }
        AccountId account = ActingScope.require().actor().account();
        Map<Long, List<Comment>> said =
                comments
                        .findByThreadIdInOrderById(
                                seen.stream().map(thread -> thread.id().value()).toList())
                        .stream()
                        .filter(comment -> comment.isSeenBy(account))
                        .collect(Collectors.groupingBy(Comment::thread));
        return seen.stream()
                .map(thread -> tell(
                        thread,
                        numbering.of(thread),
                        Places.standing(table, thread.path()),
                        said.getOrDefault(thread.id().value(), List.of()),
                        known))
                .toList();
    }

    private static List<Review.Found> found(
            List<Finding> findings, Numbering numbering, Map<FindingKey, String> justifications) {
        return findings.stream()
                .map(finding ->
                        new Review.Found(numbering.of(finding), finding, justifications.get(FindingKey.of(finding))))
                .toList();
    }

    private static Review.Thread tell(ReviewThread thread, int number, String now, List<Comment> lines, Stages stages) {
        return new Review.Thread(
                thread.id(),
                number,
                thread.path(),
                thread.severity(),
                thread.was(),
                now,
                thread.round(),
                stages.named(thread.stage()),
                thread.state(),
                thread.isSent(),
                lines.stream().anyMatch(line -> line.isConsent() && line.isDraft()),
                lines.stream()
                        .filter(line -> !line.isConsent())
                        .map(line -> new Review.Line(
                                line.id(),
                                line.author(),
                                stageOf(line, stages),
                                line.text(),
                                line.suggestion(),
                                line.at(),
                                line.isDraft()))
                        .toList());
    }

    private static @Nullable StageProfile stageOf(Comment line, Stages stages) {
        String stage = line.stage();
        return stage == null ? null : stages.named(stage);
    }
}
