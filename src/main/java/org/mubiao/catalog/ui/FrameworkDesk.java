package org.mubiao.catalog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.mubiao.catalog.FrameworkDifference;
import org.mubiao.catalog.FrameworkEdit;
import org.mubiao.catalog.FrameworkProfile;
import org.mubiao.catalog.Framing;
import org.mubiao.shared.Words;
import org.mubiao.shared.ui.Chip;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.table.Framework;
import org.mubiao.table.IndicatorGroup;

/** The framework that lies open, what is done to it, and who shows it. What was refused shows it anew, as it is by now. */
final class FrameworkDesk {

    private final Framing framing;
    private final SerializableConsumer<String> go;
    private final List<Runnable> listeners = new ArrayList<>();
    private FrameworkProfile now;

    FrameworkDesk(Framing framing, FrameworkProfile now, SerializableConsumer<String> go) {
        this.framing = framing;
        this.now = now;
        this.go = go;
    }

    Framing framing() {
        return framing;
    }

    FrameworkProfile now() {
        return now;
    }

    Framework framework() {
        return now.framework();
    }

    String id() {
        return now.framework().id();
    }

    void go(String id) {
        go.accept(id);
    }

    /** Is told whenever it may be another. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    boolean edit(FrameworkEdit edit) {
        return does(version -> framing.edit(id(), version, edit));
    }

    /** @param deed from the version that is shown to what it becomes */
    boolean does(Function<Integer, FrameworkProfile> deed) {
        boolean isDone = Spoken.attempt(() -> now = deed.apply(now.version()));
        if (!isDone) {
            now = framing.framework(id()).orElse(now);
        }
        listeners.forEach(Runnable::run);
        return isDone;
    }

    static String years(Framework framework) {
        Words words = Words.in(UI.getCurrent().getLocale());
        return framework.until() == null
                ? words.say("catalog.frameworks.since", framework.since())
                : words.say("catalog.frameworks.between", framework.since(), framework.until());
    }

    static Chip state(FrameworkProfile profile) {
        String text = say("catalog.frameworks.state." + profile.state().key());
        return switch (profile.state()) {
            case PREPARED -> new Chip(text, Chip.Colour.AMBER);
            case IN_FORCE -> new Chip(text, Chip.Colour.GREEN);
            case WITHDRAWN -> new Chip(text, Chip.Colour.GREY);
        };
    }

    static String group(IndicatorGroup group) {
        return say("catalog.group." + group.name().toLowerCase(Locale.ROOT));
    }

    /** A difference in a sentence. */
    static String said(FrameworkDifference.Line line) {
        String group = line.group() == null ? "" : group(line.group());
        return Words.in(UI.getCurrent().getLocale())
                .say("catalog.difference." + line.kind().key(), line.before(), line.after(), group);
    }

    private static String say(String key) {
        return Words.in(UI.getCurrent().getLocale()).say(key);
    }
}
