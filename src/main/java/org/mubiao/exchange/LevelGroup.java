package org.mubiao.exchange;

import java.util.ArrayList;
import java.util.List;
import org.mubiao.exchange.Grid.Cell;

/**
 * Names of levels in lines of text, and the lines below them.
 *
 * @param levels in the order in which they are printed
 */
record LevelGroup(List<Cell> levels, List<List<Token>> lines) {

    private static final Layout LAYOUT = Layout.SHIPPED;
    private static final int MOST_PARTS_OF_A_LEVEL = 4;

    private LevelGroup() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    /** The words parted at the known names of levels, which stand at the beginning of a line. */
    static List<LevelGroup> of(List<Token> tokens, Vocabulary words) {
        List<LevelGroup> groups = new ArrayList<>();
        LevelGroup group = new LevelGroup();
        boolean levelsMayFollow = true;
        int i = 0;
        while (i < tokens.size()) {
            Token token = tokens.get(i);
            levelsMayFollow = levelsMayFollow || token.beginsLine();
            if (levelsMayFollow && isBlockLabel(token)) {
                i++;
                continue;
            }
            int level = levelsMayFollow ? partsOfLevel(tokens, i, words) : 0;
            if (level > 0) {
                if (!group.lines().isEmpty()) {
                    groups.add(group);
                    group = new LevelGroup();
                }
                group.addLevel(tokens.subList(i, i + level));
                i += level;
                continue;
            }
            int end = i + 1;
            while (end < tokens.size() && !tokens.get(end).beginsLine()) {
                end++;
            }
            group.lines().add(List.copyOf(tokens.subList(i, end)));
            levelsMayFollow = false;
            i = end;
        }
        groups.add(group);
        return groups;
    }

    private void addLevel(List<Token> name) {
        levels.add(new Cell(Token.dense(name), levels.size(), name.get(0).line(), 1));
    }

    private static boolean isBlockLabel(Token token) {
        return token.beginsLine()
                && LAYOUT.label(token.text())
                        .filter(label -> label.is(Label.Kind.INDICATOR_BLOCK))
                        .isPresent();
    }

    /** How many words make the longest name of a level that begins here, over the ends of lines if need be. */
    private static int partsOfLevel(List<Token> tokens, int from, Vocabulary words) {
        int longest = 0;
        StringBuilder joined = new StringBuilder();
        for (int count = 1; count <= MOST_PARTS_OF_A_LEVEL && from + count <= tokens.size(); count++) {
            joined.append(tokens.get(from + count - 1).text());
            if (joined.length() > words.longestLevel()) {
                break;
            }
            String name = words.level(joined.toString());
            boolean level = words.isLevel1(name) || words.isLevel2(name);
            if (level && (name.endsWith("指标") || !isBesideValue(tokens, from + count, words.values()))) {
                longest = count;
            }
        }
        return longest;
    }

    /** Names of levels without their last word are also names of indicators; beside a value they are. */
    private static boolean isBesideValue(List<Token> tokens, int next, Values values) {
        return next < tokens.size()
                && (values.isLikely(tokens.get(next).text())
                        || Values.beginsWithSign(tokens.get(next).text()));
    }
}
