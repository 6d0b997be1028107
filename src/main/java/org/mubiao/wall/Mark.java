package org.mubiao.wall;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mubiao.tenancy.AccountId;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.AtTheDoor;
import org.mubiao.tenancy.UnitId;

/**
 * On whose behalf a connection works, as the database is told.
 *
 * @param jurisdiction null when nobody acts
 * @param reviewer the acting account when it acts as a reviewer, whose assignments then count
 * @param department the acting unit when it acts as the supervising department of others
 * @param door the user name that somebody typed at the door
 */
record Mark(
        @Nullable Long jurisdiction,
        @Nullable Long unit,
        @Nullable Long account,
        @Nullable Long reviewer,
        @Nullable Long department,
        @Nullable String door) {

    private static final String NOTHING = "-";
    private static final String BETWEEN = " ";

    /** Of who acts here and now. */
    static Mark ofWhoActs() {
        String door = AtTheDoor.userName().orElse(null);
        return ActingScope.current()
                .map(scope -> new Mark(
                        scope.jurisdiction().value(),
                        value(scope.unit()),
                        value(scope.actor().account()),
                        value(ActingScope.reviewer().orElse(null)),
                        value(ActingScope.department().orElse(null)),
                        door))
                .orElseGet(() -> new Mark(null, null, null, null, null, door));
    }

    /** In the order of {@link Part}; digits, spaces, hyphens and hexadecimal digits only. */
    String text() {
        return Stream.of(
                        number(jurisdiction),
                        number(unit),
                        number(account),
                        number(reviewer),
                        number(department),
                        hexadecimal(door))
                .collect(Collectors.joining(BETWEEN));
    }

    private static String number(@Nullable Long id) {
        return id == null ? NOTHING : Long.toString(id);
    }

    private static String hexadecimal(@Nullable String text) {
        return text == null ? NOTHING : HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Long value(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }

    private static @Nullable Long value(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }

    /** What a mark says, and the function of the database that reads it. */
    enum Part {
        JURISDICTION("bigint"),
        UNIT("bigint"),
        ACCOUNT("bigint"),
        REVIEWER("bigint"),
        DEPARTMENT("bigint"),
        DOOR("varchar(64)");

        private final String type;

        Part(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }

        /** Counted from 1. */
        int place() {
            return ordinal() + 1;
        }
    }
}
