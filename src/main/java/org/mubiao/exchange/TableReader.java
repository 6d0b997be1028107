package org.mubiao.exchange;

import java.util.ArrayList;
import java.util.List;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.FrameworkSet;
import org.mubiao.table.Frameworks;
import org.mubiao.table.ProperWords;

/**
 * Reads the target tables of a file: bytes, text, a grid of cells that know where they stood, a recognised sheet, and from
 * it the table with its doubts. What is not certain stays unknown and is said; nothing is invented.
 */
public final class TableReader {

    /** The largest text file that is read, in bytes; a printed table has about 2 KB. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final Vocabulary SHIPPED = new Vocabulary(Frameworks.shipped(), ProperWords.shipped());

    private final Vocabulary words;

    /** Reads files that belong to no jurisdiction, by what the portal ships. */
    public TableReader() {
        this.words = SHIPPED;
    }

    /**
     * Reads files as a jurisdiction calls things.
     *
     * @param frameworks all that its tables may be written on, whatever became of them
     * @param words its dictionaries
     */
    public TableReader(FrameworkSet frameworks, ProperWords words) {
        this.words = new Vocabulary(frameworks, words);
    }

    /**
     * The tables of a file in the order in which it prints them; at least one.
     *
     * @param fileName for messages only; what the file is, is told by its content
     * @throws SpokenException when the file is too large, empty, binary, in no known encoding, or holds no target table
     */
    public List<ReadTable> read(String fileName, byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new SpokenException(Message.of("exchange.refused.too-large", fileName, MOST_BYTES / (1024 * 1024)));
        }
        Grid grid = TextGrid.of(fileName, new TextDecoding(fileName).decode(content), words);
        List<ReadTable> tables = new ArrayList<>(TableCut.of(Labelling.of(grid)).stream()
                .map(cut -> new TableReading(cut, words))
                .filter(TableReading::isTable)
                .map(TableReading::read)
                .toList());
        tables.addAll(ListedTables.in(grid, words));
        if (tables.isEmpty()) {
            throw new SpokenException(Message.of("exchange.refused.no-table", fileName));
        }
        return tables;
    }
}
