package org.mubiao.checks;

import java.util.ArrayList;
import java.util.List;
import org.mubiao.shared.Amount;
import org.mubiao.shared.BudgetYear;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Funding;
import org.mubiao.table.FundingLine;
import org.mubiao.table.GoalField;
import org.mubiao.table.Goals;
import org.mubiao.table.Indicator;
import org.mubiao.table.Overview;
import org.mubiao.table.OverviewField;
import org.mubiao.table.PartialDate;
import org.mubiao.table.Period;
import org.mubiao.table.TargetTable;
import org.mubiao.table.TargetValue;

/** Tables to break, and what is found in them, written as {@code rule grade path}. */
final class Judged {

    private Judged() {}

    static List<String> findings(TargetTable table) {
        return findings(table, CheckContext.fitting(table));
    }

    static List<String> findings(TargetTable table, CheckContext context) {
        return Checks.judge(table, context).stream()
                .map(finding -> finding.ruleId() + " " + finding.grade() + " " + finding.path())
                .toList();
    }

    /** A table of the framework of Shandong with nothing wrong in it. */
    static TargetTable right() {
        Overview overview = Overview.EMPTY
                .with(OverviewField.PROJECT_NAME, "人代会经费")
                .with(OverviewField.UNIT, "乳山市人民代表大会常务委员会办公室")
                .with(OverviewField.PROJECT_TYPE, "特定目标类")
                .with(OverviewField.ATTRIBUTE, "延续项目")
                .with(OverviewField.RATIONALE, "《中华人民共和国宪法》要求召开人民代表大会")
                .withYear(new BudgetYear(2021))
                .withPeriod(new Period(PartialDate.parse("2021"), PartialDate.parse("2021")));
        return new TargetTable(
                overview,
                funding(
                        "35",
                        "1 财政拨款 35",
                        "1.1 中央转移支付 0",
                        "1.2 省级转移支付 0",
                        "1.3 市级转移支付 0",
                        "1.4 本级财政拨款 35",
                        "2 上年结转资金 0",
                        "3 国企融资 0",
                        "4 其他资金 0"),
                Goals.EMPTY.with(GoalField.ANNUAL, "召开2021年人代会，参会200人"),
                List.of(
                        row("项目完成", "数量指标", "召开会议次数", "=1次"),
                        row("项目完成", "质量指标", "会议出勤率", "≥95%"),
                        row("项目完成", "时效指标", "会议计划完成时间", "2021年2月底前"),
                        row("项目完成", "成本指标", "人均会议成本", "≤583元/人天"),
                        row("项目效益", "社会效益指标", "代表建议办复率", "=100%"),
                        row("满意度指标", "服务对象满意度指标", "参会代表满意度", "≥95%")));
    }

    static Indicator row(String level1, String level2, String name, String value) {
        return Indicator.of(level1, level2, name, value.isEmpty() ? TargetValue.EMPTY : TargetValue.read(value));
    }

    /** Funding from lines written as {@code code label amount}; {@code -} stands for what the paper does not print. */
    static Funding funding(String total, String... lines) {
        List<FundingLine> read = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(" ");
            read.add(new FundingLine(parts[0].equals("-") ? null : parts[0], parts[1], amount(parts[2])));
        }
        return new Funding(amount(total), read);
    }

    static TargetTable with(TargetTable table, int row, String level2, String name, String value) {
        Indicator old = table.indicators().get(row - 1);
        List<Indicator> rows = new ArrayList<>(table.indicators());
        rows.set(row - 1, row(old.level1(), level2, name, value));
        return table.withIndicators(rows);
    }

    /** The right table with one more row, which is its seventh. */
    static TargetTable rightAnd(String level1, String level2, String name, String value) {
        return rightAnd(row(level1, level2, name, value));
    }

    static TargetTable rightAnd(Indicator indicator) {
        List<Indicator> rows = new ArrayList<>(right().indicators());
        rows.add(indicator);
        return right().withIndicators(rows);
    }

    static TargetTable without(TargetTable table, FieldPath path) {
        return switch (path) {
            case FieldPath.OverviewPart part
            when part.field() == OverviewField.PERIOD ->
                table.withOverview(table.overview().withPeriod(Period.UNKNOWN));
            case FieldPath.OverviewPart part ->
                table.withOverview(table.overview().with(part.field(), null));
            case FieldPath.FundingTotal ignored ->
                table.withFunding(new Funding(null, table.funding().lines()));
            case FieldPath.Goal goal -> table.withGoals(table.goals().with(goal.field(), null));
            case FieldPath.Indicators ignored -> table.withIndicators(List.of());
            default -> throw new IllegalArgumentException(path.toString());
        };
    }

    private static Amount amount(String written) {
        return written.equals("-") ? null : Amount.ofWan(written);
    }
}
