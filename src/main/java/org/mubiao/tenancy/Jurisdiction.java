package org.mubiao.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A jurisdiction (财政区划): whose finance bureau runs the process. */
@Entity
class Jurisdiction {

    @Id
    private long id;

    /** The administrative division code (GB/T 2260), such as 371083. */
    @Column(name = "division_code")
    private String divisionCode;

    private String name;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Jurisdiction() {}

    Jurisdiction(JurisdictionId id, String divisionCode, String name) {
        this.id = id.value();
        this.divisionCode = divisionCode;
        this.name = name;
    }

    JurisdictionId id() {
        return new JurisdictionId(id);
    }

    String name() {
        return name;
    }
}
