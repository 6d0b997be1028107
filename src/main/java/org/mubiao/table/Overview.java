package org.mubiao.table;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.BudgetYear;

/**
 * The overview (项目概况): what the project is. Texts that are not known are absent.
 *
 * @param texts by field, never blank, never for {@link OverviewField#YEAR} or {@link OverviewField#PERIOD}
 */
public record Overview(
        Map<OverviewField, String> texts, @Nullable BudgetYear year, Period period) {

    public static final Overview EMPTY = new Overview(Map.of(), null, Period.UNKNOWN);

    public Overview {
        if (!texts.keySet().stream().allMatch(OverviewField::isText)) {
            throw new IllegalArgumentException("not all are texts: " + texts.keySet());
        }
        texts = Texts.known(texts, OverviewField.class);
    }

    public @Nullable String text(OverviewField field) {
        return texts.get(field);
    }

    /** What the field says, as a table prints it; null when unknown. */
    public @Nullable String printed(OverviewField field) {
        return switch (field) {
            case YEAR -> year == null ? null : year.toString();
            case PERIOD -> period.isUnknown() ? null : period.inChinese();
            default -> texts.get(field);
        };
    }

    public Overview with(OverviewField field, @Nullable String text) {
        return new Overview(Texts.changed(texts, OverviewField.class, field, text), year, period);
    }

    public Overview withYear(@Nullable BudgetYear changed) {
        return new Overview(texts, changed, period);
    }

    public Overview withPeriod(Period changed) {
        return new Overview(texts, year, changed);
    }
}
