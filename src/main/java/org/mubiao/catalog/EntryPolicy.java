package org.mubiao.catalog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.FieldPath;
import org.mubiao.table.FundTree;
import org.mubiao.table.Measures;
import org.mubiao.table.Regulations;
import org.mubiao.table.Terms;
import org.mubiao.table.Texts;

/** What an entry must fulfil before it is taken into its dictionary. */
@FunctionalInterface
interface EntryPolicy {

    int LONGEST_UNIT = 40;
    int LONGEST_WORD = 60;
    int LONGEST_NAME = 200;
    int LONGEST_NUMBER = 100;
    int LONGEST_CODE = 20;
    int MOST_WAYS = 20;
    int LONGEST_WAYS = 2_000;
    int LONGEST_SYMBOLS = 400;
    int MOST_SOURCES = 60;

    /** Every one of them is asked, in this order. */
    List<EntryPolicy> ALL = List.of(
            EntryPolicy::hasAName,
            EntryPolicy::isShort,
            EntryPolicy::measuresSomething,
            EntryPolicy::endsAfterItBegins,
            EntryPolicy::treeHasSources,
            EntryPolicy::sourcesAreTold);

    /** What is wrong with the content. */
    Optional<Message> fault(Dictionary dictionary, EntryContent content);

    /** @throws SpokenException with the first fault */
    static void require(Dictionary dictionary, EntryContent content) {
        for (EntryPolicy policy : ALL) {
            policy.fault(dictionary, content).ifPresent(fault -> {
                throw new SpokenException(fault);
            });
        }
    }

    /**
     * One way to write belongs to one entry of a dictionary.
     *
     * @throws SpokenException with the first way that another one has
     */
    static void requireOwnWords(Dictionary dictionary, EntryContent content, Stream<EntryContent> others) {
        Set<String> mine = keys(dictionary, content);
        others.forEach(other -> {
            Set<String> both = keys(dictionary, other);
            both.retainAll(mine);
            if (!both.isEmpty()) {
                throw new SpokenException(
                        Message.of("dictionaries.refused.given", written(dictionary, content, both), other.name()));
            }
        });
    }

    /**
     * The same of all entries of a dictionary together.
     *
     * @throws SpokenException with the first way that two of them have
     */
    static void requireOwnWords(Dictionary dictionary, Iterable<EntryContent> all) {
        Map<String, EntryContent> owners = new HashMap<>();
        for (EntryContent content : all) {
            for (String key : keys(dictionary, content)) {
                EntryContent other = owners.putIfAbsent(key, content);
                if (other != null) {
                    throw new SpokenException(Message.of(
                            "dictionaries.refused.given", written(dictionary, content, Set.of(key)), other.name()));
                }
            }
        }
    }

    private static Set<String> keys(Dictionary dictionary, EntryContent content) {
        return switch (dictionary) {
            case MEASURE, PROJECT_TYPE, PROJECT_ATTRIBUTE, FUND_TREE -> {
                Set<String> keys = new HashSet<>();
                ways(content).forEach(way -> keys.add(key(dictionary, way)));
                yield keys;
            }
            case REGULATION -> new HashSet<>(Regulations.keys(content.name(), content.synonyms()));
        };
    }

    private static String key(Dictionary dictionary, String way) {
        return switch (dictionary) {
            case MEASURE -> Measures.key(way);
            case PROJECT_TYPE, PROJECT_ATTRIBUTE -> Terms.key(way);
            case FUND_TREE, REGULATION -> way;
        };
    }

    private static String written(Dictionary dictionary, EntryContent content, Set<String> keys) {
        return ways(content)
                .filter(way -> keys.contains(key(dictionary, way)))
                .findFirst()
                .orElseGet(() -> keys.iterator().next());
    }

    private static Stream<String> ways(EntryContent content) {
        return Stream.of(List.of(content.name()), content.symbols(), content.synonyms())
                .flatMap(List::stream);
    }

    private static Optional<Message> hasAName(Dictionary dictionary, EntryContent content) {
        boolean saysNothing = dictionary == Dictionary.MEASURE
                ? Measures.key(content.name()).isEmpty()
                : content.name().isEmpty();
        return refuse(saysNothing, "dictionaries.refused.name-missing");
    }

    private static Optional<Message> isShort(Dictionary dictionary, EntryContent content) {
        int longest = switch (dictionary) {
            case MEASURE -> LONGEST_UNIT;
            case PROJECT_TYPE, PROJECT_ATTRIBUTE -> LONGEST_WORD;
            case FUND_TREE, REGULATION -> LONGEST_NAME;
        };
        Optional<Message> tooLong = ways(content)
                .filter(way -> way.length() > longest)
                .findFirst()
                .flatMap(way -> refuse(true, "catalog.refused.too-long", way.substring(0, LONGEST_CODE), longest));
        boolean areMany = content.synonyms().size() > MOST_WAYS
                || String.join("；", content.synonyms()).length() > LONGEST_WAYS
                || String.join("；", content.symbols()).length() > LONGEST_SYMBOLS;
        String number = content.documentNumber() == null ? "" : content.documentNumber();
        return tooLong.or(() -> refuse(areMany, "dictionaries.refused.many-ways", MOST_WAYS))
                .or(() -> refuse(number.length() > LONGEST_NUMBER, "dictionaries.refused.number-long", LONGEST_NUMBER));
    }

    private static Optional<Message> measuresSomething(Dictionary dictionary, EntryContent content) {
        return refuse(
                dictionary == Dictionary.MEASURE && content.dimension() == null,
                "dictionaries.refused.dimension-missing",
                content.name());
    }

    private static Optional<Message> endsAfterItBegins(Dictionary dictionary, EntryContent content) {
        return refuse(
                content.inForceFrom() != null
                        && content.inForceTo() != null
                        && content.inForceTo().isBefore(content.inForceFrom()),
                "dictionaries.refused.ends-before");
    }

    private static Optional<Message> treeHasSources(Dictionary dictionary, EntryContent content) {
        @Nullable FundTree tree = content.tree();
        int sources = tree == null ? 0 : tree.sources().size();
        return refuse(dictionary == Dictionary.FUND_TREE && sources == 0, "dictionaries.refused.tree-empty")
                .or(() -> refuse(sources > MOST_SOURCES, "dictionaries.refused.tree-large", MOST_SOURCES));
    }

    /** A path leads to a source by its number, and a paper's line by its label: neither may be there twice. */
    private static Optional<Message> sourcesAreTold(Dictionary dictionary, EntryContent content) {
        @Nullable FundTree tree = content.tree();
        Set<String> codes = new HashSet<>();
        Set<String> labels = new HashSet<>();
        for (FundTree.Source source : tree == null ? List.<FundTree.Source>of() : tree.sources()) {
            String code = source.code();
            boolean leads = FieldPath.parse("funding." + code)
                    .filter(path -> path.equals(new FieldPath.FundingByCode(code)))
                    .isPresent();
            if (!leads || code.length() > LONGEST_CODE) {
                return refuse(true, "dictionaries.refused.code", code, source.label());
            }
            if (source.label().isBlank() || source.label().length() > LONGEST_WORD) {
                return refuse(true, "dictionaries.refused.label", code, LONGEST_WORD);
            }
            if (!codes.add(code)) {
                return refuse(true, "dictionaries.refused.code-twice", code);
            }
            for (String label : Stream.concat(Stream.of(source.label()), source.aliases().stream())
                    .distinct()
                    .toList()) {
                if (!labels.add(Texts.normal(label))) {
                    return refuse(true, "dictionaries.refused.label-twice", label);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Message> refuse(boolean isRefused, String key, Object... arguments) {
        return isRefused ? Optional.of(Message.of(key, arguments)) : Optional.empty();
    }
}
