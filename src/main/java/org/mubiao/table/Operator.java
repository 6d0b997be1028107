package org.mubiao.table;

import java.util.Arrays;
import java.util.Optional;

/** How a target value compares: the five signs that tables print. */
public enum Operator {
    AT_LEAST("≥"),
    MORE_THAN(">"),
    EQUAL("="),
    LESS_THAN("<"),
    AT_MOST("≤");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    public static Optional<Operator> ofSign(String sign) {
        return Arrays.stream(values())
                .filter(operator -> operator.sign.equals(sign))
                .findFirst();
    }
}
