package org.mubiao.catalog.ui;

import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.FoundStandard;
import org.mubiao.catalog.StandardId;
import org.mubiao.catalog.StandardPage;
import org.mubiao.catalog.StandardSearch;

/**
 * The standards that a search finds, for a grid that asks by position: pages follow each other by key, and where a page began
 * is remembered. Nothing is counted.
 */
final class StandardPages extends AbstractBackEndDataProvider<FoundStandard, Void> {

    private static final long serialVersionUID = 1L;

    private final Catalog catalog;
    private final TreeMap<Integer, StandardPage> pages = new TreeMap<>();
    private StandardSearch search;

    StandardPages(Catalog catalog, StandardSearch search) {
        this.catalog = catalog;
        this.search = search;
    }

    void look(StandardSearch anew) {
        search = anew;
        refreshAll();
    }

    /** Whether what is listed only comes near the words. */
    boolean isNear() {
        StandardPage first = first();
        return !first.found().isEmpty() && !first.isExact();
    }

    @Override
    public void refreshAll() {
        pages.clear();
        super.refreshAll();
    }

    @Override
    public Object getId(FoundStandard item) {
        return item.standard().id();
    }

    @Override
    protected Stream<FoundStandard> fetchFromBackEnd(Query<FoundStandard, Void> query) {
        int end = query.getOffset() + query.getLimit();
        List<FoundStandard> found = new ArrayList<>();
        int start = 0;
        @Nullable StandardPage page = first();
        while (page != null) {
            for (int i = 0; i < page.found().size(); i++) {
                if (start + i >= query.getOffset() && start + i < end) {
                    found.add(page.found().get(i));
                }
            }
            start += page.found().size();
            page = start < end ? follow(start, page.next()) : null;
        }
        return found.stream();
    }

    @Override
    protected int sizeInBackEnd(Query<FoundStandard, Void> query) {
        return (int) fetchFromBackEnd(query).count();
    }

    private StandardPage first() {
        return pages.computeIfAbsent(0, start -> catalog.search(search));
    }

    private @Nullable StandardPage follow(int start, @Nullable StandardId after) {
        return after == null ? null : pages.computeIfAbsent(start, position -> catalog.search(search.after(after)));
    }
}
