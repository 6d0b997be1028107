package org.mubiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchCommandTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"walls", "wall extra", "data --scale", "data --scale 0", "data --scale 2", "data --scale x"})
    void what_cannot_be_measured_or_filled_is_told_the_usage(String call) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        // An address that nobody answers at: nothing may be started before the call is understood.
        Map<String, String> environment = Map.of("MUBIAO_DB_URL", "jdbc:mysql://localhost:1/nothing");

        int exitCode = new BenchCommand(environment).run(Arrays.asList(call.split(" ")), printing(out), printing(err));

        assertThat(exitCode).isEqualTo(Portal.NOT_UNDERSTOOD);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSize(1)
                .first()
                .asString()
                .contains("wall");
    }

    private static PrintStream printing(ByteArrayOutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }
}
