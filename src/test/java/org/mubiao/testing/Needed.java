package org.mubiao.testing;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;

/** What is missing on this machine skips a test with the reason, except where {@code CI=true}: there it is a failure. */
final class Needed {

    private Needed() {}

    static ConditionEvaluationResult unless(Optional<String> missing, String present) {
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled(present);
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("nothing may be skipped with CI=true: " + missing.get());
        }
        return ConditionEvaluationResult.disabled(missing.get());
    }
}
