package org.mubiao.checks;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.BudgetYear;
import org.mubiao.table.Dates;
import org.mubiao.table.Dimension;
import org.mubiao.table.Measure;
import org.mubiao.table.Operator;
import org.mubiao.table.TargetValue;
import org.mubiao.table.Texts;

/** What the rules ask of a value and of a name. */
record Values(CheckContext context) {

    private static final Pattern OPERATOR_FIRST = Pattern.compile("^[≥≤><=≧≦＞＜＝═]\\s*");
    private static final Pattern UNIT_LAST = Pattern.compile("\\d\\s*[(（]?([^\\d()（）≥≤]+)[)）]?$");
    private static final Pattern RATIO_LAST = Pattern.compile("[%％‰]\\s*[)）]?$");
    private static final Pattern PLACEHOLDER_LAST =
            Pattern.compile("[(（][^()（）]*[)）]?\\s*$|[≥≤><=]\\s*[*×]*\\s*\\S{0,3}$|[。.；;：:，,\\s]+$");
    private static final BudgetYear ANY_YEAR = new BudgetYear(BudgetYear.FIRST);

    /** Whether the cell says nothing: it is blank, was cut after its sign, holds a placeholder or a unit alone. */
    boolean isEmpty(TargetValue value) {
        if (value.number() != null) {
            return false;
        }
        String text = value.text() == null ? "" : Texts.withoutLatex(value.text());
        String words = OPERATOR_FIRST.matcher(text).replaceFirst("");
        if (context.settings().emptyValue().matcher(words).find()) {
            return true;
        }
        String unit = words.replaceFirst("^[*×]+", "");
        return context.measures()
                .find(unit)
                .filter(measure -> measure.dimension() != Dimension.DATE)
                .isPresent();
    }

    boolean isDate(TargetValue value) {
        String text = value.text();
        return value.number() == null
                && text != null
                && Dates.read(OPERATOR_FIRST.matcher(text).replaceFirst(""), ANY_YEAR)
                        .isPresent();
    }

    Optional<Measure> measure(TargetValue value) {
        return Optional.ofNullable(value.unit()).flatMap(context.measures()::find);
    }

    Optional<Dimension> dimension(TargetValue value) {
        return measure(value).map(Measure::dimension);
    }

    /** Whether its unit is what is written %, whatever the place calls that. */
    boolean isPercentage(TargetValue value) {
        Optional<Measure> percent = context.measures().find("%");
        return percent.isPresent() && measure(value).equals(percent);
    }

    /** Whether the cell has a unit of quantity, with or without a number: {@code 应保尽保 %}. */
    boolean hasUnit(TargetValue value) {
        return (value.text() != null && RATIO_LAST.matcher(value.text()).find())
                || dimension(value)
                        .filter(dimension -> dimension != Dimension.DATE)
                        .isPresent();
    }

    /**
     * The unit as it stands in the cell, which a reader may already have made proper ({@code 98百分比} is read as 98 %); null
     * when none was written.
     */
    @Nullable String writtenUnit(TargetValue value) {
        String text = value.text();
        if (text == null || value.unit() == null) {
            return value.unit();
        }
        Matcher last = UNIT_LAST.matcher(Texts.withoutLatex(text).strip());
        if (!last.find()) {
            return value.unit();
        }
        String written = last.group(1).strip();
        boolean same = context.measures()
                .find(written)
                .flatMap(there -> measure(value).filter(here -> here.name().equals(there.name())))
                .isPresent();
        return same ? written : value.unit();
    }

    /** Whether it is a number of which there shall be many: not zero, and no upper limit. */
    static boolean isWanted(TargetValue value) {
        BigDecimal number = value.number();
        return number != null
                && number.signum() != 0
                && value.operator() != Operator.AT_MOST
                && value.operator() != Operator.LESS_THAN;
    }

    /** The name without the placeholders and marks that are no part of it: {@code 苗木成活率(≥**%)}, {@code ★数量。}. */
    static String plainName(@Nullable String name) {
        if (name == null) {
            return "";
        }
        String plain = name.replaceAll("^[★*\\s]+", "");
        for (String shorter = PLACEHOLDER_LAST.matcher(plain).replaceFirst("");
                !shorter.equals(plain) && !shorter.isEmpty();
                shorter = PLACEHOLDER_LAST.matcher(plain).replaceFirst("")) {
            plain = shorter;
        }
        return plain;
    }
}
