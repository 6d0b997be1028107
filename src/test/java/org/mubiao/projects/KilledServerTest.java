package org.mubiao.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mubiao.shared.Ids;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Indicator;
import org.mubiao.table.TargetTable;
import org.mubiao.tenancy.AccountId;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Actor;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.JurisdictionId;
import org.mubiao.tenancy.UnitId;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A server process is killed (SIGKILL) in the middle of the wizard; another one goes on from its file. One edit was perhaps
 * under way: it may be there without having been acknowledged, and none besides.
 */
class KilledServerTest {

    /** Three times through the wizard, and to the middle of a fourth. */
    private static final int EDITS = 3 * (ServerToKill.FIELDS.size() + 1) + 5;

    @TempDir
    private Path folder;

    @Test
    void every_acknowledged_field_is_there_after_the_server_was_killed() throws Exception {
        Process server = server();
        List<String> told = new ArrayList<>();
        try (BufferedReader output = server.inputReader()) {
            for (String line = next(output); told.size() < EDITS + 1; line = next(output)) {
                told.add(line);
            }
            // SIGKILL on Unix: no hook runs and nothing is flushed. By its handle, which leaves what it told to be
            // read.
            assertThat(server.toHandle().destroyForcibly()).isTrue();
            server.waitFor();
            output.lines().filter(KilledServerTest::isTold).forEach(told::add);
        }
        int last = (int) numbers(told.getLast())[0];

        try (ConfigurableApplicationContext next = ServerToKill.start(folder.toString())) {
            Draft found = open(next, numbers(told.getFirst()));

            for (int step = 0; step < ServerToKill.FIELDS.size(); step++) {
                FieldPath path = FieldPath.parse(ServerToKill.FIELDS.get(step)).orElseThrow();
                assertThat(found.table().printed(path))
                        .as(path.toString())
                        .isIn(ServerToKill.text(newest(step, last)), ServerToKill.text(newest(step, last + 1)));
            }
            assertThat(rows(found.table())).containsAll(rowsUntil(last)).isSubsetOf(rowsUntil(last + 1));
        }
    }

    private static Draft open(ConfigurableApplicationContext server, long[] begun) {
        ActingScope clerk = new ActingScope(
                new JurisdictionId(begun[1]), new UnitId(begun[2]), new Actor(new AccountId(Ids.next()), "同事"));
        Drafting drafting = server.getBean(Drafting.class);
        return ActingScope.runAs(clerk, List.of(Authorities.DRAFT), () -> drafting.open(new ProjectId(begun[0])))
                .orElseThrow();
    }

    /** The newest edit of a step of the wizard, up to and with this one. */
    private static int newest(int step, int last) {
        int steps = ServerToKill.FIELDS.size() + 1;
        return last - Math.floorMod(last - step, steps);
    }

    private static List<String> rowsUntil(int last) {
        List<String> rows = new ArrayList<>();
        int steps = ServerToKill.FIELDS.size() + 1;
        for (int edit = ServerToKill.FIELDS.size(); edit <= last; edit += steps) {
            rows.add(ServerToKill.text(edit));
        }
        return rows;
    }

    /** The rows that the clerk added: they are called by a number. */
    private static List<String> rows(TargetTable table) {
        return table.indicators().stream()
                .map(Indicator::name)
                .filter(Objects::nonNull)
                .filter(name -> name.matches("\\d+"))
                .toList();
    }

    private Process server() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        java.toString(), "-Xmx512m", "-cp", classes, ServerToKill.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The next line of the server itself, past those of its log. */
    private static String next(BufferedReader output) throws IOException {
        String line = output.readLine();
        while (line != null && !isTold(line)) {
            line = output.readLine();
        }
        return Objects.requireNonNull(line, "the server ended by itself");
    }

    private static boolean isTold(String line) {
        return line.startsWith(ServerToKill.BEGUN + " ") || line.startsWith(ServerToKill.ACKNOWLEDGED + " ");
    }

    private static long[] numbers(String line) {
        return Arrays.stream(line.split(" ")).skip(1).mapToLong(Long::parseLong).toArray();
    }
}
