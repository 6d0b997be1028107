package org.mubiao.shared;

/** A refusal that a person is to read: what is wrong and what to do about it, in words, never a stack trace. */
public class SpokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message message;

    public SpokenException(Message message) {
        super(message.key());
        this.message = message;
    }

    public Message spoken() {
        return message;
    }
}
