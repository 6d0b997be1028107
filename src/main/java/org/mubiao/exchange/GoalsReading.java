package org.mubiao.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mubiao.exchange.Label.Kind;
import org.mubiao.exchange.Slot.Said;
import org.mubiao.table.FieldPath;
import org.mubiao.table.GoalField;
import org.mubiao.table.Goals;
import org.mubiao.table.Period;

/** The goals of a table: beside their labels, or below labels that stand side by side. */
final class GoalsReading {

    private final List<Slot> slots;
    private final Doubts doubts;
    private final Map<GoalField, String> texts = new EnumMap<>(GoalField.class);
    private @Nullable Period period;

    GoalsReading(List<Slot> slots, Doubts doubts) {
        this.slots = slots;
        this.doubts = doubts;
    }

    Goals read() {
        List<Slot> run = new ArrayList<>();
        for (Slot slot : slots) {
            if (slot.label().isOfGoals()) {
                run.add(slot);
            } else if (!run.isEmpty()) {
                take(run);
                run.clear();
            }
        }
        take(run);
        Goals goals = Goals.EMPTY;
        for (Map.Entry<GoalField, String> text : texts.entrySet()) {
            goals = goals.with(text.getKey(), doubts.plain(FieldPath.of(text.getKey()), text.getValue()));
        }
        return goals;
    }

    /** The period that stands beside the goal of the medium term; null when none does. */
    @Nullable Period period() {
        return period;
    }

    private void take(List<Slot> run) {
        List<Slot> columns = new ArrayList<>();
        for (Slot slot : run) {
            notePeriod(slot);
            if (!slot.label().is(Kind.GOAL_BLOCK)) {
                columns.add(slot);
            } else if (!isUnsaid(slot)) {
                alone(slot);
            }
        }
        boolean sideBySide = columns.size() > 1
                && columns.stream().allMatch(slot -> saidBeside(slot).isEmpty())
                && columns.subList(0, columns.size() - 1).stream()
                        .allMatch(slot -> saidUnder(slot).isEmpty());
        if (sideBySide) {
            new GoalsBelow(columns, doubts).read().forEach(this::put);
        } else {
            columns.forEach(this::beside);
        }
    }

    private void notePeriod(Slot slot) {
        String inBrackets = Wording.inBrackets(slot.head().text());
        List<String> candidates = new ArrayList<>(List.of(inBrackets));
        slot.saidInRow().forEach(said -> candidates.add(said.text()));
        slot.saidBelow().stream().limit(1).forEach(said -> candidates.add(said.text()));
        for (String candidate : candidates) {
            Period read = period == null && isPeriod(candidate) ? OverviewReading.read(candidate) : null;
            if (read != null) {
                period = read;
            }
        }
    }

    private static boolean isPeriod(String text) {
        return text.length() >= 5 && text.length() <= 40 && OverviewReading.read(text) != null;
    }

    private boolean isUnsaid(Slot slot) {
        return saidBeside(slot).isEmpty() && saidUnder(slot).isEmpty();
    }

    /** What stands in the row of the label, except a period. */
    private static List<Said> saidBeside(Slot slot) {
        return slot.saidInRow().stream().filter(said -> !isPeriod(said.text())).toList();
    }

    /** What stands below the row of the label, except a period. */
    static List<Said> saidUnder(Slot slot) {
        return slot.saidBelow().stream().filter(said -> !isPeriod(said.text())).toList();
    }

    /** A heading of all goals that is followed by a text itself: the goal of the year. */
    private void alone(Slot slot) {
        if (texts.containsKey(GoalField.ANNUAL)) {
            return;
        }
        put(GoalField.ANNUAL, lines(slot));
        doubts.add(
                FieldPath.of(GoalField.ANNUAL),
                "goal-taken-as-annual",
                slot.head().text());
    }

    private void beside(Slot slot) {
        GoalField goal = goal(slot);
        if (goal != null && !isUnsaid(slot)) {
            if (texts.containsKey(goal)) {
                doubts.add(FieldPath.of(goal), "goal-twice", slot.head().text());
            } else {
                put(goal, lines(slot));
            }
        }
    }

    private List<String> lines(Slot slot) {
        List<String> lines = new ArrayList<>();
        saidBeside(slot).forEach(said -> lines.add(said.text()));
        slot.saidBelow().stream().filter(said -> !isPeriod(said.text())).forEach(said -> lines.add(said.text()));
        return lines;
    }

    static @Nullable GoalField goal(Slot slot) {
        return slot.label().is(Kind.GOAL) ? GoalField.ofKey(slot.label().key()).orElse(null) : null;
    }

    private void put(GoalField goal, List<String> lines) {
        texts.put(goal, Wording.joined(lines));
    }
}
