package org.mubiao.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Counts a run for {@code ./portal test}, which adds up the two JVMs of a run and says at its end what was skipped and why.
 * Each leaves a file, named for its database, in the folder that the property {@code mubiao.tally} names, with a line for
 * each outcome: its number,
 * a tab, {@code passed}, {@code failed} or {@code skipped}, and after a second tab the reason for skipping.
 */
public final class Tally implements TestExecutionListener {

    private final Map<String, Long> outcomes = new LinkedHashMap<>();

    private @Nullable TestPlan plan;

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        this.plan = plan;
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier what, String reason) {
        count("skipped\t" + reason.lines().findFirst().orElse(""), testsIn(what));
    }

    @Override
    public synchronized void executionFinished(TestIdentifier what, TestExecutionResult result) {
        switch (result.getStatus()) {
            case SUCCESSFUL -> count("passed", what.isTest() ? 1 : 0);
            case FAILED -> count("failed", 1);
            case ABORTED ->
                count(
                        "skipped\t"
                                + result.getThrowable()
                                        .map(Throwable::getMessage)
                                        .orElse(""),
                        testsIn(what));
        }
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan finished) {
        String folder = System.getProperty("mubiao.tally");
        if (folder != null) {
            write(Path.of(folder));
        }
    }

    private void write(Path folder) {
        StringBuilder lines = new StringBuilder();
        outcomes.forEach((outcome, number) ->
                lines.append(number).append('\t').append(outcome).append('\n'));
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(TestDatabase.ofThisRun().name().toLowerCase(Locale.ROOT) + ".tsv"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void count(String outcome, long tests) {
        if (tests > 0) {
            outcomes.merge(outcome, tests, Long::sum);
        }
    }

    private long testsIn(TestIdentifier what) {
        return what.isTest()
                ? 1
                : Math.max(
                        1,
                        Objects.requireNonNull(plan).getDescendants(what).stream()
                                .filter(TestIdentifier::isTest)
                                .count());
    }
}
