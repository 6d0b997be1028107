package org.mubiao.reviews;

import java.util.Locale;
import org.mubiao.shared.Words;

/**
 * A review stage (审核环节) of a jurisdiction.
 *
 * @param key names it for assignments, such as {@code finance}; unique in the jurisdiction
 * @param nameZh such as 财政审核
 * @param position in the order of the review, from 1
 */
public record StageProfile(String key, String nameZh, String nameEn, StageKind kind, int position) {

    public String name(Locale language) {
        return Words.ENGLISH.getLanguage().equals(language.getLanguage()) ? nameEn : nameZh;
    }
}
