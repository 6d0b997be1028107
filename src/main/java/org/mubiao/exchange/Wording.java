package org.mubiao.exchange;

import java.util.ArrayList;
import java.util.List;

/** How printed words are compared and put together. */
final class Wording {

    private Wording() {}

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static String withoutSpace(String text) {
        StringBuilder without = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                without.append(text.charAt(i));
            }
        }
        return without.toString();
    }

    /** Brackets and colons in one width. */
    static String halfWidth(String text) {
        return text.replace('（', '(')
                .replace('）', ')')
                .replace('：', ':')
                .replace('［', '[')
                .replace('］', ']')
                .replace('，', ',');
    }

    /** Digits and what stands in numbers in one width. */
    static String halfWidthNumber(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= '０' && c <= '９' || c == '．' || c == '－') {
                plain.setCharAt(i, (char) (c - 0xFEE0));
            }
        }
        return plain.toString();
    }

    /** A label as labels are compared: no space, no bracketed remark, no colon at the end. */
    static String key(String text) {
        String plain = withoutBrackets(halfWidth(withoutSpace(text)));
        while (plain.endsWith(":") || plain.endsWith("*")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        return plain.startsWith("*") ? plain.substring(1) : plain;
    }

    static String withoutBrackets(String halfWidth) {
        if (halfWidth.indexOf('(') < 0) {
            return halfWidth;
        }
        StringBuilder without = new StringBuilder(halfWidth.length());
        int depth = 0;
        for (int i = 0; i < halfWidth.length(); i++) {
            char c = halfWidth.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && depth > 0) {
                depth--;
            } else if (depth == 0) {
                without.append(c);
            }
        }
        return without.isEmpty() ? halfWidth : without.toString();
    }

    /** What stands in the first brackets; empty when there are none. */
    static String inBrackets(String text) {
        String plain = halfWidth(text);
        int from = plain.indexOf('(');
        int end = plain.indexOf(')', from + 1);
        return from < 0 || end < 0 ? "" : plain.substring(from + 1, end);
    }

    static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean space = i == text.length() || isSpace(text.charAt(i));
            if (space && from >= 0) {
                tokens.add(text.substring(from, i));
                from = -1;
            } else if (!space && from < 0) {
                from = i;
            }
        }
        return tokens;
    }

    /** Lines of one text: a line that begins with a number of a list stays a line, broken words are joined. */
    static String joined(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (line.isEmpty()) {
                continue;
            }
            if (!text.isEmpty()) {
                if (beginsItem(line)) {
                    text.append('\n');
                } else if (isLatin(text.charAt(text.length() - 1)) && isLatin(line.charAt(0))) {
                    text.append(' ');
                }
            }
            text.append(line);
        }
        return text.toString();
    }

    /** Whether the line is an item of a list that began before it. */
    static boolean goesOnCounting(String line) {
        String number = line.replaceFirst("^(?:目标)?[(（]?", "");
        return beginsItem(line) && !(number.startsWith("1") || number.startsWith("一") || number.startsWith("①"));
    }

    private static boolean beginsItem(String line) {
        int i = line.startsWith("目标") ? 2 : line.charAt(0) == '(' || line.charAt(0) == '（' ? 1 : 0;
        int from = i;
        while (i < line.length() && i < from + 3 && "0123456789一二三四五六七八九十".indexOf(line.charAt(i)) >= 0) {
            i++;
        }
        return i > from
                && i < line.length()
                && ".、:：)）．".indexOf(line.charAt(i)) >= 0
                && !(i + 1 < line.length() && line.charAt(i) == '.' && Character.isDigit(line.charAt(i + 1)));
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }
}
