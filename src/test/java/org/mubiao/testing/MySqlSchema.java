package org.mubiao.testing;

/**
 * An empty schema with its two accounts.
 *
 * @param url the JDBC address
 * @param owner may do everything in the schema
 * @param worker may select, insert, update and delete
 */
public record MySqlSchema(String url, Account owner, Account worker) {

    String[] asProperties() {
        return new String[] {
            "MUBIAO_DB_URL=" + url,
            "MUBIAO_DB_OWNER_USER=" + owner.user(),
            "MUBIAO_DB_OWNER_PASSWORD=" + owner.password(),
            "MUBIAO_DB_USER=" + worker.user(),
            "MUBIAO_DB_PASSWORD=" + worker.password()
        };
    }

    /** A name and its password. */
    public record Account(String user, String password) {}
}
