package org.mubiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code ./portal} in a folder of its own, on a machine that has only what a test puts there. */
class LauncherTest {

    /** What the script calls beside Java and Maven. */
    private static final List<String> TOOLS = List.of(
            "awk",
            "cat",
            "chmod",
            "cp",
            "dirname",
            "find",
            "id",
            "ln",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "touch");

    @TempDir
    private Path machine;

    private Path portal;
    private Path path;

    @BeforeEach
    void a_clone_on_an_empty_machine() throws IOException {
        path = Files.createDirectory(machine.resolve("bin"));
        for (String tool : TOOLS) {
            executable(path.resolve(tool), "exec " + on("/usr/bin", "/bin", tool) + " \"$@\"");
        }
        Path clone = Files.createDirectory(machine.resolve("a clone"));
        for (String source : List.of("src/main/A.java", ".mvn/jvm.config", "pom.xml")) {
            Files.createDirectories(clone.resolve(source).getParent());
            Files.writeString(clone.resolve(source), "");
        }
        portal = clone.resolve("portal");
        String script = Files.readString(Path.of("portal"));
        Files.writeString(portal, script.replaceAll("(?<=[ \"])/(usr|opt|Library)/", machine + "/$1/"));
    }

    @Test
    void without_a_jdk_it_says_what_to_install() throws Exception {
        Said said = run("run");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.errors()).singleElement().asString().contains("no JDK 21 or later was found");
    }

    @Test
    void a_jdk_that_is_too_old_or_broken_is_none() throws Exception {
        jdk("usr/lib/jvm/old", "17.0.1", 0);
        jdk("usr/lib/jvm/ancient", "1.8.0_402", 0);
        jdk("opt/broken", "25.0.1", 1);

        assertThat(run("run").errors()).singleElement().asString().contains("no JDK 21 or later was found");
    }

    @Test
    void without_maven_it_says_what_to_install_but_only_when_it_must_build() throws Exception {
        jdk("usr/lib/jvm/jdk-25", "25", 0);

        Said said = run("run");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.errors()).singleElement().asString().contains("Maven was not found");

        built();
        assertThat(run("run").output()).singleElement().asString().startsWith("usr/lib/jvm/jdk-25 ");
    }

    @Test
    void the_newest_jdk_is_taken_but_java_home_first() throws Exception {
        jdk("usr/lib/jvm/jdk-21", "21.0.2", 0);
        jdk("opt/jdk-25", "25", 0);
        jdk("home of java", "21.0.2", 0);
        built();

        assertThat(run("read").output()).singleElement().asString().startsWith("opt/jdk-25 ");
        assertThat(runWithJavaHome(machine.resolve("home of java"), "read").output())
                .singleElement()
                .asString()
                .startsWith("home of java ");
    }

    @Test
    void java_gets_the_arguments_in_the_folder_of_the_caller() throws Exception {
        jdk("usr/lib/jvm/jdk-21", "21.0.2", 0);
        built();

        assertThat(run("read", "a file.txt", "b*").output())
                .singleElement()
                .asString()
                .endsWith(".jar read a file.txt b* in " + machine.toRealPath());
    }

    @Test
    void maven_builds_what_is_missing_or_older_than_a_source() throws Exception {
        jdk("usr/lib/jvm/jdk-21", "21.0.2", 0);
        maven("echo built; mkdir -p target; touch target/mubiao.jar");

        assertThat(run("read").errors()).contains("built");
        assertThat(run("read").errors()).isEmpty();

        Files.delete(portal.resolveSibling("src/main/A.java"));
        assertThat(run("read").errors()).contains("built");
    }

    @Test
    void a_build_that_fails_is_said_and_the_next_call_builds_again() throws Exception {
        jdk("usr/lib/jvm/jdk-21", "21.0.2", 0);
        maven("exit 1");

        Said said = run("read");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.output()).isEmpty();
        assertThat(said.errors()).last().asString().contains("the build failed");

        maven("mkdir -p target; touch target/mubiao.jar");
        assertThat(run("read").exitCode()).isZero();
    }

    @Test
    void a_word_that_is_no_command_gets_the_usage() throws Exception {
        Said said = run("fly");

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.output()).isEmpty();
        assertThat(said.errors()).singleElement().asString().startsWith("Usage: ./portal run");
    }

    /** A JDK whose java prints what it was given, or one that does not work at all. */
    private void jdk(String folder, String version, int exitCode) throws IOException {
        Path home = machine.resolve(folder);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        executable(home.resolve("bin/javac"), "");
        executable(
                home.resolve("bin/java"),
                "[ \"$1\" = -version ] || echo \"" + folder + " $* in $(pwd -P)\"\nexit " + exitCode);
    }

    private void maven(String script) throws IOException {
        executable(path.resolve("mvn"), script);
    }

    private void built() throws IOException {
        Path target = Files.createDirectories(portal.resolveSibling("target"));
        Files.writeString(target.resolve("mubiao.jar"), "");
        Files.writeString(target.resolve("mubiao.built"), "");
    }

    private static void executable(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static Path on(String first, String second, String tool) {
        Path there = Path.of(first, tool);
        return Files.exists(there) ? there : Path.of(second, tool);
    }

    private Said run(String... arguments) throws Exception {
        return runWithJavaHome(machine.resolve("no such folder"), arguments);
    }

    private Said runWithJavaHome(Path javaHome, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("/bin/sh", portal.toString()));
        command.addAll(List.of(arguments));
        Path output = machine.resolve("output");
        Path errors = machine.resolve("errors");
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(machine.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        process.environment().clear();
        process.environment().put("PATH", path.toString());
        process.environment().put("HOME", machine.resolve("home").toString());
        process.environment().put("JAVA_HOME", javaHome.toString());
        int exitCode = process.start().waitFor();
        return new Said(exitCode, lines(output), lines(errors));
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8);
    }

    private record Said(int exitCode, List<String> output, List<String> errors) {}
}
