package org.mubiao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables in the layouts of other places, units and years, each with what a careful clerk reads in it. */
class UnseenReadingTest {

    static Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/unseen"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.substring(0, name.length() - ".txt".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_table_nobody_has_seen_is_read_as_it_is_printed(String file) throws IOException {
        List<ExpectedTable> expected = ExpectedTable.all("unseen/" + file + ".json");
        List<ReadTable> read = new TableReader().read(file, ExpectedTable.bytes("unseen/" + file + ".txt"));

        assertThat(read).hasSameSizeAs(expected);
        for (int i = 0; i < read.size(); i++) {
            assertThat(expected.get(i).differences(read.get(i)))
                    .as("table " + (i + 1))
                    .isEmpty();
        }
    }
}
