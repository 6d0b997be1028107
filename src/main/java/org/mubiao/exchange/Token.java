package org.mubiao.exchange;

import java.util.ArrayList;
import java.util.List;
import org.mubiao.exchange.Grid.Row;

/** A word of a line of text. */
record Token(String text, int line, boolean beginsLine) {

    static List<Token> of(List<Row> lines) {
        List<Token> tokens = new ArrayList<>();
        for (Row row : lines) {
            boolean begins = true;
            for (String word : Wording.tokens(row.text())) {
                tokens.add(new Token(word, row.line(), begins));
                begins = false;
            }
        }
        return tokens;
    }

    /** As the words were written, with a space between those of a line. */
    static String spaced(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            if (!text.isEmpty() && !token.beginsLine()) {
                text.append(' ');
            }
            text.append(token.text());
        }
        return text.toString();
    }

    static String dense(List<Token> tokens) {
        return String.join("", tokens.stream().map(Token::text).toList());
    }
}
