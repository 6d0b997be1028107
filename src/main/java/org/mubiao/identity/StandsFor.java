package org.mubiao.identity;

import java.time.LocalDate;
import org.mubiao.tenancy.AccountId;

/**
 * For whom somebody acts as a deputy, and until when.
 *
 * @param name of the one he stands in for
 * @param lastDay on the calendar in China, included
 */
public record StandsFor(DeputyId deputy, AccountId account, String name, LocalDate lastDay) {

    private static final int LONGEST = 100;
    private static final int SHORT = 22;

    /** Both names, as others read them: {@code 审核人乙（代审核人甲）}; frozen with what is done, and so alike in every language. */
    String named(String deputyName) {
        String both = said(deputyName, name);
        return both.length() <= LONGEST ? both : said(cut(deputyName), cut(name));
    }

    private static String said(String deputy, String holder) {
        return deputy + "（代" + holder + "）";
    }

    /** What keeps a name has room for 100 characters; of two very long ones their beginnings are kept. */
    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= SHORT
                ? name
                : name.substring(0, name.offsetByCodePoints(0, SHORT)) + "…";
    }
}
