package org.mubiao;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.mubiao.exchange.ReadTable;
import org.mubiao.exchange.TableReader;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.shared.Words;

/**
 * The files that a command is called with. A file that cannot be read or holds no table is one sentence on standard error;
 * the others are still read.
 */
record TableFiles(List<String> files, Words words) {

    /** What a command does with a table. */
    @FunctionalInterface
    interface Visitor {

        /** @param number of the table in its file, from 1 */
        void visit(String file, int number, ReadTable table);
    }

    /** Visits every table of every file in their order; returns the exit code. */
    int visit(PrintStream err, Visitor visitor) {
        int exitCode = 0;
        for (String file : files) {
            try {
                List<ReadTable> tables = new TableReader().read(file, content(file));
                for (int i = 0; i < tables.size(); i++) {
                    visitor.visit(file, i + 1, tables.get(i));
                }
            } catch (SpokenException e) {
                err.println(words.say(e.spoken()));
                exitCode = Portal.NOT_UNDERSTOOD;
            }
        }
        return exitCode;
    }

    /** The content of the file, no further than one byte above what is read: that one tells that it is too large. */
    private static byte[] content(String file) {
        try (InputStream content = Files.newInputStream(Path.of(file))) {
            return content.readNBytes(TableReader.MOST_BYTES + 1);
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new SpokenException(Message.of("portal.files.none", file));
        } catch (IOException e) {
            throw new SpokenException(Message.of("portal.files.not-readable", file));
        }
    }
}
