package org.mubiao.catalog.ui;

import com.vaadin.flow.component.UI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.Nature;
import org.mubiao.catalog.StandardContent;
import org.mubiao.catalog.StandardField;
import org.mubiao.catalog.StandardProfile;
import org.mubiao.shared.Words;
import org.mubiao.table.Operator;

/** What a standard says, line by line in the words of a language: for the definition sheet and for comparing versions. */
public final class StandardLines {

    private final Words words;

    private StandardLines(Words words) {
        this.words = words;
    }

    /** In the language of this page. */
    public static StandardLines here() {
        return new StandardLines(Words.in(UI.getCurrent().getLocale()));
    }

    /** Label and text of each line, in the order of the sheet; blank where nothing is said. */
    Map<String, String> of(StandardContent content) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(label(StandardField.NAME), content.name());
        lines.put(label(StandardField.ALIASES), list(content.aliases()));
        lines.put(words.say("catalog.level"), content.level1() + " / " + content.level2());
        lines.put(label(StandardField.DEFINITION), said(content.definition()));
        lines.put(label(StandardField.FORMULA), said(content.formula()));
        lines.put(words.say("catalog.usual"), usual(content));
        lines.put(label(StandardField.NATURE), nature(content.nature()));
        lines.put(label(StandardField.GRADES), content.grades().stream().collect(Collectors.joining(" > ")));
        lines.put(label(StandardField.EXAMPLES), list(content.examples()));
        for (StandardField field : new StandardField[] {
            StandardField.DATA_SOURCE,
            StandardField.EVIDENCE,
            StandardField.DOMAIN,
            StandardField.SPENDING_FIELD,
            StandardField.BASIS
        }) {
            lines.put(label(field), content.text(field));
        }
        lines.put(label(StandardField.CORE), content.isCore() ? words.say("catalog.core.yes") : "");
        lines.put(label(StandardField.SOURCE), source(content));
        return lines;
    }

    /** The same, and what is not of the content: where it comes from and when it is in force. */
    Map<String, String> of(StandardProfile standard) {
        Map<String, String> lines = of(standard.content());
        String credit = standard.creditedTo() == null ? "" : " · " + standard.creditedTo();
        lines.put(words.say("catalog.origin"), words.say(origin(standard)) + credit);
        lines.put(words.say("catalog.in-force"), inForce(standard));
        return lines;
    }

    String label(StandardField field) {
        return words.say("catalog." + field.key());
    }

    /** The usual operators and unit with the place of the number between them, such as {@code ≥ … %}. */
    String usual(StandardContent content) {
        if (content.nature() == Nature.QUALITATIVE) {
            return words.say("catalog.usual.words");
        }
        String signs = content.operators().stream().map(Operator::sign).collect(Collectors.joining("/"));
        return (signs + " … " + said(content.unit())).strip();
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

    private String inForce(StandardProfile standard) {
        String from = standard.inForceFrom().toString();
        return standard.content().inForceTo() == null
                ? words.say("catalog.in-force.from", from)
                : words.say(
                        "catalog.in-force.between",
                        from,
                        standard.content().inForceTo().toString());
    }

    private static String origin(StandardProfile standard) {
        return switch (standard.origin()) {
            case NATIONAL -> "catalog.origin.national";
            case JURISDICTION -> "catalog.origin.jurisdiction";
            case UNIT -> "catalog.origin.unit";
        };
    }

    private String list(List<String> parts) {
        return String.join(words.say("catalog.between"), parts);
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
