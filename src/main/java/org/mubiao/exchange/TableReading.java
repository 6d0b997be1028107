package org.mubiao.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mubiao.exchange.AmountText.Unit;
import org.mubiao.exchange.Piece.Line;
import org.mubiao.table.Funding;
import org.mubiao.table.Goals;
import org.mubiao.table.Indicator;
import org.mubiao.table.Overview;
import org.mubiao.table.TargetTable;

/** One table of a file, from its lines. */
final class TableReading {

    private static final Pattern UNIT = Pattern.compile("单位[:：]\\s{0,10}([万亿]?元)");

    private final TableCut cut;
    private final Vocabulary words;
    private final List<Slot> slots;
    private final Doubts doubts = new Doubts();

    TableReading(TableCut cut, Vocabulary words) {
        this.cut = cut;
        this.words = words;
        this.slots = Slot.of(cut.upper());
    }

    /** Whether more than the name of a project was recognised: a list of names is no target table. */
    boolean isTable() {
        boolean hasMoney = slots.stream().anyMatch(slot -> slot.label().isOfFunding());
        boolean hasGoals = slots.stream().anyMatch(slot -> slot.label().isOfGoals());
        return hasMoney && hasGoals || !cut.lower().isEmpty();
    }

    ReadTable read() {
        FundingItems items = FundingItems.of(slots, words);
        GoalsReading goalsReading = new GoalsReading(slots, doubts);
        Goals goals = goalsReading.read();
        Overview overview =
                new OverviewReading(slots, new HeadReading(cut), doubts).read(goalsReading.period(), items.use());
        Funding funding = new FundingReading(items, statedUnit(), doubts).read();
        List<Indicator> indicators = new IndicatorReading(cut.lower(), words, doubts).read();
        return new ReadTable(new TargetTable(overview, funding, goals, indicators), doubts.all());
    }

    private @Nullable Unit statedUnit() {
        List<Line> lines = new ArrayList<>(cut.head());
        lines.addAll(cut.upper());
        for (Line line : lines) {
            Matcher matcher = UNIT.matcher(line.row().text());
            if (matcher.find()) {
                return Unit.named(matcher.group(1)).orElse(null);
            }
        }
        return null;
    }
}
