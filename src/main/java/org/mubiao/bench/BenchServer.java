package org.mubiao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The MySQL that is measured on. */
record BenchServer(PreparedSchema schema, @Nullable UnpackedMySql started) implements AutoCloseable {

    private static final String NAME = "mubiao";

    /** As the portal is told in its environment. */
    static BenchServer given(Map<String, String> environment) {
        return new BenchServer(
                new PreparedSchema(
                        value(environment, "MUBIAO_DB_URL"),
                        new DatabaseAccount(
                                value(environment, "MUBIAO_DB_OWNER_USER"),
                                value(environment, "MUBIAO_DB_OWNER_PASSWORD")),
                        new DatabaseAccount(
                                value(environment, "MUBIAO_DB_USER"), value(environment, "MUBIAO_DB_PASSWORD"))),
                null);
    }

    /** The unpacked one, on what it was filled with. */
    static BenchServer unpacked(Path home, Path folder) throws MySqlMissing {
        UnpackedMySql started = UnpackedMySql.keepingDataIn(folder);
        String password = password(folder);
        return new BenchServer(
                PreparedSchema.on(
                        home,
                        started.url(),
                        started.admin(),
                        NAME,
                        new DatabaseAccount(NAME + "_owner", password),
                        new DatabaseAccount(NAME, password)),
                started);
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }

    /** Of the accounts, which are kept with the data. */
    private static String password(Path folder) {
        Path kept = folder.resolve("password");
        try {
            if (!Files.exists(kept)) {
                Files.writeString(kept, UUID.randomUUID().toString());
            }
            return Files.readString(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(Map<String, String> environment, String name) {
        return Objects.requireNonNullElse(environment.get(name), "");
    }
}
