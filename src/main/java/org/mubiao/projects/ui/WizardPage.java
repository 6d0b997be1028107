package org.mubiao.projects.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mubiao.projects.ProjectId;
import tools.jackson.databind.JsonNode;

/**
 * The page around the steps, whose other half is {@code frontend/scripts/wizard.js}: it keeps what is typed until it is told
 * that it is saved, even when the session ends or the page is loaded again, says 保存中 meanwhile, and turns keys and drags
 * into movements of rows.
 */
@Tag("mubiao-wizard")
@StyleSheet("styles/wizard.css")
final class WizardPage extends HtmlContainer {

    private static final long serialVersionUID = 1L;
    private static final String SCRIPT = "/scripts/wizard.js";
    private static final String TEXTS = "event.detail.texts";
    private static final String ROW = "event.detail.row";
    private static final String BESIDE = "event.detail.before";
    private static final String NOWHERE = "";

    WizardPage(ProjectId project) {
        addClassName("wizard");
        getElement().setAttribute("data-project", project.toString());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().setAttribute("data-saving", getTranslation("saved-state.saving"));
        attached.getUI().getPage().addJsModule(SCRIPT);
    }

    /** Hears of what was typed before and never settled, by key. */
    void onLeftOver(SerializableConsumer<Map<String, String>> listener) {
        getElement()
                .addEventListener("wizard-left-over", event -> {
                    Map<String, String> texts = new LinkedHashMap<>();
                    JsonNode kept = event.getEventData().path(TEXTS);
                    kept.propertyStream()
                            .forEach(text ->
                                    texts.put(text.getKey(), text.getValue().asString("")));
                    listener.accept(texts);
                })
                .addEventData(TEXTS);
    }

    /** Hears which row is to stand in front of which; in front of an empty one is at the end of its group. */
    void onMove(SerializableBiConsumer<String, String> listener) {
        getElement()
                .addEventListener(
                        "wizard-move",
                        event -> listener.accept(
                                event.getEventData().path(ROW).asString(NOWHERE),
                                event.getEventData().path(BESIDE).asString(NOWHERE)))
                .addEventData(ROW)
                .addEventData(BESIDE);
    }

    /** Hears of Ctrl+Z outside of a text. */
    void onUndo(SerializableRunnable listener) {
        getElement().addEventListener("wizard-undo", event -> listener.run());
    }

    /** The text of the key need not be kept any longer; an empty key only says that nothing is on its way. */
    void settled(String key, String text) {
        getElement().callJsFunction("settled", key, text);
    }
}
