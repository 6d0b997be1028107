package org.mubiao.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where, in a line of text that is an indicator, its name ends and its value stands. */
final class LineOfText {

    private static final Pattern WEIGHT = Pattern.compile("\\d{1,3}(?:\\.\\d{1,4})?(?:分|%|％)?");
    private static final int MOST_WORDS_OF_A_VALUE = 4;

    private final List<Token> words;
    private final List<String> roles;

    /** @param columns that the headings promise after the name */
    LineOfText(List<Token> words, IndicatorColumns columns) {
        this.words = words;
        this.roles = columns.tail().stream().map(IndicatorColumns.Column::role).toList();
    }

    /** The name and what follows it, a cell for each column from the left; empty when that cannot be told. */
    List<String> cells() {
        for (int columns = roles.size(); columns > 1; columns--) {
            List<String> headed = roles.subList(0, columns);
            if (headed.contains("weight") && headed.contains("value")) {
                List<String> cells = headed(headed);
                if (!cells.isEmpty()) {
                    return cells;
                }
            }
        }
        return roles.contains("weight") ? List.of() : nameAndValue();
    }

    /** One word for each column but the name and the value, which may be several. */
    private List<String> headed(List<String> headed) {
        int value = headed.indexOf("value");
        int after = headed.size() - value - 1;
        int end = words.size() - after;
        if (end < value + 2) {
            return List.of();
        }
        int begin = words.size() == headed.size() + 1 ? end - 1 : beginOfValue(words.subList(0, end));
        int name = begin - value;
        if (name < 1) {
            return List.of();
        }
        List<String> cells = new ArrayList<>();
        cells.add(Token.spaced(words.subList(0, name)));
        words.subList(name, begin).forEach(word -> cells.add(word.text()));
        cells.add(Token.spaced(words.subList(begin, end)));
        words.subList(end, words.size()).forEach(word -> cells.add(word.text()));
        for (int i = 0; i < headed.size(); i++) {
            boolean weight = WEIGHT.matcher(cells.get(i + 1)).matches();
            if (headed.get(i).equals("weight") && !weight) {
                return List.of();
            }
        }
        return cells;
    }

    private List<String> nameAndValue() {
        boolean endsWithValue = roles.isEmpty() || roles.get(roles.size() - 1).equals("value");
        int value = beginOfNumber(words);
        for (int i = 1; value <= 0 && !endsWithValue && i < words.size() - 1; i++) {
            String word = words.get(i).text();
            value = Values.beginsAsNumber(word) && Values.isNumeric(word) ? i : value;
        }
        value = value > 0 ? value : words.size() - 1;
        if (value < 1) {
            return List.of();
        }
        String name = Token.spaced(words.subList(0, value));
        List<Token> said = words.subList(value, words.size());
        if (endsWithValue || said.size() == 1 || Values.isNumeric(Token.spaced(said))) {
            return List.of(name, Token.spaced(said));
        }
        return List.of(name, said.get(0).text(), Token.spaced(said.subList(1, said.size())));
    }

    /** The last word, or the number at the end with the sign and unit set apart. */
    private static int beginOfValue(List<Token> words) {
        int number = beginOfNumber(words);
        return number > 0 ? number : words.size() - 1;
    }

    private static int beginOfNumber(List<Token> words) {
        int begin = -1;
        StringBuilder end = new StringBuilder();
        for (int i = words.size() - 1; i >= Math.max(0, words.size() - MOST_WORDS_OF_A_VALUE); i--) {
            end.insert(0, words.get(i).text());
            boolean starts = Values.beginsAsNumber(words.get(i).text());
            if (starts && Values.isNumeric(end.toString())) {
                begin = i;
            }
        }
        return begin;
    }
}
