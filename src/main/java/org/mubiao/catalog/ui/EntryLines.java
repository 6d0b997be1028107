package org.mubiao.catalog.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.mubiao.catalog.Dictionary;
import org.mubiao.catalog.EntryContent;
import org.mubiao.catalog.EntryField;
import org.mubiao.table.Dimension;

/** How the lines of an entry are called and said. */
final class EntryLines {

    private final Component speaker;
    private final Dictionary dictionary;

    /** @param speaker in whose language */
    EntryLines(Component speaker, Dictionary dictionary) {
        this.speaker = speaker;
        this.dictionary = dictionary;
    }

    /** The lines that entries of the dictionary have. */
    List<EntryField> fields() {
        return EntryField.of(dictionary);
    }

    String label(EntryField field) {
        return speaker.getTranslation(field.label(dictionary));
    }

    String text(EntryContent content, EntryField field) {
        Dimension dimension = content.dimension();
        return field == EntryField.DIMENSION
                ? dimension == null ? "" : dimension(dimension)
                : content.text(field).strip();
    }

    String dimension(Dimension dimension) {
        return speaker.getTranslation(EntryContent.word(dimension));
    }

    /** The dictionary itself, such as 计量单位. */
    static String title(Dictionary dictionary) {
        return "dictionaries." + dictionary.key();
    }
}
