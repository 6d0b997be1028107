package org.mubiao.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word of a dictionary, such as a project type (项目类型).
 *
 * @param name the proper word
 * @param synonyms other words that mean the same
 */
public record Term(String name, @Nullable List<String> synonyms) {

    public Term {
        synonyms = synonyms == null ? List.of() : List.copyOf(synonyms);
    }

    @Override
    public List<String> synonyms() {
        return synonyms == null ? List.of() : synonyms;
    }
}
