package org.mubiao.reviews;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mubiao.projects.FindingKey;
import org.mubiao.projects.NotesOnPaths.Severity;
import org.mubiao.projects.ProjectId;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.FieldPath;
import org.mubiao.table.TargetTable;
import org.mubiao.tenancy.ActingScope;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What reviewers do with submissions: find them on their desk, remark on their cells, and send what they remarked together
 * with a decision. Until then their remarks are their own. A submission that does not exist and one that is not theirs to
 * see are the same answer.
 */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
public class Reviewing {

    /** Submissions on one page of the desk. */
    public static final int PAGE = 50;

    /** What waits is counted up to here. */
    public static final int COUNTED = 999;

    private static final Sort LONGEST_WAITING_FIRST = Sort.by("arrivedAt", "id");
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "id");

    private final SubmissionRows submissions;
    private final StageRows stages;
    private final Rounds rounds;
    private final Duties duties;
    private final ReviewReading reading;
    private final Remarks remarks;
    private final Sending sending;
    private final Clock clock;

    Reviewing(
            SubmissionRows submissions,
            StageRows stages,
            Rounds rounds,
            Duties duties,
            ReviewReading reading,
            Remarks remarks,
            Sending sending,
            Clock clock) {
        this.submissions = submissions;
        this.stages = stages;
        this.rounds = rounds;
        this.duties = duties;
        this.reading = reading;
        this.remarks = remarks;
        this.sending = sending;
        this.clock = clock;
    }

    /**
     * Gives a new jurisdiction its stages, in the order of their positions.
     *
     * @throws SpokenException when it has some already, or two have the same key
     */
    @PreAuthorize("hasAnyAuthority('ADMINISTER', 'FOUND')")
    @Transactional
    public void openStages(List<StageProfile> opened) {
        Set<String> keys = new HashSet<>();
        Set<Integer> positions = new HashSet<>();
        boolean distinct = opened.stream().allMatch(stage -> keys.add(stage.key()) && positions.add(stage.position()));
        if (opened.isEmpty() || !distinct) {
            throw new SpokenException(Message.of("reviews.refused.stages-unclear"));
        }
        if (!stages.findAllByOrderByPlaceNumber().isEmpty()) {
            throw new SpokenException(Message.of("reviews.refused.stages-open"));
        }
        opened.forEach(stage -> stages.save(new Stage(ActingScope.require().jurisdiction(), stage)));
    }

    /** The stages of the acting jurisdiction, in their order. */
    @PreAuthorize("isAuthenticated()")
    public List<StageProfile> stages() {
        return reading.stages().inOrder();
    }

    /** What waits for the acting person, longest waiting first, a page at a time. */
    @PreAuthorize("hasAnyAuthority('APPROVE_FOR_UNIT', 'REVIEW_FOR_DEPARTMENT', 'REVIEW')")
    public DeskPage desk(DeskSearch search) {
        List<Duty> mine = duties.mine();
        if (mine.isEmpty()) {
            return new DeskPage(List.of(), null);
        }
        List<DeskEntry> found = find(new OnDesk(mine, search), LONGEST_WAITING_FIRST);
        if (found.size() <= PAGE) {
            return new DeskPage(found, null);
        }
        DeskEntry last = found.get(PAGE - 1);
        return new DeskPage(found.subList(0, PAGE), new DeskSearch.After(last.arrivedAt(), last.id()));
    }

    /** How much waits for the acting person, at most {@link #COUNTED} and one more. */
    @PreAuthorize("hasAnyAuthority('APPROVE_FOR_UNIT', 'REVIEW_FOR_DEPARTMENT', 'REVIEW')")
    public int waiting() {
        List<Duty> mine = duties.mine();
        return mine.isEmpty()
                ? 0
                : submissions.findBy(
                        new OnDesk(mine, DeskSearch.ALL),
                        query -> query.limit(COUNTED + 1).all().size());
    }

    /** The submission with all that is said of it; empty when there is none or it is not the acting person's to see. */
    @PreAuthorize("hasAnyAuthority('DRAFT', 'APPROVE_FOR_UNIT', 'REVIEW_FOR_DEPARTMENT', 'REVIEW')")
    public Optional<Review> open(SubmissionId id) {
        return submissions.findById(id.value()).filter(duties::mayRead).map(reading::read);
    }

    /**
     * Remarks on a place: begins a thread, the acting person's own until the review is sent.
     *
     * @param suggestion what should stand there; null when nothing is suggested
     * @throws SpokenException when he may not review here now, nothing is said or too much, or there is no such place
     */
    @PreAuthorize("hasAnyAuthority('APPROVE_FOR_UNIT', 'REVIEW_FOR_DEPARTMENT', 'REVIEW')")
    @Transactional
    public ThreadId comment(
            SubmissionId id, FieldPath path, Severity severity, String text, @Nullable String suggestion) {
        return remarks.begin(visible(id), path, severity, Said.of(text, suggestion), now());
    }

    /**
     * Takes up what a check found: begins a thread at its place, a draft like every remark.
     *
     * @param text what to say of it, such as the finding in the reviewer's language
     * @throws SpokenException when he may not review here now, or the check found no such thing
     */
    @PreAuthorize("hasAnyAuthority('APPROVE_FOR_UNIT', 'REVIEW_FOR_DEPARTMENT', 'REVIEW')")
    @Transactional
    public ThreadId takeUp(SubmissionId id, FindingKey finding, String text) {
        return remarks.takeUp(visible(id), finding, Said.of(text, null), now());
    }

    /** Says one thing more in a thread of this stage; a draft like every remark. */
    @PreAuthorize("hasAnyAuthority('APPROVE_FOR_UNIT', 'REVIEW_FOR_DEPARTMENT', 'REVIEW')")
    @Transactional
    public CommentId reply(SubmissionId id, ThreadId thread, String text, @Nullable String suggestion) {
        return remarks.reply(visible(id), thread, Said.of(text, suggestion), now());
    }

    /**
     * Says a draft of the acting person anew.
     *
     * @param severity of its thread; only a thread that is a draft itself can be weighed anew, else it is left as it is
     */
    @PreAuthorize("hasAnyAuthority('APPROVE_FOR_UNIT', 'REVIEW_FOR_DEPARTMENT', 'REVIEW')")
    @Transactional
    public void edit(CommentId comment, Severity severity, String text, @Nullable String suggestion) {
        remarks.edit(comment, severity, Said.of(text, suggestion), now());
    }

    /** Takes a draft of the acting person away, and its thread when nothing else is in it. */
    @PreAuthorize("hasAnyAuthority('APPROVE_FOR_UNIT', 'REVIEW_FOR_DEPARTMENT', 'REVIEW')")
    @Transactional
    public void remove(CommentId comment) {
        remarks.remove(comment);
    }

    /** Marks a thread of this stage as settled; others see it when the review is sent. */
    @PreAuthorize("hasAnyAuthority('APPROVE_FOR_UNIT', 'REVIEW_FOR_DEPARTMENT', 'REVIEW')")
    @Transactional
    public void settle(SubmissionId id, ThreadId thread) {
        remarks.settle(visible(id), thread, now());
    }

    /** Takes the acting person's own mark back, before it is sent. */
    @PreAuthorize("hasAnyAuthority('APPROVE_FOR_UNIT', 'REVIEW_FOR_DEPARTMENT', 'REVIEW')")
    @Transactional
    public void unsettle(SubmissionId id, ThreadId thread) {
        remarks.unsettle(visible(id), thread);
    }

    /** The unit answers in a thread that was sent to it; seen at once. */
    @PreAuthorize("hasAnyAuthority('DRAFT', 'APPROVE_FOR_UNIT')")
    @Transactional
    public void answer(ThreadId thread, String text) {
        remarks.answer(thread, Said.of(text, null), now());
    }

    /**
     * Sends the acting person's review as a whole: his drafts, and what he decides.
     *
     * @param version of the submission that he saw
     * @throws SpokenException when somebody has decided since, he serves another stage or has drafted the table, a reason is
     *     missing, or he approves over a thread that must change: then nothing is sent
     */
    @PreAuthorize("hasAnyAuthority('APPROVE_FOR_UNIT', 'REVIEW_FOR_DEPARTMENT', 'REVIEW')")
    @Transactional
    public void send(SubmissionId id, int version, Decision decision) {
        Submission submission =
                submissions.findAndHoldById(id.value()).filter(duties::mayRead).orElseThrow(Reviewing::unknown);
        sending.send(submission, version, decision, now());
    }

    /** What was approved and the acting person sees, newest first, a page at a time. */
    @PreAuthorize("hasAuthority('PUBLISH')")
    public List<DeskEntry> approved(@Nullable SubmissionId after) {
        Specification<Submission> approved =
                (submission, query, conditions) -> conditions.equal(submission.get("state"), SubmissionState.APPROVED);
        Specification<Submission> older = (submission, query, conditions) ->
                after == null ? conditions.conjunction() : conditions.lessThan(submission.get("id"), after.value());
        Long unit = duties.actingUnit();
        Specification<Submission> own = (submission, query, conditions) ->
                unit == null ? conditions.conjunction() : conditions.equal(submission.get("unitId"), unit);
        List<DeskEntry> found = find(approved.and(older).and(own), NEWEST_FIRST);
        return found.size() <= PAGE ? found : found.subList(0, PAGE);
    }

    /** The submission as it was frozen; empty when there is none or it is not the acting person's to see. */
    @PreAuthorize("hasAnyAuthority('DRAFT', 'APPROVE_FOR_UNIT', 'REVIEW_FOR_DEPARTMENT', 'REVIEW', 'PUBLISH')")
    public Optional<FrozenSubmission> frozen(SubmissionId id) {
        return submissions.findById(id.value()).filter(duties::mayRead).map(this::frozen);
    }

    /** The newest submission of a project, if it is approved. */
    @PreAuthorize("hasAuthority('PUBLISH')")
    public Optional<FrozenSubmission> approved(ProjectId project) {
        return submissions
                .findFirstByProjectIdOrderByIdDesc(project.value())
                .filter(duties::mayRead)
                .filter(submission -> submission.state() == SubmissionState.APPROVED)
                .map(this::frozen);
    }

    private FrozenSubmission frozen(Submission submission) {
        SubmittedTable frozen = rounds.table(submission.id());
        TargetTable table = frozen.table();
        return new FrozenSubmission(
                submission.id(),
                submission.project(),
                submission.unit(),
                submission.batch(),
                submission.year(),
                submission.round(),
                submission.state(),
                submission.projectName(),
                submission.unitName(),
                frozen.formId(),
                frozen.frameworkId(),
                frozen.fundTreeId(),
                table,
                frozen.findings(),
                frozen.justifications(),
                submission.submittedAt(),
                submission.decidedAt());
    }

    /** One more than a page, to know whether there is another. */
    private List<DeskEntry> find(Specification<Submission> condition, Sort order) {
        return submissions
                .findBy(condition, query -> query.sortBy(order).limit(PAGE + 1).all())
                .stream()
                .map(Submission::entry)
                .toList();
    }

    private Submission visible(SubmissionId id) {
        return submissions.findById(id.value()).filter(duties::mayRead).orElseThrow(Reviewing::unknown);
    }

    /** What both databases keep: six digits of a second. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static SpokenException unknown() {
        return new SpokenException(Message.of("reviews.refused.unknown"));
    }
}
