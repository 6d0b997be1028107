package org.mubiao.table;

import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Amount;

/**
 * One source of the money.
 *
 * @param code its number in the fund tree ({@code 1.1}); null when the paper numbers nothing
 * @param amount in 万元; null when the cell is empty, which is not zero
 */
public record FundingLine(
        @Nullable String code, String label, @Nullable Amount amount) {

    public FundingLine {
        label = Texts.normal(label);
    }
}
