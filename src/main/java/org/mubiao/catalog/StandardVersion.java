package org.mubiao.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Ids;
import org.mubiao.shared.ShownTimes;
import org.mubiao.table.Operator;
import org.mubiao.tenancy.Actor;

/** A version of a standard: it is written once and never changed. */
@Entity
@Immutable
@Filter(name = "ofJurisdiction")
class StandardVersion {

    private static final String BETWEEN = "\n";

    @Id
    private long id;

    private long jurisdictionId;
    private long standardId;
    private int versionNumber;
    private String standardName;
    private String aliases;
    private String frameworkId;
    private String level1;
    private String level2;
    private @Nullable String measureUnit;
    private String nature;
    private @Nullable String operatorSign;
    private @Nullable String definition;
    private @Nullable String formula;
    private @Nullable String fieldDomain;
    private @Nullable String sourceText;
    private LocalDate inForceFrom;
    private @Nullable Instant retiredAt;
    private Instant changedAt;
    private @Nullable Long changedBy;
    private String changedByName;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected StandardVersion() {}

    /** What the standard says from now on. */
    StandardVersion(Standard standard, StandardContent content, Actor actor, Instant now) {
        this.id = Ids.next();
        this.jurisdictionId = standard.jurisdictionId();
        this.standardId = standard.id().value();
        this.versionNumber = standard.versionNumber();
        this.standardName = content.name();
        this.aliases = String.join(BETWEEN, content.aliases());
        this.frameworkId = content.frameworkId();
        this.level1 = content.level1();
        this.level2 = content.level2();
        this.measureUnit = content.unit();
        this.nature = content.nature().name();
        this.operatorSign =
                content.operator() == null ? null : content.operator().sign();
        this.definition = content.definition();
        this.formula = content.formula();
        this.fieldDomain = content.domain();
        this.sourceText = content.source();
        this.inForceFrom = LocalDate.parse(new ShownTimes().day(now));
        this.retiredAt = standard.isRetired() ? now : null;
        this.changedAt = now;
        this.changedBy = actor.account() == null ? null : actor.account().value();
        this.changedByName = actor.name();
    }

    StandardContent content() {
        return new StandardContent(
                standardName,
                List.of(aliases.split(BETWEEN, -1)),
                frameworkId,
                level1,
                level2,
                measureUnit,
                Nature.valueOf(nature),
                operatorSign == null ? null : Operator.ofSign(operatorSign).orElse(null),
                definition,
                formula,
                fieldDomain,
                sourceText);
    }

    StandardProfile profile() {
        return new StandardProfile(
                new StandardId(standardId), versionNumber, content(), inForceFrom, retiredAt, changedAt, changedByName);
    }
}
