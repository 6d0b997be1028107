package org.mubiao.bench;

/** There is no server to be had; the message says why. */
public final class MySqlMissing extends Exception {

    private static final long serialVersionUID = 1L;

    public MySqlMissing(String reason) {
        super(reason);
    }
}
