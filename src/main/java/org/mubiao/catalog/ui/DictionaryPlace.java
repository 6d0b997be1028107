package org.mubiao.catalog.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.Dictionary;
import org.mubiao.catalog.EntryId;
import org.mubiao.shared.Ids;

/**
 * Where one is in the dictionaries, as the address says it: in which one, what is looked for, and what stands in the panel.
 *
 * @param entry in the panel; null when there is none
 * @param isAdding whether a new entry is being written in the panel; as a copy of {@code entry} when there is one
 */
record DictionaryPlace(
        Dictionary dictionary,
        String text,
        boolean isRetiredToo,
        @Nullable EntryId entry,
        boolean isAdding) {

    private static final String DICTIONARY = "dictionary";
    private static final String TEXT = "q";
    private static final String RETIRED = "retired";
    private static final String ENTRY = "entry";
    private static final String ADDING = "new";

    static DictionaryPlace of(QueryParameters parameters) {
        return new DictionaryPlace(
                parameters
                        .getSingleParameter(DICTIONARY)
                        .flatMap(Dictionary::ofKey)
                        .orElse(Dictionary.MEASURE),
                parameters.getSingleParameter(TEXT).orElse(""),
                parameters.getSingleParameter(RETIRED).isPresent(),
                parameters
                        .getSingleParameter(ENTRY)
                        .flatMap(Ids::parse)
                        .map(EntryId::new)
                        .orElse(null),
                parameters.getSingleParameter(ADDING).isPresent());
    }

    static DictionaryPlace of(Dictionary dictionary) {
        return new DictionaryPlace(dictionary, "", false, null, false);
    }

    QueryParameters parameters() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put(DICTIONARY, dictionary.key());
        if (!text.isEmpty()) {
            said.put(TEXT, text);
        }
        if (isRetiredToo) {
            said.put(RETIRED, "");
        }
        if (entry != null) {
            said.put(ENTRY, Long.toString(entry.value()));
        }
        if (isAdding) {
            said.put(ADDING, "");
        }
        return QueryParameters.simple(said);
    }

    DictionaryPlace looksFor(String words, boolean retiredToo) {
        return new DictionaryPlace(dictionary, words, retiredToo, entry, isAdding);
    }

    DictionaryPlace at(@Nullable EntryId shown) {
        return new DictionaryPlace(dictionary, text, isRetiredToo, shown, false);
    }

    /** @param copied the entry that the new one begins as; null for an empty one */
    DictionaryPlace adding(@Nullable EntryId copied) {
        return new DictionaryPlace(dictionary, text, isRetiredToo, copied, true);
    }
}
