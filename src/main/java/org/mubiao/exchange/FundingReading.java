package org.mubiao.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mubiao.exchange.AmountText.Unit;
import org.mubiao.exchange.FundingItems.Item;
import org.mubiao.shared.Amount;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Funding;
import org.mubiao.table.FundingLine;

/** The money of a table, in 万元. Where a table prints the whole project beside the year, the year is taken. */
final class FundingReading {

    private static final Layout LAYOUT = Layout.SHIPPED;

    private static final Pattern UPPERMOST = Pattern.compile("\\([^()]+\\)|\\d+");

    /** A longer number would not be the same in every program that reads it. */
    private static final int MOST_DIGITS = 15;

    private final FundingItems items;
    private final @Nullable Unit unit;
    private final Doubts doubts;

    /** @param stated the unit that stands above the table; null when none does */
    FundingReading(FundingItems items, @Nullable Unit stated, Doubts doubts) {
        this.items = items;
        this.doubts = doubts;
        this.unit = items.unit() != null ? items.unit() : stated != null ? stated : unitOfCells(items);
    }

    Funding read() {
        @Nullable Item whole = otherTotal();
        List<Item> sources = items.items().stream()
                .filter(item -> item.total() == null)
                .filter(this::isSource)
                .toList();
        List<FundingLine> lines = lines(whole == null ? sources : ofTheYear(sources, whole));
        Amount total = total();
        if (whole != null && total != null) {
            doubts.add(FieldPath.FUNDING_TOTAL, "second-total", name(whole.name()), printed(whole), total.toString());
        }
        if (total == null && totalItem() == null
                || total == null && lines.stream().anyMatch(l -> l.code() != null)) {
            total = sum(lines);
        }
        return new Funding(total, lines);
    }

    private boolean isSource(Item item) {
        boolean source = items.isSource(item);
        boolean named = item.name().codePoints().anyMatch(Character::isIdeographic);
        if (!source && named && !item.amounts().isEmpty()) {
            doubts.add(FieldPath.FUNDING_TOTAL, "unknown-source", Doubts.quote(item.name()));
        }
        return source;
    }

    private static @Nullable Unit unitOfCells(FundingItems items) {
        Set<Unit> units = new HashSet<>();
        for (Item item : items.items()) {
            item.amounts().stream()
                    .flatMap(amount -> Optional.ofNullable(amount.unit()).stream())
                    .forEach(units::add);
        }
        return units.size() == 1 ? units.iterator().next() : null;
    }

    private Optional<Item> total(String kind) {
        return items.items().stream()
                .filter(item -> kind.equals(item.total()) && !item.amounts().isEmpty())
                .findFirst();
    }

    private @Nullable Item totalItem() {
        return total("annual").or(() -> total("any")).or(() -> total("whole")).orElse(null);
    }

    private @Nullable Amount total() {
        Item item = totalItem();
        if (item == null) {
            return null;
        }
        if ("whole".equals(item.total())) {
            doubts.add(FieldPath.FUNDING_TOTAL, "total-of-project", name(item.name()));
        }
        return amount(item, FieldPath.FUNDING_TOTAL);
    }

    /** The total that is not the year's: named so, or printed beside the year's with another amount. */
    private @Nullable Item otherTotal() {
        Item annual = total("annual").orElse(null);
        if (annual == null) {
            return null;
        }
        return total("whole")
                .or(() -> total("any").filter(any -> !firstNumber(any).equals(firstNumber(annual))))
                .orElse(null);
    }

    private static BigDecimal firstNumber(Item item) {
        return item.amounts().get(0).number().stripTrailingZeros();
    }

    /** Of the sources that stand beside each other those of the year, which stand on the side of its total. */
    private List<Item> ofTheYear(List<Item> sources, Item whole) {
        Item annual = total("annual").orElseThrow();
        boolean yearIsSecond = items.items().indexOf(whole) < items.items().indexOf(annual);
        List<Item> ofTheYear = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            Item first = sources.get(i);
            Item second = i + 1 < sources.size() ? sources.get(i + 1) : null;
            if (second != null && areBeside(first, second)) {
                ofTheYear.add(yearIsSecond ? second : first);
                i++;
            } else if (isOfTheYear(first, annual, yearIsSecond)) {
                ofTheYear.add(first);
            } else {
                doubts.add(FieldPath.FUNDING_TOTAL, "source-of-which-total", Doubts.quote(first.name()));
            }
        }
        return ofTheYear;
    }

    private static boolean areBeside(Item first, Item second) {
        boolean sameRow = first.line() == second.line();
        boolean goesOnInLine = first.beginsRow() && !second.beginsRow();
        return sameRow || goesOnInLine || yearless(first).equals(yearless(second));
    }

    private static String yearless(Item item) {
        return name(item.name()).replaceFirst("^(?:当年|本年|年度)", "");
    }

    private static boolean isOfTheYear(Item item, Item annual, boolean yearIsSecond) {
        if (LAYOUT.isYearlySource(name(item.name()))) {
            return true;
        }
        return yearIsSecond && item.index() > 0 && item.index() >= annual.index();
    }

    private List<FundingLine> lines(List<Item> sources) {
        List<FundingLine> lines = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        SourceName.Numbering numbering = new SourceName.Numbering();
        for (Item item : sources) {
            SourceName source = SourceName.of(item.name());
            String code = numbering.code(source.code());
            code = code == null || !codes.add(code) ? null : code;
            FieldPath path =
                    code == null ? new FieldPath.FundingAt(lines.size() + 1) : new FieldPath.FundingByCode(code);
            lines.add(new FundingLine(code, source.name(), amount(item, path)));
        }
        return lines;
    }

    private @Nullable Amount amount(Item item, FieldPath path) {
        List<AmountText> amounts = item.amounts();
        if (amounts.isEmpty()) {
            return null;
        }
        AmountText first = amounts.get(0);
        boolean same = amounts.stream().map(AmountText::number).distinct().count() == 1;
        if (!same && !items.hasNotes()) {
            doubts.add(path, "more-amounts", name(item.name()));
            return null;
        }
        Optional<Amount> amount = first.amount(unit);
        if (amount.isEmpty()) {
            doubts.add(path, "no-unit", first.number().toPlainString());
        } else if (amount.get().wan().precision() > MOST_DIGITS) {
            doubts.add(path, "too-many-digits", first.number().toPlainString());
            return null;
        } else if (first.broughtAlong()) {
            doubts.add(path, "amount-with-parts", amount.get().toString());
        }
        return amount.orElse(null);
    }

    /** The sum of the uppermost lines, when every one of them has an amount. */
    private @Nullable Amount sum(List<FundingLine> lines) {
        List<FundingLine> uppermost = lines.stream()
                .filter(line -> line.code() != null && isUppermost(line.code()))
                .toList();
        List<Amount> amounts = uppermost.stream()
                .map(FundingLine::amount)
                .filter(Objects::nonNull)
                .toList();
        if (uppermost.isEmpty() || amounts.size() < uppermost.size()) {
            return null;
        }
        Amount sum = Amount.sum(amounts);
        doubts.add(FieldPath.FUNDING_TOTAL, "total-summed", sum.toString());
        return sum;
    }

    private static boolean isUppermost(String code) {
        return UPPERMOST.matcher(code).matches();
    }

    private String printed(Item item) {
        return item.amounts().get(0).number().toPlainString();
    }

    private static String name(String printed) {
        return SourceName.of(printed).name();
    }
}
