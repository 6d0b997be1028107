package org.mubiao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * MySQL from its Maven artifact, as {@code ./portal test} and {@code ./portal bench} unpack it into the cache: started on
 * loopback, never as root, with a fresh data folder or with one that is kept. A small shell stands between: as soon as this
 * JVM is gone, however it went, its standard input ends, and it stops the server and removes fresh data.
 */
public final class UnpackedMySql implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String UNPRIVILEGED = "nobody";

    private static final String KEEPER = """
            trap '' INT
            remove=$1; shift
            "$@" </dev/null & server=$!
            cat >/dev/null
            kill "$server"
            wait "$server"
            [ -z "$remove" ] || rm -rf "$remove"
            """;

    /** Of the tests: what they write need not outlive the server. */
    private static final String UNSAFE = "--innodb-flush-log-at-trx-commit=0";

    private final Path home;
    private final Path folder;
    private final Path log;
    private final boolean kept;
    private final DatabaseAccount admin =
            new DatabaseAccount("admin", UUID.randomUUID().toString());
    private String url = "";
    private @Nullable Process keeper;

    private UnpackedMySql(Path home, Path folder, boolean kept) {
        this.home = home;
        this.folder = folder;
        this.kept = kept;
        this.log = folder.resolve("mysqld.log");
    }

    /** Starts one on fresh data, which go with it. */
    public static UnpackedMySql start() throws MySqlMissing {
        Path home = newestIn(cache());
        try {
            return new UnpackedMySql(home, Files.createTempDirectory("mubiao-mysql"), false).serve();
        } catch (IOException e) {
            throw new MySqlMissing("MySQL does not start: " + e.getMessage());
        }
    }

    /** Starts one on the data in a folder, or on none yet, and leaves them there. It keeps its word as production does. */
    public static UnpackedMySql keepingDataIn(Path folder) throws MySqlMissing {
        Path home = newestIn(cache());
        try {
            return new UnpackedMySql(home, Files.createDirectories(folder), true).serve();
        } catch (IOException e) {
            throw new MySqlMissing("MySQL does not start: " + e.getMessage());
        }
    }

    /** Without a schema, {@code jdbc:mysql://host:port/}. */
    public String url() {
        return url;
    }

    /** May do everything. */
    public DatabaseAccount admin() {
        return admin;
    }

    /** Stops it; what is kept can be served again at once. */
    @Override
    public void close() {
        if (keeper != null) {
            try {
                keeper.getOutputStream().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            waitFor(keeper);
        }
    }

    /** Where unpacked servers lie; for root a place that the unprivileged account can reach. */
    public static Path cache() {
        String chosen = System.getenv("MUBIAO_CACHE");
        if (chosen != null) {
            return Path.of(chosen);
        }
        if (isRoot()) {
            return Path.of("/var/tmp/mubiao");
        }
        String cache = System.getenv("XDG_CACHE_HOME");
        return (cache != null ? Path.of(cache) : Path.of(System.getProperty("user.home"), ".cache")).resolve("mubiao");
    }

    private static Path newestIn(Path cache) throws MySqlMissing {
        if (Files.isDirectory(cache)) {
            try (Stream<Path> folders = Files.list(cache)) {
                return folders.filter(folder -> Files.exists(folder.resolve("bin/mysqld")))
                        .max(Comparator.naturalOrder())
                        .orElseThrow(UnpackedMySql::nothingUnpacked);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw nothingUnpacked();
    }

    private static MySqlMissing nothingUnpacked() {
        return new MySqlMissing(
                "no MySQL: MUBIAO_TEST_MYSQL_URL is not set, no Docker engine answers, and the server of the"
                        + " Maven artifact is not unpacked (./portal test fetches it)");
    }

    private UnpackedMySql serve() throws IOException, MySqlMissing {
        Path first = folder.resolve("first.sql");
        Files.deleteIfExists(first);
        Files.writeString(first, """
                create user if not exists 'admin'@'%%';
                alter user 'admin'@'%%' identified by '%s';
                grant all on *.* to 'admin'@'%%' with grant option;
                """.formatted(admin.password()));
        if (isRoot()) {
            giveAway(folder, first);
        }
        if (!Files.isDirectory(data())) {
            initialise();
        }
        int port = freePort();
        List<String> options =
                new ArrayList<>(List.of("--bind-address=127.0.0.1", "--port=" + port, "--init-file=" + first));
        if (!kept) {
            options.add(UNSAFE);
        }
        keep(options);
        url = "jdbc:mysql://127.0.0.1:" + port + "/";
        await();
        return this;
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void giveAway(Path... paths) throws IOException {
        var unprivileged =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(UNPRIVILEGED);
        for (Path path : paths) {
            Files.setOwner(path, unprivileged);
        }
    }

    private void initialise() throws IOException, MySqlMissing {
        Process process = start(asUnprivileged(mysqld(List.of("--initialize-insecure"))));
        process.getOutputStream().close();
        if (waitFor(process) != 0) {
            throw new MySqlMissing("MySQL does not start: " + complaint());
        }
    }

    private void keep(List<String> options) throws IOException, MySqlMissing {
        List<String> command = new ArrayList<>(List.of("sh", "-c", KEEPER, "sh", kept ? "" : folder.toString()));
        command.addAll(mysqld(options));
        keeper = start(asUnprivileged(command));
    }

    private Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private List<String> mysqld(List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data(),
                "--socket=" + folder.resolve("socket"),
                "--pid-file=" + folder.resolve("pid"),
                "--mysqlx=OFF",
                "--skip-log-bin"));
        command.addAll(options);
        return command;
    }

    private static List<String> asUnprivileged(List<String> command) throws MySqlMissing {
        if (!isRoot()) {
            return command;
        }
        String runuser = Stream.of("/usr/sbin/runuser", "/sbin/runuser")
                .filter(program -> Files.isExecutable(Path.of(program)))
                .findFirst()
                .orElseThrow(() -> new MySqlMissing(
                        "MySQL is not started as root, and there is no runuser to become " + UNPRIVILEGED));
        List<String> changed = new ArrayList<>(List.of(runuser, "-u", UNPRIVILEGED, "--"));
        changed.addAll(command);
        return changed;
    }

    private void await() throws MySqlMissing {
        Instant end = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (Instant.now().isAfter(end)) {
                throw new MySqlMissing("MySQL does not answer: " + complaint());
            }
            pause();
        }
    }

    private boolean answers() {
        try (Connection connection = DriverManager.getConnection(url, admin.user(), admin.password())) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** What the server said last, which for a missing library (libaio) is its name. */
    private String complaint() {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.stream()
                    .filter(line -> line.contains("error") || line.contains("[ERROR]"))
                    .map(line -> line.contains("libaio") ? line + " (the package libaio1 has it)" : line)
                    .findFirst()
                    .orElseGet(() -> lines.isEmpty() ? "no reason given" : lines.getLast());
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
