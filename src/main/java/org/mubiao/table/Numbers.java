package org.mubiao.table;

import java.math.BigDecimal;

/** The normal form of numbers in a table. */
final class Numbers {

    /** What a JSON number keeps on every machine (RFC 8785 prints numbers as doubles). */
    static final int SIGNIFICANT_DIGITS = 15;

    private Numbers() {}

    /** The same number without trailing zeros and without an exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static boolean isExact(BigDecimal number) {
        return number.stripTrailingZeros().precision() <= SIGNIFICANT_DIGITS;
    }
}
