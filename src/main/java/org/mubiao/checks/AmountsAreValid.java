package org.mubiao.checks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Amount;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Funding;
import org.mubiao.table.TargetTable;

/**
 * F03 资金金额无效: no amount is negative or finer than the form allows, and a project has money. The notes of real forms ask
 * for 万元 with at most six decimals. A source may be zero, the total may not.
 */
final class AmountsAreValid implements Rule {

    @Override
    public String id() {
        return "F03";
    }

    @Override
    public Grade grade() {
        return Grade.BLOCKS;
    }

    @Override
    public List<Finding> judge(TargetTable table, CheckContext context) {
        List<Finding> findings = new ArrayList<>();
        Funding funding = table.funding();
        int decimals = context.settings().funding().decimals();
        if (funding.total() != null && funding.total().isZero()) {
            findings.add(finding(Grade.BLOCKS, "zero", FieldPath.FUNDING_TOTAL));
        }
        judge(findings, FieldPath.FUNDING_TOTAL, funding.total(), decimals);
        for (int i = 0; i < funding.lines().size(); i++) {
            judge(findings, funding.pathOf(i), funding.lines().get(i).amount(), decimals);
        }
        return findings;
    }

    private void judge(List<Finding> findings, FieldPath path, @Nullable Amount amount, int decimals) {
        if (amount == null) {
            return;
        }
        if (amount.isNegative()) {
            findings.add(finding(Grade.BLOCKS, "negative", path, amount.toString()));
        } else if (amount.wan().scale() > decimals) {
            findings.add(finding(Grade.BLOCKS, "decimals", path, amount.toString(), Integer.toString(decimals)));
        } else if (!amount.fits()) {
            findings.add(finding(Grade.BLOCKS, "large", path, amount.toString()));
        }
    }
}
