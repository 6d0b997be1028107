package org.mubiao.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mubiao.exchange.Slot.Said;
import org.mubiao.table.FieldPath;
import org.mubiao.table.GoalField;

/** Goals below labels that stand side by side: parted by cells, by columns, or where a sentence ends. */
final class GoalsBelow {

    /** How tables say that there is no goal. */
    private static final String NONE = "无";

    private final List<Slot> columns;
    private final Doubts doubts;
    private final Map<GoalField, List<String>> texts = new EnumMap<>(GoalField.class);

    /** @param columns the labels, from the left */
    GoalsBelow(List<Slot> columns, Doubts doubts) {
        this.columns = columns;
        this.doubts = doubts;
    }

    /** The texts of the goals, as lines; a goal that cannot be told apart from the other is missing. */
    Map<GoalField, List<String>> read() {
        Slot last = columns.get(columns.size() - 1);
        List<Said> filled = GoalsReading.saidUnder(last);
        if (!filled.isEmpty()) {
            part(filled, last);
        }
        return texts;
    }

    private void part(List<Said> filled, Slot last) {
        if (filled.size() == columns.size() && (columns.size() == 1 || areCells(filled))) {
            inOrder(filled);
        } else if (filled.stream().allMatch(Said::divided)) {
            byColumn(filled);
        } else if (last.below().size() == columns.size() && areCells(last.below())) {
            inOrder(last.below());
        } else {
            unparted(filled);
        }
    }

    /** Whether each line is a cell of its own: of a divided row, or parted from the others by empty lines. */
    private static boolean areCells(List<Said> said) {
        return said.stream().skip(1).allMatch(each -> each.divided() || each.afterGap());
    }

    private void inOrder(List<Said> said) {
        for (int i = 0; i < columns.size(); i++) {
            GoalField goal = GoalsReading.goal(columns.get(i));
            if (goal != null && !said.get(i).piece().isEmpty()) {
                texts.put(goal, List.of(said.get(i).text()));
            }
        }
    }

    private void byColumn(List<Said> said) {
        for (int i = 0; i < columns.size(); i++) {
            GoalField goal = GoalsReading.goal(columns.get(i));
            int from = columns.get(i).head().cell().index();
            int to = i + 1 < columns.size() ? columns.get(i + 1).head().cell().index() : Integer.MAX_VALUE;
            List<String> lines = said.stream()
                    .filter(each -> each.piece().cell().index() >= from
                            && each.piece().cell().index() < to)
                    .map(Said::text)
                    .toList();
            if (goal != null && !lines.isEmpty()) {
                texts.put(goal, lines);
                doubts.add(
                        FieldPath.of(goal),
                        "goal-by-column",
                        columns.get(i).head().text());
            }
        }
    }

    /** Lines of text under several headings: they part where a sentence ends at the end of a line, if only one does. */
    private void unparted(List<Said> said) {
        List<String> lines = said.stream().map(Said::text).toList();
        List<Slot> goals =
                columns.stream().filter(slot -> GoalsReading.goal(slot) != null).toList();
        if (lines.size() == 1 && goals.size() == 1 && goals.get(0) == columns.get(0)) {
            GoalField only = GoalField.ofKey(goals.get(0).label().key()).orElseThrow();
            texts.put(only, lines);
            doubts.add(
                    FieldPath.of(only),
                    "goal-first-of-columns",
                    goals.get(0).head().text());
            return;
        }
        if (columns.size() == 2 && (noneThen(lines) || sentences(lines))) {
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
            GoalField goal = GoalsReading.goal(columns.get(i));
            if (goal == null) {
                continue;
            }
            if (parts) {
                texts.put(goal, i == 0 ? lines.subList(0, ends.get(0)) : lines.subList(ends.get(0), lines.size()));
            }
            doubts.add(FieldPath.of(goal), parts ? "goals-parted" : "goals-not-parted");
        }
    }

    /** The word for nothing is a whole answer; what follows it belongs to the second heading. */
    private boolean noneThen(List<String> lines) {
        List<String> words = Wording.tokens(lines.get(0));
        if (!NONE.equals(words.get(0)) || words.size() == 1 && lines.size() == 1) {
            return false;
        }
        List<String> rest = new ArrayList<>(lines.subList(1, lines.size()));
        if (words.size() > 1) {
            rest.add(0, lines.get(0).substring(NONE.length()).strip());
        }
        for (int i = 0; i < columns.size(); i++) {
            GoalField goal = GoalsReading.goal(columns.get(i));
            if (goal != null) {
                texts.put(goal, i == 0 ? List.of(NONE) : rest);
                doubts.add(FieldPath.of(goal), "goals-parted");
            }
        }
        return true;
    }

    /** One line of as many sentences as headings, parted by space. */
    private boolean sentences(List<String> lines) {
        List<String> sentences = lines.size() == 1 ? Wording.tokens(lines.get(0)) : List.of();
        if (sentences.size() != columns.size()
                || !sentences.stream().allMatch(GoalsBelow::endsSentence)
                || Wording.goesOnCounting(sentences.get(1))) {
            return false;
        }
        for (int i = 0; i < columns.size(); i++) {
            GoalField goal = GoalsReading.goal(columns.get(i));
            if (goal != null) {
                texts.put(goal, List.of(sentences.get(i)));
                doubts.add(FieldPath.of(goal), "goals-parted");
            }
        }
        return true;
    }

    private static boolean endsSentence(String line) {
        return line.endsWith("。") || line.endsWith("；") || line.endsWith(";");
    }
}
