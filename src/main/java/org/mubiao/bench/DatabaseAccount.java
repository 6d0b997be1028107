package org.mubiao.bench;

/** A name of an account of a database, and its password. */
public record DatabaseAccount(String user, String password) {

    /** Without the password, which belongs into no log. */
    @Override
    public String toString() {
        return user;
    }
}
