package org.mubiao.testing;

import java.util.ArrayList;
import java.util.List;

/** Texts that somebody types to do harm, or that a careless program breaks on. */
public final class HostileTexts {

    /** What sets {@code window.pwned} if a browser runs it. */
    private static final String RUN = "window.pwned=1";

    private static final List<String> MARKUP = List.of(
            "<script>%s</script>",
            "<script src=//evil.example/x.js onerror=%s></script>",
            "<img src=x onerror=%s>",
            "<img src=x onerror='%s'>",
            "<svg onload=%s>",
            "<svg><animate onbegin=%s attributeName=x dur=1s>",
            "<body onload=%s>",
            "<iframe srcdoc=\"<script>parent.%s</script>\"></iframe>",
            "<iframe src=\"javascript:parent.%s\"></iframe>",
            "<a href=\"javascript:%s\">x</a>",
            "<details open ontoggle=%s>x</details>",
            "<input autofocus onfocus=%s>",
            "<video><source onerror=%s></video>",
            "<math><mtext><style><img src=x onerror=%s></style></mtext></math>",
            "<table><td background=\"javascript:%s\">",
            "<object data=\"javascript:%s\"></object>",
            "<form><button formaction=\"javascript:%s\">x</button></form>",
            "<style>@import 'javascript:%s'</style>",
            "<template shadowrootmode=open><img src=x onerror=%s></template>",
            "<marquee onstart=%s>x</marquee>",
            "{{constructor.constructor('%s')()}}",
            "${%s}",
            "[[${T(java.lang.Runtime).getRuntime()}]] <b onclick=%s>",
            "__${%s}__::.x");

    private static final List<String> AROUND = List.of(
            "%s", "\">%s", "'>%s", "</td></table>%s", "</textarea>%s", "]]>%s", "-->%s", "\u003c!--%s", "</title>%s");

    /** Characters that take two places in a program, are read from the right, or are not seen. */
    public static final List<String> ODD = List.of(
            "𠮷野家𝟛😀👨‍👩‍👧‍👦",
            "\u202eevil\u202c倒写",
            "\u2066隔离\u2069",
            "零\u200b宽\u200c字\u200d符\ufeff",
            "e\u0301é",
            "\ud83d\ude00".repeat(50),
            "ﷺ‎؜عربى",
            "\u0000nul",
            "tab\there\nline",
            "＝１＋１");

    /** What a spreadsheet runs as a formula when a cell begins with it. */
    public static final List<String> FORMULA_PREFIXES = List.of("=", "+", "-", "@", "\t=", "\r=", "＝", "'=");

    private HostileTexts() {}

    /** Some two hundred strings that run a script where a text is taken for markup. */
    public static List<String> xss() {
        List<String> all = new ArrayList<>();
        for (String around : AROUND) {
            for (String markup : MARKUP) {
                all.add(around.formatted(markup.formatted(RUN)));
            }
        }
        return List.copyOf(all);
    }

    /** A text of some megabytes. */
    public static String huge() {
        return "目标".repeat(600_000);
    }
}
