package org.mubiao.catalog.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.StandardId;
import org.mubiao.catalog.StandardSearch;
import org.mubiao.shared.Ids;

/**
 * Where one is in the catalog, as the address says it: what is looked for, and what stands in the panel.
 *
 * @param standard in the panel; null when there is none
 * @param isAdding whether a new standard is being written in the panel
 */
record CatalogPlace(
        String text,
        @Nullable String frameworkId,
        @Nullable String level1,
        @Nullable String level2,
        @Nullable String domain,
        boolean isCoreOnly,
        boolean isRetiredToo,
        @Nullable StandardId standard,
        boolean isAdding) {

    private static final String TEXT = "q";
    private static final String FRAMEWORK = "framework";
    private static final String LEVEL1 = "level1";
    private static final String LEVEL2 = "level2";
    private static final String DOMAIN = "domain";
    private static final String CORE = "core";
    private static final String RETIRED = "retired";
    private static final String STANDARD = "standard";
    private static final String ADDING = "new";

    static CatalogPlace of(QueryParameters parameters) {
        return new CatalogPlace(
                parameters.getSingleParameter(TEXT).orElse(""),
                given(parameters, FRAMEWORK).orElse(null),
                given(parameters, LEVEL1).orElse(null),
                given(parameters, LEVEL2).orElse(null),
                given(parameters, DOMAIN).orElse(null),
                parameters.getSingleParameter(CORE).isPresent(),
                parameters.getSingleParameter(RETIRED).isPresent(),
                given(parameters, STANDARD)
                        .flatMap(Ids::parse)
                        .map(StandardId::new)
                        .orElse(null),
                parameters.getSingleParameter(ADDING).isPresent());
    }

    QueryParameters parameters() {
        Map<String, String> said = new LinkedHashMap<>();
        put(said, TEXT, text.isEmpty() ? null : text);
        put(said, FRAMEWORK, frameworkId);
        put(said, LEVEL1, level1);
        put(said, LEVEL2, level2);
        put(said, DOMAIN, domain);
        put(said, CORE, isCoreOnly ? "" : null);
        put(said, RETIRED, isRetiredToo ? "" : null);
        put(said, STANDARD, standard == null ? null : Long.toString(standard.value()));
        put(said, ADDING, isAdding ? "" : null);
        return QueryParameters.simple(said);
    }

    StandardSearch search() {
        return new StandardSearch(frameworkId, level1, level2, domain, isCoreOnly, text, isRetiredToo, null);
    }

    CatalogPlace looksFor(
            String words,
            @Nullable String framework,
            @Nullable String first,
            @Nullable String second,
            @Nullable String field,
            boolean coreOnly,
            boolean retiredToo) {
        return new CatalogPlace(words, framework, first, second, field, coreOnly, retiredToo, standard, isAdding);
    }

    CatalogPlace at(@Nullable StandardId shown) {
        return new CatalogPlace(text, frameworkId, level1, level2, domain, isCoreOnly, isRetiredToo, shown, false);
    }

    CatalogPlace adding() {
        return new CatalogPlace(text, frameworkId, level1, level2, domain, isCoreOnly, isRetiredToo, null, true);
    }

    private static void put(Map<String, String> said, String name, @Nullable String value) {
        if (value != null) {
            said.put(name, value);
        }
    }

    private static Optional<String> given(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).filter(value -> !value.isBlank());
    }
}
