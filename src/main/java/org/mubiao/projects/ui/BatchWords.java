package org.mubiao.projects.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.mubiao.projects.BatchProfile;
import org.mubiao.projects.BatchStage;
import org.mubiao.shared.ShownTimes;

/** How a batch and what is left of its window are said. */
final class BatchWords {

    private final Component speaker;
    private final ShownTimes times = new ShownTimes();

    /** @param speaker in whose language */
    BatchWords(Component speaker) {
        this.speaker = speaker;
    }

    /** Such as 2026年 · 二上. */
    String name(BatchProfile batch) {
        return speaker.getTranslation("projects.batch.name", batch.year().toString(), stage(batch.stage()));
    }

    String stage(BatchStage stage) {
        return speaker.getTranslation(
                "projects.batch.stage." + stage.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What is left of the window: 剩6天, 今天截止, 已截止, 还有3天开始. */
    String left(BatchProfile batch, Instant now) {
        if (batch.isOver(now)) {
            return speaker.getTranslation("projects.batch.over");
        }
        LocalDate today = times.date(now);
        if (!batch.isOpen(now)) {
            return speaker.getTranslation(
                    "projects.batch.opens-in", ChronoUnit.DAYS.between(today, times.date(batch.opens())));
        }
        long days = ChronoUnit.DAYS.between(today, lastDay(batch));
        return days == 0
                ? speaker.getTranslation("projects.batch.last-day")
                : speaker.getTranslation("projects.batch.days-left", days);
    }

    /** The last day on which one can submit. */
    LocalDate lastDay(BatchProfile batch) {
        return times.date(batch.closes().minus(1, ChronoUnit.MICROS));
    }

    LocalDate firstDay(BatchProfile batch) {
        return times.date(batch.opens());
    }
}
