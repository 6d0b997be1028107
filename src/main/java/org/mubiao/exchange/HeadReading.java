package org.mubiao.exchange;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mubiao.exchange.Piece.Line;
import org.mubiao.shared.BudgetYear;

/** What stands above a table: its year, and sometimes the unit. */
final class HeadReading {

    private static final Pattern BUDGET_YEAR = Pattern.compile("(?<!\\d)(\\d{4})年度");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(\\d{4})年");
    private static final Pattern DIGITS = Pattern.compile("\\d{4}");

    private final TableCut cut;

    HeadReading(TableCut cut) {
        this.cut = cut;
    }

    /** The year of the nearest heading that names exactly one. */
    Optional<BudgetYear> year() {
        return year(cut.head()).or(() -> year(cut.before()));
    }

    private static Optional<BudgetYear> year(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            String text = Wording.withoutSpace(lines.get(i).row().text());
            Optional<BudgetYear> year = Optional.empty();
            if (TableCut.isYearLine(text)) {
                year = only(DIGITS, text);
            } else if (Layout.SHIPPED.isTitle(text)) {
                year = yearWritten(text);
            }
            if (year.isPresent()) {
                return year;
            }
        }
        return Optional.empty();
    }

    /** The only plausible year that the pattern finds. */
    static Optional<BudgetYear> only(Pattern pattern, String text) {
        Set<Integer> years = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int year = Integer.parseInt(matcher.group(matcher.groupCount()));
            if (BudgetYear.isPlausible(year)) {
                years.add(year);
            }
        }
        return years.size() == 1 ? Optional.of(new BudgetYear(years.iterator().next())) : Optional.empty();
    }

    /** The year that a title names. */
    static Optional<BudgetYear> yearWritten(String title) {
        String text = Wording.withoutSpace(title);
        return only(BUDGET_YEAR, text).or(() -> only(YEAR, text));
    }

    static Optional<BudgetYear> yearIn(String text) {
        return only(DIGITS, text);
    }

    /** A unit that is printed as code and name above the table. */
    @Nullable String codedUnit() {
        return cut.head().stream()
                .flatMap(line -> line.pieces().stream())
                .map(Piece::text)
                .filter(TableCut::isCodedName)
                .findFirst()
                .orElse(null);
    }
}
