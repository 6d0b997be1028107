package org.mubiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mubiao.shared.Message;

class RunCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void data() {
        environment.put("MUBIAO_DATA", folder.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "0", "65536", "-1", "80.5", ""})
    void a_port_is_a_number_from_1_to_65535(String port) {
        environment.put("PORT", port);

        refuses(Message.of("portal.run.port-not-a-number", port));
    }

    @Test
    void a_port_that_another_program_has_is_named() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            environment.put("PORT", Integer.toString(other.getLocalPort()));

            refuses(Message.of("portal.run.port-taken", Integer.toString(other.getLocalPort())));
        }
    }

    @Test
    void a_port_that_another_program_has_on_one_address_only_is_named() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.put("PORT", Integer.toString(other.getLocalPort()));

            refuses(Message.of("portal.run.port-taken", Integer.toString(other.getLocalPort())));
        }
    }

    @Test
    void a_data_folder_that_cannot_be_made_is_named() throws IOException {
        Path below = Files.writeString(folder.resolve("file"), "").resolve("data");
        environment.put("MUBIAO_DATA", below.toString());

        refuses(Message.of("portal.run.data-not-writable", below.toString()));
    }

    @Test
    void a_data_folder_serves_one_process_at_a_time() {
        try (DataFolder held = DataFolder.open(folder)) {
            refuses(Message.of("portal.run.data-in-use", held.path().toString()));
        }
    }

    @Test
    void a_data_folder_is_free_again_after_a_start_that_failed() throws IOException {
        a_port_that_another_program_has_is_named();

        DataFolder.open(folder).close();
    }

    @Test
    void a_database_server_needs_both_its_accounts() {
        environment.put("MUBIAO_DB_URL", "jdbc:mysql://localhost/mubiao");
        environment.put("MUBIAO_DB_USER", "mubiao");
        environment.put("MUBIAO_DB_PASSWORD", "secret");

        refuses(Message.of(
                "portal.run.database-account-missing",
                "MUBIAO_DB_URL",
                "MUBIAO_DB_OWNER_USER, MUBIAO_DB_OWNER_PASSWORD"));
    }

    @Test
    void a_database_file_that_another_program_has_open_is_the_same_to_a_person() {
        assertThat(reason(new SQLException("locked", "90020", ErrorCode.DATABASE_ALREADY_OPEN_1)))
                .isEqualTo(Message.of("portal.run.data-in-use", folder.toString()));
    }

    @Test
    void a_database_that_does_not_answer_or_refuses_the_account_is_said() {
        assertThat(reason(new SQLException("no route", "08S01")).key()).isEqualTo("portal.run.database-not-reached");
        assertThat(reason(new SQLException("Access denied", "28000")))
                .isEqualTo(Message.of("portal.run.database-account-refused", "Access denied"));
    }

    @Test
    void what_nobody_foresaw_is_its_first_cause_and_where_the_log_is() {
        assertThat(reason(new IllegalStateException("lines\nof text")))
                .isEqualTo(Message.of(
                        "portal.run.failed",
                        folder.resolve("logs").resolve("mubiao.log").toString(),
                        "lines"));
    }

    private Message reason(Exception cause) {
        try (DataFolder data = DataFolder.open(folder)) {
            return StartFailure.of(new IllegalStateException("bean", cause), data);
        }
    }

    private void refuses(Message reason) {
        int exitCode = new RunCommand(environment).run(List.of(), printing(out), printing(err));

        assertThat(exitCode).isEqualTo(RunCommand.NOT_STARTED);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(Portal.words().say(reason));
    }

    private static PrintStream printing(ByteArrayOutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }
}
