package org.mubiao.projects.ui;

import org.mubiao.shared.Message;

/**
 * A text that was typed and could not be saved.
 *
 * @param reason why not
 * @param edit names the attempt, so that a retry of one that arrived after all is made once
 */
record Unsaved(Part part, String text, Message reason, String edit) {}
