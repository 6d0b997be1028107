package org.mubiao.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Tries the tests of the wall: takes a piece of the wall away, one after the other, and expects them to fail. The pieces
 * stand in {@code wall/faults.txt}, the last result in {@code src/docs/wall-faults.md}. It takes about a minute for each, so
 * its name keeps it out of every run but its own:
 *
 * <pre>{@code
 * mvn test -Pfast -Dtest=SeededFaults                       # all
 * mvn test -Pfast -Dtest=SeededFaults -Dfaults=missing      # those without a result
 * mvn test -Pfast -Dtest=SeededFaults -Dfaults='filter.*'   # those whose names fit
 * }</pre>
 */
class SeededFaults {

    private static final Path RESULT = Path.of("src/docs/wall-faults.md");
    private static final Path COPY = Path.of("target/faults");
    private static final Path CLASSES = Path.of("target/classes");
    private static final List<String> ALL_TESTS = List.of(
            "WaysAroundTest",
            "KeysWallTest",
            "EntityWallTest",
            "RouteWallTest",
            "SecretsWallTest",
            "ServiceWallTest",
            "HostileWallTest");
    private static final String NOT_RUN = "not run yet";

    /**
     * A piece of the wall that is taken away.
     *
     * @param tests that are to notice, the likely ones first; those behind them are not started once one has failed; with the
     *     entity behind a slash where the others need not be tried
     * @param onMySql whether it is a piece of the second wall
     */
    private record Fault(String name, String file, String take, String put, boolean onMySql, List<String> tests) {}

    @Test
    void every_fault_is_noticed() throws Exception {
        Map<String, String> results = lastResults();
        String chosen = System.getProperty("faults", ".*");
        copyClasses();
        for (Fault fault : faults()) {
            String last = results.getOrDefault(fault.name, NOT_RUN);
            boolean wanted = chosen.equals("missing") ? last.equals(NOT_RUN) : fault.name.matches(chosen);
            results.put(fault.name, wanted ? tried(fault) : last);
            write(results);
        }
        assertThat(results.values()).allMatch(result -> result.startsWith("noticed") || result.equals(NOT_RUN));
    }

    private static String tried(Fault fault) throws Exception {
        Path source = Path.of(fault.file);
        String right = Files.readString(source);
        int at = right.indexOf(fault.take);
        if (at < 0 || right.indexOf(fault.take, at + 1) >= 0) {
            return "does not fit any more: what it takes away must stand there once";
        }
        String wrong = right.replace(fault.take, fault.put);
        List<Path> changed = fault.file.endsWith(".java") ? compiled(fault, wrong) : copied(fault, wrong);
        try {
            return changed.isEmpty() ? "does not compile" : noticed(fault);
        } finally {
            for (Path file : changed) {
                Path original = CLASSES.resolve(COPY.resolve("classes").relativize(file));
                if (Files.exists(original)) {
                    Files.copy(original, file, StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.delete(file);
                }
            }
        }
    }

    private static List<Path> compiled(Fault fault, String wrong) throws IOException {
        Path folder = COPY.resolve("source");
        Path file = folder.resolve(Path.of(fault.file).getFileName());
        Path made = COPY.resolve("made");
        remove(made);
        Files.createDirectories(folder);
        Files.createDirectories(made);
        Files.writeString(file, wrong);
        List<String> arguments = new ArrayList<>(List.of(
                "-nowarn",
                "-proc:none",
                "-parameters",
                "-g",
                "--release",
                "21",
                "-cp",
                classPath(COPY.resolve("classes")),
                "-d",
                made.toString(),
                file.toString()));
        neighbours(Path.of(fault.file)).forEach(neighbour -> arguments.add(neighbour.toString()));
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (status != 0) {
            return List.of();
        }
        List<Path> changed = new ArrayList<>();
        try (Stream<Path> classes = Files.walk(made)) {
            for (Path type : classes.filter(Files::isRegularFile).toList()) {
                Path target = COPY.resolve("classes").resolve(made.relativize(type));
                Files.copy(type, target, StandardCopyOption.REPLACE_EXISTING);
                changed.add(target);
            }
        }
        return changed;
    }

    /** Those of the package that name the changed class: they may hold its constants, as annotations do. */
    private static List<Path> neighbours(Path changed) throws IOException {
        String type = changed.getFileName().toString().replace(".java", "");
        try (Stream<Path> files = Files.list(Objects.requireNonNull(changed.getParent()))) {
            List<Path> neighbours = new ArrayList<>();
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                boolean isOther = !file.equals(changed) && !file.endsWith("package-info.java");
                if (isOther && Files.readString(file).matches("(?s).*\\b" + type + "\\..*")) {
                    neighbours.add(file);
                }
            }
            return neighbours;
        }
    }

    private static List<Path> copied(Fault fault, String wrong) throws IOException {
        Path target =
                COPY.resolve("classes").resolve(Path.of("src/main/resources").relativize(Path.of(fault.file)));
        Files.writeString(target, wrong);
        return List.of(target);
    }

    private static String noticed(Fault fault) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+EnableDynamicAgentLoading",
                "-Dvaadin.productionMode=true",
                "-Dmubiao.data=" + COPY.resolve("data"),
                "-cp",
                classPath(COPY.resolve("classes")),
                UntilOneFails.class.getName()));
        fault.tests.forEach(test -> command.add("org.mubiao.wall." + test.replaceAll("/.*", "")));
        fault.tests.stream()
                .filter(test -> test.contains("/"))
                .findFirst()
                .ifPresent(test -> command.add(1, "-Dwall.entity=" + test.replaceAll(".*/", "")));
        if (fault.onMySql) {
            command.add(1, "-Dspring.profiles.active=mysql");
        }
        Path said = COPY.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(30, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return "no answer within half an hour";
        }
        try (Stream<String> lines = Files.lines(said, StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith(UntilOneFails.FAILED))
                    .findFirst()
                    .map(line -> "noticed by " + line.substring(UntilOneFails.FAILED.length()))
                    .orElse(process.exitValue() == 0 ? "not noticed" : "the tests did not run");
        }
    }

    private static List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Map<String, String> said = new LinkedHashMap<>();
        try (InputStream file = SeededFaults.class.getResourceAsStream("/wall/faults.txt")) {
            for (String line : new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .concat("\n\n")
                    .split("\n", -1)) {
                if (line.isBlank() && said.containsKey("fault")) {
                    String tests = said.getOrDefault("tests", "");
                    faults.add(new Fault(
                            said.getOrDefault("fault", ""),
                            said.getOrDefault("file", ""),
                            unescaped(said.getOrDefault("take", "")),
                            unescaped(said.getOrDefault("put", "")),
                            said.getOrDefault("on", "").equals("mysql"),
                            tests.isEmpty() ? ALL_TESTS : List.of(tests.split(" "))));
                    said.clear();
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split(":", 2);
                    said.put(parts[0], parts[1].strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return faults;
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n");
    }

    private static String classPath(Path classes) {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String right = CLASSES.toAbsolutePath().toString();
        return Stream.of(path.split(File.pathSeparator))
                .map(part -> Path.of(part).toAbsolutePath().toString().equals(right) ? classes.toString() : part)
                .reduce((one, next) -> one + File.pathSeparator + next)
                .orElseThrow();
    }

    private static void copyClasses() throws IOException {
        remove(COPY);
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file : files.toList()) {
                Path target = COPY.resolve("classes").resolve(CLASSES.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static Map<String, String> lastResults() throws IOException {
        Map<String, String> results = new LinkedHashMap<>();
        if (Files.exists(RESULT)) {
            for (String line : Files.readAllLines(RESULT)) {
                String[] cells = line.split(" \\| ");
                if (line.startsWith("| ") && cells.length == 3 && !cells[0].equals("| fault")) {
                    results.put(cells[0].substring(2), cells[2].replaceAll(" \\|$", ""));
                }
            }
        }
        return results;
    }

    private static void write(Map<String, String> results) throws IOException {
        List<Fault> faults = faults();
        long noticed = faults.stream()
                .filter(fault -> results.getOrDefault(fault.name, NOT_RUN).startsWith("noticed"))
                .count();
        long notRun = faults.stream()
                .filter(fault -> results.getOrDefault(fault.name, NOT_RUN).equals(NOT_RUN))
                .count();
        StringBuilder page = new StringBuilder(
                """
                # Faults in the wall, and which test notices them

                Written by `SeededFaults` on %s: it takes away what stands in `src/test/resources/wall/faults.txt`, one after the
                other, and expects a test of the wall to fail. Of %d faults %d were noticed, %d were not, %d have not been run.

                | fault | where | result |
                |---|---|---|
                """.formatted(LocalDate.now(), faults.size(), noticed, faults.size() - noticed - notRun, notRun));
        faults.forEach(fault -> page.append("| ")
                .append(fault.name)
                .append(" | ")
                .append(Path.of(fault.file).getFileName())
                .append(" | ")
                .append(results.getOrDefault(fault.name, NOT_RUN))
                .append(" |\n"));
        Files.writeString(RESULT, page);
    }
}
