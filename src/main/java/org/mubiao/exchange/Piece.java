package org.mubiao.exchange;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.exchange.Grid.Cell;

/**
 * A piece of a row: a label, or something that is said. A divided row has a piece for each cell, a line of text is parted
 * at its labels.
 *
 * @param label null when the piece is none
 * @param cell where it stood
 */
record Piece(String text, @Nullable Label label, Cell cell) {

    boolean isEmpty() {
        return text.isEmpty();
    }

    boolean is(Label.Kind kind) {
        return label != null && label.is(kind);
    }

    /** A row of pieces. */
    record Line(Grid.Row row, List<Piece> pieces) {

        Line {
            pieces = List.copyOf(pieces);
        }

        Optional<Piece> first(Label.Kind kind) {
            return pieces.stream().filter(piece -> piece.is(kind)).findFirst();
        }

        boolean hasLabel() {
            return pieces.stream().anyMatch(piece -> piece.label() != null);
        }
    }
}
