package org.mubiao.catalog;

import org.mubiao.shared.Message;

/** What is wrong with one line of a definition sheet, and what to do about it. */
public record StandardFault(StandardField field, Message message) {}
