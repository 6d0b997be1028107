package org.mubiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mubiao.shared.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadCommandTest {

    private static final Path SEEDS = Path.of("src/test/resources/seeds/000_59505ba6617a1ee2.txt");

    @TempDir
    Path folder;

    private ByteArrayOutputStream out;
    private ByteArrayOutputStream err;

    @BeforeEach
    void listen() {
        out = new ByteArrayOutputStream();
        err = new ByteArrayOutputStream();
    }

    @Test
    void the_tables_of_a_file_are_printed_as_json_with_file_table_and_doubts() {
        int code = read(SEEDS.toString());

        JsonNode tables = tables();
        assertThat(code).isZero();
        assertThat(tables.size()).isEqualTo(4);
        JsonNode first = tables.get(0);
        assertThat(first.propertyNames())
                .startsWith("file", "table", "project_name")
                .endsWith("doubts");
        assertThat(first.get("file").stringValue()).isEqualTo(SEEDS.toString());
        assertThat(tables.get(3).get("table").intValue()).isEqualTo(4);
        assertThat(tables.get(3).get("doubts").toString())
                .contains("\"path\":\"indicators[9].level2\"")
                .contains("只是按位置沿用上一行");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_read_does_not_hold_up_the_others() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        Path prose = Files.writeString(folder.resolve("prose.txt"), "今天天气很好。\n");
        Path binary = Files.write(folder.resolve("photo.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0});
        Path large = Files.write(folder.resolve("large.txt"), new byte[3_000_000]);
        Path missing = folder.resolve("missing.txt");

        int code = read(
                empty.toString(),
                prose.toString(),
                SEEDS.toString(),
                binary.toString(),
                large.toString(),
                missing.toString(),
                folder.toString());

        assertThat(code).isEqualTo(2);
        assertThat(tables().size()).isEqualTo(4);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSize(6)
                .satisfiesExactly(
                        line -> assertThat(line).contains("empty.txt", "空"),
                        line -> assertThat(line).contains("prose.txt", "没有找到"),
                        line -> assertThat(line).contains("photo.jpg", "不是文本"),
                        line -> assertThat(line).contains("large.txt", "2 MB"),
                        line -> assertThat(line).contains("missing.txt", "不存在"),
                        line -> assertThat(line).contains(folder.toString(), "文件夹"));
    }

    @Test
    void a_call_without_a_file_says_how_to_call() {
        assertThat(read()).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("./portal read");
    }

    @Test
    void the_output_is_utf8_and_the_words_are_english_when_asked() throws IOException {
        Path gb = Files.write(folder.resolve("gb.txt"), Files.readString(SEEDS).getBytes(Charset.forName("GB18030")));

        int code = new ReadCommand(Words.in(Words.ENGLISH))
                .run(List.of(gb.toString()), new PrintStream(out, true, StandardCharsets.US_ASCII), stream(err));

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("乳山市人民代表大会常务委员会办公室")
                .contains("carried down by position only");
    }

    private int read(String... files) {
        return new ReadCommand(Words.in(Words.CHINESE)).run(List.of(files), stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private JsonNode tables() {
        return JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
    }
}
