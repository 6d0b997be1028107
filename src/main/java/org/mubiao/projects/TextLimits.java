package org.mubiao.projects;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Amount;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Funding;
import org.mubiao.table.GoalField;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.OverviewField;
import org.mubiao.table.TargetTable;
import org.mubiao.table.TargetValue;

/**
 * How much a draft can hold. Nothing is cut: what does not fit is refused with the name of its part, before anything is
 * changed.
 */
final class TextLimits {

    /** What a column for long texts is declared with. */
    static final int COLUMN = 1_000_000;

    static final int ROWS = 500;

    private static final int NAME = 500;
    private static final int LEVEL = 200;
    private static final int INDICATOR_NAME = 2_000;
    private static final int VALUE = 4_000;
    private static final int UNIT = 40;
    private static final int TEXT = 20_000;
    private static final int NUMBER_DIGITS = 15;
    private static final BigDecimal MOST_WEIGHT = new BigDecimal(1_000);
    private static final int WEIGHT_DECIMALS = 4;

    private TextLimits() {}

    /** @throws SpokenException when a part of the table is longer than a draft can hold */
    static void require(TargetTable table) {
        for (OverviewField field : OverviewField.values()) {
            require(table, FieldPath.of(field), table.overview().text(field), limit(field));
        }
        for (GoalField field : GoalField.values()) {
            require(table, FieldPath.of(field), table.goals().text(field), TEXT);
        }
        require(table, table.funding());
        if (table.indicators().size() > ROWS) {
            throw new SpokenException(Message.of("projects.refused.too-many-rows", ROWS));
        }
        for (int i = 0; i < table.indicators().size(); i++) {
            require(table, i);
        }
    }

    /** Whether the value fits; one that does not is kept as words. */
    static boolean holds(TargetValue value) {
        BigDecimal number = value.number();
        boolean numberFits = number == null
                || (number.scale() <= NUMBER_DIGITS && number.precision() - number.scale() <= NUMBER_DIGITS);
        return numberFits && (value.unit() == null || value.unit().length() <= UNIT);
    }

    static boolean holdsWeight(BigDecimal weight) {
        return weight.scale() <= WEIGHT_DECIMALS && weight.signum() >= 0 && weight.compareTo(MOST_WEIGHT) <= 0;
    }

    private static void require(TargetTable table, Funding funding) {
        require(table, FieldPath.FUNDING_TOTAL, funding.total());
        for (int i = 0; i < funding.lines().size(); i++) {
            require(table, funding.pathOf(i), funding.lines().get(i).amount());
            require(table, funding.pathOf(i), funding.lines().get(i).label(), LEVEL);
            require(table, funding.pathOf(i), funding.lines().get(i).code(), UNIT);
        }
    }

    private static void require(TargetTable table, int index) {
        Indicator row = table.indicators().get(index);
        for (IndicatorField field : IndicatorField.values()) {
            require(table, table.pathOf(index, field), row.text(field), limit(field));
        }
        FieldPath value = table.pathOf(index, IndicatorField.VALUE);
        require(table, value, row.value().text(), VALUE);
        if (!holds(row.value())) {
            throw new SpokenException(Message.of("projects.refused.value-too-large", PartName.of(value, table)));
        }
        if (row.weight() != null && !holdsWeight(row.weight())) {
            throw new SpokenException(Message.of("projects.refused.weight-unreadable", row.weight()));
        }
    }

    private static void require(TargetTable table, FieldPath path, @Nullable Amount amount) {
        if (amount != null && !amount.fits()) {
            throw new SpokenException(
                    Message.of("projects.refused.amount-too-large", PartName.of(path, table), amount.toString()));
        }
    }

    private static void require(TargetTable table, FieldPath path, @Nullable String text, int limit) {
        if (text != null && text.length() > limit) {
            throw new SpokenException(Message.of(
                    "projects.refused.too-long",
                    PartName.of(path, table),
                    Integer.toString(limit),
                    Integer.toString(text.length())));
        }
    }

    private static int limit(OverviewField field) {
        return switch (field) {
            case PROJECT_NAME -> NAME;
            case UNIT -> LEVEL;
            default -> TEXT;
        };
    }

    private static int limit(IndicatorField field) {
        return switch (field) {
            case LEVEL1, LEVEL2 -> LEVEL;
            case NAME -> INDICATOR_NAME;
            default -> TEXT;
        };
    }
}
