package org.mubiao.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuresTest {

    private final Measures measures = Measures.shipped();

    /** Every unit of the starter catalog, of the unit list, and of the forms that values take. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%", "‰", "个", "件", "项", "次", "批次", "人", "人次", "人/月", "场", "天", "门", "篇", "份", "座", "台（套）", "台(套)",
                "公里", "米", "亩", "公顷", "万平方米", "公斤", "吨", "株", "元", "万元", "元/人", "元/人天", "元/亩", "元/生·年", "元/人·月",
                "元/户·年", "万元/月", "元/台（套）", "小时", "分钟", "日", "日期", "户", "家", "辆", "个月", "工作日", "年", "月", "亿元", "万立方米",
                "元/平方米", "元/个", "次/月", "次/年", "批次/千人", "万人次", "元/株", "台", "组", "条", "元/生·学期"
            })
    void a_proper_unit_is_found_by_its_name(String written) {
        assertThat(measures.find(written))
                .hasValueSatisfying(
                        measure -> assertThat(measure.isProperly(written)).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "百分比, %",
        "㎡, 平方米",
        "平米, 平方米",
        "m², 平方米",
        "元/人*月, 元/人·月",
        "元/人、天, 元/人·天",
        "人/次, 人次",
        "KM, 公里",
        "550元/平米, ",
        "元/平米, 元/平方米",
        "万, 万元",
        "台套, 台（套）",
        "台/套, 台（套）",
        "万㎡, 万平方米",
    })
    void a_synonym_leads_to_the_proper_name(String written, String proper) {
        if (proper == null) {
            assertThat(measures.find(written)).isEmpty();
            return;
        }
        assertThat(measures.find(written)).hasValueSatisfying(measure -> {
            assertThat(measure.name()).isEqualTo(proper);
            assertThat(measure.isProperly(written)).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"比例", "/株", "", " ", "满意", "元/", "元//人", "万%", "长期", "人人"})
    void what_is_no_unit_is_not_found(String written) {
        assertThat(measures.find(written)).isEmpty();
    }

    @Test
    void a_head_is_not_a_visit() {
        assertThat(measures.find("人").orElseThrow().dimension()).isEqualTo(Dimension.PERSONS);
        assertThat(measures.find("人次").orElseThrow().dimension()).isEqualTo(Dimension.PERSON_TIMES);
    }

    @Test
    void full_width_signs_and_spaces_are_noise() {
        assertThat(measures.find("％").orElseThrow().isProperly("％")).isTrue();
        assertThat(measures.find(" 元 / 人 ").orElseThrow().name()).isEqualTo("元/人");
    }

    @Test
    void money_for_one_of_something_is_a_price() {
        assertThat(measures.find("万元/月").orElseThrow().dimension()).isEqualTo(Dimension.PRICE);
        assertThat(measures.find("次/月").orElseThrow().dimension()).isEqualTo(Dimension.PER);
    }

    @Test
    void a_symbol_is_as_proper_as_the_name() {
        assertThat(measures.find("km")).hasValueSatisfying(kilometre -> {
            assertThat(kilometre.name()).isEqualTo("公里");
            assertThat(kilometre.isProperly("km")).isTrue();
            assertThat(kilometre.isProperly("KM")).isFalse();
        });
    }

    @Test
    void a_noun_after_a_classifier_is_counted_in_it() {
        assertThat(measures.classifierOf("个行政村")).map(Measure::name).contains("个");
        assertThat(measures.classifierOf("名学生")).map(Measure::name).contains("名");
        assertThat(measures.classifierOf("比例")).isEmpty();
        assertThat(measures.classifierOf("个百分比")).isEmpty();
        assertThat(measures.classifierOf("个")).isEmpty();
    }
}
