package org.mubiao.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mubiao.shared.SpokenException;

class HostileTextTest {

    private static final String HEAD = "(2022年度)\n项目名称\t甲\n项目资金（万元）\t年度资金总额\t1\n一级指标\t二级指标\t三级指标\t指标值\n";

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("exchange.refused.empty", bytes("")),
                Arguments.of("exchange.refused.empty", bytes(" \n\t\r\n　")),
                Arguments.of("exchange.refused.empty", new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}),
                Arguments.of("exchange.refused.binary", bytes("项目名称\0甲")),
                Arguments.of("exchange.refused.binary", bytes("PK\u0003\u0004rest")),
                Arguments.of("exchange.refused.binary", bytes("%PDF-1.7")),
                Arguments.of("exchange.refused.unreadable", new byte[] {(byte) 0xff, 0x20, (byte) 0x80, 0x30, 0x20}),
                Arguments.of("exchange.refused.no-table", bytes("项目名称,单位\n甲,乙\n")),
                Arguments.of("exchange.refused.no-table", bytes("项目名称\t甲\n")),
                Arguments.of("exchange.refused.too-large", bytes("a".repeat(10_000_000))));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_is_no_table_is_refused_in_words(String key, byte[] content) {
        assertThatThrownBy(() -> new TableReader().read("file", content))
                .isInstanceOfSatisfying(
                        SpokenException.class,
                        refused -> assertThat(refused.spoken().key()).isEqualTo(key));
    }

    static Stream<Arguments> hostile() {
        int most = 1_500_000;
        return Stream.of(
                        "a".repeat(2_000_000),
                        "\t".repeat(99_000),
                        "\t".repeat(most),
                        "|".repeat(most),
                        " ".repeat(most) + "a",
                        "a ".repeat(most / 2),
                        "(".repeat(most),
                        "9".repeat(most),
                        "1,".repeat(most / 2),
                        "$\\geq ".repeat(most / 6),
                        "a\n".repeat(19_000),
                        "项目名称 ".repeat(50_000),
                        "项目名称\n".repeat(19_000),
                        "项目名称\t甲\n".repeat(15_000),
                        "【产出指标-数量指标】".repeat(40_000),
                        "【产出指标-数量指标】指标1:a(1)\n".repeat(15_000),
                        HEAD + "产出指标\t数量指标\t" + "≥9".repeat(300_000) + "\t" + "9".repeat(300_000),
                        HEAD + "产出指标\t数量指标\t" + "(".repeat(300_000) + "\t" + "1.".repeat(300_000),
                        HEAD + "产出指标\t数量指标\t甲\t≥1个\n".repeat(15_000),
                        HEAD.replace('\t', ' ') + "产出指标 数量指标 " + "a ".repeat(500_000),
                        HEAD.replace('\t', '\n') + "产出指标\n数量指标\n" + "甲\n1个\n".repeat(9_000),
                        HEAD.replace('\t', '\n') + "产出指标\n数量指标\n" + "甲\n".repeat(19_001))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @Timeout(10)
    void hostile_text_is_read_or_refused_in_seconds(String text) {
        try {
            assertThat(new TableReader().read("file", bytes(text))).isNotEmpty();
        } catch (SpokenException refused) {
            assertThat(refused.spoken().key()).startsWith("exchange.refused.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "GBK"})
    void the_same_table_is_read_in_every_encoding(String name) throws IOException {
        String text = new String(ExpectedTable.bytes("seeds/000_59505ba6617a1ee2.txt"), StandardCharsets.UTF_8);
        Charset charset = Charset.forName(name);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(name.startsWith("UTF") ? "\ufeff".getBytes(charset) : new byte[0]);
        content.write(text.getBytes(charset));

        assertThat(new TableReader().read("file", content.toByteArray()))
                .isEqualTo(new TableReader().read("file", bytes(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\u2028"})
    void the_same_table_is_read_with_every_line_end(String end) throws IOException {
        String text = new String(ExpectedTable.bytes("seeds/000_59505ba6617a1ee2.txt"), StandardCharsets.UTF_8);

        assertThat(new TableReader().read("file", bytes(text.replace("\n", end))))
                .isEqualTo(new TableReader().read("file", bytes(text)));
    }

    @Test
    void characters_that_print_nothing_do_not_hide_a_label() {
        ReadTable read = new TableReader()
                .read("file", bytes(HEAD.replace("项目名称", "项\u200b目\u0007名称") + "产出指标\t数量指标\t甲\t≥1个\n"))
                .get(0);

        assertThat(read.table().indicators()).hasSize(1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
