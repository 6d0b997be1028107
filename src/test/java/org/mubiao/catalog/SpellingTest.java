package org.mubiao.catalog;

import static org.assertj.core.api.Assertions.assertThat;

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
    void a_name_is_found_by_every_ending_of_its_characters_initials_and_pinyin() {
        assertThat(Spelling.of("培训出勤率").keys(KeyWeight.NAME))
                .containsEntry("培训出勤率", 10)
                .containsEntry("出勤率", 40)
                .containsEntry("pxcql", 20)
                .containsEntry("cql", 50)
                .containsEntry("peixunchuqinlv", 20)
                .containsEntry("chuqinlv", 50);
    }

    @Test
    void the_second_reading_finds_too_but_behind() {
        assertThat(Spelling.of("增长率").keys(KeyWeight.NAME))
                .containsEntry("zzl", 20)
                .containsEntry("zcl", 70)
                .containsEntry("zengchanglv", 70);
    }

    @Test
    void signs_and_digits_stand_for_themselves() {
        assertThat(Spelling.of("0-6岁儿童检查（视力）").keys(KeyWeight.NAME))
                .containsKeys("0-6岁儿童检查(视力)", "0-6setjc(sl)", "etjc(sl)");
        assertThat(Spelling.of("Ａ级 𠮷 ①数").keys(KeyWeight.NAME)).containsKey("a级𠮷1数");
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

    @Test
    void a_kept_spelling_is_the_same_spelling() {
        for (String name : new String[] {"增长率", "0-6岁 儿童", "台（套）数"}) {
            Spelling spelling = Spelling.of(name);
            assertThat(Spelling.of(name, spelling.kept()).keys(KeyWeight.NAME))
                    .isEqualTo(spelling.keys(KeyWeight.NAME));
        }
    }

    private static Iterable<Integer> marks(String name, String word) {
        return Spelling.of(name).answering(word);
    }

    /** The likely readings, without the others. */
    private static String reading(String name) {
        return Spelling.of(name).kept().replaceAll("/[^ ]+", "");
    }
}
