package org.mubiao.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The dictionaries (字典) of a jurisdiction. */
public enum Dictionary {
    /** 计量单位. */
    MEASURE,
    /** 项目类型. */
    PROJECT_TYPE,
    /** 项目属性. */
    PROJECT_ATTRIBUTE,
    /** 资金来源: each entry is a tree of its own. */
    FUND_TREE,
    /** 法规. */
    REGULATION;

    /** As addresses and the keys of words name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Dictionary> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
