package org.mubiao.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** Writes rows of one table, many at a time. */
final class Rows implements AutoCloseable {

    private static final int AT_ONCE = 500;

    private final PreparedStatement insert;
    private int waiting;

    /** @param columns separated by commas */
    Rows(Connection connection, String table, String columns) throws SQLException {
        int count = columns.split(",").length;
        insert = connection.prepareStatement("insert into " + table + " (" + columns + ") values ("
                + String.join(", ", Collections.nCopies(count, "?")) + ")");
    }

    void add(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
        if (++waiting == AT_ONCE) {
            write();
        }
    }

    void write() throws SQLException {
        insert.executeBatch();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        write();
        insert.close();
    }
}
