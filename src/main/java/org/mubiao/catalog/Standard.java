package org.mubiao.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Ids;
import org.mubiao.tenancy.JurisdictionId;

/** A standard indicator (标准指标): its identity, which of its versions is in force, and what its name is unique by. */
@Entity
@Filter(name = "ofJurisdiction")
class Standard {

    /** What {@code retiredMark} says of a standard in force. */
    static final long IN_FORCE = 0;

    @Id
    private long id;

    private long jurisdictionId;
    private int versionNumber;
    private int shownVersion;
    private @Nullable LocalDate comingOn;
    private long changeNumber;
    private String frameworkId;
    private String level1;
    private String level2;
    private int levelOrder;
    private String standardName;
    private long retiredMark;
    private @Nullable Long mergedInto;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Standard() {}

    /** @param order where its levels stand in the framework, so that lists follow the order of the paper */
    Standard(JurisdictionId jurisdiction, StandardContent content, int order, long changeNumber) {
        this.id = Ids.next();
        this.jurisdictionId = jurisdiction.value();
        this.versionNumber = 1;
        this.shownVersion = 1;
        this.changeNumber = changeNumber;
        take(content, order);
    }

    /** A newer version is in force, also after one that retired it; or will be, from a day to come. */
    void change(StandardContent content, int order, LocalDate today, long change) {
        boolean isComing =
                content.inForceFrom() != null && content.inForceFrom().isAfter(today) && retiredMark == IN_FORCE;
        settle(today);
        versionNumber++;
        if (isComing) {
            comingOn = content.inForceFrom();
        } else {
            shownVersion = versionNumber;
            comingOn = null;
        }
        retiredMark = IN_FORCE;
        mergedInto = null;
        changeNumber = change;
        take(content, order);
    }

    void retire(LocalDate today, long change) {
        settle(today);
        versionNumber++;
        shownVersion = versionNumber;
        comingOn = null;
        retiredMark = id;
        changeNumber = change;
    }

    /** It is out of force for another one, which stands for it from now on. */
    void mergeInto(Standard survivor, LocalDate today, long change) {
        retire(today, change);
        mergedInto = survivor.id;
    }

    StandardId id() {
        return new StandardId(id);
    }

    long jurisdictionId() {
        return jurisdictionId;
    }

    /** What its name is unique by. */
    List<String> place() {
        return List.of(frameworkId, level1, level2, standardName);
    }

    static List<String> place(StandardContent content) {
        return List.of(content.frameworkId(), content.level1(), content.level2(), content.name());
    }

    int versionNumber() {
        return versionNumber;
    }

    /** The number of the version that is in force on this day. */
    int versionOn(LocalDate today) {
        return comingOn != null && !comingOn.isAfter(today) ? versionNumber : shownVersion;
    }

    String frameworkId() {
        return frameworkId;
    }

    String level1() {
        return level1;
    }

    String level2() {
        return level2;
    }

    String name() {
        return standardName;
    }

    @Nullable StandardId mergedInto() {
        return mergedInto == null ? null : new StandardId(mergedInto);
    }

    boolean isRetired() {
        return retiredMark != IN_FORCE;
    }

    private void settle(LocalDate today) {
        shownVersion = versionOn(today);
    }

    private void take(StandardContent content, int order) {
        frameworkId = content.frameworkId();
        level1 = content.level1();
        level2 = content.level2();
        levelOrder = order;
        standardName = content.name();
    }
}
