package org.mubiao.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.SheetCell.Kind;

/** A sheet while it is being laid: the blocks of a form, one below the other, filled from a table. */
final class SheetLayout {

    private final TargetTable table;
    private final List<List<SheetCell>> rows = new ArrayList<>();

    SheetLayout(TargetTable table) {
        this.table = table;
    }

    List<List<SheetCell>> rows() {
        return rows;
    }

    void add(Form.Block block) {
        Form.Side side = block.side();
        int first = rows.size();
        int left = side == null ? 0 : side.span();
        if (block.rows() != null) {
            block.rows().forEach(cells -> addRow(cells, left));
        } else if (block.funding() != null) {
            new FundingLayout(block.funding(), left).add();
        } else if (block.indicators() != null) {
            new IndicatorLayout(block.indicators(), left).add();
        }
        if (side != null && rows.size() > first) {
            String label = FormText.fill(side.label(), table);
            int height = rows.size() - first;
            rows.get(first).addFirst(new SheetCell(first, 0, height, left, Kind.LABEL, label, side.fieldPath()));
        }
    }

    private void addRow(List<Form.Cell> cells, int left) {
        Row row = new Row(left);
        for (Form.Cell cell : cells) {
            FieldPath path = cell.fieldPath();
            if (path != null) {
                row.add(cell.span(), 1, kindOf(path), printed(path), path);
            } else if (cell.heading() != null) {
                row.add(cell.span(), 1, Kind.COLUMN_HEADING, FormText.fill(cell.heading(), table), null);
            } else if (cell.label() != null) {
                row.add(cell.span(), 1, Kind.LABEL, FormText.fill(cell.label(), table), null);
            }
        }
    }

    private String printed(FieldPath path) {
        String text = table.printed(path);
        return text == null ? "" : Texts.withoutLatex(text);
    }

    private static Kind kindOf(FieldPath path) {
        return switch (path) {
            case FieldPath.FundingTotal ignored -> Kind.AMOUNT;
            case FieldPath.FundingByCode ignored -> Kind.AMOUNT;
            case FieldPath.FundingAt ignored -> Kind.AMOUNT;
            default -> Kind.TEXT;
        };
    }

    /** A new row at the foot of the sheet, filled from the left. */
    private final class Row {
        private final int number = rows.size();
        private final List<SheetCell> cells = new ArrayList<>();
        private int column;

        Row(int left) {
            column = left;
            rows.add(cells);
        }

        void add(int span, int height, Kind kind, String text, @Nullable FieldPath path) {
            cells.add(new SheetCell(number, column, height, span, kind, text, path));
            column += span;
        }

        void skip(int span) {
            column += span;
        }
    }

    /**
     * The total, then every source of the tree in its order. A source is the line of its number, or a line without a number
     * that is called like it. Lines that the tree does not have follow. Where the table means another source by a number than
     * the tree does, its own lines are printed instead: no amount is lost, and none stands under the name of another.
     */
    private final class FundingLayout {
        private final Form.FundingRows form;
        private final int left;
        private final int first = rows.size();
        private final List<FundingLine> lines = table.funding().lines();
        private final Set<Integer> printed = new LinkedHashSet<>();

        FundingLayout(Form.FundingRows form, int left) {
            this.form = form;
            this.left = left;
        }

        void add() {
            addLine(FormText.fill(form.total(), table), FieldPath.FUNDING_TOTAL);
            if (!isForeign()) {
                form.fundTree().sources().forEach(this::addSource);
            }
            for (int i = 0; i < lines.size(); i++) {
                if (printed.add(i)) {
                    addLine(label(lines.get(i).code(), lines.get(i).label()), pathOf(i));
                }
            }
        }

        private boolean isForeign() {
            return form.fundTree().sources().stream()
                    .anyMatch(source -> table.funding()
                            .line(source.code())
                            .filter(line -> !line.label().equals(source.label()))
                            .isPresent());
        }

        private void addSource(FundTree.Source source) {
            String label = label(source.code(), source.label());
            int line = lineOf(source);
            if (line < 0) {
                addLine(label, new FieldPath.FundingByCode(source.code()));
            } else {
                printed.add(line);
                addLine(label, pathOf(line));
            }
        }

        private int lineOf(FundTree.Source source) {
            for (int i = 0; i < lines.size(); i++) {
                if (source.code().equals(lines.get(i).code())) {
                    return i;
                }
            }
            for (int i = 0; i < lines.size(); i++) {
                FundingLine line = lines.get(i);
                if (line.code() == null && line.label().equals(source.label()) && !printed.contains(i)) {
                    return i;
                }
            }
            return -1;
        }

        /** The first line below the total says that it is a part of it, where the form does so. */
        private String label(@Nullable String code, String label) {
            String lead = rows.size() == first + 1 && form.first() != null ? form.first() : "";
            return lead + form.printed(code, label);
        }

        /** A second line of the same number is known by its position, for the number leads to the first. */
        private FieldPath pathOf(int index) {
            FundingLine line = lines.get(index);
            boolean isFirst = line.code() == null
                    || table.funding()
                            .line(line.code())
                            .filter(first -> first == line)
                            .isPresent();
            return isFirst ? table.funding().pathOf(index) : new FieldPath.FundingAt(index + 1);
        }

        private void addLine(String label, FieldPath path) {
            Row row = new Row(left);
            row.add(form.labelSpan(), 1, Kind.LINE_LABEL, Texts.withoutLatex(label), null);
            row.add(form.amountSpan(), 1, Kind.AMOUNT, printed(path), path);
        }
    }

    /** A row of headings, then one row for each indicator; equal levels of neighbours are one merged cell. */
    private final class IndicatorLayout {
        private final List<Form.IndicatorColumn> columns;
        private final int left;
        private final List<Indicator> indicators = table.indicators();

        IndicatorLayout(List<Form.IndicatorColumn> columns, int left) {
            this.columns = columns;
            this.left = left;
        }

        void add() {
            Row headings = new Row(left);
            for (Form.IndicatorColumn column : columns) {
                headings.add(column.span(), 1, Kind.COLUMN_HEADING, FormText.fill(column.heading(), table), null);
            }
            for (int i = 0; i < indicators.size(); i++) {
                addIndicator(i);
            }
            if (indicators.isEmpty()) {
                Row empty = new Row(left);
                columns.forEach(column -> empty.add(column.span(), 1, Kind.TEXT, "", null));
            }
        }

        private void addIndicator(int index) {
            Row row = new Row(left);
            for (Form.IndicatorColumn column : columns) {
                IndicatorField field = column.shown();
                String text = indicators.get(index).printed(field);
                String shown = text == null ? "" : Texts.withoutLatex(text);
                switch (field) {
                    case LEVEL1, LEVEL2 -> {
                        if (index > 0 && isMerged(index - 1, index, field)) {
                            row.skip(column.span());
                        } else {
                            row.add(column.span(), height(index, field), Kind.GROUP, shown, levelPath(index, field));
                        }
                    }
                    case WEIGHT -> row.add(column.span(), 1, Kind.NUMBER, shown, table.pathOf(index, field));
                    default -> row.add(column.span(), 1, Kind.TEXT, shown, table.pathOf(index, field));
                }
            }
        }

        private int height(int index, IndicatorField level) {
            int end = index + 1;
            while (end < indicators.size() && isMerged(end - 1, end, level)) {
                end++;
            }
            return end - index;
        }

        /** Unknown levels are never merged: what two rows do not say need not be the same. */
        private boolean isMerged(int above, int below, IndicatorField level) {
            Indicator upper = indicators.get(above);
            Indicator lower = indicators.get(below);
            boolean sameLevel1 = upper.level1() != null && upper.level1().equals(lower.level1());
            if (level == IndicatorField.LEVEL1) {
                return sameLevel1;
            }
            return sameLevel1 && upper.level2() != null && upper.level2().equals(lower.level2());
        }

        private FieldPath levelPath(int index, IndicatorField level) {
            Indicator indicator = indicators.get(index);
            boolean isLevel1 = level == IndicatorField.LEVEL1;
            if (indicator.level1() == null || (!isLevel1 && indicator.level2() == null)) {
                return table.pathOf(index, level);
            }
            return new FieldPath.Group(indicator.level1(), isLevel1 ? null : indicator.level2());
        }
    }
}
