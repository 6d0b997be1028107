package org.mubiao.checks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Amount;
import org.mubiao.table.FundTree;

/**
 * What sources sum up to, as far as it is known.
 *
 * @param known the sum of the amounts that are known
 * @param written the sum as a sentence names it: {@code 财政拨款30+上年结转资金6}
 * @param complete whether every source has an amount
 * @param negative whether an amount is below zero, so that an unknown one could be anything
 */
record SumOfSources(Amount known, String written, boolean complete, boolean negative) {

    static SumOfSources of(List<FundTree.Source> sources, PlacedLines lines) {
        List<String> written = new ArrayList<>();
        Amount sum = Amount.ZERO;
        boolean complete = !lines.namesOnlySome(sources);
        boolean negative = false;
        for (FundTree.Source source : sources) {
            @Nullable Amount amount = lines.amount(source);
            if (amount == null) {
                complete = false;
                continue;
            }
            sum = sum.plus(amount);
            negative |= amount.isNegative();
            written.add(source.label() + amount);
        }
        return new SumOfSources(sum, String.join("+", written), complete, negative);
    }

    /**
     * Whether the sum certainly is not the amount: all is known and differs, or what is known already is more than the whole.
     */
    boolean contradicts(Amount whole, CheckSettings.FundingLimits limits) {
        if (written.isEmpty()) {
            return false;
        }
        return complete ? limits.differ(known, whole) : !negative && limits.exceeds(known, whole);
    }
}
