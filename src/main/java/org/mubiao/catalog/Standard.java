package org.mubiao.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Ids;
import org.mubiao.table.Framework;
import org.mubiao.table.Frameworks;
import org.mubiao.tenancy.JurisdictionId;

/** A standard indicator (标准指标): its identity, and what lists and searches need of its newest version. */
@Entity
@Filter(name = "ofJurisdiction")
class Standard {

    /** What {@code retiredMark} says of a standard in force. */
    static final long IN_FORCE = 0;

    @Id
    private long id;

    private long jurisdictionId;
    private int versionNumber;
    private String frameworkId;
    private String level1;
    private String level2;
    private int levelOrder;
    private String standardName;
    private String syllables;
    private String explanation;
    private long retiredMark;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Standard() {}

    Standard(JurisdictionId jurisdiction, StandardContent content) {
        this.id = Ids.next();
        this.jurisdictionId = jurisdiction.value();
        this.versionNumber = 1;
        take(content);
    }

    /** A newer version is in force, also after one that retired it. */
    void change(StandardContent content) {
        versionNumber++;
        retiredMark = IN_FORCE;
        take(content);
    }

    void retire() {
        versionNumber++;
        retiredMark = id;
    }

    StandardId id() {
        return new StandardId(id);
    }

    long jurisdictionId() {
        return jurisdictionId;
    }

    String frameworkId() {
        return frameworkId;
    }

    int levelOrder() {
        return levelOrder;
    }

    int versionNumber() {
        return versionNumber;
    }

    boolean isRetired() {
        return retiredMark != IN_FORCE;
    }

    Spelling spelling() {
        return Spelling.of(standardName, syllables);
    }

    /** What it is found by, with the weight of a hit. */
    static Map<String, Integer> keys(StandardContent content) {
        Map<String, Integer> keys = new HashMap<>(Spelling.of(content.name()).keys(KeyWeight.NAME));
        for (String alias : content.aliases()) {
            Spelling.of(alias).keys(KeyWeight.ALIAS).forEach((key, weight) -> keys.merge(key, weight, Math::min));
        }
        return keys;
    }

    private void take(StandardContent content) {
        frameworkId = content.frameworkId();
        level1 = content.level1();
        level2 = content.level2();
        levelOrder = levelOrder(content);
        standardName = content.name();
        syllables = Spelling.of(content.name()).kept();
        explanation = Pinyin.normal(said(content.definition()) + "\n" + said(content.formula()));
    }

    /** Where its levels stand in the framework, so that lists follow the order of the paper. */
    private static int levelOrder(StandardContent content) {
        int order = 0;
        for (Framework.Level1 level :
                Frameworks.named(content.frameworkId()).orElseThrow().levels()) {
            for (Framework.Level2 child : level.levels()) {
                if (level.name().equals(content.level1()) && child.name().equals(content.level2())) {
                    return order;
                }
                order++;
            }
        }
        return order;
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
