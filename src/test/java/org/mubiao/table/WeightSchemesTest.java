package org.mubiao.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WeightSchemesTest {

    private static final WeightScheme OUTPUTS_50 =
            WeightSchemes.named("outputs-50").orElseThrow();
    private static final List<WeightScheme.Part> HALVES = List.of(
            new WeightScheme.Part(" 甲 ", Set.of(IndicatorGroup.COST), 40, Map.of(" 乙", 40)),
            new WeightScheme.Part("乙", Set.of(IndicatorGroup.BENEFIT), 40, Map.of()));

    @Test
    void two_schemes_that_say_the_same_are_equal_whatever_they_are_called() {
        WeightScheme other = new WeightScheme("other", "另一个", 90, OUTPUTS_50.parts());

        assertThat(other).isEqualTo(OUTPUTS_50).hasSameHashCodeAs(OUTPUTS_50);
        assertThat(new WeightScheme("outputs-50", OUTPUTS_50.name(), 90, List.of()))
                .isNotEqualTo(OUTPUTS_50);
        assertThat(new WeightScheme("outputs-50", OUTPUTS_50.name(), 100, OUTPUTS_50.parts()))
                .isNotEqualTo(OUTPUTS_50);
    }

    @Test
    void what_is_shipped_is_called_what_it_says() {
        assertThat(WeightSchemes.all())
                .allSatisfy(scheme -> assertThat(scheme.inWords()).isEqualTo(scheme.name()));
        assertThat(OUTPUTS_50.inWords()).isEqualTo("合计90分：产出50、效益30、满意度10");
        assertThat(OUTPUTS_50.goesOnInWords(OUTPUTS_50.parts().getLast())).isEqualTo("效益10");
    }

    @Test
    void an_own_scheme_is_called_what_it_says_unless_it_is_named() {
        WeightScheme own = WeightSchemes.laidDown(new WeightScheme("", " ", 80, HALVES));

        assertThat(own.id()).isEqualTo(WeightScheme.OWN);
        assertThat(own.name()).isEqualTo("合计80分：甲40、乙40");
        assertThat(own.parts().getFirst().otherwise()).isEqualTo(Map.of("乙", 40));
        assertThat(WeightSchemes.laidDown(new WeightScheme("", " 我市 ", 80, HALVES))
                        .name())
                .isEqualTo("我市");
    }

    @Test
    void a_scheme_that_says_what_a_shipped_one_says_is_that_one() {
        WeightScheme laidDown = WeightSchemes.laidDown(new WeightScheme("own", "我市", 90, OUTPUTS_50.parts()));

        assertThat(laidDown).isSameAs(OUTPUTS_50);
        assertThat(WeightSchemes.laidDown(WeightScheme.NONE).id()).isEqualTo("none");
        assertThat(WeightSchemes.laidDown(new WeightScheme("outputs-50", "冒名", 80, HALVES))
                        .id())
                .isEqualTo(WeightScheme.OWN);
    }
}
