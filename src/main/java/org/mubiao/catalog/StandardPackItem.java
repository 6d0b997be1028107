package org.mubiao.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Ids;

/** An indicator of a pack. */
@Entity
@Filter(name = "ofJurisdiction")
class StandardPackItem {

    @Id
    private long id;

    private long jurisdictionId;
    private long packId;
    private long standardId;
    private int rowIndex;
    private @Nullable String usualValue;
    private @Nullable BigDecimal weight;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected StandardPackItem() {}

    StandardPackItem(StandardPack pack, int index, PackItem item) {
        this.id = Ids.next();
        this.jurisdictionId = pack.jurisdictionId();
        this.packId = pack.id().value();
        this.rowIndex = index;
        this.standardId = item.standard().value();
        this.usualValue = item.usualValue();
        this.weight = item.weight();
    }

    long packId() {
        return packId;
    }

    void refersTo(StandardId standard) {
        standardId = standard.value();
    }

    PackItem item() {
        return new PackItem(
                new StandardId(standardId), usualValue, weight == null ? null : weight.stripTrailingZeros());
    }
}
