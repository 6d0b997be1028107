package org.mubiao.wall;

import static org.mubiao.wall.Caller.ADMINISTRATOR;
import static org.mubiao.wall.Caller.ASSIGNED_REVIEWER;
import static org.mubiao.wall.Caller.CATALOG_ADMINISTRATOR;
import static org.mubiao.wall.Caller.DEPARTMENT_REVIEWER;
import static org.mubiao.wall.Caller.DEPUTY;
import static org.mubiao.wall.Caller.OF_BOTH_UNITS;
import static org.mubiao.wall.Caller.OWNER;
import static org.mubiao.wall.Caller.OWNING_APPROVER;
import static org.mubiao.wall.Caller.SUCCESSOR;
import static org.mubiao.wall.Caller.SYSTEM;

import java.util.Locale;
import java.util.Set;

/** A mark in texts, and who may ever read it. */
enum Secret {
    /** A draft that was never submitted: name, goals, indicators, answers to findings. */
    DRAFT(OWNER, OWNING_APPROVER),
    /** A submission that waits within its unit. */
    AT_UNIT(OWNER, OWNING_APPROVER),
    /** A submission that has come to the department. */
    AT_DEPARTMENT(OWNER, OWNING_APPROVER, DEPARTMENT_REVIEWER),
    /** What the department remarked and has not sent. */
    UNSENT_BY_DEPARTMENT(DEPARTMENT_REVIEWER),
    /** A submission that has come to the bureau. */
    AT_BUREAU(OWNER, OWNING_APPROVER, DEPARTMENT_REVIEWER, ASSIGNED_REVIEWER, DEPUTY),
    /** What a reviewer remarked and has not sent. */
    UNSENT(ASSIGNED_REVIEWER),
    /** Sent remarks, the reason of a return, the unit's answer. */
    EXCHANGE(OWNER, OWNING_APPROVER, DEPARTMENT_REVIEWER, ASSIGNED_REVIEWER, DEPUTY),
    /** A project that went to another unit, with what was said of it before. */
    HANDED_OVER(OWNER, OWNING_APPROVER, SUCCESSOR),
    /** What the public does not get of a published project: answers to findings, opinions. */
    BEHIND_THE_PUBLISHED(OWNER, OWNING_APPROVER, DEPARTMENT_REVIEWER, ASSIGNED_REVIEWER, DEPUTY),
    /** A standard that the unit means to propose. */
    PROPOSAL(OWNER),
    /** A standard that it has proposed. */
    PROPOSED(OWNER, CATALOG_ADMINISTRATOR, SYSTEM),
    /** What a unit does that the reviewer is assigned to, before it comes to the bureau. */
    QUIET(),
    /** How the people of unit A are called. */
    PERSON(
            OWNER,
            OWNING_APPROVER,
            OF_BOTH_UNITS,
            SUCCESSOR,
            DEPARTMENT_REVIEWER,
            ASSIGNED_REVIEWER,
            DEPUTY,
            ADMINISTRATOR,
            CATALOG_ADMINISTRATOR,
            SYSTEM);

    private final Set<Caller> readers;

    Secret(Caller... readers) {
        this.readers = Set.of(readers);
    }

    /** As it stands in texts. */
    String mark() {
        return "zq" + name().toLowerCase(Locale.ROOT).replace("_", "") + "zq";
    }

    boolean isFor(Caller caller) {
        return readers.contains(caller);
    }
}
