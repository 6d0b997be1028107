package org.mubiao.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mubiao.shared.Amount;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Framework;
import org.mubiao.table.Frameworks;
import org.mubiao.table.FundTree;
import org.mubiao.table.FundTrees;
import org.mubiao.table.Funding;
import org.mubiao.table.FundingLine;
import org.mubiao.table.GeneratedTables;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.IndicatorGroup;
import org.mubiao.table.OverviewField;
import org.mubiao.table.TargetTable;
import org.mubiao.table.TargetValue;

/** Tables made right from real indicators: no finding; broken in one place: just that finding. */
class BrokenTablesTest {

    /** A way to break a table: the broken table and the finding that must come of it. */
    private record Break(TargetTable table, String finding) {}

    static Stream<Integer> seeds() {
        return IntStream.range(0, 60).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_right_table_has_no_finding_and_one_defect_is_one_finding(int seed) {
        Random random = new Random(seed);
        Framework framework =
                Frameworks.all().get(random.nextInt(Frameworks.all().size()));
        TargetTable right = right(random, framework);

        assertThat(found(right, framework)).isEmpty();
        for (BiFunction<TargetTable, Random, Break> breaking : BREAKS) {
            Break broken = breaking.apply(right, random);
            assertThat(found(broken.table(), framework)).containsExactly(broken.finding());
        }
    }

    @Test
    void no_table_is_too_odd_to_be_judged() {
        for (TargetTable generated : GeneratedTables.some(300).toList()) {
            TargetTable table = withLevelsLost(generated);
            List<Finding> findings = Checks.judge(table, CheckContext.fitting(table));

            assertThat(findings).isEqualTo(Checks.judge(table, CheckContext.fitting(table)));
            assertThat(findings)
                    .extracting(finding -> finding.ruleId() + finding.path())
                    .doesNotHaveDuplicates();
            assertThat(findings)
                    .extracting(finding -> FieldPath.parse(finding.path().toString()))
                    .allMatch(path -> path.isPresent());
        }
    }

    /** As a reader gives it when the page cut the merged cells. */
    private static TargetTable withLevelsLost(TargetTable table) {
        List<Indicator> rows = new ArrayList<>(table.indicators());
        for (int i = 0; i < rows.size(); i++) {
            if (i % 5 == 1 || i % 5 == 3) {
                rows.set(i, rows.get(i).with(IndicatorField.LEVEL1, null));
            }
            if (i % 5 == 2 || i % 5 == 3) {
                rows.set(i, rows.get(i).with(IndicatorField.LEVEL2, null));
            }
        }
        return table.withIndicators(rows);
    }

    private static List<String> found(TargetTable table, Framework framework) {
        return Judged.findings(table, CheckContext.fitting(table).with(framework));
    }

    private static final List<BiFunction<TargetTable, Random, Break>> BREAKS = List.of(
            (table, random) -> {
                Amount wrong = table.funding().total().plus(Amount.ofWan("0.005001"));
                return new Break(
                        table.withFunding(new Funding(wrong, table.funding().lines())), "F01 blocks funding.total");
            },
            (table, random) -> {
                OverviewField field = List.of(OverviewField.UNIT, OverviewField.PERIOD, OverviewField.ATTRIBUTE)
                        .get(random.nextInt(3));
                return new Break(Judged.without(table, FieldPath.of(field)), "C01 blocks overview." + field.key());
            },
            (table, random) -> {
                int row = random.nextInt(table.indicators().size());
                return new Break(
                        withRow(table, row, table.indicators().get(row).withValue(TargetValue.EMPTY)),
                        "C09 blocks indicators[" + (row + 1) + "].value");
            },
            (table, random) -> {
                int row = random.nextInt(table.indicators().size());
                Indicator changed = table.indicators().get(row).with(IndicatorField.DEFINITION, "不低于$\\geq 80\\%$");
                return new Break(withRow(table, row, changed), "X01 justify indicators[" + (row + 1) + "].definition");
            },
            (table, random) -> {
                int row = rowOf(table, "%");
                Indicator changed = table.indicators().get(row).withValue(TargetValue.read("90百分比"));
                return new Break(withRow(table, row, changed), "X03 justify indicators[" + (row + 1) + "].value");
            },
            (table, random) -> {
                int row = rowOf(table, "%");
                Indicator changed = table.indicators().get(row).withValue(TargetValue.read("≥100%"));
                return new Break(withRow(table, row, changed), "A02 justify indicators[" + (row + 1) + "].value");
            },
            (table, random) -> {
                int row = random.nextInt(table.indicators().size());
                Indicator changed = table.indicators().get(row).with(IndicatorField.NAME, null);
                return new Break(withRow(table, row, changed), "C01 blocks indicators[" + (row + 1) + "].name");
            },
            (table, random) -> {
                List<Indicator> rows = new ArrayList<>(table.indicators());
                Indicator last = rows.getLast();
                rows.add(Indicator.of(last.level1(), "其他指标", "印发简报数", TargetValue.read("≥5份")));
                return new Break(table.withIndicators(rows), "R05 justify indicators/" + last.level1() + "/其他指标");
            });

    private static TargetTable withRow(TargetTable table, int row, Indicator changed) {
        List<Indicator> rows = new ArrayList<>(table.indicators());
        rows.set(row, changed);
        return table.withIndicators(rows);
    }

    private static int rowOf(TargetTable table, String unit) {
        for (int i = 0; i < table.indicators().size(); i++) {
            Indicator indicator = table.indicators().get(i);
            if (unit.equals(indicator.value().unit())
                    && !CheckSettings.shipped()
                            .growth()
                            .matcher(indicator.name())
                            .find()) {
                return i;
            }
        }
        throw new IllegalStateException("no row with " + unit);
    }

    private static TargetTable right(Random random, Framework framework) {
        List<Indicator> rows = new ArrayList<>();
        Map<IndicatorGroup, Integer> wanted = new EnumMap<>(IndicatorGroup.class);
        for (IndicatorGroup group : IndicatorGroup.values()) {
            wanted.put(group, 1 + random.nextInt(3));
        }
        Set<String> names = new HashSet<>();
        for (Framework.Level1 level1 : framework.levels()) {
            for (Framework.Level2 level2 : level1.levels()) {
                if (level2.legacy()) {
                    continue;
                }
                List<CatalogRows> choices = CatalogRows.all().stream()
                        .filter(row -> row.level2().equals(level2.name())
                                || (level2.group() == IndicatorGroup.COST
                                        && row.level2().equals("经济成本指标")))
                        .toList();
                for (int i = wanted.get(level2.group()); i > 0 && !choices.isEmpty(); i--) {
                    CatalogRows row = choices.get(random.nextInt(choices.size()));
                    if (names.add(row.name())) {
                        rows.add(row.indicator(random)
                                .with(IndicatorField.LEVEL1, level1.name())
                                .with(IndicatorField.LEVEL2, level2.name()));
                    }
                }
            }
        }
        return Judged.right().withIndicators(rows).withFunding(funding(random));
    }

    private static Funding funding(Random random) {
        FundTree tree = FundTrees.all().get(random.nextInt(FundTrees.all().size()));
        boolean numbered = tree.id().equals("shandong-2021");
        List<FundingLine> lines = new ArrayList<>();
        Amount total = Amount.ZERO;
        for (FundTree.Source root : tree.roots()) {
            List<FundingLine> parts = new ArrayList<>();
            Amount sum = root.parts().isEmpty() ? amount(random) : Amount.ZERO;
            for (FundTree.Source part : root.parts()) {
                Amount amount = amount(random);
                sum = sum.plus(amount);
                parts.add(new FundingLine(numbered ? part.code() : null, part.label(), amount));
            }
            lines.add(new FundingLine(numbered ? root.code() : null, root.label(), sum));
            lines.addAll(parts);
            total = total.plus(sum);
        }
        return new Funding(total, lines);
    }

    private static Amount amount(Random random) {
        return new Amount(BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(7)));
    }
}
