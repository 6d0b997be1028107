package org.mubiao.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    static final String BETWEEN = "\n";

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
    /** The usual one; the others stand in {@code otherSigns}. */
    private @Nullable String operatorSign;

    private String otherSigns;
    private @Nullable String definition;
    private @Nullable String formula;
    private String grades;
    private @Nullable String dataSource;
    private @Nullable String evidence;
    private @Nullable String fieldDomain;
    private @Nullable String spendingField;
    private boolean isCore;
    private @Nullable String basis;
    private String examples;
    private @Nullable String sourceText;

    @Column(name = "origin")
    private String origin;

    private @Nullable String creditedTo;
    private LocalDate inForceFrom;
    private @Nullable LocalDate inForceTo;
    private @Nullable Instant retiredAt;
    private Instant changedAt;
    private @Nullable Long changedBy;
    private String changedByName;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected StandardVersion() {}

    /**
     * What the standard says from now on, or from a day to come.
     *
     * @param creditedTo the unit that proposed it; null for none
     */
    StandardVersion(
            Standard standard,
            StandardContent content,
            StandardOrigin origin,
            @Nullable String creditedTo,
            Actor actor,
            Instant now) {
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
        this.otherSigns =
                content.operators().stream().skip(1).map(Operator::sign).collect(Collectors.joining());
        Map<StandardField, String> words = content.words();
        this.definition = content.definition();
        this.formula = content.formula();
        this.grades = String.join(BETWEEN, content.grades());
        this.dataSource = content.dataSource();
        this.evidence = words.get(StandardField.EVIDENCE);
        this.fieldDomain = content.domain();
        this.spendingField = words.get(StandardField.SPENDING_FIELD);
        this.isCore = content.isCore();
        this.basis = words.get(StandardField.BASIS);
        this.examples = String.join(BETWEEN, content.examples());
        this.sourceText = content.source();
        this.origin = origin.name();
        this.creditedTo = creditedTo;
        this.inForceFrom = content.inForceFrom() == null ? new ShownTimes().date(now) : content.inForceFrom();
        this.inForceTo = content.inForceTo();
        this.retiredAt = standard.isRetired() ? now : null;
        this.changedAt = now;
        this.changedBy = actor.account() == null ? null : actor.account().value();
        this.changedByName = actor.name();
    }

    long rowId() {
        return id;
    }

    StandardContent content() {
        EnumMap<StandardField, String> words = new EnumMap<>(StandardField.class);
        put(words, StandardField.DEFINITION, definition);
        put(words, StandardField.FORMULA, formula);
        put(words, StandardField.DATA_SOURCE, dataSource);
        put(words, StandardField.EVIDENCE, evidence);
        put(words, StandardField.DOMAIN, fieldDomain);
        put(words, StandardField.SPENDING_FIELD, spendingField);
        put(words, StandardField.BASIS, basis);
        put(words, StandardField.SOURCE, sourceText);
        String signs = (operatorSign == null ? "" : operatorSign) + otherSigns;
        return new StandardContent(
                standardName,
                parts(aliases),
                frameworkId,
                level1,
                level2,
                measureUnit,
                Nature.valueOf(nature),
                signs.codePoints()
                        .mapToObj(Character::toString)
                        .flatMap(sign -> Operator.ofSign(sign).stream())
                        .toList(),
                parts(grades),
                parts(examples),
                words,
                isCore,
                inForceFrom,
                inForceTo);
    }

    StandardOrigin origin() {
        return StandardOrigin.valueOf(origin);
    }

    @Nullable String creditedTo() {
        return creditedTo;
    }

    StandardProfile profile() {
        return new StandardProfile(
                new StandardId(standardId),
                versionNumber,
                content(),
                origin(),
                creditedTo,
                inForceFrom,
                retiredAt,
                changedAt,
                changedByName);
    }

    private static List<String> parts(String kept) {
        return Arrays.asList(kept.split(BETWEEN, -1));
    }

    private static void put(EnumMap<StandardField, String> words, StandardField field, @Nullable String text) {
        if (text != null) {
            words.put(field, text);
        }
    }
}
