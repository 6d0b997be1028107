package org.mubiao.publication.ui;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mubiao.publication.PublicationId;
import org.mubiao.publication.PublicationSearch;
import org.mubiao.shared.BudgetYear;
import org.mubiao.shared.Ids;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The search as an address writes it. What cannot be a year or a place to go on from is passed over: a mistyped address still
 * shows a list.
 */
record SearchForm(
        @Nullable String year,
        @Nullable String unit,
        @Nullable String q,
        @Nullable String after) {

    /** Nobody types more; longer ones would only cost time. */
    private static final int LONGEST = 100;

    PublicationSearch search() {
        return new PublicationSearch(
                budgetYear(),
                cut(unit),
                cut(q),
                after == null ? null : PublicationId.parse(after).orElse(null));
    }

    /** The address of this search, going on after a publication, in a language. */
    String address(@Nullable PublicationId from, Locale language) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/");
        add(address, "year", year);
        add(address, "unit", unit);
        add(address, "q", q);
        add(address, "after", from == null ? null : from.toString());
        if (PublicLanguage.isEnglish(language)) {
            address.queryParam(PublicLanguage.PARAMETER, language.getLanguage());
        }
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            // As a variable, so that braces and plus signs in it are encoded too.
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, cut(text)));
        }
    }

    private @Nullable BudgetYear budgetYear() {
        if (year == null) {
            return null;
        }
        return Ids.parse(year.strip())
                .filter(number -> number >= BudgetYear.FIRST && number <= BudgetYear.LAST)
                .map(number -> new BudgetYear(number.intValue()))
                .orElse(null);
    }

    private static String cut(@Nullable String text) {
        if (text == null) {
            return "";
        }
        int end = Math.min(text.codePointCount(0, text.length()), LONGEST);
        return text.substring(0, text.offsetByCodePoints(0, end)).strip();
    }
}
