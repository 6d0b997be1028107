package org.mubiao.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A choice printed with boxes: {@code 持续性项目■ 新增性项目口}, {@code □新增 ☑延续}. */
final class TickBoxes {

    private static final Layout LAYOUT = Layout.SHIPPED;

    private TickBoxes() {}

    /** Whether the text is such a choice; a bare box says so only beside a ticked one. */
    static boolean isChoice(String text) {
        return text.codePoints().anyMatch(LAYOUT::isTicked)
                || text.codePoints().anyMatch(c -> LAYOUT.isBox(c) && c != '口');
    }

    /** The one choice that is ticked; empty when none is, or more than one. */
    static Optional<String> ticked(String text) {
        boolean markFirst = LAYOUT.isTicked(text.strip().codePointAt(0))
                || LAYOUT.isBox(text.strip().codePointAt(0));
        List<String> ticked = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        boolean isTicked = false;
        boolean marked = false;
        for (int c : (text + (markFirst ? "□" : "")).codePoints().toArray()) {
            if (!LAYOUT.isTicked(c) && !LAYOUT.isBox(c)) {
                words.appendCodePoint(c);
                continue;
            }
            boolean counts = markFirst ? marked && isTicked : LAYOUT.isTicked(c);
            if (counts && !name(words).isEmpty()) {
                ticked.add(name(words));
            }
            words.setLength(0);
            isTicked = LAYOUT.isTicked(c);
            marked = true;
        }
        return ticked.size() == 1 ? Optional.of(ticked.get(0)) : Optional.empty();
    }

    /** Without its number in the list. */
    private static String name(CharSequence words) {
        String name = words.toString().strip();
        int i = 0;
        while (i < name.length() && Character.isDigit(name.charAt(i))) {
            i++;
        }
        boolean numbered = i > 0 && i < name.length() && "、.．)）".indexOf(name.charAt(i)) >= 0;
        return numbered ? name.substring(i + 1).strip() : name;
    }
}
