package org.mubiao.reviews;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.mubiao.shared.Ids;
import org.mubiao.tenancy.JurisdictionId;

/** A review stage (审核环节): data of its jurisdiction. */
@Entity
@Filter(name = "ofJurisdiction")
class Stage {

    @Id
    private long id;

    private long jurisdictionId;
    private String stageKey;
    private String nameZh;
    private String nameEn;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private StageKind stageKind;

    private int placeNumber;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Stage() {}

    Stage(JurisdictionId jurisdiction, StageProfile profile) {
        this.id = Ids.next();
        this.jurisdictionId = jurisdiction.value();
        this.stageKey = profile.key();
        this.nameZh = profile.nameZh();
        this.nameEn = profile.nameEn();
        this.stageKind = profile.kind();
        this.placeNumber = profile.position();
    }

    StageProfile profile() {
        return new StageProfile(stageKey, nameZh, nameEn, stageKind, placeNumber);
    }
}
