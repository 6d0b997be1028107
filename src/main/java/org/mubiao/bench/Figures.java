package org.mubiao.bench;

import java.util.Arrays;

/** What one thing done many times has cost, in thousands of what was measured. */
record Figures(long min, long p50, long p95) {

    private static final int THOUSAND = 1_000;
    private static final int HUNDRED = 100;

    static Figures of(long[] costs) {
        long[] sorted = costs.clone();
        Arrays.sort(sorted);
        return new Figures(at(sorted, 0), at(sorted, 50), at(sorted, 95));
    }

    private static long at(long[] sorted, int percent) {
        return sorted[(sorted.length - 1) * percent / HUNDRED] / THOUSAND;
    }
}
