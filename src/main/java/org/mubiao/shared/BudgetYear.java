package org.mubiao.shared;

/**
 * A budget year (预算年度), which in China is the calendar year (预算法 art. 18).
 *
 * @param year four digits, 1990 to 2100
 */
public record BudgetYear(int year) implements Comparable<BudgetYear> {

    public static final int FIRST = 1990;
    public static final int LAST = 2100;

    public BudgetYear {
        if (!isPlausible(year)) {
            throw new IllegalArgumentException("not a budget year: " + year);
        }
    }

    public static boolean isPlausible(int year) {
        return year >= FIRST && year <= LAST;
    }

    @Override
    public int compareTo(BudgetYear other) {
        return Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return Integer.toString(year);
    }
}
