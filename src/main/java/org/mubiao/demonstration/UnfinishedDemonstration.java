package org.mubiao.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Marks the embedded database while the demonstration is on its way into it. Nobody can come in before it is complete, so a
 * start that was killed in the middle has lost nothing: the next one begins with an empty database again.
 */
public final class UnfinishedDemonstration {

    private static final String MARK = "demonstration.unfinished";
    private static final String DATABASE = "mubiao.mv.db";

    private UnfinishedDemonstration() {}

    /** Takes the database away when its demonstration was never completed; to be called before it is opened. */
    public static void forget(Path data) {
        if (Files.exists(data.resolve(MARK))) {
            delete(data.resolve(DATABASE));
            end(data);
        }
    }

    static void begin(Path data) {
        try {
            Files.createDirectories(data);
            Files.writeString(data.resolve(MARK), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void end(Path data) {
        delete(data.resolve(MARK));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
