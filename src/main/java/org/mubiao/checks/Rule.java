package org.mubiao.checks;

import java.util.List;
import org.mubiao.shared.Message;
import org.mubiao.table.FieldPath;
import org.mubiao.table.TargetTable;

/**
 * A rule that a table is judged by: a pure function of the table and what it is judged against. A rule says one thing about
 * one place once, and is silent where the table does not tell enough.
 */
public interface Rule {

    /** Its number in the list of rules, such as {@code F01}; its words have the key {@code checks.F01}. */
    String id();

    /** The grade it is shipped with. A rule may inform where it would otherwise ask for more, never the reverse. */
    Grade grade();

    List<Finding> judge(TargetTable table, CheckContext context);

    /** What this rule finds at a place, in its own words. */
    default Finding finding(FieldPath path, Object... arguments) {
        return new Finding(id(), grade(), path, Message.of("checks." + id(), arguments));
    }

    /** What this rule finds at a place, in words for a special case ({@code checks.F01.case}). */
    default Finding finding(Grade grade, String special, FieldPath path, Object... arguments) {
        return new Finding(id(), grade, path, Message.of("checks." + id() + "." + special, arguments));
    }
}
