package org.mubiao.projects;

import java.util.Optional;
import org.mubiao.shared.Ids;

/** Names a project (项目). */
public record ProjectId(long value) {

    public static Optional<ProjectId> parse(String text) {
        return Ids.parse(text).map(ProjectId::new);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
