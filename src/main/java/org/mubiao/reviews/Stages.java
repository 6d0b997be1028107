package org.mubiao.reviews;

import java.util.List;
import java.util.Optional;

/** The stages of a jurisdiction, in their order. */
record Stages(List<StageProfile> inOrder) {

    Stages {
        inOrder = List.copyOf(inOrder);
    }

    /** The first stage for a unit. @param supervised whether the unit has a supervising department */
    Optional<StageProfile> first(boolean supervised) {
        return inOrder.stream().filter(stage -> concerns(stage, supervised)).findFirst();
    }

    /** The stage after that one for a unit; empty after the last. */
    Optional<StageProfile> after(String key, boolean supervised) {
        int position = named(key).position();
        return inOrder.stream()
                .filter(stage -> stage.position() > position && concerns(stage, supervised))
                .findFirst();
    }

    private static boolean concerns(StageProfile stage, boolean supervised) {
        return supervised || stage.kind() != StageKind.DEPARTMENT;
    }

    StageProfile named(String key) {
        return inOrder.stream()
                .filter(stage -> stage.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no stage " + key));
    }
}
