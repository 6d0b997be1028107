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

    /** The amount as a table prints it; null when unknown. */
    public @Nullable String printed() {
        return amount == null ? null : amount.toString();
    }

    /** Whether the other line is of the same source: of the same code, or where there is none of the same label. */
    boolean isSameSource(FundingLine other) {
        return code == null ? other.code() == null && label.equals(other.label()) : code.equals(other.code());
    }
}
