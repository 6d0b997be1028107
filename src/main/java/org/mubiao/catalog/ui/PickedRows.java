package org.mubiao.catalog.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.StandardContent;
import org.mubiao.catalog.StandardProfile;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.TargetValue;

/** What of a standard goes into a row of a table: its texts and its version, never a target value. */
public final class PickedRows {

    private PickedRows() {}

    /** A row taken from the standard. */
    public static Indicator of(StandardProfile standard) {
        StandardContent content = standard.content();
        Indicator row = Indicator.of(content.level1(), content.level2(), content.name(), TargetValue.EMPTY);
        for (Map.Entry<IndicatorField, @Nullable String> text : texts(standard).entrySet()) {
            row = row.with(text.getKey(), text.getValue());
        }
        return row;
    }

    /** The texts of a row that the standard says; null for those that it leaves open. */
    public static Map<IndicatorField, @Nullable String> texts(StandardProfile standard) {
        StandardContent content = standard.content();
        Map<IndicatorField, @Nullable String> texts = new LinkedHashMap<>();
        texts.put(IndicatorField.NAME, content.name());
        texts.put(IndicatorField.DEFINITION, content.definition());
        texts.put(IndicatorField.FORMULA, content.formula());
        texts.put(IndicatorField.DATA_SOURCE, content.dataSource());
        texts.put(IndicatorField.STANDARD, standard.ref().toString());
        return texts;
    }
}
