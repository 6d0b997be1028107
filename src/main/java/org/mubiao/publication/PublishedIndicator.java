package org.mubiao.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.StandardRef;
import org.mubiao.shared.Ids;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.Operator;
import org.mubiao.table.TargetTable;

/** An indicator of a publication's newest version as a row, for statistics; the frozen table is what counts. */
@Entity
@Immutable
class PublishedIndicator {

    private static final int LONGEST_KEY = 64;

    @Id
    private long id;

    private long jurisdictionId;
    private long publicationId;
    private int rowIndex;
    private String rowId;
    private @Nullable String level1;
    private @Nullable String level2;
    private @Nullable String indicatorName;
    private @Nullable String operatorSign;
    private @Nullable BigDecimal targetNumber;
    private @Nullable String targetUnit;
    private @Nullable String targetText;
    private @Nullable Long standardId;
    private @Nullable String nameKey;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected PublishedIndicator() {}

    PublishedIndicator(Publication publication, TargetTable table, int index) {
        Indicator indicator = table.indicators().get(index);
        Operator operator = indicator.value().operator();
        this.id = Ids.next();
        this.jurisdictionId = publication.jurisdictionId();
        this.publicationId = publication.id().value();
        this.rowIndex = index;
        this.rowId = table.rowOf(index);
        this.level1 = indicator.level1();
        this.level2 = indicator.level2();
        this.indicatorName = indicator.name();
        this.operatorSign = operator == null ? null : operator.sign();
        this.targetNumber = indicator.value().number();
        this.targetUnit = indicator.value().unit();
        this.targetText = indicator.value().text();
        this.standardId = StandardRef.parse(indicator.text(IndicatorField.STANDARD))
                .map(ref -> ref.id().value())
                .orElse(null);
        this.nameKey = indicator.name() == null ? null : nameKey(indicator.name());
    }

    /** What indicators of the same name are gathered by. */
    static String nameKey(String name) {
        return name.length() <= LONGEST_KEY ? name : name.substring(0, LONGEST_KEY);
    }
}
