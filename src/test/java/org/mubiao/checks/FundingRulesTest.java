package org.mubiao.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mubiao.checks.Judged.findings;
import static org.mubiao.checks.Judged.funding;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mubiao.shared.Words;
import org.mubiao.table.Funding;
import org.mubiao.table.TargetTable;

class FundingRulesTest {

    private static List<String> found(String total, String... lines) {
        return findings(Judged.right().withFunding(funding(total, lines)));
    }

    private static List<String> seedLines(String total, String fiscal, String own, String carried) {
        return found(
                total,
                "1 财政拨款 " + fiscal,
                "1.1 中央转移支付 0",
                "1.2 省级转移支付 0",
                "1.3 市级转移支付 0",
                "1.4 本级财政拨款 " + own,
                "2 上年结转资金 " + carried,
                "3 国企融资 0",
                "4 其他资金 0");
    }

    @Test
    void a_total_that_is_not_the_sum_of_its_sources_is_refused() {
        assertThat(seedLines("36", "30", "30", "5")).containsExactly("F01 blocks funding.total");
    }

    @Test
    void rounding_up_to_the_tolerance_is_allowed_and_a_hair_more_is_not() {
        assertThat(seedLines("30.005", "30", "30", "0")).isEmpty();
        assertThat(seedLines("29.995", "30", "30", "0")).isEmpty();
        assertThat(seedLines("30.005001", "30", "30", "0")).containsExactly("F01 blocks funding.total");
        assertThat(seedLines("29.994999", "30", "30", "0")).containsExactly("F01 blocks funding.total");
    }

    @Test
    void a_source_that_is_not_the_sum_of_its_parts_is_refused_where_it_stands() {
        assertThat(seedLines("30", "30", "20", "0")).containsExactly("F02 blocks funding.1");
        assertThat(seedLines("30", "30", "30.005", "0")).isEmpty();
        assertThat(seedLines("30", "30", "30.0051", "0")).containsExactly("F02 blocks funding.1");
    }

    @Test
    void both_sums_are_told_apart() {
        assertThat(seedLines("36", "30", "20", "0"))
                .containsExactly("F01 blocks funding.total", "F02 blocks funding.1");
    }

    @Test
    void an_unknown_amount_is_not_zero() {
        assertThat(seedLines("36", "30", "30", "-")).isEmpty();
        assertThat(seedLines("36", "36", "-", "0")).isEmpty();
        assertThat(seedLines("36", "-", "36", "0")).isEmpty();
    }

    @Test
    void an_unknown_amount_cannot_be_below_zero() {
        assertThat(seedLines("36", "40", "40", "-")).containsExactly("F01 blocks funding.total");
        assertThat(seedLines("36", "36", "-", "0")).isEmpty();
    }

    @Test
    void labels_tell_the_source_where_the_paper_numbers_nothing() {
        assertThat(found("100", "- 财政拨款 80", "- 其他资金 10")).containsExactly("F01 blocks funding.total");
        assertThat(found("100", "- 财政拨款 90", "- 其他资金 10")).isEmpty();
        assertThat(found("100", "- 财政拨款 80", "- 其他资金 -")).isEmpty();
        assertThat(found("100", "- 财政拨款 80")).isEmpty();
        assertThat(found("0.5", "- 当年财政拨款 0.3", "- 上年结转资金 0.1", "- 其他资金 0"))
                .containsExactly("F01 blocks funding.total");
    }

    @Test
    void a_line_that_no_tree_knows_may_be_a_part_or_a_source() {
        assertThat(found("100", "- 财政拨款 100", "- 其中:上级补助 60", "- 其他资金 0")).isEmpty();
        assertThat(found("164", "- 当年市级财政资金 132")).isEmpty();
        assertThat(found("100", "- 财政拨款 60", "- 社会捐赠 40", "- 其他资金 0")).isEmpty();
    }

    @Test
    void the_numbers_of_a_local_form_make_its_tree() {
        String[] lines = {
            "(一) 财政拨款小计 6.3", "(一)1 一般公共预算 6.3", "(一)2 政府性基金 0", "(二) 自有资金小计 0", "(二)1 事业收入 0", "(三) 其他收入 0"
        };
        assertThat(found("6.3", lines)).isEmpty();
        assertThat(found("7.3", lines)).containsExactly("F01 blocks funding.total");
        lines[1] = "(一)1 一般公共预算 5.3";
        assertThat(found("6.3", lines)).containsExactly("F02 blocks funding.(一)");
    }

    @Test
    void parts_of_which_the_paper_names_only_one_need_not_be_the_whole() {
        assertThat(found("100", "1 预算拨款 100", "1.1 其中:上级补助 60", "2 其余 0")).isEmpty();
        assertThat(found("100", "1 预算拨款 100", "1.1 其中:上级补助 160", "2 其余 0")).containsExactly("F02 blocks funding.1");
    }

    @Test
    void a_form_that_prints_only_a_total_is_in_order() {
        assertThat(findings(Judged.right().withFunding(funding("168.168")))).isEmpty();
    }

    @Test
    void a_table_without_any_amount_has_no_total() {
        assertThat(findings(Judged.right().withFunding(Funding.EMPTY))).containsExactly("C01 blocks funding.total");
        assertThat(found("-", "- 财政拨款 -", "- 其他资金 -")).containsExactly("C01 blocks funding.total");
    }

    @Test
    void a_project_has_money() {
        assertThat(found("0", "- 财政拨款 0", "- 其他资金 0")).containsExactly("F03 blocks funding.total");
        assertThat(found("0", "- 财政拨款 90", "- 其他资金 0"))
                .containsExactly("F01 blocks funding.total", "F03 blocks funding.total");
        assertThat(found("0.000001", "- 财政拨款 0.000001", "- 其他资金 0")).isEmpty();
    }

    @Test
    void an_amount_is_not_negative() {
        assertThat(found("10", "- 财政拨款 15", "- 其他资金 -5")).containsExactly("F03 blocks funding[2]");
        assertThat(found("-5", "- 财政拨款 -", "- 其他资金 -")).containsExactly("F03 blocks funding.total");
    }

    @Test
    void an_amount_has_at_most_six_decimals() {
        assertThat(found("1.000001", "- 财政拨款 1.000001", "- 其他资金 0")).isEmpty();
        assertThat(found("1.0000001", "- 财政拨款 1.000000", "- 其他资金 0.0000001"))
                .containsExactly("F03 blocks funding.total", "F03 blocks funding[2]");
        assertThat(found("1.10000000", "- 财政拨款 1.1", "- 其他资金 0")).isEmpty();
    }

    @Test
    void an_amount_has_at_most_nine_digits_before_the_point() {
        assertThat(found("999999999", "- 财政拨款 999999999", "- 其他资金 0")).isEmpty();
        assertThat(found("1000000000", "- 财政拨款 999999999", "- 其他资金 1")).containsExactly("F03 blocks funding.total");
    }

    @Test
    void the_sentence_names_the_amounts() {
        TargetTable table = Judged.right().withFunding(funding("36", "- 财政拨款 30", "- 其他资金 5.5"));
        Finding finding = Checks.judge(table, CheckContext.fitting(table)).getFirst();

        assertThat(Words.in(Words.CHINESE).say(finding.message()))
                .isEqualTo("年度资金总额36万元与各资金来源之和（财政拨款30+其他资金5.5＝35.5万元）不符，差额0.5万元，请核对总额或各项来源。");
        assertThat(Words.in(Words.ENGLISH).say(finding.message())).contains("36", "35.5", "0.5");
    }
}
