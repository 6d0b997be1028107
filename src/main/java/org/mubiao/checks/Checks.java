package org.mubiao.checks;

import java.util.List;
import org.mubiao.table.IndicatorGroup;
import org.mubiao.table.TargetTable;

/** Judges tables by the rules, in the order one would read them aloud. */
public final class Checks {

    private static final List<Rule> RULES = List.of(
            new TotalIsTheSumOfItsSources(),
            new SourceIsTheSumOfItsParts(),
            new AmountsAreValid(),
            new RequiredFieldsAreFilled(),
            new GroupHasAnIndicator("C04", IndicatorGroup.COST),
            new GroupHasAnIndicator("C05", IndicatorGroup.QUALITY),
            new GroupHasAnIndicator("C06", IndicatorGroup.TIMELINESS),
            new GroupHasAnIndicator("C07", IndicatorGroup.BENEFIT),
            new GroupHasAnIndicator("C08", IndicatorGroup.SATISFACTION),
            new IndicatorHasAValue(),
            new WeightsAddUp(),
            new IndicatorStandsInItsGroup(),
            new Level2IsInTheFramework(),
            new Level2StandsUnderItsLevel1(),
            new PercentageIsAtMostHundred(),
            new HundredPercentIsNoMinimum(),
            new ProjectTypeIsInTheDictionary(),
            new TextsAreFreeOfTypesetting(),
            new UnitIsProper(),
            new RegulationHasItsFullName(),
            new QuantityIsANumber());

    private Checks() {}

    public static List<Rule> rules() {
        return RULES;
    }

    /** All findings in the order of the paper; at one place in the order of the rules. */
    public static List<Finding> judge(TargetTable table, CheckContext context) {
        return RULES.stream()
                .flatMap(rule -> rule.judge(table, context).stream())
                .sorted(new PaperOrder(table, context.framework()))
                .toList();
    }
}
