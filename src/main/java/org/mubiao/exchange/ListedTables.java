package org.mubiao.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mubiao.exchange.AmountText.Unit;
import org.mubiao.exchange.Grid.Row;
import org.mubiao.shared.Amount;
import org.mubiao.shared.BudgetYear;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Funding;
import org.mubiao.table.GoalField;
import org.mubiao.table.Goals;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.Overview;
import org.mubiao.table.OverviewField;
import org.mubiao.table.TargetTable;
import org.mubiao.table.TargetValue;

/**
 * Tables printed as a list of a whole department: units, categories and projects with their amounts line by line, and for a
 * project headings such as {@code 【产出指标-数量指标】} with {@code 指标1:名称(指标值)} below them.
 */
final class ListedTables {

    private static final Layout LAYOUT = Layout.SHIPPED;
    private static final Pattern HEADING = Pattern.compile("【([^【】]{1,40})】\\s*[:：]?");
    private static final Pattern ITEM = Pattern.compile("指标\\s*\\d{1,3}\\s*[:：]");
    private static final Pattern DIGITS = Pattern.compile("[\\d,]{1,20}(?:\\.\\d{1,6})?");

    /** A line of the hierarchy above a project. */
    private record Entry(@Nullable String code, String name, String amount) {}

    /** A heading in brackets and what stands below it. */
    private record Part(String heading, String text) {}

    private final Vocabulary words;
    private final @Nullable BudgetYear year;
    private final List<ReadTable> tables = new ArrayList<>();
    private final List<String> above = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private boolean indicatorsBegan;
    private @Nullable String unit;
    private @Nullable String category;

    private ListedTables(Vocabulary words, @Nullable BudgetYear year) {
        this.words = words;
        this.year = year;
    }

    /** The listed tables of a grid; none when it has no heading that names two levels. */
    static List<ReadTable> in(Grid grid, Vocabulary words) {
        List<String> lines = grid.rows().stream()
                .map(Row::text)
                .filter(text -> !text.isEmpty())
                .toList();
        if (lines.stream().noneMatch(line -> isOfLevels(line, words))) {
            return List.of();
        }
        ListedTables listed = new ListedTables(words, year(lines));
        lines.forEach(listed::take);
        listed.finish();
        return listed.tables;
    }

    private static @Nullable BudgetYear year(List<String> lines) {
        return lines.stream()
                .filter(LAYOUT::isTitle)
                .flatMap(line -> HeadReading.yearWritten(line).stream())
                .findFirst()
                .orElse(null);
    }

    private static boolean isOfLevels(String line, Vocabulary words) {
        Matcher matcher = HEADING.matcher(line);
        return matcher.find() && levels(matcher.group(1), words) != null;
    }

    private static @Nullable List<String> levels(String heading, Vocabulary words) {
        String[] names = heading.split("[-—－]", 2);
        if (names.length < 2) {
            return null;
        }
        List<String> levels = List.of(words.level(names[0]), words.level(names[1]));
        return words.isLevel1(levels.get(0)) && words.isLevel2(levels.get(1)) ? levels : null;
    }

    private void take(String line) {
        Matcher matcher = HEADING.matcher(line);
        int said = 0;
        boolean headed = false;
        while (matcher.find()) {
            String before = line.substring(said, matcher.start()).strip();
            if (!before.isEmpty()) {
                say(before, headed);
            }
            begin(matcher.group(1));
            headed = true;
            said = matcher.end();
        }
        String rest = line.substring(said).strip();
        if (!rest.isEmpty()) {
            say(rest, headed);
        }
    }

    private void begin(String heading) {
        boolean ofLevels = levels(heading, words) != null;
        if (!ofLevels && indicatorsBegan) {
            finish();
        }
        indicatorsBegan |= ofLevels;
        parts.add(new Part(heading, ""));
    }

    /** Below the indicators of one project stand, without a heading, the unit, category and name of the next. */
    private void say(String text, boolean headed) {
        boolean ofIndicators =
                !parts.isEmpty() && levels(parts.get(parts.size() - 1).heading(), words) != null;
        if (!headed && ofIndicators && !ITEM.matcher(text).lookingAt()) {
            finish();
        }
        if (parts.isEmpty()) {
            if (LAYOUT.label(text).isPresent()) {
                above.clear();
            } else {
                above.add(text);
            }
            return;
        }
        Part last = parts.remove(parts.size() - 1);
        parts.add(new Part(last.heading(), Wording.joined(List.of(last.text(), text))));
    }

    private void finish() {
        if (indicatorsBegan) {
            tables.add(table());
        }
        indicatorsBegan = false;
        if (!parts.isEmpty()) {
            above.clear();
        }
        parts.clear();
    }

    private ReadTable table() {
        Doubts doubts = new Doubts();
        Entry project = project();
        Overview overview = Overview.EMPTY
                .withYear(year)
                .with(OverviewField.PROJECT_NAME, project == null ? null : project.name())
                .with(OverviewField.UNIT, unit)
                .with(OverviewField.PROJECT_TYPE, category);
        Goals goals = Goals.EMPTY;
        List<IndicatorRow> rows = new ArrayList<>();
        for (Part part : parts) {
            List<String> levels = levels(part.heading(), words);
            Label label = LAYOUT.label(part.heading()).orElse(null);
            if (levels != null) {
                rows(levels, part.text(), rows);
            } else if (label != null && label.isOfGoals()) {
                GoalField goal = GoalField.ofKey(label.key()).orElse(GoalField.ANNUAL);
                goals = goals.with(goal, doubts.plain(FieldPath.of(goal), part.text()));
                if (label.is(Label.Kind.GOAL_BLOCK)) {
                    doubts.add(FieldPath.of(goal), "goal-taken-as-annual", part.heading());
                }
            } else if (label != null && label.is(Label.Kind.FIELD)) {
                OverviewField field = OverviewField.ofKey(label.key()).orElseThrow();
                overview = field.isText()
                        ? overview.with(field, doubts.plain(FieldPath.of(field), part.text()))
                        : overview;
            }
        }
        List<Indicator> indicators = IndicatorRow.all(rows, doubts);
        Funding funding = new Funding(project == null ? null : amount(project, indicators, doubts), List.of());
        return new ReadTable(new TargetTable(overview, funding, goals, indicators), doubts.all());
    }

    /** The last line above the headings is the project; a line without a code above it its category, one with a code its unit. */
    private @Nullable Entry project() {
        List<Entry> entries = new ArrayList<>();
        String code = null;
        String name = null;
        for (String line : above) {
            boolean digits = DIGITS.matcher(line).matches();
            if (!digits) {
                name = name == null ? line : Wording.joined(List.of(name, line));
            } else if (name == null) {
                code = line;
            } else {
                entries.add(new Entry(code, name, line));
                code = null;
                name = null;
            }
        }
        if (entries.isEmpty() || name != null) {
            return null;
        }
        for (Entry entry : entries.subList(0, entries.size() - 1)) {
            if (entry.code() == null && unit != null) {
                category = entry.name();
            } else if (entry.code() != null) {
                unit = entry.name();
                category = null;
            }
        }
        return entries.get(entries.size() - 1);
    }

    private void rows(List<String> levels, String text, List<IndicatorRow> rows) {
        Matcher matcher = ITEM.matcher(text);
        List<Integer> begins = new ArrayList<>();
        List<Integer> names = new ArrayList<>();
        while (matcher.find()) {
            begins.add(matcher.start());
            names.add(matcher.end());
        }
        for (int i = 0; i < names.size(); i++) {
            int end = i + 1 < begins.size() ? begins.get(i + 1) : text.length();
            String item = text.substring(names.get(i), end).strip();
            if (!item.isEmpty()) {
                IndicatorRow row = new IndicatorRow(rows.size() + 1, words, levels.get(0), levels.get(1));
                nameAndValue(item, row);
                rows.add(row);
            }
        }
    }

    /** The value stands in the last brackets, which may hold brackets themselves. */
    private static void nameAndValue(String written, IndicatorRow row) {
        String item = written.replaceFirst("[;；。,，]$", "");
        String plain = Wording.halfWidth(item);
        int depth = 0;
        int open = -1;
        for (int i = plain.length() - 1; i >= 0 && plain.endsWith(")") && open < 0; i--) {
            depth += plain.charAt(i) == ')' ? 1 : plain.charAt(i) == '(' ? -1 : 0;
            open = depth == 0 ? i : -1;
        }
        if (open <= 0) {
            row.name(item);
            row.doubt(IndicatorField.VALUE, "value-missing", Doubts.quote(item));
        } else {
            row.name(item.substring(0, open));
            row.put("value", item.substring(open + 1, item.length() - 1).strip());
        }
    }

    /** A list prints no unit of money; an indicator that prints the same number with one tells it. */
    private static @Nullable Amount amount(Entry project, List<Indicator> indicators, Doubts doubts) {
        AmountText amount = AmountText.read(project.amount()).orElse(null);
        if (amount == null) {
            return null;
        }
        Optional<Unit> told = indicators.stream()
                .map(Indicator::value)
                .filter(value -> isSame(value, amount.number()))
                .flatMap(value -> Optional.ofNullable(value.unit()).stream())
                .flatMap(unit -> unit.equals("万") ? Optional.of(Unit.WAN).stream() : Unit.named(unit).stream())
                .findFirst();
        Optional<Amount> read = amount.amount(told.orElse(null)).filter(Amount::fits);
        if (read.isEmpty()) {
            doubts.add(FieldPath.FUNDING_TOTAL, "no-unit", project.amount());
        } else {
            doubts.add(
                    FieldPath.FUNDING_TOTAL,
                    "unit-of-indicator",
                    project.amount(),
                    read.get().toString());
        }
        return read.orElse(null);
    }

    private static boolean isSame(TargetValue value, BigDecimal number) {
        return value.number() != null && value.number().compareTo(number) == 0;
    }
}
