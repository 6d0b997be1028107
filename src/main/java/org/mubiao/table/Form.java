package org.mubiao.table;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a table is printed, as data ({@code forms/*.yaml}): which cells, in which order, of which widths. {@link #lay} puts a
 * table on it. Titles, labels and headings are {@linkplain FormText patterns}.
 *
 * @param id such as {@code shandong-2021}
 * @param name in Chinese, with year and place
 * @param subtitle printed below the title; null when the form has none
 * @param columns their widths, as shares of the page; their sum is 100
 * @param blocks from top to bottom
 */
public record Form(
        String id,
        String name,
        String title,
        @Nullable String subtitle,
        boolean landscape,
        List<Integer> columns,
        List<Block> blocks) {

    public Form {
        columns = List.copyOf(columns);
        blocks = List.copyOf(blocks);
        if (columns.stream().mapToInt(Integer::intValue).sum() != 100) {
            throw new IllegalArgumentException(id + ": the widths of the columns do not sum to 100");
        }
        for (Block block : blocks) {
            block.requireWidth(columns.size());
        }
    }

    /**
     * Some rows of the form. They are given cell by cell ({@code rows}), by the sources of money ({@code funding}) or by the
     * columns of the indicators ({@code indicators}): exactly one of the three.
     *
     * @param side the label at the left that is merged down all rows of the block; null when there is none
     */
    public record Block(
            @Nullable Side side,
            @Nullable List<List<Cell>> rows,
            @Nullable FundingRows funding,
            @Nullable List<IndicatorColumn> indicators) {

        public Block {
            if (Stream.of(rows, funding, indicators)
                            .filter(part -> part != null)
                            .count()
                    != 1) {
                throw new IllegalArgumentException("a block is either rows, funding or indicators");
            }
        }

        private void requireWidth(int columns) {
            int beside = columns - (side == null ? 0 : side.span());
            if (rows != null) {
                for (List<Cell> row : rows) {
                    require(row.stream().mapToInt(Cell::span).sum() == beside);
                }
            } else if (funding != null) {
                require(funding.labelSpan() + funding.amountSpan() == beside);
            } else if (indicators != null) {
                require(indicators.stream().mapToInt(IndicatorColumn::span).sum() == beside);
            }
        }

        private void require(boolean fits) {
            if (!fits) {
                throw new IllegalArgumentException("the cells of a row do not fill the columns: " + this);
            }
        }
    }

    /** @param path of what the block stands for; null when it stands for no single part */
    public record Side(String label, int span, @Nullable String path) {
        public Side {
            span = Math.max(1, span);
        }

        @Nullable FieldPath fieldPath() {
            return path == null ? null : parsed(path);
        }
    }

    /** One cell: a {@code label} beside a value, a {@code heading} above values, or the {@code field} at a path. */
    public record Cell(
            @Nullable String label,
            @Nullable String heading,
            @Nullable String field,
            int span) {

        public Cell {
            span = Math.max(1, span);
            if (Stream.of(label, heading, field).filter(part -> part != null).count() != 1) {
                throw new IllegalArgumentException("a cell is either a label, a heading or a field");
            }
            if (field != null) {
                parsed(field);
            }
        }

        @Nullable FieldPath fieldPath() {
            return field == null ? null : parsed(field);
        }
    }

    /**
     * The total and a row for each source of money.
     *
     * @param tree the fund tree whose sources are always printed, in its order
     * @param total the label of the total
     * @param first what stands before the label of the first source, such as {@code 其中：}
     * @param prefixes what stands before the label of a numbered source, by its depth in the tree; {@code {code}} is its
     *     number. Empty when the form prints no numbers
     */
    public record FundingRows(
            String tree, String total, @Nullable String first, List<String> prefixes, int labelSpan, int amountSpan) {

        public FundingRows {
            prefixes = prefixes == null ? List.of() : List.copyOf(prefixes);
            labelSpan = Math.max(1, labelSpan);
            amountSpan = Math.max(1, amountSpan);
        }

        FundTree fundTree() {
            return FundTrees.named(tree)
                    .orElseThrow(() -> new IllegalArgumentException("no fund tree is called " + tree));
        }

        /** The label as the paper prints it, with its number where the form prints numbers. */
        String printed(@Nullable String code, String label) {
            if (code == null || prefixes.isEmpty()) {
                return label;
            }
            int depth = (int) code.chars().filter(sign -> sign == '.').count();
            return prefixes.get(Math.min(depth, prefixes.size() - 1)).replace("{code}", code) + label;
        }
    }

    /** @param field key of the {@link IndicatorField} that the column shows */
    public record IndicatorColumn(String heading, String field, int span) {
        public IndicatorColumn {
            span = Math.max(1, span);
            if (IndicatorField.ofKey(field).isEmpty()) {
                throw new IllegalArgumentException("no part of an indicator: " + field);
            }
        }

        IndicatorField shown() {
            return IndicatorField.ofKey(field).orElseThrow();
        }
    }

    /** The table on this form. Nothing is sorted or left out: rows stand in the order of the table. */
    public Sheet lay(TargetTable table) {
        SheetLayout layout = new SheetLayout(table);
        blocks.forEach(layout::add);
        String below = subtitle == null ? "" : FormText.fill(subtitle, table);
        return new Sheet(
                FormText.fill(title, table), below.isEmpty() ? null : below, landscape, columns, layout.rows());
    }

    private static FieldPath parsed(String path) {
        return FieldPath.parse(path).orElseThrow(() -> new IllegalArgumentException("not a path: " + path));
    }
}
