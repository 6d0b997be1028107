package org.mubiao.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.Texts;

/**
 * A set of indicators for a kind of project.
 *
 * @param purpose for what projects it is, in a sentence
 * @param words what such projects talk about: a project that says them is offered the pack
 * @param source where it is taken from; null when it is ours
 */
public record PackContent(
        String frameworkId,
        String name,
        String purpose,
        List<String> words,
        @Nullable String source,
        List<PackItem> items) {

    public PackContent {
        name = Texts.normal(name);
        purpose = Texts.normal(purpose);
        words = words.stream()
                .map(Texts::normal)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        source = source == null || source.isBlank() ? null : Texts.normal(source);
        items = List.copyOf(items);
    }

    /** The same with the standard that stands for another one; what has both keeps its own. */
    public PackContent replacing(StandardId merged, StandardId survivor) {
        boolean hasBoth = items.stream().anyMatch(item -> item.standard().equals(survivor));
        List<PackItem> replaced = items.stream()
                .filter(item -> !hasBoth || !item.standard().equals(merged))
                .map(item -> item.standard().equals(merged) ? item.of(survivor) : item)
                .toList();
        return new PackContent(frameworkId, name, purpose, words, source, replaced);
    }
}
