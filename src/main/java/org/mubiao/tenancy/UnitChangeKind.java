package org.mubiao.tenancy;

import java.util.Locale;

/** What can become of a unit. */
public enum UnitChangeKind {
    /** 更名 */
    RENAMED,
    /** 划归主管部门, or 不再归口 when no other unit is named. */
    PLACED,
    /** 并入 another unit. */
    MERGED,
    /** 分设: another unit was opened out of this one. */
    SPLIT,
    /** 撤销 */
    CLOSED,
    /** Opened again after it was closed. */
    REOPENED;

    /** Key of the word for it. */
    public String key() {
        return "tenancy.change." + name().toLowerCase(Locale.ROOT);
    }
}
