package org.mubiao.table;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Amount;

/**
 * The money of the project for the year (项目资金), in 万元.
 *
 * @param total 年度资金总额 as it was written, which need not equal the sum of the lines
 * @param lines by source, in the order of the paper
 */
public record Funding(@Nullable Amount total, List<FundingLine> lines) {

    public static final Funding EMPTY = new Funding(null, List.of());

    public Funding {
        lines = List.copyOf(lines);
    }

    public Optional<FundingLine> line(String code) {
        return lines.stream().filter(line -> code.equals(line.code())).findFirst();
    }

    /** Where the line stands: by its code, else by its position. */
    public FieldPath pathOf(int index) {
        String code = lines.get(index).code();
        return code == null ? new FieldPath.FundingAt(index + 1) : new FieldPath.FundingByCode(code);
    }
}
