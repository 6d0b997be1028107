package org.mubiao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;

/**
 * The folder that holds the embedded database and the logs, held by one process at a time: two would write into each
 * other's files. The operating system frees the lock when the process ends, however it ends.
 */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Takes the folder, which is made where it is missing.
     *
     * @throws SpokenException when it cannot be written to, or another process holds it
     */
    static DataFolder open(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        FileChannel lockFile = lockFileIn(path);
        if (lock(lockFile) == null) {
            throw new SpokenException(inUse(path));
        }
        return new DataFolder(path, lockFile);
    }

    Path path() {
        return path;
    }

    Path log() {
        return path.resolve("logs").resolve("mubiao.log");
    }

    Message inUse() {
        return inUse(path);
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel lockFileIn(Path path) {
        try {
            Files.createDirectories(path.resolve("logs"));
            return FileChannel.open(path.resolve("portal.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new SpokenException(Message.of("portal.run.data-not-writable", path.toString()));
        }
    }

    private static @Nullable FileLock lock(FileChannel lockFile) {
        try {
            FileLock lock = lockFile.tryLock();
            if (lock == null) {
                lockFile.close();
            }
            return lock;
        } catch (OverlappingFileLockException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Message inUse(Path path) {
        return Message.of("portal.run.data-in-use", path.toString());
    }
}
