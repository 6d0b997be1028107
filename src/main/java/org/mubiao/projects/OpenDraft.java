package org.mubiao.projects;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mubiao.checks.Checks;
import org.mubiao.checks.Finding;
import org.mubiao.checks.Grade;
import org.mubiao.checks.Weighing;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.OverviewField;
import org.mubiao.table.TargetTable;
import org.mubiao.table.Texts;
import org.mubiao.tenancy.Actor;
import org.mubiao.tenancy.UnitProfile;

/** A draft that lies open within a transaction. */
final class OpenDraft {

    private static final int LONGEST_JUSTIFICATION = 4_000;

    private final Project project;
    private final @Nullable ProjectProgress progress;
    private final BatchRules rules;
    private final DraftRows rows;
    private final Justifications justifications;
    private final EditLog log;
    private final TargetTable stored;
    private TargetTable table;

    /** @param unitName as the unit is called now: a draft that can still be edited is printed with it, whoever begun it when */
    OpenDraft(
            Project project,
            @Nullable ProjectProgress progress,
            BatchRules rules,
            String unitName,
            EntityManager entities) {
        this.project = project;
        this.progress = progress;
        this.rules = rules;
        this.rows = DraftRows.of(project, entities);
        this.justifications = new Justifications(project, entities);
        this.log = new EditLog(project, entities);
        this.stored = rows.table();
        this.table = project.state(progress).isEditable()
                ? stored.withOverview(stored.overview().with(OverviewField.UNIT, unitName))
                : stored;
    }

    Project project() {
        return project;
    }

    @Nullable ProjectProgress progress() {
        return progress;
    }

    TargetTable table() {
        return table;
    }

    EditLog log() {
        return log;
    }

    Draft draft(Actor actor) {
        return new Draft(
                project.id(),
                rules.batch(),
                rules.framework(),
                project.state(progress),
                progress == null ? 0 : progress.round(),
                project.revision(),
                table,
                Weighing.of(table, rules.checks()),
                findings(),
                justifications.all(),
                progress == null ? null : progress.returnReason(),
                log.newestOf(actor).isPresent());
    }

    void save(long seen, String key, Edit edit, Actor actor, Instant now) {
        Writing.Written written = rules.writing().make(table, edit);
        if (written.changes().isEmpty()) {
            return;
        }
        refuseIfTouched(written.changes(), seen < project.revision() ? log.since(seen) : List.of());
        write(written.table(), actor, now);
        log.add(ProjectEdit.Kind.MADE, key, actor, now, written.changes());
    }

    void undo(String key, Actor actor, Instant now) {
        ProjectEdit newest = log.newestOf(actor)
                .orElseThrow(() -> new SpokenException(Message.of("projects.refused.nothing-to-undo")));
        List<Change> changes = log.of(newest);
        refuseIfTouched(changes, log.standingSince(newest));
        Writing.Written undone = rules.writing().undo(table, changes);
        List<Change> made = new ArrayList<>(undone.changes());
        for (Change change : changes) {
            if (change.kind() == Change.Kind.JUSTIFIED) {
                FindingKey finding = new FindingKey(Objects.requireNonNull(change.rule()), change.path());
                justifications.say(finding, change.before()).ifPresent(made::add);
            }
        }
        write(undone.table(), actor, now);
        newest.undoneBy(log.add(ProjectEdit.Kind.UNDONE, key, actor, now, made));
    }

    void justify(FindingKey finding, String typed, String key, Actor actor, Instant now) {
        String text = typed.isBlank() ? null : Texts.normal(typed);
        if (text != null && findings().stream().map(FindingKey::of).noneMatch(finding::equals)) {
            throw new SpokenException(Message.of("projects.refused.no-such-finding"));
        }
        if (text != null && text.length() > LONGEST_JUSTIFICATION) {
            throw new SpokenException(Message.of(
                    "projects.refused.too-long",
                    Message.of("projects.part.justification"),
                    Integer.toString(LONGEST_JUSTIFICATION),
                    Integer.toString(text.length())));
        }
        Optional<Change> change = justifications.say(finding, text);
        if (change.isPresent()) {
            write(table, actor, now);
            log.add(ProjectEdit.Kind.MADE, key, actor, now, List.of(change.get()));
        }
    }

    /** @throws SpokenException with the reason why the draft cannot be submitted */
    void submit(long seen, Instant now) {
        if (!rules.batch().isOpen(now)) {
            throw new SpokenException(Message.of(
                    rules.batch().isOver(now) ? "projects.refused.batch-over" : "projects.refused.batch-not-open"));
        }
        long blocking = count(finding -> finding.grade() == Grade.BLOCKS);
        long unanswered = count(finding ->
                finding.grade() == Grade.JUSTIFY && !justifications.all().containsKey(FindingKey.of(finding)));
        if (blocking > 0 || unanswered > 0) {
            throw new SpokenException(Message.of("projects.refused.findings", blocking, unanswered));
        }
        project.submit(seen);
        rows.write(
                stored,
                stored.withOverview(stored.overview()
                        .with(OverviewField.UNIT, table.overview().text(OverviewField.UNIT))));
    }

    ProjectSubmitted submitted(UnitProfile unit, int round, Instant now) {
        List<Finding> findings = findings();
        Map<FindingKey, String> answers = new LinkedHashMap<>();
        for (Finding finding : findings) {
            FindingKey key = FindingKey.of(finding);
            String answer = justifications.all().get(key);
            if (answer != null) {
                answers.put(key, answer);
            }
        }
        return new ProjectSubmitted(
                project.id(), rules.batch(), unit, round, table, findings, answers, log.authors(), now);
    }

    private void write(TargetTable after, Actor actor, Instant now) {
        rows.write(table, after);
        project.written(after, actor, now);
        table = after;
    }

    private void refuseIfTouched(List<Change> mine, List<Change> since) {
        for (Change change : mine) {
            if (change.kind() != Change.Kind.SUMMED
                    && since.stream().anyMatch(other -> other.kind() != Change.Kind.SUMMED && other.touches(change))) {
                String now = table.printed(change.path());
                throw new SpokenException(
                        now == null
                                ? Message.of("projects.refused.touched", PartName.of(change.path(), table))
                                : Message.of("projects.refused.touched.now", PartName.of(change.path(), table), now));
            }
        }
    }

    private List<Finding> findings() {
        return Checks.judge(table, rules.checks());
    }

    private long count(Predicate<Finding> which) {
        return findings().stream().filter(which).count();
    }
}
