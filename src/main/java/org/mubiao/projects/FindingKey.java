package org.mubiao.projects;

import org.mubiao.checks.Finding;
import org.mubiao.table.FieldPath;

/** What a justification answers: a rule at a place. */
public record FindingKey(String rule, FieldPath path) {

    public static FindingKey of(Finding finding) {
        return new FindingKey(finding.ruleId(), finding.path());
    }
}
