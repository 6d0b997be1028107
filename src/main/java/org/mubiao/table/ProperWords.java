package org.mubiao.table;

import java.util.List;
import java.util.Optional;

/**
 * How things are properly called: the dictionaries that texts, values and amounts are judged and read by.
 *
 * @param fundTrees all that anything refers to, also those that are offered no more
 */
public record ProperWords(
        Measures measures,
        Terms projectTypes,
        Terms projectAttributes,
        Regulations regulations,
        List<FundTree> fundTrees) {

    private static final ProperWords SHIPPED = new ProperWords(
            Measures.shipped(),
            Terms.shippedProjectTypes(),
            Terms.shippedProjectAttributes(),
            Regulations.shipped(),
            FundTrees.all());

    public ProperWords {
        fundTrees = List.copyOf(fundTrees);
    }

    public static ProperWords shipped() {
        return SHIPPED;
    }

    public Optional<FundTree> fundTree(String id) {
        return fundTrees.stream().filter(tree -> tree.id().equals(id)).findFirst();
    }
}
