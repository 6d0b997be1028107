package org.mubiao.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a form. {@code {project_name}} is replaced by what the table says there; a part in square brackets is left
 * out when something in it is unknown: {@code [{year}年]}.
 */
final class FormText {

    private static final Pattern PART = Pattern.compile("\\[([^\\[\\]]*)]|[^\\[\\]]+");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*\\R\\s*");

    private FormText() {}

    static String fill(String pattern, TargetTable table) {
        StringBuilder filled = new StringBuilder();
        Matcher parts = PART.matcher(pattern);
        while (parts.find()) {
            String optional = parts.group(1);
            if (optional == null) {
                filled.append(fillPlaces(parts.group(), table));
            } else if (isKnown(optional, table)) {
                filled.append(fillPlaces(optional, table));
            }
        }
        return filled.toString();
    }

    private static String fillPlaces(String pattern, TargetTable table) {
        return PLACE.matcher(pattern).replaceAll(place -> Matcher.quoteReplacement(said(place.group(1), table)));
    }

    private static boolean isKnown(String pattern, TargetTable table) {
        return PLACE.matcher(pattern)
                .results()
                .noneMatch(place -> said(place.group(1), table).isEmpty());
    }

    private static String said(String field, TargetTable table) {
        OverviewField part = OverviewField.ofKey(field)
                .orElseThrow(() -> new IllegalArgumentException("no part of the overview: " + field));
        String text = table.overview().printed(part);
        return text == null ? "" : LINE_BREAKS.matcher(Texts.withoutLatex(text)).replaceAll(" ");
    }
}
