package org.mubiao.reviews;

import java.util.List;
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

    /**
     * What a jurisdiction begins with: the unit answers for its table, its supervising department reviews it where it has one
     * (财预〔2015〕88号, art. 26), then the finance bureau.
     */
    public static final List<StageProfile> USUAL = List.of(
            new StageProfile("unit", "单位审核", "Unit", StageKind.UNIT, 1),
            new StageProfile("department", "主管部门审核", "Supervising department", StageKind.DEPARTMENT, 2),
            new StageProfile("finance", "财政审核", "Finance bureau", StageKind.BUREAU, 3));

    public String name(Locale language) {
        return Words.ENGLISH.getLanguage().equals(language.getLanguage()) ? nameEn : nameZh;
    }
}
