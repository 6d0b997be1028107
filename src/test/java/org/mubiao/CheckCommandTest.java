package org.mubiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mubiao.shared.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {

    private static final String SEEDS = "src/test/resources/seeds/000_59505ba6617a1ee2.txt";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int check(Words words, String... arguments) {
        return new CheckCommand(words)
                .run(
                        List.of(arguments),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private JsonNode printed() {
        return new JsonMapper().readTree(out.toString(StandardCharsets.UTF_8));
    }

    /** The first one of the rule. */
    private JsonNode finding(String rule) {
        return printed()
                .valueStream()
                .filter(finding -> finding.get("rule").asString().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void findings_are_printed_and_do_not_change_the_exit_code() {
        assertThat(check(Words.in(Words.CHINESE), SEEDS)).isZero();

        JsonNode first = finding("R04");
        assertThat(first.propertyNames()).containsExactly("file", "table", "rule", "grade", "path", "message");
        assertThat(first.get("file").asString()).isEqualTo(SEEDS);
        assertThat(first.get("table").asInt()).isEqualTo(1);
        assertThat(first.get("rule").asString()).isEqualTo("R04");
        assertThat(first.get("grade").asString()).isEqualTo("justify");
        assertThat(first.get("path").asString()).isEqualTo("indicators[5].level2");
        assertThat(first.get("message").asString()).contains("代表覆盖率", "质量指标");
        assertThat(printed().valueStream().map(finding -> finding.get("table").asInt()))
                .contains(1, 2, 3, 4);
        assertThat(said()).isEmpty();
    }

    @Test
    void messages_can_be_english() {
        check(Words.in(Words.ENGLISH), SEEDS);

        assertThat(finding("R04").get("message").asString()).contains("belongs under");
    }

    @Test
    void a_named_framework_overrides_the_fitting_one() {
        assertThat(check(Words.in(Words.CHINESE), "--framework", "national-2021", SEEDS))
                .isZero();

        assertThat(printed()
                        .valueStream()
                        .filter(finding -> finding.get("rule").asString().equals("C04"))
                        .map(finding -> finding.get("path").asString()))
                .containsOnly("indicators/成本指标");
    }

    @Test
    void an_unknown_framework_is_told_the_known_ones() {
        assertThat(check(Words.in(Words.CHINESE), "--framework", "jiangsu", SEEDS))
                .isEqualTo(2);

        assertThat(said()).contains("jiangsu", "shandong-2021", "national-2020", "national-2021");
        assertThat(out.size()).isZero();
    }

    @Test
    void a_file_that_is_no_table_is_one_sentence_and_the_others_are_checked() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "各位代表：请于周五前报到。");

        assertThat(check(Words.in(Words.CHINESE), letter.toString(), "no-such-file", folder.toString(), SEEDS))
                .isEqualTo(2);

        assertThat(said().lines()).hasSize(3);
        assertThat(said()).doesNotContain("Exception");
        assertThat(printed().isEmpty()).isFalse();
    }

    @Test
    void without_a_file_the_usage_is_said() {
        assertThat(check(Words.in(Words.CHINESE))).isEqualTo(2);
        assertThat(said()).contains("./portal check");
    }
}
