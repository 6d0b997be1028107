package org.mubiao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mubiao.bench.BenchCase.Bound;
import org.mubiao.bench.BenchCase.Deed;

class PairedTest {

    @Test
    void a_case_and_its_floor_are_done_by_turns_and_as_often() throws Exception {
        List<String> done = new ArrayList<>();
        BenchCase both = new BenchCase(
                "both",
                Bound.timesItsFloor("10"),
                1,
                2,
                new Deed(() -> done.add("come"), () -> done.add("case")),
                new Deed(() -> done.add("come"), () -> done.add("floor")));

        Paired paired = Paired.measure(both);

        assertThat(done)
                .containsExactly(
                        "come", "case", "come", "floor", "come", "case", "come", "floor", "come", "floor", "come",
                        "case");
        assertThat(paired.holds()).isTrue();
    }

    @Test
    void figures_are_the_least_the_median_and_what_nearly_all_stay_below() {
        long[] times = new long[101];
        for (int i = 0; i <= 100; i++) {
            times[i] = 1000L * (100 - i);
        }

        assertThat(Figures.of(times)).isEqualTo(new Figures(0, 50, 95));
    }

    @Test
    void a_case_holds_as_long_as_it_is_not_slower_than_it_may_be() {
        BenchCase bench = new BenchCase(
                "some", Bound.timesItsFloor("1.15"), new Deed(() -> {}, () -> {}), new Deed(() -> {}, () -> {}));
        Figures figures = new Figures(1, 1, 1);
        BigDecimal one = BigDecimal.ONE;

        assertThat(new Paired(bench, figures, figures, new BigDecimal("1.150"), one, one, one).holds())
                .isTrue();
        assertThat(new Paired(bench, figures, figures, new BigDecimal("1.151"), one, one, one).holds())
                .isFalse();
    }

    @Test
    void a_case_with_a_time_holds_as_long_as_nearly_all_stay_within_it() {
        BenchCase bench = new BenchCase(
                "some", new Bound.Milliseconds(50), new Deed(() -> {}, () -> {}), new Deed(() -> {}, () -> {}));
        Figures floor = new Figures(1, 1, 1);
        BigDecimal one = BigDecimal.ONE;

        assertThat(new Paired(bench, new Figures(1, 1, 50_000), floor, one, one, one, one).holds())
                .isTrue();
        assertThat(new Paired(bench, new Figures(1, 1, 50_001), floor, one, one, one, one).holds())
                .isFalse();
    }

    @Test
    void the_heap_of_a_step_is_what_it_holds_and_not_what_it_leaves_to_be_collected() throws Exception {
        int megabyte = 1 << 20;
        List<byte[]> held = new ArrayList<>();
        long wasteful = Meter.BYTES.measure(() -> {
            for (int i = 0; i < 30; i++) {
                held.clear();
                held.add(new byte[megabyte]);
                Thread.sleep(10);
            }
        });
        held.clear();
        long greedy = Meter.BYTES.measure(() -> {
            for (int i = 0; i < 30; i++) {
                held.add(new byte[megabyte]);
                Thread.sleep(10);
            }
            Thread.sleep(100);
        });

        assertThat(wasteful).isLessThan(10L * megabyte);
        assertThat(greedy).isGreaterThan(20L * megabyte);
    }
}
