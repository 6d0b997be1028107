package org.mubiao.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mubiao.table.Shipped;

class SpellingTest {

    @Test
    void characters_with_two_readings_are_read_as_their_word_says() {
        assertThat(reading("长效机制建立数")).startsWith("chang xiao");
        assertThat(reading("增长率")).isEqualTo("zeng zhang lv");
        assertThat(reading("学生及家长满意度")).contains("jia zhang");
        assertThat(reading("重大安全事件")).startsWith("zhong da");
        assertThat(reading("数据重复率")).isEqualTo("shu ju chong fu lv");
        assertThat(reading("会计核算准确率")).startsWith("kuai ji");
        assertThat(reading("社会计划完成率")).startsWith("she hui ji hua");
        assertThat(reading("会议出勤率")).isEqualTo("hui yi chu qin lv");
        assertThat(reading("率先完成率")).isEqualTo("shuai xian wan cheng lv");
        assertThat(reading("银行账户行政处罚数")).startsWith("yin hang zhang hu xing zheng");
        assertThat(reading("调研报告与预算调整")).isEqualTo("diao yan bao gao yu yu suan tiao zheng");
        assertThat(reading("长三角全长上调多重")).isEqualTo("chang san jiao quan chang shang tiao duo chong");
        assertThat(reading("妇女参与率")).isEqualTo("fu nv can yu lv");
    }

    @Test
    void every_phrase_of_the_table_has_a_syllable_for_each_character() {
        Pinyin.Polyphones table = Shipped.read("catalog/polyphones.yaml", Pinyin.Polyphones.class);

        assertThat(table.phrases())
                .allSatisfy((phrase, syllables) ->
                        assertThat(syllables.split(" ", -1)).as(phrase).hasSize(phrase.length()));
        assertThat(table.readings().keySet())
                .allSatisfy(character -> assertThat(character).hasSize(1));
    }

    @Test
    void what_stands_in_the_name_is_a_better_answer_than_what_abbreviates_it() {
        assertThat(weights("培训出勤率", "培训出勤率", "培训", "pxcql", "peixun", "出勤率", "cql", "pxl", "xp"))
                .containsExactly(
                        Spelling.Match.WHOLE,
                        Spelling.Match.TEXT,
                        Spelling.Match.WHOLE_PINYIN,
                        Spelling.Match.PINYIN,
                        Spelling.Match.TEXT_INSIDE,
                        Spelling.Match.PINYIN_INSIDE,
                        Spelling.Match.ABBREVIATION,
                        Spelling.Match.NONE);
    }

    @Test
    void the_second_reading_finds_too_but_behind() {
        assertThat(weights("增长率", "zzl", "zcl", "zengchanglv"))
                .containsExactly(Spelling.Match.WHOLE_PINYIN, Spelling.Match.UNLIKELY, Spelling.Match.UNLIKELY);
    }

    @Test
    void an_n_before_a_yu_is_no_dotted_u() {
        assertThat(weights("会计人员数", "renyuan", "kuaijirenyu")).doesNotContain(Spelling.Match.NONE);
        assertThat(weights("资金预算执行率", "zijinyusuan", "zijinyusuanzhixinglyu", "zxlv"))
                .doesNotContain(Spelling.Match.NONE);
        assertThat(weights("女职工人数", "nvzhigong", "nyuzhigong")).doesNotContain(Spelling.Match.NONE);
    }

    @Test
    void signs_and_digits_stand_for_themselves() {
        assertThat(weights("0-6岁儿童检查（视力）", "0-6岁儿童检查(视力)", "0-6setjc(sl)", "etjc(sl)"))
                .containsExactly(Spelling.Match.WHOLE, Spelling.Match.WHOLE_PINYIN, Spelling.Match.PINYIN_INSIDE);
        assertThat(Spelling.of("Ａ级 𠮷 ①数").text()).isEqualTo("a级𠮷1数");
    }

    @Test
    void a_name_that_answers_a_word_has_its_characters() {
        for (String word : List.of("pxcql", "出勤率", "peixunchuqinlv", "培训shuai")) {
            assertThat(Spelling.signature(word) & ~Spelling.of("培训出勤率").signature())
                    .as(word)
                    .isZero();
        }
    }

    @Test
    void one_slip_is_a_character_wrong_missing_too_many_or_two_in_the_wrong_order() {
        assertThat(List.of("pxcqk", "pcqlx", "pxccql", "xpcql", "peixunchqin", "培训出情率", "出情率"))
                .filteredOn(word -> Spelling.of("培训出勤率").almostHolds(new Slip(word)))
                .containsExactly("pxcqk", "pxccql", "xpcql", "peixunchqin", "培训出情率", "出情率");
        assertThat(List.of("出勤", "cql", "pxcq")).noneMatch(Slip::mayBe);
        assertThat(List.of("出勤率", "pxcql")).allMatch(Slip::mayBe);
    }

    @Test
    void a_word_marks_the_characters_that_answer_it() {
        assertThat(marks("培训出勤率", "pxcql")).containsExactly(0, 1, 2, 3, 4);
        assertThat(marks("培训出勤率", "peixun")).containsExactly(0, 1);
        assertThat(marks("培训出勤率", "出勤")).containsExactly(2, 3);
        assertThat(marks("培训出勤率", "peixcql")).containsExactly(0, 1, 2, 3, 4);
        assertThat(marks("培训出勤率", "出qinl")).containsExactly(2, 3, 4);
        assertThat(marks("建议办理按期率", "jyblv")).containsExactly(0, 1, 2, 6);
        assertThat(marks("会议出勤率", "hy率")).containsExactly(0, 1, 4);
        assertThat(marks("培训出勤率", "hy")).isEmpty();
        assertThat(marks("培训出勤率", "xp")).isEmpty();
    }

    private static List<Integer> weights(String name, String... words) {
        return Arrays.stream(words).map(Spelling.of(name)::weigh).toList();
    }

    private static Iterable<Integer> marks(String name, String word) {
        return Spelling.of(name).answering(word);
    }

    /** The likely readings, without the others. */
    private static String reading(String name) {
        return String.join(" ", Spelling.of(name).syllables());
    }
}
