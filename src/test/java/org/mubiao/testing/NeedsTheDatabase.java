package org.mubiao.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips what is to run on MySQL when there is no MySQL. */
final class NeedsTheDatabase implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return TestDatabase.ofThisRun() == TestDatabase.H2
                ? ConditionEvaluationResult.enabled("H2 is always there")
                : Needed.unless(MySqlServer.whyMissing(), "MySQL answers");
    }
}
