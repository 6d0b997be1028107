package org.mubiao.shared.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.mubiao.shared.ShownTimes;

/** Says whether what was typed is kept: 保存中, 已保存 10:42, 未保存. A screen reader hears every change. */
public class SavedState extends Span {

    private static final long serialVersionUID = 1L;

    public SavedState() {
        addClassName("saved-state");
        getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
    }

    /** Something was typed and is on its way. */
    public void saving() {
        show("saving", getTranslation("saved-state.saving"));
    }

    /** Everything typed is kept, since then. */
    public void saved(Instant at) {
        show("saved", getTranslation("saved-state.saved", new ShownTimes().clock(at)));
    }

    /** Something typed is not kept; the field it stands in says why. */
    public void notSaved() {
        show("not-saved", getTranslation("saved-state.not-saved"));
    }

    private void show(String state, String text) {
        getClassNames().removeAll(List.of("saving", "saved", "not-saved"));
        addClassName(state);
        setText(text);
    }
}
