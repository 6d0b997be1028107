package org.mubiao.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where, in a line of text that is an indicator, its name ends and its value stands. A number under another heading, such
 * as a weight, is never taken for the value.
 */
final class LineOfText {

    private static final Pattern WEIGHT = Pattern.compile("\\d{1,3}(?:\\.\\d{1,4})?(?:分|%|％)?");
    private static final Pattern BARE_NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final int MOST_WORDS_OF_A_VALUE = 4;

    private final List<Token> words;
    private final List<String> roles;
    private final Values values;

    /** @param columns that the headings promise after the name */
    LineOfText(List<Token> words, IndicatorColumns columns, Values values) {
        this.words = words;
        this.values = values;
        this.roles = columns.roles();
    }

    /** The name and what follows it, a cell for each column from the left; empty when that cannot be told. */
    List<String> cells() {
        if (roles.size() < 2 || isNumberInWords()) {
            return nameAndValue();
        }
        for (int columns = roles.size(); columns > 1; columns--) {
            List<String> headed = roles.subList(0, columns);
            List<String> cells = headed.contains("value") ? headed(headed) : List.of();
            if (!cells.isEmpty()) {
                return cells;
            }
            if (roles.get(columns - 1).equals("weight")
                    && BARE_NUMBER.matcher(word(words.size() - 1)).matches()) {
                return List.of();
            }
        }
        return roles.get(0).equals("value") || words.size() == 2 ? nameAndValue() : List.of();
    }

    /** Whether the line ends with a number whose sign or unit is set apart. */
    private boolean isNumberInWords() {
        int begin = beginOfNumber(words);
        return roles.stream().noneMatch(IndicatorColumns.NUMBERS_BESIDE_VALUE::contains)
                && begin > 0
                && begin < words.size() - 1
                && !values.isNumeric(word(words.size() - 1));
    }

    /** One word for each column; several only for the name and the value, and only among numbers. */
    private List<String> headed(List<String> headed) {
        int value = headed.indexOf("value");
        int end = words.size() - (headed.size() - value - 1);
        boolean exact = words.size() == headed.size() + 1;
        boolean amongNumbers = headed.stream()
                .allMatch(role -> role.equals("value") || IndicatorColumns.NUMBERS_BESIDE_VALUE.contains(role));
        if (end < value + 2 || !exact && !amongNumbers) {
            return List.of();
        }
        int begin = exact ? end - 1 : beginOfValue(words.subList(0, end));
        if (begin - value < 1) {
            return List.of();
        }
        List<String> cells = new ArrayList<>();
        cells.add(Token.spaced(words.subList(0, begin - value)));
        words.subList(begin - value, begin).forEach(word -> cells.add(word.text()));
        cells.add(Token.spaced(words.subList(begin, end)));
        words.subList(end, words.size()).forEach(word -> cells.add(word.text()));
        return fits(headed, cells, values) ? cells : List.of();
    }

    /** Whether weights are numbers, and a value that says no number stands beside none. */
    static boolean fits(List<String> roles, List<String> cells, Values values) {
        boolean likely = values.isLikely(cells.get(roles.indexOf("value") + 1));
        boolean fits = likely || !values.isNumeric(cells.get(0));
        for (int i = 0; i < roles.size(); i++) {
            String cell = cells.get(i + 1);
            fits &= !roles.get(i).equals("weight") || WEIGHT.matcher(cell).matches();
            fits &= likely || IndicatorColumns.NUMBERS_BESIDE_VALUE.contains(roles.get(i)) || !values.isNumeric(cell);
        }
        return fits;
    }

    private List<String> nameAndValue() {
        boolean endsWithValue = roles.isEmpty() || roles.get(roles.size() - 1).equals("value");
        int value = beginOfNumber(words);
        for (int i = 1; value <= 0 && !endsWithValue && i < words.size() - 1; i++) {
            value = Values.beginsAsNumber(word(i)) && values.isNumeric(word(i)) ? i : value;
        }
        value = value > 0 ? value : words.size() - 1;
        if (value < 1) {
            return List.of();
        }
        String name = Token.spaced(words.subList(0, value));
        List<Token> said = words.subList(value, words.size());
        if (endsWithValue || said.size() == 1 || values.isNumeric(Token.spaced(said))) {
            return List.of(name, Token.spaced(said));
        }
        return List.of(name, said.get(0).text(), Token.spaced(said.subList(1, said.size())));
    }

    private String word(int index) {
        return words.get(index).text();
    }

    /** The last word, or the number at the end with the sign and unit set apart. */
    private int beginOfValue(List<Token> words) {
        int number = beginOfNumber(words);
        return number > 0 ? number : words.size() - 1;
    }

    private int beginOfNumber(List<Token> words) {
        int begin = -1;
        StringBuilder end = new StringBuilder();
        for (int i = words.size() - 1; i >= Math.max(0, words.size() - MOST_WORDS_OF_A_VALUE); i--) {
            end.insert(0, words.get(i).text());
            boolean starts = Values.beginsAsNumber(words.get(i).text());
            if (starts && values.isNumeric(end.toString())) {
                begin = i;
            }
        }
        return begin;
    }
}
