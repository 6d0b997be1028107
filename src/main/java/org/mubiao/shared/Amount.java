package org.mubiao.shared;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * An amount of money in 万元 (ten thousand yuan), exact. Stored as {@code decimal(15,6)}: at most nine digits before the
 * point and six after it, so that one 分 (0.01 yuan) is still exact. Two amounts of the same value are equal however they
 * were written ({@code 36}, {@code 36.00}).
 */
public record Amount(BigDecimal wan) implements Comparable<Amount> {

    /** Digits after the point that an amount in 万元 can carry; one more would be less than a 分. */
    public static final int SCALE = 6;

    public static final Amount ZERO = new Amount(BigDecimal.ZERO);

    private static final BigDecimal YUAN_PER_WAN = new BigDecimal(10_000);

    public Amount {
        wan = plain(wan);
    }

    public static Amount ofWan(String wan) {
        return new Amount(new BigDecimal(wan));
    }

    public static Amount ofYuan(BigDecimal yuan) {
        return new Amount(yuan.divide(YUAN_PER_WAN));
    }

    public static Amount sum(Collection<Amount> amounts) {
        return amounts.stream().reduce(ZERO, Amount::plus);
    }

    public Amount plus(Amount other) {
        return new Amount(wan.add(other.wan));
    }

    public Amount minus(Amount other) {
        return new Amount(wan.subtract(other.wan));
    }

    public boolean isNegative() {
        return wan.signum() < 0;
    }

    public boolean isZero() {
        return wan.signum() == 0;
    }

    /** Whether the amount can be stored without losing a digit. */
    public boolean fits() {
        return wan.scale() <= SCALE && wan.precision() - wan.scale() <= 9;
    }

    @Override
    public int compareTo(Amount other) {
        return wan.compareTo(other.wan);
    }

    /** The number as it is printed: no exponent, no trailing zeros, no unit. */
    @Override
    public String toString() {
        return wan.toPlainString();
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
