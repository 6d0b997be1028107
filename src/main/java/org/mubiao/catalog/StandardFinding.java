package org.mubiao.catalog;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mubiao.table.FrameworkSet;
import org.springframework.stereotype.Component;

/**
 * Finds standards: first those with a name or alias in which the first word stands as it was typed, best hit first; then
 * those whose name it abbreviates with gaps; then those whose definition has it. When that is nothing, characters that sound
 * the same, and then one slip of the fingers, are forgiven, in any of the words; and last those are shown that mean something like
 * it. Further words narrow what is found.
 */
@Component
class StandardFinding {

    /** More words in one search are passed over. */
    private static final int MOST_WORDS = 4;

    private final FrameworkShelf shelf;
    private final EntityManager entities;
    private final StandardIndexes indexes;

    StandardFinding(FrameworkShelf shelf, EntityManager entities, StandardIndexes indexes) {
        this.shelf = shelf;
        this.entities = entities;
        this.indexes = indexes;
    }

    StandardPage find(StandardSearch asked, int limit) {
        FrameworkSet set = shelf.current();
        StandardSearch search = asked.in(set);
        List<String> words = words(search.text());
        StandardIndex index = indexes.in(search.frameworkId(), set);
        LocalDate today = indexes.today();
        StandardIndex.Found found =
                words.isEmpty() ? index.list(search, today, limit) : index.find(search, words, today, limit);
        Map<Long, StandardProfile> profiles = profiles(found.best());
        List<FoundStandard> shown = new ArrayList<>();
        for (IndexedStandard standard : found.best()) {
            Set<Integer> marks = new LinkedHashSet<>();
            words.forEach(word -> marks.addAll(standard.name().answering(word)));
            StandardProfile profile = profiles.get(standard.versionRow());
            if (profile != null) {
                shown.add(new FoundStandard(standard.at(profile), marks));
            }
        }
        boolean goesOn = words.isEmpty() && found.isCut();
        return new StandardPage(
                shown,
                found.answer(),
                goesOn ? new StandardId(found.best().getLast().id()) : null,
                !words.isEmpty() && found.isCut());
    }

    private Map<Long, StandardProfile> profiles(List<IndexedStandard> found) {
        Map<Long, StandardProfile> profiles = new HashMap<>();
        if (!found.isEmpty()) {
            entities.createQuery("select v from StandardVersion v where v.id in :rows", StandardVersion.class)
                    .setParameter(
                            "rows",
                            found.stream().map(IndexedStandard::versionRow).toList())
                    .getResultList()
                    .forEach(version -> profiles.put(version.rowId(), version.profile()));
        }
        return profiles;
    }

    static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s\\u3000]+"))
                .map(Pinyin::normal)
                .filter(word -> !word.isEmpty())
                .map(Spelling::cut)
                .limit(MOST_WORDS)
                .toList();
    }
}
