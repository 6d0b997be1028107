package org.mubiao.projects;

import java.util.Locale;
import org.mubiao.shared.Message;

/** Where a project stands. Only {@link #DRAFT} and {@link #RETURNED} can be edited. */
public enum ProjectState {
    /** 草稿: never submitted. */
    DRAFT,
    /** 审核中: submitted and not decided. */
    IN_REVIEW,
    /** 退回修改: to be mended and submitted again. */
    RETURNED,
    /** 审核通过. */
    APPROVED,
    /** 已公开. */
    PUBLISHED,
    /** 已移交 to another unit, which goes on with it. */
    HANDED_OVER;

    public boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }

    /** How the state is called on screen. */
    public Message word() {
        return Message.of("projects.state." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
