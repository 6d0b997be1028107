package org.mubiao.table;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A law or another rule that tables cite (政策依据).
 *
 * @param name the full official name, without 《》
 * @param synonyms short forms, such as {@code 选举法}; the name without 中华人民共和国 is one anyway
 * @param number the document's number (文号); null when it has none or it is not known
 * @param inForceFrom null when not known
 * @param inForceTo last day; null while it is in force
 */
public record Regulation(
        String name,
        @Nullable List<String> synonyms,
        @Nullable String number,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate inForceTo) {

    public Regulation {
        synonyms = synonyms == null ? List.of() : List.copyOf(synonyms);
    }

    @Override
    public List<String> synonyms() {
        return synonyms == null ? List.of() : synonyms;
    }

    /** As a text cites it: 《name》（文号）. */
    public String cited() {
        return "《" + name + "》" + (number == null ? "" : "（" + number + "）");
    }

    public boolean isInForce(LocalDate day) {
        return (inForceFrom == null || !inForceFrom.isAfter(day)) && (inForceTo == null || !inForceTo.isBefore(day));
    }
}
