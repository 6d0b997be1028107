package org.mubiao.bench;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.mubiao.bench.BenchCase.Bound;

/**
 * A case and its floor, done by turns in one run, so that whatever else the machine does meets both alike.
 *
 * @param measured in thousands of what is measured
 * @param ratio of the medians
 * @param ratioOfPairs the median of the ratios of each pair
 * @param loadBefore of the machine, as many as wait or run
 */
record Paired(
        BenchCase bench,
        Figures measured,
        Figures floor,
        BigDecimal ratio,
        BigDecimal ratioOfPairs,
        BigDecimal loadBefore,
        BigDecimal loadAfter) {

    private static final int DIGITS = 3;

    static Paired measure(BenchCase bench) throws Exception {
        for (int i = 0; i < bench.warmUp(); i++) {
            bench.measured().take();
            bench.floor().take();
        }
        int rounds = bench.rounds();
        BigDecimal load = load();
        long[] measured = new long[rounds];
        long[] floor = new long[rounds];
        BigDecimal[] ratios = new BigDecimal[rounds];
        for (int i = 0; i < rounds; i++) {
            // Who goes first changes each time.
            if (i % 2 == 0) {
                measured[i] = bench.measured().take();
                floor[i] = bench.floor().take();
            } else {
                floor[i] = bench.floor().take();
                measured[i] = bench.measured().take();
            }
            ratios[i] = ratio(measured[i], floor[i]);
        }
        Arrays.sort(ratios);
        Figures slow = Figures.of(measured);
        Figures fast = Figures.of(floor);
        return new Paired(bench, slow, fast, ratio(slow.p50(), fast.p50()), ratios[rounds / 2], load, load());
    }

    /** Whether it is as fast as it has to be. */
    boolean holds() {
        return switch (bench.bound()) {
            case Bound.TimesItsFloor(BigDecimal most) -> ratio.compareTo(most) <= 0;
            case Bound.Milliseconds(long most) -> measured.p95() <= TimeUnit.MILLISECONDS.toMicros(most);
        };
    }

    private static BigDecimal ratio(long measured, long floor) {
        return BigDecimal.valueOf(measured)
                .divide(BigDecimal.valueOf(Math.max(1, floor)), DIGITS, RoundingMode.HALF_UP);
    }

    private static BigDecimal load() {
        return BigDecimal.valueOf(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage())
                .setScale(2, RoundingMode.HALF_UP);
    }
}
