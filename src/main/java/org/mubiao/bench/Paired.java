package org.mubiao.bench;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.mubiao.bench.BenchCase.Deed;

/**
 * A case and its floor, done by turns in one run, so that whatever else the machine does meets both alike.
 *
 * @param ratio of the medians
 * @param ratioOfPairs the median of the ratios of each pair
 * @param loadBefore of the machine, as many as wait or run
 */
record Paired(
        BenchCase bench,
        int rounds,
        Figures measured,
        Figures floor,
        BigDecimal ratio,
        BigDecimal ratioOfPairs,
        BigDecimal loadBefore,
        BigDecimal loadAfter) {

    private static final int DIGITS = 3;

    static Paired measure(BenchCase bench, int warmUp, int rounds) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            time(bench.measured());
            time(bench.floor());
        }
        BigDecimal load = load();
        long[] measured = new long[rounds];
        long[] floor = new long[rounds];
        BigDecimal[] ratios = new BigDecimal[rounds];
        for (int i = 0; i < rounds; i++) {
            // Who goes first changes each time.
            if (i % 2 == 0) {
                measured[i] = time(bench.measured());
                floor[i] = time(bench.floor());
            } else {
                floor[i] = time(bench.floor());
                measured[i] = time(bench.measured());
            }
            ratios[i] = ratio(measured[i], floor[i]);
        }
        Arrays.sort(ratios);
        Figures slow = Figures.of(measured);
        Figures fast = Figures.of(floor);
        return new Paired(bench, rounds, slow, fast, ratio(slow.p50(), fast.p50()), ratios[rounds / 2], load, load());
    }

    /** Whether it is as fast as it has to be. */
    boolean holds() {
        return ratio.compareTo(bench.most()) <= 0;
    }

    private static long time(Deed deed) throws Exception {
        deed.before().take();
        long before = System.nanoTime();
        deed.once().take();
        return System.nanoTime() - before;
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
