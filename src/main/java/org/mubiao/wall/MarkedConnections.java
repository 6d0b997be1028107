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
 * pool is shown nothing. Whatever asks for a connection gets a marked one, Hibernate and native SQL alike.
 */
final class MarkedConnections extends DelegatingDataSource {

    private final SecondWall wall;

    MarkedConnections(DataSource pool, SecondWall wall) {
        super(pool);
        this.wall = wall;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection pooled = super.getConnection();
        Optional<Seal> seal = wall.seal();
        if (seal.isEmpty()) {
            return pooled;
        }
        try {
            String mark = Mark.ofWhoActs().text();
            long number = pooled.unwrap(JdbcConnection.class).getId();
            say(pooled, "'" + seal.get().of(mark, number) + " " + mark + "'");
        } catch (SQLException | RuntimeException e) {
            pooled.abort(Runnable::run);
            throw e;
        }
        return (Connection) Proxy.newProxyInstance(
                MarkedConnections.class.getClassLoader(), new Class<?>[] {Connection.class}, new Marked(pooled));
    }

    private static void say(Connection connection, String mark) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set @mubiao = " + mark);
        }
    }

    /** A connection that is unmarked before it goes back, or does not go back. */
    private record Marked(Connection pooled) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            if (method.getName().equals("close")) {
                goBack();
                return null;
            }
            try {
                return method.invoke(pooled, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private void goBack() throws SQLException {
            if (pooled.isClosed()) {
                return;
            }
            try {
                say(pooled, "null");
            } catch (SQLException e) {
                pooled.abort(Runnable::run);
            }
            pooled.close();
        }
    }
}
