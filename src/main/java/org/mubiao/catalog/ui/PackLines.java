package org.mubiao.catalog.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mubiao.catalog.PackItem;
import org.mubiao.catalog.PackProfile;

/** How what a pack says is said in lines. */
final class PackLines {

    private final Component speaker;

    /** @param speaker in whose language */
    PackLines(Component speaker) {
        this.speaker = speaker;
    }

    /** An indicator with its usual value and weight, as far as it has them. */
    String item(String name, PackItem item) {
        String value = item.usualValue() == null ? "" : item.usualValue();
        String weight = item.weight() == null
                ? ""
                : speaker.getTranslation("catalog.packs.weight", item.weight().toPlainString());
        return Stream.of(name, value, weight).filter(part -> !part.isEmpty()).collect(Collectors.joining("  "));
    }

    /** Key of why an item is not offered. */
    static String missing(PackProfile pack, PackItem item) {
        return pack.isUnplaced(item) ? "catalog.packs.no-place" : "catalog.packs.gone";
    }

    /** Several of a kind, such as words. */
    String list(List<String> parts) {
        return String.join(speaker.getTranslation("catalog.between"), parts);
    }
}
