package org.mubiao.catalog;

/** Names a proposal for the catalog, before and after it is sent. */
public record ProposalId(long value) {}
