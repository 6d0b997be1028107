package org.mubiao.wall;

import com.mysql.cj.jdbc.JdbcConnection;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Gives out connections that are marked with who acts, and takes the mark off when they go back: a connection that lies in the
 * pool is shown nothing. Whatever asks for a connection gets a marked one, Hibernate and native SQL alike. The connection of a
 * request waits {@linkplain KeptConnection between two of its transactions} and is marked anew only for another scope.
 */
final class MarkedConnections extends DelegatingDataSource {

    private final SecondWall wall;

    MarkedConnections(DataSource pool, SecondWall wall) {
        super(pool);
        this.wall = wall;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Optional<Seal> seal = wall.seal();
        if (seal.isEmpty()) {
            return super.getConnection();
        }
        String mark = Mark.ofWhoActs().text();
        Marked marked = KeptConnection.take().orElse(null);
        if (marked == null) {
            marked = new Marked(super.getConnection());
        }
        try {
            marked.say(mark, seal.get());
        } catch (SQLException | RuntimeException e) {
            marked.abort();
            throw e;
        }
        return (Connection) Proxy.newProxyInstance(
                MarkedConnections.class.getClassLoader(), new Class<?>[] {Connection.class}, new Lent(marked));
    }

    /** A connection of the pool, and whom it works for. */
    static final class Marked {

        private final Connection pooled;
        private @Nullable String mark;

        private Marked(Connection pooled) {
            this.pooled = pooled;
        }

        private void say(String text, Seal seal) throws SQLException {
            if (!text.equals(mark)) {
                long number = pooled.unwrap(JdbcConnection.class).getId();
                set("'" + seal.of(text, number) + " " + text + "'");
                mark = text;
            }
        }

        private void set(String value) throws SQLException {
            try (Statement statement = pooled.createStatement()) {
                statement.execute("set @mubiao = " + value);
            }
        }

        /** Whether the next transaction finds it as the pool would give it. */
        boolean isAsNew() throws SQLException {
            return !pooled.isClosed() && pooled.getAutoCommit() && !pooled.isReadOnly();
        }

        /** Back into the pool without its mark, or not at all. */
        void goBack() throws SQLException {
            if (!pooled.isClosed()) {
                try {
                    set("null");
                } catch (SQLException e) {
                    abort();
                }
                pooled.close();
            }
        }

        private void abort() throws SQLException {
            pooled.abort(Runnable::run);
        }
    }

    /** A marked connection for as long as one has it. */
    private static final class Lent implements InvocationHandler {

        private final Marked marked;
        private boolean closed;

        private Lent(Marked marked) {
            this.marked = marked;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            switch (method.getName()) {
                case "close" -> {
                    if (!closed) {
                        closed = true;
                        if (!KeptConnection.keep(marked)) {
                            marked.goBack();
                        }
                    }
                    return null;
                }
                case "isClosed" -> {
                    return closed || marked.pooled.isClosed();
                }
                default -> {
                    if (closed) {
                        throw new SQLException("the connection has gone back");
                    }
                }
            }
            try {
                return method.invoke(marked.pooled, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
