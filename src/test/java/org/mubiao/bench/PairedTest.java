package org.mubiao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mubiao.bench.BenchCase.Deed;

class PairedTest {

    @Test
    void a_case_and_its_floor_are_done_by_turns_and_as_often() throws Exception {
        List<String> done = new ArrayList<>();
        BenchCase both = new BenchCase(
                "both",
                BigDecimal.TEN,
                new Deed(() -> done.add("come"), () -> done.add("case")),
                new Deed(() -> done.add("come"), () -> done.add("floor")));

        Paired paired = Paired.measure(both, 1, 2);

        assertThat(done)
                .containsExactly(
                        "come", "case", "come", "floor", "come", "case", "come", "floor", "come", "floor", "come",
                        "case");
        assertThat(paired.rounds()).isEqualTo(2);
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
                "some", new BigDecimal("1.15"), new Deed(() -> {}, () -> {}), new Deed(() -> {}, () -> {}));
        Figures figures = new Figures(1, 1, 1);
        BigDecimal one = BigDecimal.ONE;

        assertThat(new Paired(bench, 1, figures, figures, new BigDecimal("1.150"), one, one, one).holds())
                .isTrue();
        assertThat(new Paired(bench, 1, figures, figures, new BigDecimal("1.151"), one, one, one).holds())
                .isFalse();
    }
}
