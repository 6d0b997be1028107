package org.mubiao.identity;

import java.util.List;

/** Who can sign in to the demonstration. It exists on the demonstration only, which fills it. */
@FunctionalInterface
public interface DemonstrationSignIns {

    List<DemonstrationSignIn> signIns();

    /**
     * One of them, told to everybody.
     *
     * @param place the unit, or the bureau, as it is called
     */
    record DemonstrationSignIn(String userName, String password, String displayName, String place, Role role) {}
}
