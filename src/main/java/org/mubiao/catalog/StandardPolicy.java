package org.mubiao.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.Framework;
import org.mubiao.table.FrameworkSet;

/** What a standard must fulfil before it is taken into a catalog. */
@FunctionalInterface
interface StandardPolicy {

    int LONGEST_NAME = 100;
    int LONGEST_TEXT = 1000;
    int LONGEST_SOURCE = 500;
    int LONGEST_WORD = 40;
    int MOST_PARTS = 10;

    /** Every one of them is asked, in this order. */
    List<StandardPolicy> ALL = List.of(
            (content, frameworks) -> hasAName(content),
            StandardPolicy::standsInItsFramework,
            (content, frameworks) -> isNotCalledLikeItsLevel(content),
            (content, frameworks) -> hasFewParts(content),
            (content, frameworks) -> hasShortTexts(content),
            (content, frameworks) -> descriptionsHaveNoOperator(content),
            (content, frameworks) -> numbersHaveNoGrades(content),
            (content, frameworks) -> endsAfterItBegins(content));

    /** What is wrong with the content. */
    Stream<StandardFault> faults(StandardContent content, FrameworkSet frameworks);

    /** @throws SpokenException with the first fault */
    static void require(StandardContent content, FrameworkSet frameworks) {
        all(content, frameworks).findFirst().ifPresent(fault -> {
            throw new SpokenException(fault.message());
        });
    }

    /** All that is wrong with the content, in the order of {@link #ALL}. */
    static List<StandardFault> faultsOf(StandardContent content, FrameworkSet frameworks) {
        return all(content, frameworks).toList();
    }

    private static Stream<StandardFault> all(StandardContent content, FrameworkSet frameworks) {
        return ALL.stream().flatMap(policy -> policy.faults(content, frameworks));
    }

    private static Stream<StandardFault> hasAName(StandardContent content) {
        return refuse(content.name().isEmpty(), StandardField.NAME, "catalog.refused.name-missing");
    }

    private static Stream<StandardFault> standsInItsFramework(StandardContent content, FrameworkSet frameworks) {
        Framework framework = frameworks.named(content.frameworkId()).orElse(null);
        if (framework == null) {
            return refuse(
                    true,
                    StandardField.FRAMEWORK,
                    "catalog.refused.framework",
                    listed(frameworks.offered().stream().map(Framework::name)));
        }
        Optional<Framework.Level1> level1 =
                framework.level1(content.level1()).filter(level -> level.name().equals(content.level1()));
        if (level1.isEmpty()) {
            return refuse(
                    true,
                    StandardField.LEVEL1,
                    "catalog.refused.level1",
                    listed(framework.levels().stream().map(Framework.Level1::name)));
        }
        List<String> inForce = level1.get().levels().stream()
                .filter(level -> !level.legacy())
                .map(Framework.Level2::name)
                .toList();
        return refuse(
                !inForce.contains(content.level2()),
                StandardField.LEVEL2,
                "catalog.refused.level2",
                content.level1(),
                listed(inForce.stream()));
    }

    /** What can be said instead, one after the other. */
    private static String listed(Stream<String> names) {
        return names.collect(Collectors.joining("、"));
    }

    /** A level 3 that only repeats its level 2 says nothing (rule C15). */
    private static Stream<StandardFault> isNotCalledLikeItsLevel(StandardContent content) {
        return refuse(
                content.name().equals(content.level2()),
                StandardField.NAME,
                "catalog.refused.name-is-level",
                content.name());
    }

    private static Stream<StandardFault> hasFewParts(StandardContent content) {
        return Stream.concat(
                refuse(
                        content.aliases().size() > MOST_PARTS,
                        StandardField.ALIASES,
                        "catalog.refused.many-aliases",
                        MOST_PARTS),
                Stream.of(StandardField.GRADES, StandardField.EXAMPLES)
                        .filter(field -> (field == StandardField.GRADES ? content.grades() : content.examples()).size()
                                > MOST_PARTS)
                        .flatMap(field -> refuse(true, field, "catalog.refused.many-parts", MOST_PARTS)));
    }

    private static Stream<StandardFault> hasShortTexts(StandardContent content) {
        Stream<StandardFault> aliases = content.aliases().stream()
                .flatMap(alias -> tooLong(StandardField.ALIASES, alias, LONGEST_NAME))
                .limit(1);
        return Stream.concat(
                aliases,
                Stream.of(StandardField.values())
                        .filter(field -> field != StandardField.ALIASES)
                        .flatMap(field -> tooLong(field, content.text(field), longest(field))));
    }

    private static int longest(StandardField field) {
        return switch (field) {
            case NAME -> LONGEST_NAME;
            case UNIT, DOMAIN, SPENDING_FIELD -> LONGEST_WORD;
            case SOURCE, BASIS -> LONGEST_SOURCE;
            default -> LONGEST_TEXT;
        };
    }

    private static Stream<StandardFault> descriptionsHaveNoOperator(StandardContent content) {
        return refuse(
                content.nature() == Nature.QUALITATIVE && content.operator() != null,
                StandardField.OPERATORS,
                "catalog.refused.description-with-operator");
    }

    private static Stream<StandardFault> numbersHaveNoGrades(StandardContent content) {
        return refuse(
                content.nature() != Nature.QUALITATIVE && !content.grades().isEmpty(),
                StandardField.GRADES,
                "catalog.refused.number-with-grades");
    }

    private static Stream<StandardFault> endsAfterItBegins(StandardContent content) {
        return refuse(
                content.inForceFrom() != null
                        && content.inForceTo() != null
                        && content.inForceTo().isBefore(content.inForceFrom()),
                StandardField.IN_FORCE_TO,
                "catalog.refused.ends-before");
    }

    private static Stream<StandardFault> tooLong(StandardField field, String text, int longest) {
        int length = text.codePointCount(0, text.length());
        return length <= longest
                ? Stream.empty()
                : refuse(
                        true,
                        field,
                        "catalog.refused.too-long",
                        text.substring(0, text.offsetByCodePoints(0, Math.min(20, length))),
                        longest);
    }

    private static Stream<StandardFault> refuse(
            boolean isRefused, StandardField field, String key, Object... arguments) {
        return isRefused ? Stream.of(new StandardFault(field, Message.of(key, arguments))) : Stream.empty();
    }
}
