package org.mubiao.catalog;

/** Where a proposal stands. */
public enum ProposalState {
    /** Not sent: the unit's own, nobody else sees it. */
    PRIVATE,
    WAITING,
    ACCEPTED,
    REFUSED
}
