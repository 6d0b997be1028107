package org.mubiao.bench;

import java.util.Arrays;

/** Times of one thing done many times, in microseconds. */
record Figures(long min, long p50, long p95) {

    private static final int NANOSECONDS = 1_000;
    private static final int HUNDRED = 100;

    static Figures of(long[] nanoseconds) {
        long[] sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        return new Figures(at(sorted, 0), at(sorted, 50), at(sorted, 95));
    }

    private static long at(long[] sorted, int percent) {
        return sorted[(sorted.length - 1) * percent / HUNDRED] / NANOSECONDS;
    }
}
