package org.mubiao.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Ids;

/** An indicator in a version of a pack: it is written once and never changed. A row, so that a standard finds its packs. */
@Entity
@Immutable
@Filter(name = "ofJurisdiction")
class PackVersionItem {

    @Id
    private long id;

    private long jurisdictionId;
    private long packId;
    private int versionNumber;
    private int rowIndex;
    private long standardId;
    private @Nullable String usualValue;
    private @Nullable BigDecimal weight;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected PackVersionItem() {}

    PackVersionItem(StandardPack pack, int index, PackItem item) {
        this.id = Ids.next();
        this.jurisdictionId = pack.jurisdictionId();
        this.packId = pack.id().value();
        this.versionNumber = pack.versionNumber();
        this.rowIndex = index;
        this.standardId = item.standard().value();
        this.usualValue = item.usualValue();
        this.weight = item.weight();
    }

    PackId pack() {
        return new PackId(packId);
    }

    int version() {
        return versionNumber;
    }

    PackItem item() {
        return new PackItem(new StandardId(standardId), usualValue, weight);
    }
}
