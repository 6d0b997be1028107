package org.mubiao.reviews;

import org.mubiao.identity.JurisdictionSetUp;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A new jurisdiction begins with the usual stages: without any, nothing can be submitted. */
@Component
class FirstStages {

    private final Reviewing reviewing;

    FirstStages(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    @EventListener
    void open(JurisdictionSetUp setUp) {
        reviewing.openStages(StageProfile.USUAL);
    }
}
