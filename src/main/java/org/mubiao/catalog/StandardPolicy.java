package org.mubiao.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.Framework;
import org.mubiao.table.Frameworks;

/** What a standard must fulfil before it is taken into a catalog. */
@FunctionalInterface
interface StandardPolicy {

    int LONGEST_NAME = 100;
    int LONGEST_TEXT = 1000;
    int LONGEST_SOURCE = 500;
    int LONGEST_WORD = 40;
    int MOST_ALIASES = 10;

    /** Every one of them is asked, in this order; the first refusal is said. */
    List<StandardPolicy> ALL = List.of(
            StandardPolicy::hasAName,
            StandardPolicy::standsInItsFramework,
            StandardPolicy::isNotCalledLikeItsLevel,
            StandardPolicy::hasFewAliases,
            StandardPolicy::hasShortTexts,
            StandardPolicy::descriptionsHaveNoOperator);

    /** Why the content is refused; empty when it is not. */
    Optional<Message> refusal(StandardContent content);

    /** @throws SpokenException with the first refusal */
    static void require(StandardContent content) {
        for (StandardPolicy policy : ALL) {
            policy.refusal(content).ifPresent(refusal -> {
                throw new SpokenException(refusal);
            });
        }
    }

    private static Optional<Message> hasAName(StandardContent content) {
        return refuse(content.name().isEmpty(), "catalog.refused.name-missing");
    }

    private static Optional<Message> standsInItsFramework(StandardContent content) {
        Optional<Framework.Level2> pair = Frameworks.named(content.frameworkId())
                .flatMap(framework -> framework
                        .level1(content.level1())
                        .filter(level -> level.name().equals(content.level1()))
                        .flatMap(level -> framework.pair(level.name(), content.level2())))
                .filter(level -> level.name().equals(content.level2()) && !level.legacy());
        return refuse(pair.isEmpty(), "catalog.refused.level", content.level1(), content.level2());
    }

    /** A level 3 that only repeats its level 2 says nothing (rule C15). */
    private static Optional<Message> isNotCalledLikeItsLevel(StandardContent content) {
        return refuse(content.name().equals(content.level2()), "catalog.refused.name-is-level", content.name());
    }

    private static Optional<Message> hasFewAliases(StandardContent content) {
        return refuse(content.aliases().size() > MOST_ALIASES, "catalog.refused.many-aliases", MOST_ALIASES);
    }

    private static Optional<Message> hasShortTexts(StandardContent content) {
        return tooLong(content.name(), LONGEST_NAME)
                .or(() -> content.aliases().stream()
                        .flatMap(alias -> tooLong(alias, LONGEST_NAME).stream())
                        .findFirst())
                .or(() -> tooLong(content.unit(), LONGEST_WORD))
                .or(() -> tooLong(content.domain(), LONGEST_WORD))
                .or(() -> tooLong(content.definition(), LONGEST_TEXT))
                .or(() -> tooLong(content.formula(), LONGEST_TEXT))
                .or(() -> tooLong(content.source(), LONGEST_SOURCE));
    }

    private static Optional<Message> descriptionsHaveNoOperator(StandardContent content) {
        return refuse(
                content.nature() == Nature.QUALITATIVE && content.operator() != null,
                "catalog.refused.description-with-operator");
    }

    private static Optional<Message> tooLong(@Nullable String text, int longest) {
        return text == null
                ? Optional.empty()
                : refuse(
                        text.codePointCount(0, text.length()) > longest,
                        "catalog.refused.too-long",
                        text.substring(
                                0, text.offsetByCodePoints(0, Math.min(20, text.codePointCount(0, text.length())))),
                        longest);
    }

    private static Optional<Message> refuse(boolean isRefused, String key, Object... arguments) {
        return isRefused ? Optional.of(Message.of(key, arguments)) : Optional.empty();
    }
}
