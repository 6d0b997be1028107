package org.mubiao.reviews.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.FieldPath;

/**
 * The keys of the review page: J and K for the next and previous submission, C to remark on a cell, S to suggest what should
 * stand there. They are keys only while nobody types. {@code frontend/scripts/review.js} holds what is typed until the editor
 * is there.
 *
 * @param remark hears the cell that has the focus, null when none has, and whether something is to be suggested
 */
record ReviewKeys(
        SerializableRunnable next,
        SerializableRunnable previous,
        SerializableBiConsumer<@Nullable FieldPath, Boolean> remark) {

    static final String KEY = "event.key.toLowerCase()";
    static final String PATH =
            "(event.target.closest && event.target.closest('[data-path]') || {dataset: {}}).dataset.path || ''";

    /** Nobody types, no dialog is open, and the key is not one of the browser's. */
    static final String OURS = "!event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing"
            + " && ['j', 'k', 'c', 's'].includes(event.key.toLowerCase())"
            + " && !event.target.closest('input, textarea, select, [contenteditable], [role=dialog], vaadin-dialog')";

    Registration listen(UI ui) {
        return ui.getElement()
                .addEventListener("keydown", this::pressed)
                .addEventData(KEY)
                .addEventData(PATH)
                .setFilter(OURS);
    }

    private void pressed(DomEvent event) {
        FieldPath path =
                FieldPath.parse(event.getEventData().path(PATH).asString("")).orElse(null);
        switch (event.getEventData().path(KEY).asString("")) {
            case "j" -> next.run();
            case "k" -> previous.run();
            case "c" -> remark.accept(path, false);
            case "s" -> remark.accept(path, true);
            default -> {}
        }
    }
}
