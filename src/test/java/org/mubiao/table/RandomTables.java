package org.mubiao.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mubiao.shared.Amount;
import org.mubiao.shared.BudgetYear;

/** Tables that no one wrote: every part known or not, odd texts, odd rows; the same for the same seed. */
public final class RandomTables {

    private static final List<String> TEXTS = List.of(
            "无",
            "培训",
            "人大代表履职补助费",
            "目标1：召开会议3次；\n目标2：培训200人。",
            "<b>\"重点\"</b> & 'x' </td><script>alert(1)</script>",
            "=SUM(A1:A9)",
            "-5",
            "@会议",
            "满意度 $\\geq 80\\%$，按期 \\leq 3天",
            "𠮷林省𬱖河",
            "目门工页",
            "长".repeat(700),
            "ABC 123 ∑ ≥ ≤ ㎡ ① Ⅳ 万㎡",
            "甲、乙（丙）〔2020〕15号");
    private static final List<String> LEVELS = List.of("项目完成", "项目效益", "满意度指标", "产出/效益", "~", "数量指标", "质量指标");

    private final Random random;

    private RandomTables(long seed) {
        random = new Random(seed);
    }

    public static Stream<TargetTable> stream(long seed) {
        RandomTables tables = new RandomTables(seed);
        return Stream.generate(tables::table);
    }

    public static List<TargetTable> many(long seed, int count) {
        return stream(seed).limit(count).toList();
    }

    private TargetTable table() {
        return new TargetTable(overview(), funding(), new Goals(text(), text()), indicators());
    }

    private Overview overview() {
        Overview overview = Overview.EMPTY;
        for (OverviewField field : OverviewField.values()) {
            if (field.isText()) {
                overview = overview.with(field, text());
            }
        }
        if (random.nextInt(4) > 0) {
            overview = overview.withYear(new BudgetYear(2015 + random.nextInt(12)));
        }
        if (random.nextInt(4) > 0) {
            overview = overview.withPeriod(new Period(PartialDate.parse("2021"), PartialDate.parse("2021-12")));
        }
        return overview;
    }

    private Funding funding() {
        FundTree tree = random.nextBoolean()
                ? FundTrees.named("shandong-2021").orElseThrow()
                : FundTrees.named("national").orElseThrow();
        List<FundingLine> lines = new ArrayList<>();
        for (FundTree.Source source : tree.sources()) {
            if (random.nextInt(5) > 0) {
                lines.add(new FundingLine(random.nextInt(4) > 0 ? source.code() : null, source.label(), amount()));
            }
        }
        if (random.nextInt(5) == 0) {
            lines.add(new FundingLine(random.nextBoolean() ? "9.1" : null, "社会捐赠", amount()));
        }
        return new Funding(amount(), lines);
    }

    private List<Indicator> indicators() {
        boolean withIds = random.nextBoolean();
        return IntStream.range(0, random.nextInt(15))
                .mapToObj(i -> {
                    Indicator indicator = Indicator.of(level(), level(), text(), value())
                            .with(IndicatorField.DEFINITION, text())
                            .with(IndicatorField.SCORING, text())
                            .withWeight(random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(200), 1) : null);
                    return withIds ? indicator.withId("r" + i) : indicator;
                })
                .toList();
    }

    private TargetValue value() {
        if (random.nextInt(4) == 0) {
            return TargetValue.EMPTY;
        }
        Operator operator = random.nextBoolean() ? Operator.AT_LEAST : null;
        return TargetValue.of(
                operator, BigDecimal.valueOf(random.nextInt(10_000), 2), random.nextBoolean() ? "%" : null);
    }

    private Amount amount() {
        return random.nextInt(5) == 0 ? null : new Amount(BigDecimal.valueOf(random.nextLong(1_000_000_000L), 6));
    }

    private String level() {
        return random.nextInt(6) == 0 ? null : LEVELS.get(random.nextInt(LEVELS.size()));
    }

    private String text() {
        return random.nextInt(6) == 0 ? null : TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
