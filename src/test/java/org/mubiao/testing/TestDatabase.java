package org.mubiao.testing;

import java.util.Arrays;

/** The database that this JVM's tests run on: MySQL with {@code -Dspring.profiles.active=mysql}, else H2. */
public enum TestDatabase {
    H2,
    MYSQL;

    public static TestDatabase ofThisRun() {
        String[] profiles = System.getProperty("spring.profiles.active", "").split(",");
        return Arrays.asList(profiles).contains("mysql") ? MYSQL : H2;
    }
}
