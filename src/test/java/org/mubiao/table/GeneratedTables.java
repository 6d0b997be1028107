package org.mubiao.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mubiao.shared.Amount;
import org.mubiao.shared.BudgetYear;

/** Tables as nobody would write them but somebody will: made from a seed, so that a failure can be repeated. */
public final class GeneratedTables {

    private static final List<String> WORDS = List.of(
            "培训", "代表", "会议", "<b>", "&amp;", "“引号”", "𠮷野家", "a/b", "~", "目门工页", "≥80%", "\u202e倒", "换\n行", "=1+1",
            "é", "０１");
    private static final List<String> UNITS = List.of("人次", "%", "元/人·天", "万平方米", "个");
    private static final List<String> DATES = List.of("2021", "2021-03", "2021-12-31", "2023-02-28");

    private final Random random;
    private long nextId;

    public GeneratedTables(long seed) {
        this.random = new Random(seed);
        this.nextId = 1_000_000L * (seed + 1);
    }

    /** As many tables as asked for, each from a seed of its own. */
    public static Stream<TargetTable> some(int count) {
        return IntStream.range(0, count).mapToObj(seed -> new GeneratedTables(seed).table());
    }

    public TargetTable table() {
        Overview overview = Overview.EMPTY;
        for (OverviewField field : OverviewField.values()) {
            if (field.isText() && random.nextInt(4) > 0) {
                overview = overview.with(field, text());
            }
        }
        if (random.nextBoolean()) {
            overview = overview.withYear(new BudgetYear(2000 + random.nextInt(50)));
        }
        if (random.nextBoolean()) {
            overview = overview.withPeriod(new Period(date(), date()));
        }
        List<FundingLine> lines = new ArrayList<>();
        FundTrees.named("shandong-2021")
                .orElseThrow()
                .sources()
                .forEach(source -> lines.add(
                        new FundingLine(random.nextInt(5) == 0 ? null : source.code(), source.label(), amount())));
        List<Indicator> indicators = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            indicators.add(indicator());
        }
        return new TargetTable(overview, new Funding(amount(), lines), new Goals(text(), text()), indicators);
    }

    public Indicator indicator() {
        Framework framework = Frameworks.all().get(random.nextInt(3));
        Framework.Level1 level1 = any(framework.levels());
        Indicator row = Indicator.of(level1.name(), any(level1.levels()).name(), text(), value())
                .withId(Long.toString(nextId++));
        if (random.nextBoolean()) {
            row = row.with(IndicatorField.DEFINITION, text()).withWeight(new BigDecimal(random.nextInt(30)));
        }
        return row;
    }

    /** The table with one part changed by somebody. */
    public TargetTable edited(TargetTable table) {
        List<Indicator> rows = new ArrayList<>(table.indicators());
        switch (random.nextInt(6)) {
            case 0 -> {
                return table.withOverview(
                        table.overview().with(any(List.of(OverviewField.SUMMARY, OverviewField.PLAN)), text()));
            }
            case 1 -> {
                return table.withGoals(table.goals().with(GoalField.ANNUAL, text()));
            }
            case 2 -> rows.add(random.nextInt(rows.size() + 1), indicator());
            case 3 -> {
                if (!rows.isEmpty()) {
                    rows.remove(random.nextInt(rows.size()));
                }
            }
            case 4 -> Collections.shuffle(rows, random);
            default -> {
                if (!rows.isEmpty()) {
                    rows.replaceAll(row -> random.nextInt(3) == 0 ? row.withValue(value()) : row);
                }
            }
        }
        return table.withIndicators(rows);
    }

    private TargetValue value() {
        return switch (random.nextInt(4)) {
            case 0 -> TargetValue.EMPTY;
            case 1 -> TargetValue.read(text());
            default ->
                TargetValue.of(
                        any(List.of(Operator.values())),
                        BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(4)),
                        any(UNITS));
        };
    }

    private Amount amount() {
        return new Amount(BigDecimal.valueOf(random.nextInt(100_000_000), random.nextInt(7)));
    }

    private PartialDate date() {
        return PartialDate.parse(any(DATES));
    }

    private String text() {
        StringBuilder text = new StringBuilder(any(WORDS));
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(any(WORDS));
        }
        return text.toString();
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
