package org.mubiao.catalog;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.Framework;
import org.mubiao.table.Framework.Pair;
import org.mubiao.table.FrameworkSet;

/**
 * What somebody looks for in the catalog; null and blank parts do not narrow it.
 *
 * @param level1 by its name in the framework or an alias of it
 * @param level2 likewise; a legacy name stands for the one that took its place
 * @param domain the field of spending, such as 会议培训
 * @param isCoreOnly whether only core indicators are wanted
 * @param text words, all of which must be found: characters anywhere in a name or alias, initials or full pinyin, or words
 *     of the definition
 * @param isRetiredToo whether what is not in force is shown as well: retired, over, or still to come
 * @param after the last standard of the page before, to go on from it; of no meaning with words
 */
public record StandardSearch(
        @Nullable String frameworkId,
        @Nullable String level1,
        @Nullable String level2,
        @Nullable String domain,
        boolean isCoreOnly,
        String text,
        boolean isRetiredToo,
        @Nullable StandardId after) {

    /** The same with levels as their framework names them and has them in force. */
    StandardSearch in(FrameworkSet set) {
        Framework framework = set.named(frameworkId).orElse(null);
        if (framework == null || level1 == null) {
            return this;
        }
        Pair said = framework
                .named(level1, level2)
                .flatMap(framework::inForce)
                .orElseGet(() -> new Pair(
                        framework.level1(level1).map(Framework.Level1::name).orElse(level1),
                        Objects.requireNonNullElse(level2, "")));
        return new StandardSearch(
                frameworkId,
                said.level1(),
                level2 == null ? null : said.level2(),
                domain,
                isCoreOnly,
                text,
                isRetiredToo,
                after);
    }

    public StandardSearch(
            @Nullable String frameworkId,
            @Nullable String level1,
            @Nullable String level2,
            String text,
            boolean isRetiredToo,
            @Nullable StandardId after) {
        this(frameworkId, level1, level2, null, false, text, isRetiredToo, after);
    }

    /** What a picker offers: standards in force of a framework and, where given, of its levels. */
    public static StandardSearch inForce(
            String frameworkId, @Nullable String level1, @Nullable String level2, String text) {
        return new StandardSearch(frameworkId, level1, level2, text, false, null);
    }

    /** The same, of one field of spending or core indicators only. */
    public StandardSearch of(@Nullable String field, boolean coreOnly) {
        return new StandardSearch(frameworkId, level1, level2, field, coreOnly, text, isRetiredToo, after);
    }

    public StandardSearch after(@Nullable StandardId last) {
        return new StandardSearch(frameworkId, level1, level2, domain, isCoreOnly, text, isRetiredToo, last);
    }
}
