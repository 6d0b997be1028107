package org.mubiao.catalog.ui;

import com.vaadin.flow.component.UI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.Nature;
import org.mubiao.catalog.StandardContent;
import org.mubiao.shared.Words;

/** What a standard says, line by line in the words of a language: for the definition sheet and for comparing versions. */
final class StandardLines {

    private final Words words;

    private StandardLines(Words words) {
        this.words = words;
    }

    /** In the language of this page. */
    static StandardLines here() {
        return new StandardLines(Words.in(UI.getCurrent().getLocale()));
    }

    /** Label and text of each line, in the order of the sheet; blank where nothing is said. */
    Map<String, String> of(StandardContent content) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(words.say("catalog.name"), content.name());
        lines.put(words.say("catalog.aliases"), String.join(words.say("catalog.between"), content.aliases()));
        lines.put(words.say("catalog.level"), content.level1() + " / " + content.level2());
        lines.put(words.say("catalog.definition"), said(content.definition()));
        lines.put(words.say("catalog.formula"), said(content.formula()));
        lines.put(words.say("catalog.usual"), usual(content));
        lines.put(words.say("catalog.nature"), nature(content.nature()));
        lines.put(words.say("catalog.domain"), said(content.domain()));
        lines.put(words.say("catalog.source"), source(content));
        return lines;
    }

    /** The usual operator and unit with the place of the number between them, such as {@code ≥ … %}. */
    String usual(StandardContent content) {
        if (content.nature() == Nature.QUALITATIVE) {
            return words.say("catalog.usual.words");
        }
        String sign = content.operator() == null ? "" : content.operator().sign();
        return (sign + " … " + said(content.unit())).strip();
    }

    String nature(Nature nature) {
        return switch (nature) {
            case POSITIVE -> words.say("catalog.nature.positive");
            case NEGATIVE -> words.say("catalog.nature.negative");
            case QUALITATIVE -> words.say("catalog.nature.qualitative");
        };
    }

    String source(StandardContent content) {
        return content.source() == null ? words.say("catalog.source.ours") : content.source();
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
