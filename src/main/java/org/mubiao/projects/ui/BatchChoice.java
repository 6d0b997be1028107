package org.mubiao.projects.ui;

import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.List;
import org.mubiao.projects.BatchProfile;

/** Chooses the batch that a new project is declared in, from those that are not over; the one that is open stands first. */
final class BatchChoice extends Select<BatchProfile> {

    private static final long serialVersionUID = 1L;

    BatchChoice(List<BatchProfile> batches, Instant now) {
        BatchWords words = new BatchWords(this);
        List<BatchProfile> possible =
                batches.stream().filter(batch -> !batch.isOver(now)).toList();
        setLabel(getTranslation("projects.batch"));
        setItems(possible);
        setItemLabelGenerator(batch -> words.name(batch) + " · " + words.left(batch, now));
        setWidthFull();
        possible.stream()
                .filter(batch -> batch.isOpen(now))
                .findFirst()
                .or(() -> possible.stream().findFirst())
                .ifPresentOrElse(this::setValue, () -> {
                    setEnabled(false);
                    setHelperText(getTranslation("projects.new.no-batch"));
                });
    }
}
