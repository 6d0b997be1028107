package org.mubiao.identity;

import java.util.List;

/** The stages of the acting jurisdiction that reviewers can be assigned to. The review fills it. */
@FunctionalInterface
public interface KnownStages {

    /** In their order. */
    List<KnownStage> stages();

    /** A stage by its key and its name in both languages. */
    record KnownStage(String key, String chinese, String english) {}
}
