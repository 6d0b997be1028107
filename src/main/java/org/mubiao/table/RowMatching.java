package org.mubiao.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of two tables are the same row: by id; where a row has none, by its levels and name, then by its name alone.
 * Where it stands does not matter.
 */
final class RowMatching {

    private final List<Indicator> before;
    private final List<Indicator> after;
    private final Map<Integer, Integer> afterByBefore = new HashMap<>();
    private final Map<Integer, Integer> beforeByAfter = new HashMap<>();

    RowMatching(TargetTable before, TargetTable after) {
        this.before = before.indicators();
        this.after = after.indicators();
        match((one, other) -> one.id() != null && one.id().equals(other.id()));
        match((one, other) -> isNameless(one, other) && sameName(one, other) && sameLevels(one, other));
        match((one, other) -> isNameless(one, other) && sameName(one, other));
    }

    @Nullable Integer before(int afterIndex) {
        return beforeByAfter.get(afterIndex);
    }

    @Nullable Integer after(int beforeIndex) {
        return afterByBefore.get(beforeIndex);
    }

    /**
     * The rows of the later table that stand elsewhere in relation to the others: the fewest that must be moved to turn one
     * order into the other.
     */
    Set<Integer> moved() {
        List<Integer> common = new ArrayList<>();
        List<Integer> origin = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            Integer from = beforeByAfter.get(i);
            if (from != null) {
                common.add(i);
                origin.add(from);
            }
        }
        Set<Integer> moved = new HashSet<>(common);
        for (int index : longestRising(origin)) {
            moved.remove(common.get(index));
        }
        return moved;
    }

    private void match(BiPredicate<Indicator, Indicator> same) {
        for (int i = 0; i < before.size(); i++) {
            for (int j = 0; j < after.size() && !afterByBefore.containsKey(i); j++) {
                if (!beforeByAfter.containsKey(j) && same.test(before.get(i), after.get(j))) {
                    afterByBefore.put(i, j);
                    beforeByAfter.put(j, i);
                }
            }
        }
    }

    /** Two rows that both have an id are told by it alone. */
    private static boolean isNameless(Indicator one, Indicator other) {
        return one.id() == null || other.id() == null;
    }

    private static boolean sameName(Indicator one, Indicator other) {
        return Objects.equals(one.name(), other.name());
    }

    private static boolean sameLevels(Indicator one, Indicator other) {
        return Objects.equals(one.level1(), other.level1()) && Objects.equals(one.level2(), other.level2());
    }

    private static List<Integer> longestRising(List<Integer> numbers) {
        int[] length = new int[numbers.size()];
        int[] previous = new int[numbers.size()];
        int last = -1;
        for (int i = 0; i < numbers.size(); i++) {
            length[i] = 1;
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (numbers.get(j) < numbers.get(i) && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            if (last < 0 || length[i] > length[last]) {
                last = i;
            }
        }
        List<Integer> rising = new ArrayList<>();
        for (int i = last; i >= 0; i = previous[i]) {
            rising.add(i);
        }
        return rising;
    }
}
