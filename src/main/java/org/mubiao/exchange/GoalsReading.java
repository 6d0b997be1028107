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

    /** How tables say that there is no goal. */
    private static final String NONE = "无";

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
            below(columns, columns.get(columns.size() - 1));
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
    private static List<Said> saidUnder(Slot slot) {
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

    private static @Nullable GoalField goal(Slot slot) {
        return slot.label().is(Kind.GOAL) ? GoalField.ofKey(slot.label().key()).orElse(null) : null;
    }

    private void below(List<Slot> columns, Slot last) {
        List<Said> filled = saidUnder(last);
        if (filled.isEmpty()) {
            return;
        }
        if (filled.size() == columns.size() && (columns.size() == 1 || areCells(filled))) {
            inOrder(columns, filled);
        } else if (filled.stream().allMatch(Said::divided)) {
            byColumn(columns, filled);
        } else if (last.below().size() == columns.size() && areCells(last.below())) {
            inOrder(columns, last.below());
        } else {
            unparted(columns, filled);
        }
    }

    /** Whether each line is a cell of its own: of a divided row, or parted from the others by empty lines. */
    private static boolean areCells(List<Said> said) {
        return said.stream().skip(1).allMatch(each -> each.divided() || each.afterGap());
    }

    private void inOrder(List<Slot> columns, List<Said> said) {
        for (int i = 0; i < columns.size(); i++) {
            GoalField goal = goal(columns.get(i));
            if (goal != null && !said.get(i).piece().isEmpty()) {
                put(goal, List.of(said.get(i).text()));
            }
        }
    }

    private void byColumn(List<Slot> columns, List<Said> said) {
        for (int i = 0; i < columns.size(); i++) {
            GoalField goal = goal(columns.get(i));
            int from = columns.get(i).head().cell().index();
            int to = i + 1 < columns.size() ? columns.get(i + 1).head().cell().index() : Integer.MAX_VALUE;
            List<String> lines = said.stream()
                    .filter(each -> each.piece().cell().index() >= from
                            && each.piece().cell().index() < to)
                    .map(Said::text)
                    .toList();
            if (goal != null && !lines.isEmpty()) {
                put(goal, lines);
                doubts.add(
                        FieldPath.of(goal),
                        "goal-by-column",
                        columns.get(i).head().text());
            }
        }
    }

    /** Lines of text under several headings: they part where a sentence ends at the end of a line, if only one does. */
    private void unparted(List<Slot> columns, List<Said> said) {
        List<String> lines = said.stream().map(Said::text).toList();
        List<Slot> goals = columns.stream().filter(slot -> goal(slot) != null).toList();
        if (lines.size() == 1 && goals.size() == 1 && goals.get(0) == columns.get(0)) {
            GoalField only = GoalField.ofKey(goals.get(0).label().key()).orElseThrow();
            put(only, lines);
            doubts.add(
                    FieldPath.of(only),
                    "goal-first-of-columns",
                    goals.get(0).head().text());
            return;
        }
        if (columns.size() == 2 && noneThen(columns, lines)) {
            return;
        }
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (endsSentence(lines.get(i))) {
                ends.add(i + 1);
            }
        }
        boolean parts = columns.size() == 2
                && ends.size() == 1
                && endsSentence(lines.get(lines.size() - 1))
                && !Wording.goesOnCounting(lines.get(ends.get(0)));
        for (int i = 0; i < columns.size(); i++) {
            GoalField goal = goal(columns.get(i));
            if (goal == null) {
                continue;
            }
            if (parts) {
                put(goal, i == 0 ? lines.subList(0, ends.get(0)) : lines.subList(ends.get(0), lines.size()));
            }
            doubts.add(FieldPath.of(goal), parts ? "goals-parted" : "goals-not-parted");
        }
    }

    /** The word for nothing is a whole answer; what follows it belongs to the second heading. */
    private boolean noneThen(List<Slot> columns, List<String> lines) {
        List<String> words = Wording.tokens(lines.get(0));
        if (!NONE.equals(words.get(0)) || words.size() == 1 && lines.size() == 1) {
            return false;
        }
        List<String> rest = new ArrayList<>(lines.subList(1, lines.size()));
        if (words.size() > 1) {
            rest.add(0, lines.get(0).substring(NONE.length()).strip());
        }
        for (int i = 0; i < columns.size(); i++) {
            GoalField goal = goal(columns.get(i));
            if (goal != null) {
                put(goal, i == 0 ? List.of(NONE) : rest);
                doubts.add(FieldPath.of(goal), "goals-parted");
            }
        }
        return true;
    }

    private static boolean endsSentence(String line) {
        return line.endsWith("。") || line.endsWith("；") || line.endsWith(";");
    }

    private void put(GoalField goal, List<String> lines) {
        texts.put(goal, Wording.joined(lines));
    }
}
