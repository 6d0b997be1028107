package org.mubiao.reviews;

import java.util.List;
import java.util.Optional;

/** The stages of a jurisdiction, in their order. */
record Stages(List<StageProfile> inOrder) {

    Stages {
        inOrder = List.copyOf(inOrder);
    }

    Optional<StageProfile> first() {
        return inOrder.stream().findFirst();
    }

    /** The stage after that one; empty after the last. */
    Optional<StageProfile> after(String key) {
        int position = named(key).position();
        return inOrder.stream().filter(stage -> stage.position() > position).findFirst();
    }

    StageProfile named(String key) {
        return inOrder.stream()
                .filter(stage -> stage.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no stage " + key));
    }
}
