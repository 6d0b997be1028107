package org.mubiao.checks;

import org.mubiao.shared.Message;
import org.mubiao.table.FieldPath;

/**
 * What a rule says of a table.
 *
 * @param ruleId of the rule, such as {@code F01}
 * @param path the smallest part of the table that the finding is about
 * @param message what is wrong and what to do about it
 */
public record Finding(String ruleId, Grade grade, FieldPath path, Message message) {}
