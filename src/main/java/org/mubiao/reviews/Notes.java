package org.mubiao.reviews;

import java.util.List;
import org.mubiao.projects.NotesOnPaths;
import org.mubiao.projects.ProjectId;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The threads of a project for its unit: what was sent and is not settled. */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
class Notes implements NotesOnPaths {

    private final SubmissionRows submissions;
    private final Rounds rounds;
    private final Duties duties;
    private final ReviewReading reading;
    private final Reviewing reviewing;

    Notes(SubmissionRows submissions, Rounds rounds, Duties duties, ReviewReading reading, Reviewing reviewing) {
        this.submissions = submissions;
        this.rounds = rounds;
        this.duties = duties;
        this.reading = reading;
        this.reviewing = reviewing;
    }

    @Override
    @PreAuthorize("hasAnyAuthority('DRAFT', 'APPROVE_FOR_UNIT')")
    public List<Note> of(ProjectId project) {
        return submissions
                .findFirstByProjectIdOrderByIdDesc(project.value())
                .filter(newest -> duties.speaksFor(newest.unit(), newest.project()))
                .map(this::notes)
                .orElse(List.of());
    }

    @Override
    @PreAuthorize("hasAnyAuthority('DRAFT', 'APPROVE_FOR_UNIT')")
    @Transactional
    public void answer(ProjectId project, String thread, String text) {
        ThreadId id = ThreadId.parse(thread)
                .orElseThrow(() -> new SpokenException(Message.of("reviews.refused.unknown-thread")));
        reviewing.answer(id, text);
    }

    private List<Note> notes(Submission newest) {
        SubmittedTable frozen = rounds.table(newest.id());
        return reading.threads(newest, frozen).stream()
                .filter(thread -> thread.sent() && thread.state() != ThreadState.SETTLED)
                .map(thread -> note(thread, newest.unitName()))
                .toList();
    }

    private static Note note(Review.Thread thread, String unit) {
        return new Note(
                thread.id().toString(),
                thread.path(),
                thread.severity(),
                thread.was(),
                thread.state() == ThreadState.OPEN,
                thread.lines().stream()
                        .filter(line -> !line.draft())
                        .map(line -> line(line, unit))
                        .toList());
    }

    /** A suggested value stands on a line of its own behind an arrow, which is read in any language. */
    private static Line line(Review.Line line, String unit) {
        StageProfile stage = line.stage();
        String text = line.suggestion() == null ? line.text() : (line.text() + "\n→ " + line.suggestion()).strip();
        return new Line(
                line.author(),
                stage == null ? unit : stage.nameZh(),
                stage == null ? unit : stage.nameEn(),
                text,
                line.at());
    }
}
