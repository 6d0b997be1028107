package org.mubiao.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What each jurisdiction has of something, as it was read on this machine. It is read anew when the catalog says that it was
 * changed since, here or on another machine. Of more jurisdictions than are kept, what was not asked for longest goes first.
 */
final class Kept<T> {

    private final int most;
    private final Map<Long, Read<T>> kept = new LinkedHashMap<>(16, 0.75f, true);

    Kept(int most) {
        this.most = most;
    }

    /** @param change the number of the last change that is in it */
    private record Read<T>(T content, long change) {}

    /**
     * @param change the number of the last change that there is
     * @param isShared whether what is read now is what everybody reads
     * @param read reads all of it
     */
    T current(long jurisdiction, long change, boolean isShared, Supplier<T> read) {
        synchronized (kept) {
            Read<T> known = kept.get(jurisdiction);
            if (known != null && known.change() >= change) {
                return known.content();
            }
        }
        T content = read.get();
        if (isShared) {
            put(jurisdiction, new Read<>(content, change));
        }
        return content;
    }

    private void put(long jurisdiction, Read<T> fresh) {
        synchronized (kept) {
            kept.merge(jurisdiction, fresh, (old, young) -> old.change() > young.change() ? old : young);
            if (kept.size() > most) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
    }
}
