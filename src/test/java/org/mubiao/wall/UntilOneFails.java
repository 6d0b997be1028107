package org.mubiao.wall;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes in the order in which they are named, until the first failure. */
final class UntilOneFails {

    static final String FAILED = "FAILED ";

    private UntilOneFails() {}

    public static void main(String[] classes) {
        for (String type : classes) {
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(DiscoverySelectors.selectClass(type))
                                    .build(),
                            new TestExecutionListener() {
                                @Override
                                public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                    if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                                        stop(type, test, result);
                                    }
                                }
                            });
        }
        System.exit(0);
    }

    /** Where not even the town could be built. */
    private static String cause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return "nothing to begin with, " + cause.getClass().getSimpleName();
    }

    /** At once: what else would be tried, and the application, are of no more interest. */
    private static void stop(String type, TestIdentifier test, TestExecutionResult result) {
        result.getThrowable().ifPresent(Throwable::printStackTrace);
        String what = test.isTest()
                ? test.getDisplayName()
                : result.getThrowable().map(UntilOneFails::cause).orElse("");
        System.out.println(FAILED + type.substring(type.lastIndexOf('.') + 1) + ": " + what.replaceAll("[|\\s]+", " "));
        System.out.flush();
        Runtime.getRuntime().halt(1);
    }
}
