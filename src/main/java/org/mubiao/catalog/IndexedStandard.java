package org.mubiao.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is searched of a standard, held in memory.
 *
 * @param versionRow the row of its version in force
 * @param explanation definition and formula as they are compared
 * @param plainNames the name and the aliases in the plainest words, to be compared by meaning
 * @param signature the characters of its names
 * @param starts what a word that answers to one of its names can begin with
 * @param explained the characters of the explanation
 */
record IndexedStandard(
        long id,
        long versionRow,
        String frameworkId,
        String level1,
        String level2,
        int levelOrder,
        @Nullable String domain,
        boolean isCore,
        boolean isRetired,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        Spelling name,
        List<Spelling> aliases,
        String explanation,
        List<String> plainNames,
        long signature,
        long starts,
        long explained)
        implements Comparable<IndexedStandard> {

    /** In the order of the paper. */
    @Override
    public int compareTo(IndexedStandard other) {
        int framework = frameworkId.compareTo(other.frameworkId);
        int level = framework == 0 ? Integer.compare(levelOrder, other.levelOrder) : framework;
        return level == 0 ? Long.compare(id, other.id) : level;
    }

    boolean isNarrowedBy(StandardSearch search, LocalDate today) {
        return (search.frameworkId() == null || search.frameworkId().equals(frameworkId))
                && (search.level1() == null || search.level1().equals(level1))
                && (search.level2() == null || search.level2().equals(level2))
                && (search.domain() == null || Objects.equals(search.domain(), domain))
                && (!search.isCoreOnly() || isCore)
                && (search.isRetiredToo() || isInForce(today));
    }

    /** The same at its place in a framework that was made from its own. */
    IndexedStandard placed(String framework, StandardIndex.Place place) {
        return new IndexedStandard(
                id,
                versionRow,
                framework,
                place.pair().level1(),
                place.pair().level2(),
                place.order(),
                domain,
                isCore,
                isRetired,
                inForceFrom,
                inForceTo,
                name,
                aliases,
                explanation,
                plainNames,
                signature,
                starts,
                explained);
    }

    /** What a version of it says, at this place. */
    StandardProfile at(StandardProfile version) {
        return version.placed(frameworkId, level1, level2);
    }

    boolean isInForce(LocalDate today) {
        return !isRetired
                && (inForceFrom == null || !inForceFrom.isAfter(today))
                && (inForceTo == null || !inForceTo.isBefore(today));
    }

    /** How well the word answers, the lower the better. */
    int weigh(SoughtWord word) {
        int best = Spelling.Match.NONE;
        if (mayAnswer(word)) {
            best = name.weigh(word.text());
            for (Spelling alias : aliases) {
                if (best > Spelling.Match.ALIAS) {
                    int weight = alias.weigh(word.text());
                    // An abbreviation with gaps is a guess; of an alias it would be a guess about what nobody sees.
                    best = weight >= Spelling.Match.ABBREVIATION ? best : Math.min(best, weight + Spelling.Match.ALIAS);
                }
            }
        }
        return best == Spelling.Match.NONE && isExplainedBy(word) ? Spelling.Match.EXPLANATION : best;
    }

    /** Whether a name, an alias or the explanation has the word. */
    boolean has(SoughtWord word) {
        return holds(word) || isExplainedBy(word);
    }

    /** Whether a name or an alias has the word. */
    boolean holds(SoughtWord word) {
        return mayAnswer(word) && (name.holds(word.text()) || isAliasHolding(word));
    }

    private boolean isAliasHolding(SoughtWord word) {
        for (Spelling alias : aliases) {
            if (alias.holds(word.text())) {
                return true;
            }
        }
        return false;
    }

    private boolean mayAnswer(SoughtWord word) {
        return (word.signature() & ~signature) == 0 && (word.start() & ~starts) == 0;
    }

    boolean almostHolds(Slip slip) {
        return slip.mayBeIn(signature)
                && (name.almostHolds(slip) || aliases.stream().anyMatch(alias -> alias.almostHolds(slip)));
    }

    /** How alike its names are to what is meant, in percent. */
    int alike(Meaning meaning) {
        int best = 0;
        for (String name : plainNames) {
            best = Math.max(best, meaning.alike(name));
        }
        return best;
    }

    private boolean isExplainedBy(SoughtWord word) {
        return word.text().length() > 1 && (word.signature() & ~explained) == 0 && explanation.contains(word.text());
    }
}
