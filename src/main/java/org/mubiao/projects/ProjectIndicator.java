package org.mubiao.projects;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.StandardRef;
import org.mubiao.shared.Ids;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.Operator;
import org.mubiao.table.TargetValue;

/** An indicator of a draft: what every form prints of it. The texts that explain it are {@link ProjectText}s. */
@Entity
class ProjectIndicator {

    @Id
    private long id;

    @TenantId
    private @Nullable Long unitId;

    private long projectId;
    private String rowId;
    private int rowIndex;
    private @Nullable String level1;
    private @Nullable String level2;
    private @Nullable String indicatorName;
    private @Nullable String operatorSign;
    private @Nullable BigDecimal targetNumber;
    private @Nullable String targetUnit;
    private @Nullable String targetText;
    private @Nullable BigDecimal weight;
    /** The standard that the row was taken from; the text itself is a {@link ProjectText} as any other. */
    private @Nullable Long standardId;

    private @Nullable Integer standardVersion;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ProjectIndicator() {}

    ProjectIndicator(ProjectId project, int index, Indicator row) {
        this.id = Ids.next();
        this.projectId = project.value();
        this.rowId = Objects.requireNonNull(row.id(), "a row of a draft has an id");
        say(index, row);
    }

    /** The same in another unit, with the id that paths know it by. */
    ProjectIndicator copied() {
        return new ProjectIndicator(new ProjectId(projectId), rowIndex, indicator());
    }

    String rowId() {
        return rowId;
    }

    Indicator indicator() {
        TargetValue value = new TargetValue(
                operatorSign == null ? null : Operator.ofSign(operatorSign).orElseThrow(),
                targetNumber,
                targetUnit,
                targetText);
        return new Indicator(rowId, Map.of(), value, weight)
                .with(IndicatorField.LEVEL1, level1)
                .with(IndicatorField.LEVEL2, level2)
                .with(IndicatorField.NAME, indicatorName);
    }

    final void say(int index, Indicator row) {
        TargetValue value = row.value();
        rowIndex = index;
        level1 = row.level1();
        level2 = row.level2();
        indicatorName = row.name();
        operatorSign = value.operator() == null ? null : value.operator().sign();
        targetNumber = value.number();
        targetUnit = value.unit();
        targetText = value.text();
        weight = row.weight();
        StandardRef standard =
                StandardRef.parse(row.text(IndicatorField.STANDARD)).orElse(null);
        standardId = standard == null ? null : standard.id().value();
        standardVersion = standard == null ? null : standard.version();
    }
}
