package org.mubiao.exchange;

import org.jspecify.annotations.Nullable;
import org.mubiao.shared.BudgetYear;
import org.mubiao.table.Dates;
import org.mubiao.table.Measures;
import org.mubiao.table.TargetValue;
import org.mubiao.table.ValueReading;

/**
 * Tells values from names, and reads them.
 *
 * @param measures the units that are known
 */
record Values(Measures measures) {

    private static final Layout LAYOUT = Layout.SHIPPED;

    /** A longer text is a sentence; what it says is kept as it is. */
    private static final int LONGEST_READ = 200;

    /** Dates without a year are dates in whichever year. */
    private static final BudgetYear ANY_YEAR = new BudgetYear(2000);

    private static final String BEGINNINGS = "≥≤><=≧≦＞＜＝═$\\0123456789";

    ValueReading read(String text, @Nullable String name, @Nullable String level2) {
        if (text.length() > LONGEST_READ) {
            return new ValueReading(new TargetValue(null, null, null, text), null, null);
        }
        return ValueReading.of(text, name, level2, measures);
    }

    /** Whether the text is a number with what belongs to it, or a date. */
    boolean isNumeric(String text) {
        if (text.isEmpty() || text.length() > 40) {
            return false;
        }
        TargetValue value = ValueReading.of(text, null, null, measures).value();
        return value.number() != null || value.operator() != null || isDate(text);
    }

    private static boolean isDate(String text) {
        return text.length() >= 3 && Dates.read(text, ANY_YEAR).isPresent();
    }

    /** Whether the text is more likely a value than a name. */
    boolean isLikely(String text) {
        return isNumeric(text) || LAYOUT.isValueWord(text);
    }

    static boolean beginsWithSign(String text) {
        return beginsAsNumber(text) && !Character.isDigit(text.charAt(0));
    }

    static boolean beginsAsNumber(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0;
    }
}
