package org.mubiao.table;

import java.util.Collections;
import java.util.EnumMap;
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
        EnumMap<OverviewField, String> known = new EnumMap<>(OverviewField.class);
        texts.forEach((field, text) -> {
            if (!field.isText()) {
                throw new IllegalArgumentException(field + " is not a text");
            }
            if (!text.isBlank()) {
                known.put(field, Texts.normal(text));
            }
        });
        texts = Collections.unmodifiableMap(known);
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
        EnumMap<OverviewField, String> changed = new EnumMap<>(OverviewField.class);
        changed.putAll(texts);
        if (text == null) {
            changed.remove(field);
        } else {
            changed.put(field, text);
        }
        return new Overview(changed, year, period);
    }

    public Overview withYear(@Nullable BudgetYear changed) {
        return new Overview(texts, changed, period);
    }

    public Overview withPeriod(Period changed) {
        return new Overview(texts, year, changed);
    }
}
