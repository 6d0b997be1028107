package org.mubiao;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
 * the others are read all the same.
 */
record TableFiles(List<String> files, Words words) {

    /** What a command does with a table. */
    @FunctionalInterface
    interface Visitor {

        /** @param position of the table in its file, from 1 */
        void visit(String file, int position, ReadTable table);
    }

    /**
     * Visits every table of every file in their order.
     *
     * @return the exit code: 0 when every file was read, else 2
     */
    int visit(PrintStream err, Visitor visitor) {
        int exitCode = 0;
        for (String file : files) {
            try {
                List<ReadTable> tables = new TableReader().read(file, content(file));
                for (int i = 0; i < tables.size(); i++) {
                    visitor.visit(file, i + 1, tables.get(i));
                }
            } catch (SpokenException refused) {
                print(err, words.say(refused.spoken()));
                exitCode = Portal.NOT_UNDERSTOOD;
            }
        }
        return exitCode;
    }

    /** Prints in UTF-8, whatever the terminal says it speaks: the result is for other programs. */
    static void print(PrintStream stream, String text) {
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        stream.write(bytes, 0, bytes.length);
        stream.flush();
    }

    /** The bytes of a file, no more than one beyond the largest that is read. */
    private static byte[] content(String file) {
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw new SpokenException(Message.of("exchange.refused.directory", file));
            }
            try (InputStream content = Files.newInputStream(path)) {
                return content.readNBytes(TableReader.MOST_BYTES + 1);
            }
        } catch (NoSuchFileException | FileNotFoundException | InvalidPathException missing) {
            throw new SpokenException(Message.of("exchange.refused.missing", file));
        } catch (IOException unreadable) {
            throw new SpokenException(Message.of("exchange.refused.no-access", file));
        }
    }
}
