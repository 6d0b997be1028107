package org.mubiao.catalog;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mubiao.shared.BudgetYear;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.Framework;
import org.mubiao.table.FrameworkSet;
import org.mubiao.table.Frameworks;
import org.mubiao.table.Texts;
import org.mubiao.table.Translation;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Actor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the frameworks (指标体系) of the acting jurisdiction: next year's is made from this year's, edited while it is being
 * prepared, put in force, and withdrawn when its years are over. What something was declared on stays what it is, but for its
 * name, its years, and where the pairs of others stand in it. Nothing is deleted, and every change is kept as a version.
 */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
public class Framing {

    private final FrameworkShelf shelf;
    private final StandardIndexes indexes;
    private final StandardWriting writing;
    private final Packing packing;
    private final EntityManager entities;

    Framing(
            FrameworkShelf shelf,
            StandardIndexes indexes,
            StandardWriting writing,
            Packing packing,
            EntityManager entities) {
        this.shelf = shelf;
        this.indexes = indexes;
        this.writing = writing;
        this.packing = packing;
        this.entities = entities;
    }

    /**
     * Lays down what the portal ships, so that a later edition of the portal changes nothing that tables are judged by.
     *
     * @return how many were not laid down yet
     */
    @PreAuthorize("hasAnyAuthority('FOUND', 'KEEP_CATALOG')")
    @Transactional
    public int fill() {
        List<Framework> missing = Frameworks.all().stream()
                .filter(framework -> shelf.row(framework.id()).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            StandardWriting.Pen pen = writing.begin();
            missing.forEach(framework -> layDown(framework, pen));
        }
        return missing.size();
    }

    /** All frameworks, in the order in which they came. */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    public List<FrameworkProfile> all() {
        return shelf.current().all().stream()
                .map(framework -> profile(framework.id()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty when there is none, or it is another jurisdiction's, which is the same. */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    public Optional<FrameworkProfile> framework(String id) {
        return profile(id);
    }

    /** What it said and says, the newest first. */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    public List<FrameworkProfile> history(String id) {
        return shelf.row(id).map(this::versions).orElseGet(List::of);
    }

    /**
     * Makes a framework from another one, to be prepared.
     *
     * @param since first budget year in which it shall be in force
     * @return its profile
     * @throws SpokenException when there is no such other one, or the id is none or given
     */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    @Transactional
    public FrameworkProfile make(String from, String id, String name, int since) {
        FrameworkEditing.requireId(id);
        StandardWriting.Pen pen = writing.begin();
        IndicatorFramework origin = take(from, pen);
        if (shelf.current().named(id).isPresent()) {
            throw new SpokenException(Message.of("catalog.refused.framework-given", id));
        }
        Framework content = FrameworkEditing.make(
                origin.content().another(id, name, since), new FrameworkEdit.Describe(Texts.normal(name), since, null));
        IndicatorFramework made = new IndicatorFramework(
                ActingScope.require().jurisdiction(), content, FrameworkState.PREPARED, actor(), pen.now());
        entities.persist(made);
        keep(made, FrameworkDeed.MADE, pen);
        return profile(id).orElseThrow();
    }

    /**
     * Makes an edit.
     *
     * @param seen the version that the person saw
     * @return what it is now
     * @throws SpokenException when it is another version by now, is in force and the edit is of its content, or cannot be so
     */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    @Transactional
    public FrameworkProfile edit(String id, int seen, FrameworkEdit edit) {
        return change(id, seen, FrameworkDeed.EDITED, (row, pen) -> row.edit(edit, actor(), pen.now()));
    }

    /** From now on batches may be opened with it. @throws SpokenException as {@link #edit} does */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    @Transactional
    public FrameworkProfile putInForce(String id, int seen) {
        return change(id, seen, FrameworkDeed.PUT_IN_FORCE, (row, pen) -> row.putInForce(actor(), pen.now()));
    }

    /** Prepares it once more. @throws SpokenException when something was declared on it already */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    @Transactional
    public FrameworkProfile takeBack(String id, int seen) {
        return change(id, seen, FrameworkDeed.TAKEN_BACK, (row, pen) -> row.takeBack(actor(), pen.now()));
    }

    /** Nothing new is put under it; batches that have it keep it. */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    @Transactional
    public FrameworkProfile withdraw(String id, int seen) {
        return change(id, seen, FrameworkDeed.WITHDRAWN, (row, pen) -> row.withdraw(actor(), pen.now()));
    }

    /** Takes a withdrawal back. */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    @Transactional
    public FrameworkProfile offerAgain(String id, int seen) {
        return change(id, seen, FrameworkDeed.OFFERED_AGAIN, (row, pen) -> row.offerAgain(actor(), pen.now()));
    }

    /** What it says otherwise than what it was made from; empty when it was made from none. */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    public Optional<FrameworkDifference> difference(String id) {
        FrameworkSet set = shelf.current();
        return set.named(id)
                .flatMap(made -> set.named(made.madeFrom()).map(origin -> FrameworkDifference.between(origin, made)));
    }

    /** What has a place in what it was made from and none in it. */
    @PreAuthorize("hasAuthority('KEEP_CATALOG')")
    public FrameworkEffect effect(String id) {
        FrameworkSet set = shelf.current();
        Framework made = set.named(id).orElse(null);
        Framework origin = made == null ? null : set.named(made.madeFrom()).orElse(null);
        if (made == null || origin == null) {
            return new FrameworkEffect(0, 0);
        }
        Map<String, Translation> translations = set.fromAncestors(made);
        StandardIndex there = indexes.in(origin.id(), set);
        Translation step = translations.get(origin.id());
        long standards = there.all()
                .filter(standard -> standard.frameworkId().equals(origin.id()) && !standard.isRetired())
                .filter(standard -> step == null
                        || step.of(standard.level1(), standard.level2()).isEmpty())
                .count();
        return new FrameworkEffect(standards, packing.losing(origin.id(), made.id()));
    }

    /**
     * Says that something is declared on a framework in a year. Called by who opens a batch, in its own transaction.
     *
     * @throws SpokenException when there is no such framework, or it is not in force in that year
     */
    @PreAuthorize("hasAuthority('ADMINISTER')")
    @Transactional
    public Framework use(String id, BudgetYear year) {
        FrameworkSet set = shelf.current();
        Framework framework = set.offered().stream()
                .filter(offered -> offered.id().equals(id))
                .findFirst()
                .orElseThrow(Framing::unknown);
        if (!framework.isInForce(year)) {
            throw new SpokenException(Message.of("catalog.refused.framework-year", framework.name(), year.toString()));
        }
        Optional<IndicatorFramework> row = shelf.row(id);
        if (row.isEmpty() || !row.get().isUsed()) {
            StandardWriting.Pen pen = writing.begin();
            IndicatorFramework used = row.orElseGet(() -> layDown(framework, pen));
            used.use(pen.now());
        }
        return framework;
    }

    /** Does something to a row. */
    @FunctionalInterface
    private interface Deed {
        void to(IndicatorFramework row, StandardWriting.Pen pen);
    }

    private FrameworkProfile change(String id, int seen, FrameworkDeed name, Deed deed) {
        StandardWriting.Pen pen = writing.begin();
        int shipped = shelf.row(id).isEmpty() ? 1 : 0;
        IndicatorFramework row = take(id, pen);
        // Who saw it as it is shipped has seen its first version.
        if (row.versionNumber() != seen + shipped) {
            throw new SpokenException(
                    Message.of("catalog.refused.framework-stale", row.content().name(), row.changedBy()));
        }
        deed.to(row, pen);
        keep(row, name, pen);
        return profile(id).orElseThrow();
    }

    private IndicatorFramework take(String id, StandardWriting.Pen pen) {
        return shelf.row(id)
                .or(() -> Frameworks.named(id).map(shipped -> layDown(shipped, pen)))
                .orElseThrow(Framing::unknown);
    }

    private IndicatorFramework layDown(Framework shipped, StandardWriting.Pen pen) {
        IndicatorFramework row = new IndicatorFramework(
                ActingScope.require().jurisdiction(), shipped, FrameworkState.IN_FORCE, actor(), pen.now());
        row.use(pen.now());
        entities.persist(row);
        keep(row, FrameworkDeed.SHIPPED, pen);
        return row;
    }

    private void keep(IndicatorFramework row, FrameworkDeed deed, StandardWriting.Pen pen) {
        pen.touchesFrameworks();
        entities.persist(new IndicatorFrameworkVersion(row, deed, actor(), pen.now()));
        entities.flush();
    }

    private Optional<FrameworkProfile> profile(String id) {
        return shelf.row(id)
                .flatMap(row -> versions(row).stream().findFirst())
                .or(() -> Frameworks.named(id).map(FrameworkProfile::shipped));
    }

    private List<FrameworkProfile> versions(IndicatorFramework row) {
        return entities
                .createQuery(
                        "select v from IndicatorFrameworkVersion v where v.indicatorFrameworkId = :row"
                                + " order by v.versionNumber desc",
                        IndicatorFrameworkVersion.class)
                .setParameter("row", row.id())
                .getResultList()
                .stream()
                .map(version -> version.profile(row.isUsed()))
                .toList();
    }

    private static Actor actor() {
        return ActingScope.require().actor();
    }

    private static SpokenException unknown() {
        return new SpokenException(Message.of("catalog.refused.framework-unknown"));
    }
}
