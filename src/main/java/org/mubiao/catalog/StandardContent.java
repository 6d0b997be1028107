package org.mubiao.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.Framework;
import org.mubiao.table.Measures;
import org.mubiao.table.Operator;
import org.mubiao.table.Texts;

/**
 * What a standard indicator says. Texts are in normal form, a unit that is known goes by its proper name.
 *
 * @param name as a table prints it at level 3
 * @param aliases other names it is known by; found, never printed
 * @param frameworkId of the {@link Framework} whose pair {@code level1} and {@code level2} are
 * @param unit null where none fits, as for a description
 * @param operator that targets usually carry; null for a description
 * @param domain field of spending, such as 会议培训
 * @param source where it is taken from, an address or a document; null when it is our own wording
 */
public record StandardContent(
        String name,
        List<String> aliases,
        String frameworkId,
        String level1,
        String level2,
        @Nullable String unit,
        Nature nature,
        @Nullable Operator operator,
        @Nullable String definition,
        @Nullable String formula,
        @Nullable String domain,
        @Nullable String source) {

    public StandardContent {
        name = Texts.normal(name);
        aliases = aliases.stream()
                .map(Texts::normal)
                .filter(alias -> !alias.isEmpty())
                .distinct()
                .toList();
        unit = proper(unit);
        definition = known(definition);
        formula = known(formula);
        domain = known(domain);
        source = known(source);
    }

    /** Whether it is our own wording, with no source to be named. */
    public boolean isOurs() {
        return source == null;
    }

    private static @Nullable String proper(@Nullable String unit) {
        @Nullable String known = known(unit);
        if (known == null) {
            return null;
        }
        return Measures.shipped()
                .find(known)
                .map(measure -> measure.isProperly(known) ? known : measure.name())
                .orElse(known);
    }

    private static @Nullable String known(@Nullable String text) {
        return text == null || text.isBlank() ? null : Texts.normal(text);
    }
}
