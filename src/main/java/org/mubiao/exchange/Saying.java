package org.mubiao.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.exchange.Slot.Said;

/**
 * What is said to a label, put together.
 *
 * @param text null when nothing is said, or nothing that can be told apart for certain
 * @param doubt key of the doubt that goes with it; null when there is none
 */
record Saying(@Nullable String text, @Nullable String doubt) {

    private static final Saying NOTHING = new Saying(null, null);

    /** Of a label whose answer is a name or a word. */
    static Saying brief(Slot slot) {
        List<String> inRow = texts(slot.saidInRow());
        if (slot.dividedHead()) {
            if (inRow.isEmpty()) {
                return NOTHING;
            }
            return new Saying(inRow.get(0), inRow.stream().distinct().count() > 1 ? "more-cells" : null);
        }
        List<Said> below = untilGap(slot.saidBelow(), inRow.isEmpty());
        if (below.isEmpty()) {
            return inRow.isEmpty() ? NOTHING : new Saying(String.join(" ", inRow), null);
        }
        List<String> lines = new ArrayList<>(inRow);
        lines.addAll(texts(below));
        return lines.size() == 1 ? new Saying(lines.get(0), null) : broken(lines);
    }

    /** Of a label whose answer may be sentences. */
    static Saying atLength(Slot slot) {
        List<String> inRow = texts(slot.saidInRow());
        List<String> lines = new ArrayList<>();
        if (slot.dividedHead()) {
            if (!inRow.isEmpty()) {
                lines.add(inRow.get(0));
            }
            slot.saidBelow().stream()
                    .takeWhile(said -> !said.divided() && !said.afterGap())
                    .forEach(said -> lines.add(said.text()));
        } else {
            lines.addAll(inRow);
            lines.addAll(texts(slot.saidBelow()));
        }
        if (lines.isEmpty()) {
            return NOTHING;
        }
        boolean more = slot.dividedHead() && inRow.stream().distinct().count() > 1;
        return new Saying(Wording.joined(lines), more ? "more-cells" : null);
    }

    private static List<Said> untilGap(List<Said> below, boolean first) {
        List<Said> until = new ArrayList<>();
        for (Said said : below) {
            boolean begins = first && until.isEmpty();
            if (said.divided() || (said.afterGap() && !begins)) {
                break;
            }
            until.add(said);
        }
        return until;
    }

    /** A name that goes on in the next line fills its own line; words that follow a short line are something else. */
    private static Saying broken(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            boolean wraps = lines.get(i - 1).length() + 1 >= lines.get(i).length()
                    && Wording.tokens(lines.get(i)).size() == 1
                    && !Wording.halfWidth(lines.get(i)).contains(":");
            if (!wraps) {
                return new Saying(null, "not-told-apart");
            }
        }
        return new Saying(Wording.joined(lines), "lines-joined");
    }

    private static List<String> texts(List<Said> said) {
        return said.stream().map(Said::text).toList();
    }
}
