package org.mubiao.projects;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.mubiao.reviews.Reviewing;
import org.mubiao.reviews.StageKind;
import org.mubiao.reviews.StageProfile;
import org.mubiao.shared.BudgetYear;
import org.mubiao.shared.Ids;
import org.mubiao.table.FieldPath;
import org.mubiao.table.TargetTable;
import org.mubiao.tenancy.AccountId;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Actor;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.JurisdictionId;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.tenancy.UnitId;

/** A unit in a jurisdiction of its own, with a batch that is open and a person who writes. */
public final class ADeclaringUnit {

    public static final String FORM = "shandong-2021";

    private final Tenancy tenancy;
    private final Drafting drafting;
    private final JurisdictionId jurisdiction;
    private final UnitId unit;
    private final ActingScope clerk;

    private ADeclaringUnit(Tenancy tenancy, Drafting drafting, JurisdictionId jurisdiction, String name) {
        this.tenancy = tenancy;
        this.drafting = drafting;
        this.jurisdiction = jurisdiction;
        this.unit = ActingScope.runAs(
                ActingScope.job(jurisdiction, "test"), List.of(Authorities.FOUND), () -> tenancy.openUnit(name));
        this.clerk = new ActingScope(jurisdiction, unit, new Actor(new AccountId(Ids.next()), "填报人"));
    }

    public static ADeclaringUnit named(String name, Tenancy tenancy, Drafting drafting) {
        JurisdictionId jurisdiction = new JurisdictionId(Ids.next());
        ActingScope.runAs(ActingScope.job(jurisdiction, "test"), List.of(Authorities.FOUND), () -> {
            tenancy.openJurisdiction(Long.toString(jurisdiction.value() % 1_000_000_000_000L), "测试市");
            return name;
        });
        return new ADeclaringUnit(tenancy, drafting, jurisdiction, name);
    }

    /** Lets the jurisdiction's units submit: somebody reviews what they bring. */
    public ADeclaringUnit reviewedBy(Reviewing reviewing) {
        ActingScope.runAs(bureau(), List.of(Authorities.ADMINISTER), () -> {
            reviewing.openStages(List.of(new StageProfile("finance", "财政审核", "Bureau", StageKind.BUREAU, 1)));
            return true;
        });
        return this;
    }

    /** Another unit of the same jurisdiction. */
    public ADeclaringUnit neighbour(String name) {
        return new ADeclaringUnit(tenancy, drafting, jurisdiction, name);
    }

    public UnitId unit() {
        return unit;
    }

    public ActingScope clerk() {
        return clerk;
    }

    /** Another person of the unit. */
    public ActingScope colleague() {
        return new ActingScope(jurisdiction, unit, new Actor(new AccountId(Ids.next()), "同事"));
    }

    public ActingScope bureau() {
        return new ActingScope(jurisdiction, null, new Actor(new AccountId(Ids.next()), "财政局"));
    }

    public BatchId batch() {
        Instant now = Instant.now();
        return batch(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(7)));
    }

    public BatchId batch(Instant opens, Instant closes) {
        return ActingScope.runAs(
                bureau(),
                List.of(Authorities.ADMINISTER),
                () -> drafting.openBatch(
                        new BudgetYear(2026), BatchStage.SECOND_SUBMISSION, opens, closes, FORM, FORM, FORM));
    }

    public ProjectId begin(TargetTable table) {
        return begin(batch(), table);
    }

    public ProjectId begin(BatchId batch, TargetTable table) {
        return write(() -> drafting.begin(batch, table));
    }

    public Draft open(ProjectId id) {
        return write(() -> drafting.open(id)).orElseThrow();
    }

    public Draft save(ProjectId id, Edit edit) {
        return write(
                () -> drafting.save(id, drafting.open(id).orElseThrow().revision(), Long.toString(Ids.next()), edit));
    }

    public Draft say(ProjectId id, String path, String text) {
        return save(id, new Edit.Say(FieldPath.parse(path).orElseThrow(), text));
    }

    public <T> T write(Supplier<T> work) {
        return as(clerk, work);
    }

    public static <T> T as(ActingScope person, Supplier<T> work) {
        return ActingScope.runAs(person, List.of(Authorities.DRAFT), work);
    }
}
