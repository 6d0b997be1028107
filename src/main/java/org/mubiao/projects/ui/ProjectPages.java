package org.mubiao.projects.ui;

import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mubiao.projects.Drafting;
import org.mubiao.projects.ProjectEntry;
import org.mubiao.projects.ProjectPage;
import org.mubiao.projects.ProjectSearch;
import org.mubiao.projects.ProjectSearch.After;

/**
 * Turns the positions that a grid asks for into the keys that pages go on from. It remembers where pages begin and none of
 * the projects; only the first page is at hand when the grid first asks.
 */
final class ProjectPages implements Serializable {

    private static final long serialVersionUID = 1L;

    /** More than a screen can show is not asked for by a person. */
    private static final int MOST_ROWS = 10 * Drafting.PAGE;

    private final SerializableFunction<ProjectSearch, ProjectPage> source;
    private final ProjectSearch search;
    private final List<@Nullable After> beginnings = new ArrayList<>();
    private @Nullable ProjectPage first;
    private boolean complete;

    /** Reads the first page. */
    ProjectPages(ProjectSearch search, SerializableFunction<ProjectSearch, ProjectPage> source) {
        this.search = search;
        this.source = source;
        this.beginnings.add(null);
        this.first = page(0);
    }

    boolean isEmpty() {
        return first != null && first.entries().isEmpty();
    }

    Stream<ProjectEntry> fetch(int offset, int limit) {
        List<ProjectEntry> found = new ArrayList<>();
        int page = offset / Drafting.PAGE;
        int skip = offset % Drafting.PAGE;
        int wanted = Math.min(limit, MOST_ROWS);
        while (found.size() < wanted + skip && reach(page)) {
            found.addAll(taken(page).entries());
            page++;
        }
        return found.stream().skip(skip).limit(wanted);
    }

    /** Learns where the page begins, page by page; false when there is none. */
    private boolean reach(int page) {
        while (!complete && beginnings.size() <= page) {
            page(beginnings.size() - 1);
        }
        return page < beginnings.size();
    }

    private ProjectPage taken(int page) {
        ProjectPage atHand = page == 0 ? first : null;
        first = null;
        return atHand == null ? page(page) : atHand;
    }

    private ProjectPage page(int page) {
        ProjectPage found =
                source.apply(new ProjectSearch(search.batch(), search.state(), search.name(), beginnings.get(page)));
        if (page == beginnings.size() - 1) {
            if (found.next() == null) {
                complete = true;
            } else {
                beginnings.add(found.next());
            }
        }
        return found;
    }
}
