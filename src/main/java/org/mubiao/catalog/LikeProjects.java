package org.mubiao.catalog;

import java.util.List;
import java.util.Set;

/** Published projects of the acting jurisdiction that are like one that is being written. Whoever publishes fills it. */
@FunctionalInterface
public interface LikeProjects {

    /** The likest first. */
    List<LikeProject> of(String projectName);

    /** @param indicators the names of the indicators in its published table, the first 64 characters of each */
    record LikeProject(String name, Set<String> indicators) {

        public LikeProject {
            indicators = Set.copyOf(indicators);
        }
    }
}
