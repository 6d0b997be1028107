package org.mubiao.bench;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A portal in a process of its own, served as {@code ./portal run} serves it. */
final class ServedPortal implements Closeable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long PAUSE_MILLISECONDS = 200;

    private final Process process;
    private final String address;

    private ServedPortal(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts one behind the second wall. */
    static ServedPortal guarded(PreparedSchema schema) throws IOException, InterruptedException {
        return start(schema.environment());
    }

    /** Starts one that works as the owner of the tables, without the second wall: what there was before it. */
    static ServedPortal unguarded(PreparedSchema schema) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(schema.environment());
        environment.put("MUBIAO_DB_USER", schema.owner().user());
        environment.put("MUBIAO_DB_PASSWORD", schema.owner().password());
        environment.put("MUBIAO_SECONDWALL", "false");
        return start(environment);
    }

    /** {@code http://host:port}. */
    String address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static ServedPortal start(Map<String, String> environment) throws IOException, InterruptedException {
        int port = freePort();
        Path data = Files.createTempDirectory("mubiao-bench");
        ProcessBuilder builder = new ProcessBuilder(command()).redirectErrorStream(true);
        builder.redirectOutput(data.resolve("said").toFile());
        builder.environment().putAll(environment);
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("MUBIAO_DATA", data.toString());
        ServedPortal portal = new ServedPortal(builder.start(), "http://localhost:" + port);
        Runtime.getRuntime().addShutdownHook(new Thread(portal.process::destroy));
        portal.await(data);
        return portal;
    }

    /** This program once more. */
    private static List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of(
                "-Xmx768m",
                "-Dmubiao.home=" + System.getProperty("mubiao.home", ""),
                "--enable-native-access=ALL-UNNAMED"));
        String classes = System.getProperty("java.class.path");
        command.addAll(
                classes.endsWith(".jar") && !classes.contains(java.io.File.pathSeparator)
                        ? List.of("-jar", classes)
                        : List.of("-cp", classes, "org.mubiao.Portal"));
        command.add("run");
        return command;
    }

    private void await(Path data) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!isReady(client)) {
                if (!process.isAlive() || Instant.now().isAfter(end)) {
                    close();
                    throw new IllegalStateException(
                            "the portal does not start: " + Files.readString(data.resolve("said")));
                }
                Thread.sleep(PAUSE_MILLISECONDS);
            }
        }
    }

    private boolean isReady(HttpClient client) throws InterruptedException {
        try {
            return client.send(
                                    HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
