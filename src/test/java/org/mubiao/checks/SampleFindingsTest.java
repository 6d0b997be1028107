package org.mubiao.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mubiao.table.TableJson;
import org.mubiao.table.TargetTable;

/** What is found in twelve real tables of other places, beside the fields that their forms do not print. */
class SampleFindingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            05-hunan-nanyue-2018-fupinlvyou         |
            07-hunan-yueyangxian-2022-gaobiaozhun   | A02 justify indicators[4].value
            09-hubei-wuhan-qingshan-2020-jichusheshi| C09 informs indicators[1].value
            13-ningxia-yuanzhou-2022-shuiyuanlin    | C09 blocks indicators[8].value; C09 blocks indicators[10].value; C09 blocks indicators[11].value; C08 justify indicators/满意度指标/服务对象满意度指标
            17-anhui-huangshan-2025-xueliang        | X03 justify indicators[2].value
            19-sichuan-zhaohua-2021-tekunfuzhu      | R05 justify indicators/满意度指标/满意度指标
            22-shanghai-putuo-2026-lanxilu          | R06 justify indicators[1].level1
            25-anhui-jinzhai-2021-wuyeguanli        |
            28-anhui-luan-2024-zhijian              | C04 justify indicators/成本指标; R04 justify indicators[6].level2; X03 justify indicators[7].value; C07 justify indicators/效益指标; C08 justify indicators/满意度指标/服务对象满意度指标
            32-tianjin-hebeiqu-2023-anquanyinhuan   | X03 justify indicators[2].value; X03 justify indicators[3].value; X03 justify indicators[6].value
            41-hubei-huangshi-2022-zhutiban         | R04 justify indicators[4].level2; C09 informs indicators[5].value; C07 justify indicators/效益指标
            44-hubei-huangshi-2022-haimian-zipingbiao| X03 justify indicators[4].value; R05 justify indicators/满意度指标/满意度指标
            """)
    void only_what_a_reviewer_would_say_is_found(String sample, String expected) throws IOException {
        TargetTable table =
                TableJson.parse(Files.readString(Path.of("src/test/resources/samples/" + sample + ".json")));
        List<String> wanted = expected == null ? List.of() : Arrays.asList(expected.split("; "));

        assertThat(Judged.findings(table))
                .filteredOn(finding -> !finding.startsWith("C01"))
                .containsExactlyElementsOf(wanted);
    }
}
