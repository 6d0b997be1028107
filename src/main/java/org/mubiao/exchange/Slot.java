package org.mubiao.exchange;

import java.util.ArrayList;
import java.util.List;
import org.mubiao.exchange.Piece.Line;

/**
 * A label and what is said to it: in its own row, and in the rows below until the next label.
 *
 * @param dividedHead whether the label stands in a row of cells
 */
record Slot(Piece head, Label label, boolean dividedHead, List<Said> inRow, List<Said> below) {

    /** Something said, possibly an empty cell. */
    record Said(Piece piece, boolean divided, boolean afterGap) {
        String text() {
            return piece.text();
        }
    }

    static List<Slot> of(List<Line> lines) {
        List<Slot> slots = new ArrayList<>();
        for (Line line : lines) {
            Slot inThisRow = null;
            for (Piece piece : line.pieces()) {
                if (piece.label() != null) {
                    inThisRow =
                            new Slot(piece, piece.label(), line.row().divided(), new ArrayList<>(), new ArrayList<>());
                    slots.add(inThisRow);
                } else {
                    Said said = new Said(piece, line.row().divided(), line.row().afterGap());
                    if (inThisRow != null) {
                        inThisRow.inRow().add(said);
                    } else if (!slots.isEmpty()) {
                        slots.get(slots.size() - 1).below().add(said);
                    }
                }
            }
        }
        return slots;
    }

    List<Said> saidInRow() {
        return inRow.stream().filter(said -> !said.piece().isEmpty()).toList();
    }

    List<Said> saidBelow() {
        return below.stream().filter(said -> !said.piece().isEmpty()).toList();
    }

    boolean isSilent() {
        return saidInRow().isEmpty() && saidBelow().isEmpty();
    }
}
