package org.mubiao.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Amount;
import org.mubiao.table.Dimension;
import org.mubiao.table.FieldPath;
import org.mubiao.table.IndicatorGroup;
import org.mubiao.table.Shipped;

/**
 * What a jurisdiction may want other than shipped: limits, required fields, word lists and patterns, as
 * {@code checks.yaml} explains them one by one. Patterns are looked for within a text unless they are anchored.
 *
 * @param requiredFields written paths
 * @param levelWords the word in the name of a level that tells its group, for levels that no framework knows
 * @param growth names whose percentage may exceed 100
 * @param statesItsUnit names whose number needs no unit beside it
 * @param functionSubjects names of functional subjects of expenditure (功能科目), which are no project types
 */
public record CheckSettings(
        FundingLimits funding,
        List<String> requiredFields,
        Map<IndicatorGroup, Pattern> levelWords,
        Pattern growth,
        Pattern emptyValue,
        Pattern statesItsUnit,
        Pattern functionSubjects,
        Counted counted,
        List<Misplacement> misplacements,
        List<Fit> fits,
        List<TextSlip> textSlips) {

    private static final CheckSettings SHIPPED = Shipped.read("checks.yaml", CheckSettings.class);

    public CheckSettings {
        requiredFields = List.copyOf(requiredFields);
        levelWords = Map.copyOf(levelWords);
        misplacements = List.copyOf(misplacements);
        fits = List.copyOf(fits);
        textSlips = List.copyOf(textSlips);
        for (String field : requiredFields) {
            if (FieldPath.parse(field).isEmpty()) {
                throw new IllegalArgumentException("no path: " + field);
            }
        }
    }

    public static CheckSettings shipped() {
        return SHIPPED;
    }

    /** The places that must not be empty, in the order of the list. */
    public List<FieldPath> required() {
        return requiredFields.stream()
                .map(field -> FieldPath.parse(field).orElseThrow())
                .toList();
    }

    /**
     * @param tolerance difference in 万元 that a sum may have, itself still allowed
     * @param decimals digits after the point that an amount in 万元 may have
     */
    public record FundingLimits(BigDecimal tolerance, int decimals) {
        boolean differ(Amount one, Amount other) {
            return one.minus(other).wan().abs().compareTo(tolerance) > 0;
        }

        boolean exceeds(Amount one, Amount other) {
            return one.minus(other).wan().compareTo(tolerance) > 0;
        }
    }

    /**
     * Names that promise a number.
     *
     * @param groups in which the promise is certain
     */
    public record Counted(Set<IndicatorGroup> groups, Pattern name, Pattern except, Pattern saysANumber) {}

    /**
     * A kind of indicator that does not belong into some groups. All that is stated must hold.
     *
     * @param in the groups it does not belong into
     * @param name what its name matches
     * @param except what its name must not match
     * @param units the dimension of its unit
     * @param value the kind of its value
     * @param belongs the group it belongs into
     */
    public record Misplacement(
            Set<IndicatorGroup> in,
            @Nullable Pattern name,
            @Nullable Pattern except,
            @Nullable Set<Dimension> units,
            @Nullable ValueKind value,
            IndicatorGroup belongs) {}

    /** The kinds of values that {@link Misplacement} tells apart. */
    public enum ValueKind {
        DATE,
        /** No number: words, a date, or several numbers. */
        WORDS,
        /** A number without a unit. */
        BARE_NUMBER,
        /** A number that is neither zero nor an upper limit: of such things there shall be many. */
        WANTED_NUMBER
    }

    /**
     * Which units fit a name.
     *
     * @param units proper names that fit, whatever their dimension
     * @param suggest the unit to suggest
     */
    public record Fit(
            Pattern name,
            @Nullable Pattern except,
            @Nullable Set<Dimension> dimensions,
            @Nullable Set<String> units,
            String suggest) {}

    /** A unit in a running text that does not fit the noun before it. */
    public record TextSlip(Pattern text, String written, String suggest) {}
}
