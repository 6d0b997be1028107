package org.mubiao.projects;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.Dictionaries;
import org.mubiao.catalog.Framing;
import org.mubiao.exchange.ReadTable;
import org.mubiao.exchange.TableReader;
import org.mubiao.shared.BudgetYear;
import org.mubiao.shared.Ids;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.FrameworkSet;
import org.mubiao.table.TargetTable;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Actor;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.tenancy.UnitId;
import org.mubiao.tenancy.UnitProfile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a unit does with its projects until it submits them, and what the review tells it. A project that is not there and one
 * of another unit are refused with the same words.
 */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
public class Drafting {

    /** Projects on one page of the workspace. */
    public static final int PAGE = 50;

    private final Batches batches;
    private final Projects projects;
    private final ProgressOfProjects progress;
    private final ProjectHandovers handovers;
    private final HandingOver handingOver;
    private final Catalog catalog;
    private final Dictionaries dictionaries;
    private final Framing framing;
    private final Tenancy tenancy;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Drafting(
            Batches batches,
            Projects projects,
            ProgressOfProjects progress,
            ProjectHandovers handovers,
            HandingOver handingOver,
            Catalog catalog,
            Dictionaries dictionaries,
            Framing framing,
            Tenancy tenancy,
            EntityManager entities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.batches = batches;
        this.projects = projects;
        this.progress = progress;
        this.handovers = handovers;
        this.handingOver = handingOver;
        this.catalog = catalog;
        this.dictionaries = dictionaries;
        this.framing = framing;
        this.tenancy = tenancy;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a batch in the acting jurisdiction.
     *
     * @throws SpokenException when it ends before it begins, the form, the framework or the fund tree is not known, or the
     *     framework is not in force in that year
     */
    @PreAuthorize("hasAuthority('ADMINISTER')")
    @Transactional
    public BatchId openBatch(
            BudgetYear year,
            BatchStage stage,
            Instant opens,
            Instant closes,
            String formId,
            String frameworkId,
            String fundTreeId) {
        BatchRules.require(
                opens, closes, formId, catalog.frameworks().named(frameworkId).isPresent(), fundTreeId, dictionaries);
        framing.use(frameworkId, year);
        return batches.save(new Batch(
                        ActingScope.require().jurisdiction(),
                        year,
                        stage,
                        opens.truncatedTo(ChronoUnit.MICROS),
                        closes.truncatedTo(ChronoUnit.MICROS),
                        formId,
                        frameworkId,
                        fundTreeId))
                .id();
    }

    /** The batches of the acting jurisdiction, newest year first. */
    @PreAuthorize("isAuthenticated()")
    public List<BatchProfile> batches() {
        return batches.findAllByOrderByBudgetYearDescIdDesc().stream()
                .map(Batch::profile)
                .toList();
    }

    /** Whether the acting unit is open; a closed one only reads. */
    @PreAuthorize("hasAnyAuthority('DRAFT', 'APPROVE_FOR_UNIT')")
    public boolean unitIsOpen() {
        return actingUnit().isOpen();
    }

    /** The acting unit's projects, newest saved first, a page at a time. */
    @PreAuthorize("hasAnyAuthority('DRAFT', 'APPROVE_FOR_UNIT')")
    public ProjectPage list(ProjectSearch search) {
        return new ProjectList(search).page(entities);
    }

    /**
     * Begins a project of the acting unit in a batch, with what is known of it: an empty table, or one that was read from a
     * file. The year is the batch's and the unit is the acting one, whatever the table says; every source of money of the
     * batch gets its line; levels, values and labels are kept as they were written.
     *
     * @throws SpokenException when there is no such batch, it is over, the unit is closed, or the table is longer than a draft can hold
     */
    @PreAuthorize("hasAuthority('DRAFT')")
    @Transactional
    public ProjectId begin(BatchId batch, TargetTable table) {
        return begin(known(batch), table);
    }

    /**
     * Begins a project of the acting unit with the table of an earlier one of its own, which stays as it is. Rows keep their
     * identity; pairs of another framework are said in the batch's, and where nothing stands for one it stays as it was.
     *
     * @throws SpokenException as {@link #begin} does, and when there is no such project or it was handed over
     */
    @PreAuthorize("hasAuthority('DRAFT')")
    @Transactional
    public ProjectId copy(ProjectId earlier, BatchId into) {
        Project project = projects.findById(earlier.value()).orElseThrow(Drafting::unknown);
        if (project.isHandedOver()) {
            throw new SpokenException(Message.of("projects.refused.state", ProjectState.HANDED_OVER.word()));
        }
        return begin(
                known(into),
                carried(into, earlier).orElseThrow(Drafting::unknown).table());
    }

    /** What {@link #copy} would make of the rows of an earlier project; empty when there is none. */
    @PreAuthorize("hasAuthority('DRAFT')")
    public Optional<Carried> carried(BatchId into, ProjectId earlier) {
        FrameworkSet set = catalog.frameworks();
        return projects.findById(earlier.value())
                .map(project -> Carried.of(
                        DraftRows.of(project, entities).table(),
                        rules(project.batchId()).framework(),
                        rules(into).framework(),
                        set));
    }

    /**
     * The tables of a file, read as the acting jurisdiction calls its levels, units and sources of money. Nothing is kept of it.
     *
     * @param fileName for messages only
     * @throws SpokenException when the file holds no table that can be read
     */
    @PreAuthorize("hasAuthority('DRAFT')")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<ReadTable> read(String fileName, byte[] content) {
        return new TableReader(catalog.frameworks(), dictionaries.words()).read(fileName, content);
    }

    /** A table that was read, with levels of other frameworks as the batch has them: what to begin with. */
    @PreAuthorize("hasAuthority('DRAFT')")
    public Carried carried(BatchId into, TargetTable table) {
        return Carried.read(table, rules(into).framework(), catalog.frameworks());
    }

    private BatchProfile known(BatchId batch) {
        return batch(batch).orElseThrow(() -> new SpokenException(Message.of("projects.refused.unknown-batch")));
    }

    private BatchRules rules(BatchId batch) {
        return rules(known(batch));
    }

    private BatchRules rules(BatchProfile batch) {
        return BatchRules.of(batch, catalog.frameworks(), dictionaries);
    }

    private ProjectId begin(BatchProfile profile, TargetTable table) {
        Instant now = now();
        if (profile.isOver(now)) {
            throw new SpokenException(Message.of("projects.refused.batch-over"));
        }
        UnitProfile unit = actingUnit();
        requireOpen(unit);
        TargetTable begun = Beginning.of(table, profile.year(), rules(profile).funds(), unit.name());
        TextLimits.require(begun);
        Actor actor = actor();
        Project project = new Project(unit.jurisdiction(), profile.id(), begun, actor, now);
        entities.persist(project);
        DraftRows.begin(project, begun, entities);
        new EditLog(project, entities).add(ProjectEdit.Kind.BEGUN, fresh(), actor, now, List.of());
        return project.id();
    }

    /** The draft; empty when there is none or it is another unit's, which is the same. */
    @PreAuthorize("hasAnyAuthority('DRAFT', 'APPROVE_FOR_UNIT')")
    public Optional<Draft> open(ProjectId id) {
        return projects.findById(id.value())
                .map(project -> opened(project, stand(project)).draft(actor()));
    }

    /**
     * Saves one edit, in a transaction of its own: what was acknowledged is kept. Amounts are in 万元; a sum of the fund tree
     * is computed as soon as one of its parts is said and is not typed (it may be where no part has an amount). A value is
     * read and kept as it prints; what it does not understand stays as it was written.
     *
     * @param revision of the draft that the person saw; edits of different parts do not disturb each other
     * @param key names this edit, up to 64 characters; sent twice, it is made once
     * @return the draft as it is now
     * @throws SpokenException when the draft cannot be edited now, the text cannot be read, or the same part was changed since
     *     that revision: then nothing is changed
     */
    @PreAuthorize("hasAuthority('DRAFT')")
    @Transactional
    public Draft save(ProjectId id, long revision, String key, Edit edit) {
        if (key.isBlank() || key.length() > ProjectEdit.LONGEST_KEY) {
            throw new IllegalArgumentException("no key of an edit: " + key.length() + " characters");
        }
        OpenDraft draft = toEdit(id);
        if (!draft.log().has(key)) {
            draft.save(revision, key, edit, actor(), now());
        }
        return draft.draft(actor());
    }

    /**
     * Takes back the newest edit of the acting account that is not taken back yet; edits before the last round stay.
     *
     * @throws SpokenException when there is none, or somebody else changed the same part since
     */
    @PreAuthorize("hasAuthority('DRAFT')")
    @Transactional
    public Draft undo(ProjectId id) {
        OpenDraft draft = toEdit(id);
        draft.undo(fresh(), actor(), now());
        return draft.draft(actor());
    }

    /** Answers a finding; a blank answer takes the answer back. It can be undone as any edit. */
    @PreAuthorize("hasAuthority('DRAFT')")
    @Transactional
    public Draft justify(ProjectId id, FindingKey finding, String justification) {
        OpenDraft draft = toEdit(id);
        draft.justify(finding, justification, fresh(), actor(), now());
        return draft.draft(actor());
    }

    /**
     * Submits the draft as its next round: publishes {@link ProjectSubmitted} within this transaction.
     *
     * @param revision of the draft that the person saw
     * @throws SpokenException when something blocks, a justification is missing, the batch is not open, the draft is another
     *     one by now, or it is in review already
     */
    @PreAuthorize("hasAuthority('DRAFT')")
    @Transactional
    public void submit(ProjectId id, long revision) {
        OpenDraft draft = toEdit(id);
        Instant now = now();
        draft.submit(revision, now);
        ProjectProgress stand = draft.progress();
        if (stand == null) {
            stand = progress.save(new ProjectProgress(draft.project()));
        } else {
            stand.submitAgain();
        }
        events.publishEvent(draft.submitted(actingUnit(), stand.round(), now));
    }

    /**
     * The review gives the project back to its unit. Called by the review, in its own transaction.
     *
     * @throws SpokenException when the round is not in review any more: somebody else decided first
     */
    @PreAuthorize("hasAnyAuthority('APPROVE_FOR_UNIT', 'REVIEW_FOR_DEPARTMENT', 'REVIEW')")
    @Transactional
    public void returnForRework(ProjectId id, int round, String reason) {
        ProjectProgress stand = toDecide(id);
        stand.returnForRework(round, reason);
        tellInHand(stand.unit());
    }

    /**
     * The last stage has passed the project. Called by the review.
     *
     * @throws SpokenException when the round is not in review any more
     */
    @PreAuthorize("hasAnyAuthority('APPROVE_FOR_UNIT', 'REVIEW_FOR_DEPARTMENT', 'REVIEW')")
    @Transactional
    public void approve(ProjectId id, int round) {
        toDecide(id).approve(round);
    }

    /**
     * The project's table is public. Called by the publication.
     *
     * @throws SpokenException when it is not approved, or public already
     */
    @PreAuthorize("hasAuthority('PUBLISH')")
    @Transactional
    public void published(ProjectId id) {
        toDecide(id).published();
    }

    /**
     * What is public has to be corrected: gives the project back to its unit, while the published table stays public. Called
     * by the publication.
     *
     * @throws SpokenException when it is not public
     */
    @PreAuthorize("hasAuthority('PUBLISH')")
    @Transactional
    public void reopen(ProjectId id, String reason) {
        ProjectProgress stand = toDecide(id);
        stand.reopen(reason);
        tellInHand(stand.unit());
    }

    /**
     * Hands a project over to a unit that was opened out of the acting one: its draft, its answers and its whole history go
     * over; here it can still be read.
     *
     * @throws SpokenException when it is not in the unit's own hands, or the other unit did not come out of this one
     */
    @PreAuthorize("hasAuthority('APPROVE_FOR_UNIT')")
    @Transactional
    public void handOver(ProjectId id, UnitId to) {
        Project project = projects.lock(id.value()).orElseThrow(Drafting::unknown);
        ProjectProgress stand = stand(project);
        requireInHand(project, stand);
        if (tenancy.splitOff().stream().noneMatch(unit -> unit.id().equals(to))) {
            throw new SpokenException(Message.of("projects.refused.not-split-off"));
        }
        handingOver.give(project, stand, to);
        tellInHand(new UnitId(project.unitId()));
    }

    /** Whether the acting unit has taken the project over from that one, directly or through others. */
    @PreAuthorize("isAuthenticated()")
    public boolean hasTakenOver(ProjectId id, UnitId from) {
        UnitId acting = ActingScope.require().unit();
        return acting != null
                && handovers.existsByProjectIdAndFromUnitIdAndToUnitId(id.value(), from.value(), acting.value());
    }

    private void tellInHand(UnitId unit) {
        events.publishEvent(new HandingOver.InHand(ActingScope.require().jurisdiction(), unit));
    }

    private OpenDraft toEdit(ProjectId id) {
        Project project = projects.lock(id.value()).orElseThrow(Drafting::unknown);
        requireOpen(actingUnit());
        ProjectProgress stand = stand(project);
        requireInHand(project, stand);
        return opened(project, stand);
    }

    private static void requireInHand(Project project, @Nullable ProjectProgress stand) {
        ProjectState state = project.state(stand);
        if (!state.isEditable()) {
            throw new SpokenException(Message.of("projects.refused.state", state.word()));
        }
    }

    private OpenDraft opened(Project project, @Nullable ProjectProgress stand) {
        BatchProfile batch = batch(project.batchId()).orElseThrow();
        return new OpenDraft(project, stand, rules(batch), actingUnit().name(), entities);
    }

    private @Nullable ProjectProgress stand(Project project) {
        return progress.findByProjectId(project.id().value()).orElse(null);
    }

    private ProjectProgress toDecide(ProjectId id) {
        return progress.lock(id.value()).orElseThrow(Drafting::unknown);
    }

    private Optional<BatchProfile> batch(BatchId id) {
        return batches.findById(id.value()).map(Batch::profile);
    }

    private UnitProfile actingUnit() {
        return tenancy.unit(ActingScope.require().requireUnit()).orElseThrow();
    }

    private static void requireOpen(UnitProfile unit) {
        if (!unit.isOpen()) {
            throw new SpokenException(Message.of("projects.refused.unit-closed", unit.name()));
        }
    }

    private static Actor actor() {
        return ActingScope.require().actor();
    }

    /** What both databases keep: six digits of a second. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String fresh() {
        return Long.toString(Ids.next());
    }

    private static SpokenException unknown() {
        return new SpokenException(Message.of("projects.refused.unknown"));
    }
}
