package org.mubiao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mubiao.shared.Words;

class SampleReadingTest {

    /** By sample, what is knowingly left unknown. */
    private static final Map<String, List<String>> LEFT_UNKNOWN = Map.of();

    static Stream<String> samples() {
        return Stream.of(
                "05-hunan-nanyue-2018-fupinlvyou",
                "07-hunan-yueyangxian-2022-gaobiaozhun",
                "09-hubei-wuhan-qingshan-2020-jichusheshi",
                "13-ningxia-yuanzhou-2022-shuiyuanlin",
                "17-anhui-huangshan-2025-xueliang",
                "19-sichuan-zhaohua-2021-tekunfuzhu",
                "22-shanghai-putuo-2026-lanxilu",
                "25-anhui-jinzhai-2021-wuyeguanli",
                "28-anhui-luan-2024-zhijian",
                "32-tianjin-hebeiqu-2023-anquanyinhuan",
                "41-hubei-huangshi-2022-zhutiban",
                "44-hubei-huangshi-2022-haimian-zipingbiao");
    }

    @Test
    void the_four_seed_tables_are_read_in_every_field() throws IOException {
        List<ReadTable> read =
                new TableReader().read("seeds.txt", ExpectedTable.bytes("seeds/000_59505ba6617a1ee2.txt"));
        List<ExpectedTable> expected = ExpectedTable.golden();

        assertThat(read).hasSameSizeAs(expected);
        for (int i = 0; i < read.size(); i++) {
            assertThat(expected.get(i).differences(read.get(i)))
                    .as("table " + (i + 1))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_real_table_is_read_as_it_is_printed(String sample) throws IOException {
        assertThat(ExpectedTable.ofSample(sample).differences(read(sample)))
                .isEqualTo(LEFT_UNKNOWN.getOrDefault(sample, List.of()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nothing_that_is_read_contradicts_the_paper(String sample) throws IOException {
        assertThat(ExpectedTable.ofSample(sample).differences(read(sample)))
                .allMatch(difference -> difference.endsWith("-> null") || difference.endsWith("-> nothing"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_doubt_can_be_said_in_both_languages(String sample) throws IOException {
        for (Doubt doubt : read(sample).doubts()) {
            for (Locale language : Words.LANGUAGES) {
                assertThat(Words.in(language).say(doubt.message())).doesNotContain("{0}");
            }
        }
    }

    private static ReadTable read(String sample) throws IOException {
        return new TableReader()
                .read(sample, ExpectedTable.bytes("samples/" + sample + ".txt"))
                .get(0);
    }
}
