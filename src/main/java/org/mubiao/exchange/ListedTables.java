package org.mubiao.exchange;

import java.util.List;

/** Tables printed as a list: {@code 【产出指标-数量指标】}, below it {@code 指标1:名称(指标值)}. */
final class ListedTables {

    private ListedTables() {}

    static List<ReadTable> in(Grid grid) {
        return List.of();
    }
}
