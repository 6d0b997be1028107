package org.mubiao.table;

import tools.jackson.databind.node.ObjectNode;

/** The JSON form of a table. */
public final class TableJson {
    private TableJson() {}

    public static ObjectNode write(TargetTable table) {
        throw new UnsupportedOperationException();
    }

    public static TargetTable read(ObjectNode json) {
        throw new UnsupportedOperationException();
    }
}
