package org.mubiao;

/** What {@code ./portal} starts: the commands. */
public final class Portal {

    private Portal() {}

    public static void main(String[] arguments) {
        System.exit(2);
    }
}
