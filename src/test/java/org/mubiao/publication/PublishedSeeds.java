package org.mubiao.publication;

import java.util.List;
import java.util.function.Supplier;
import org.mubiao.projects.ProjectId;
import org.mubiao.reviews.SubmissionId;
import org.mubiao.shared.Ids;
import org.mubiao.table.SeedTables;
import org.mubiao.table.TargetTable;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.JurisdictionId;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.tenancy.UnitId;

/** A jurisdiction of its own for a test, with a unit that publishes. */
public final class PublishedSeeds {

    private final Tenancy tenancy;
    private final Publishing publishing;
    private final ActingScope scope = ActingScope.job(new JurisdictionId(Ids.next()), "test");

    public PublishedSeeds(Tenancy tenancy, Publishing publishing) {
        this.tenancy = tenancy;
        this.publishing = publishing;
    }

    public ActingScope scope() {
        return scope;
    }

    /** Opens the jurisdiction and a unit in it. */
    public UnitId unit(String name) {
        return act(() -> {
            String code = Long.toString(scope.jurisdiction().value() % 1_000_000_000_000L);
            if (tenancy.jurisdiction(code).isEmpty()) {
                tenancy.openJurisdiction(code, "测试市");
            }
            return tenancy.openUnit(name);
        });
    }

    public PublicationId publish(UnitId unit, TargetTable table) {
        return act(() -> publish(publishing, unit, table));
    }

    /** Publishes without a review, for tests of what comes after it. */
    static PublicationId publish(Publishing publishing, UnitId unit, TargetTable table) {
        return publishing.publish(
                unit,
                new ProjectId(Ids.next()),
                new SubmissionId(Ids.next()),
                FrozenTable.of(table, "shandong-2021", "shandong-2021"),
                null);
    }

    /** The four seed tables, published by a unit of this jurisdiction. */
    public List<PublicationId> publishAll() {
        UnitId unit = unit("乳山市人民代表大会常务委员会办公室");
        return SeedTables.all().stream().map(table -> publish(unit, table)).toList();
    }

    private <T> T act(Supplier<T> job) {
        return ActingScope.runAs(scope, List.of(Authorities.FOUND, Authorities.PUBLISH), job);
    }
}
