package org.mubiao.catalog;

import java.util.List;

/**
 * A pack that fits a project, and why.
 *
 * @param words of the pack that the project says itself
 * @param likeProjects how many published projects like it use half of the pack or more
 */
public record PackSuggestion(PackProfile pack, List<String> words, int likeProjects) {

    public PackSuggestion {
        words = List.copyOf(words);
    }
}
