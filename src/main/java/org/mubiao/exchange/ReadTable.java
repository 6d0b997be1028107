package org.mubiao.exchange;

import java.util.List;
import org.mubiao.table.TargetTable;

/**
 * A table found in a file.
 *
 * @param table what the file says; what could not be read for certain is unknown in it
 * @param doubts in the order of the paper
 */
public record ReadTable(TargetTable table, List<Doubt> doubts) {

    public ReadTable {
        doubts = List.copyOf(doubts);
    }
}
