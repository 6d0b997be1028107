package org.mubiao.exchange;

import org.mubiao.shared.Message;
import org.mubiao.table.FieldPath;

/** What a reader was not sure of: where, and in the user's words what was unsure and what was assumed. */
public record Doubt(FieldPath path, Message message) {

    static Doubt of(FieldPath path, String key, Object... arguments) {
        return new Doubt(path, Message.of("exchange.doubt." + key, arguments));
    }
}
