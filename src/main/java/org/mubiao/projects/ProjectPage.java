package org.mubiao.projects;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.projects.ProjectSearch.After;

/** @param next where the next page goes on; null on the last */
public record ProjectPage(
        List<ProjectEntry> entries, @Nullable After next) {}
