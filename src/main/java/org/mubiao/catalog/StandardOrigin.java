package org.mubiao.catalog;

/** Where a standard comes from. */
public enum StandardOrigin {
    /** 国家: shipped with the portal, by the operator. */
    NATIONAL,
    /** 本级财政: written by who keeps the jurisdiction's catalog. */
    JURISDICTION,
    /** 单位建议: proposed by a unit and accepted, with credit. */
    UNIT
}
