package org.mubiao.testing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mubiao.bench.DatabaseAccount;
import org.mubiao.bench.MySqlMissing;
import org.mubiao.bench.PreparedSchema;
import org.mubiao.bench.UnpackedMySql;

/**
 * The one MySQL server of a test run, the first of these that is there:
 *
 * <ol>
 *   <li>an address in the environment: {@code MUBIAO_TEST_MYSQL_URL} ({@code jdbc:mysql://host:port/}) with
 *       {@code MUBIAO_TEST_MYSQL_USER} and {@code MUBIAO_TEST_MYSQL_PASSWORD}, an account that may create databases and
 *       accounts;
 *   <li>a container, where a Docker engine answers;
 *   <li>the server that {@code ./portal test} unpacks from its Maven artifact ({@link UnpackedMySql}).
 * </ol>
 */
public final class MySqlServer {

    private final String url;
    private final DatabaseAccount admin;

    /** @param url the server without a schema, {@code jdbc:mysql://host:port/} */
    MySqlServer(String url, DatabaseAccount admin) {
        this.url = url.endsWith("/") ? url : url + "/";
        this.admin = admin;
    }

    /** Why there is no server in this run; empty when there is one. */
    public static Optional<String> whyMissing() {
        return Optional.ofNullable(OfThisRun.MISSING);
    }

    /** @throws IllegalStateException when there is none, with the reason */
    public static MySqlServer running() {
        if (OfThisRun.SERVER == null) {
            throw new IllegalStateException(OfThisRun.MISSING);
        }
        return OfThisRun.SERVER;
    }

    /** Makes an empty schema and its two accounts with the script that also serves a real installation. */
    public PreparedSchema freshSchema() {
        String name = "mubiao" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        return PreparedSchema.on(
                Path.of(""),
                url,
                admin,
                name,
                new DatabaseAccount(name + "_owner", "o'\\" + UUID.randomUUID()),
                new DatabaseAccount(name + "_worker", UUID.randomUUID().toString()));
    }

    /** Found or started once, when the first test asks. */
    private static final class OfThisRun {

        static final @Nullable MySqlServer SERVER;
        static final @Nullable String MISSING;

        static {
            MySqlServer server = null;
            String missing = null;
            try {
                server = find();
            } catch (MySqlMissing e) {
                missing = e.getMessage();
            }
            SERVER = server;
            MISSING = missing;
        }

        private static MySqlServer find() throws MySqlMissing {
            String address = System.getenv("MUBIAO_TEST_MYSQL_URL");
            if (address != null && !address.isBlank()) {
                return new MySqlServer(
                        address,
                        new DatabaseAccount(
                                System.getenv().getOrDefault("MUBIAO_TEST_MYSQL_USER", "root"),
                                System.getenv().getOrDefault("MUBIAO_TEST_MYSQL_PASSWORD", "")));
            }
            Optional<MySqlServer> container = MySqlInDocker.start();
            return container.isPresent() ? container.get() : unpacked();
        }

        /** Runs until this JVM is gone. */
        @SuppressWarnings("resource")
        private static MySqlServer unpacked() throws MySqlMissing {
            UnpackedMySql started = UnpackedMySql.start();
            return new MySqlServer(started.url(), started.admin());
        }
    }
}
