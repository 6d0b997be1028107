package org.mubiao.publication;

import java.time.Instant;
import org.mubiao.table.TargetTable;

/**
 * A published table, frozen.
 *
 * @param version from 1
 * @param formId of the form it is printed on
 * @param frameworkId of the framework it was judged by
 * @param sha256 of the canonical JSON form (RFC 8785) of the table, in hexadecimal
 */
public record PublishedTable(
        PublicationId id,
        int version,
        Instant publishedAt,
        String formId,
        String frameworkId,
        String sha256,
        TargetTable table) {}
