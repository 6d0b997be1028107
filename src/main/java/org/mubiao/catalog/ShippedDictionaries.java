package org.mubiao.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.FundTrees;
import org.mubiao.table.ProperWords;
import org.mubiao.table.Shipped;
import org.mubiao.table.Terms;

/** The dictionaries that a new jurisdiction starts with: what the portal ships as plain values. */
final class ShippedDictionaries {

    private ShippedDictionaries() {}

    /** @param treeKey what batches refer to a fund tree by; null in the other dictionaries */
    record Entry(Dictionary dictionary, @Nullable String treeKey, EntryContent content) {}

    /** The names of the fund trees, by their ids. */
    record Names(Map<String, String> byId) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Names {}
    }

    /** In the order of the dictionaries and of their files. */
    static List<Entry> all() {
        ProperWords words = ProperWords.shipped();
        Map<String, String> trees =
                Shipped.read("dictionaries/fund-trees.yaml", Names.class).byId();
        return Stream.of(
                        words.measures().entries().stream()
                                .map(measure -> new Entry(
                                        Dictionary.MEASURE,
                                        null,
                                        EntryContent.measure(
                                                measure.name(),
                                                measure.synonyms().stream()
                                                        .sorted()
                                                        .toList(),
                                                measure.symbols().stream()
                                                        .sorted()
                                                        .toList(),
                                                measure.dimension()))),
                        terms(Dictionary.PROJECT_TYPE, words.projectTypes()),
                        terms(Dictionary.PROJECT_ATTRIBUTE, words.projectAttributes()),
                        FundTrees.all().stream()
                                .map(tree -> new Entry(
                                        Dictionary.FUND_TREE,
                                        tree.id(),
                                        EntryContent.fundTree(trees.getOrDefault(tree.id(), tree.id()), tree))),
                        words.regulations().entries().stream()
                                .map(regulation -> new Entry(
                                        Dictionary.REGULATION,
                                        null,
                                        EntryContent.regulation(
                                                regulation.name(),
                                                regulation.synonyms(),
                                                regulation.number(),
                                                regulation.inForceFrom(),
                                                regulation.inForceTo()))))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<Entry> terms(Dictionary dictionary, Terms terms) {
        return terms.entries().stream()
                .map(term -> new Entry(dictionary, null, EntryContent.term(term.name(), term.synonyms())));
    }
}
