package org.mubiao.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of a source of money without its number, and the number. */
record SourceName(@Nullable String code, String name) {

    private static final Pattern OF_WHICH = Pattern.compile("^其中[:：]?\\s*");
    private static final Pattern BRACKETED = Pattern.compile("^[(（]([一二三四五六七八九十]{1,3}|\\d{1,2})[)）][、.]?\\s*");
    private static final Pattern NUMBERED =
            Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,2}){0,3})(?:\\s*[.、．)）]\\s*|\\s+|(?=\\p{IsHan}))(?![\\d年月日])");
    private static final Pattern UNIT_REMARK = Pattern.compile("[(（](?:单位[:：])?[万亿]?元[)）]");

    static SourceName of(String printed) {
        String rest = OF_WHICH.matcher(printed.replace('\u3000', ' ').strip()).replaceFirst("");
        Matcher bracketed = BRACKETED.matcher(rest);
        if (bracketed.find()) {
            return new SourceName("(" + bracketed.group(1) + ")", plain(rest.substring(bracketed.end())));
        }
        Matcher numbered = NUMBERED.matcher(rest);
        if (numbered.find() && numbered.end() < rest.length()) {
            return new SourceName(numbered.group(1), plain(rest.substring(numbered.end())));
        }
        return new SourceName(null, plain(rest));
    }

    private static String plain(String name) {
        String plain = UNIT_REMARK.matcher(Wording.withoutSpace(name)).replaceAll("");
        plain = OF_WHICH.matcher(plain).replaceFirst("");
        while (plain.endsWith(":") || plain.endsWith("：")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        return plain;
    }

    /** The numbers above the one that is read: {@code 1} in {@code (一)}, {@code (1)} in {@code 1}. */
    static final class Numbering {

        private String chapter = "";
        private String number = "";

        @Nullable String code(@Nullable String printed) {
            if (printed == null) {
                return null;
            }
            boolean inBrackets = printed.startsWith("(");
            if (inBrackets && !number.isEmpty() && Character.isDigit(printed.charAt(1))) {
                return number + printed;
            }
            if (inBrackets) {
                chapter = printed;
                number = "";
                return printed;
            }
            number = chapter + printed;
            return number;
        }
    }
}
