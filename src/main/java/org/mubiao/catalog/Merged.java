package org.mubiao.catalog;

import org.mubiao.tenancy.JurisdictionId;

/** Two standards became one; heard when that is certain, by what rewrites the drafts. */
record Merged(JurisdictionId jurisdiction, long mergeId) {}
