package org.mubiao.projects.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.mubiao.table.FieldPath;

/** The steps of the wizard, one address each. */
enum Step {
    OVERVIEW,
    FUNDING,
    GOALS,
    INDICATORS,
    SUBMIT;

    /** Its name in addresses and words. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return "wizard.step." + key();
    }

    static Optional<Step> ofKey(String key) {
        return Arrays.stream(values()).filter(step -> step.key().equals(key)).findFirst();
    }

    /** Where the part of the table is written. */
    static Step of(FieldPath path) {
        return switch (path) {
            case FieldPath.Whole ignored -> OVERVIEW;
            case FieldPath.OverviewPart ignored -> OVERVIEW;
            case FieldPath.FundingTotal ignored -> FUNDING;
            case FieldPath.FundingByCode ignored -> FUNDING;
            case FieldPath.FundingAt ignored -> FUNDING;
            case FieldPath.Goal ignored -> GOALS;
            case FieldPath.Indicators ignored -> INDICATORS;
            case FieldPath.Group ignored -> INDICATORS;
            case FieldPath.Row ignored -> INDICATORS;
            case FieldPath.RowField ignored -> INDICATORS;
        };
    }

    Optional<Step> before() {
        return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }

    Optional<Step> after() {
        return ordinal() == values().length - 1 ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}
