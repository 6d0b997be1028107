package org.mubiao.shared;

import java.util.List;

/**
 * Something to say to a person, independent of the language: a key of {@code vaadin-i18n/translations*.properties} and what
 * fills its places. {@link Words} says it.
 */
public record Message(String key, List<Object> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
