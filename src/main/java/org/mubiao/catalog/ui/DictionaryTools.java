package org.mubiao.catalog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.mubiao.catalog.Dictionaries;
import org.mubiao.catalog.Dictionary;
import org.mubiao.catalog.EntriesTaken;
import org.mubiao.shared.ui.Spoken;

/** What is done with a dictionary as a whole: a new entry, a file out and a file in. */
final class DictionaryTools extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final transient Dictionaries dictionaries;
    private final SerializableSupplier<Dictionary> shown;
    private final SerializableRunnable changed;
    private final Anchor export;
    private final Upload upload = new Upload();

    /**
     * @param shown which dictionary the list shows
     * @param add begins a new entry
     * @param changed is run when entries were taken from a file
     */
    DictionaryTools(
            Dictionaries dictionaries,
            boolean mayKeep,
            SerializableSupplier<Dictionary> shown,
            SerializableRunnable add,
            SerializableRunnable changed) {
        this.dictionaries = dictionaries;
        this.shown = shown;
        this.changed = changed;
        addClassName("catalog-tools");
        export = export();
        add(export);
        if (mayKeep) {
            prepareUpload();
            Button fresh = new Button(getTranslation("dictionaries.add"), VaadinIcon.PLUS.create(), click -> add.run());
            fresh.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
            add(upload, fresh);
        }
    }

    /** Fund trees are no lines of a file. */
    void show(Dictionary dictionary) {
        export.setVisible(dictionary != Dictionary.FUND_TREE);
        upload.setVisible(dictionary != Dictionary.FUND_TREE);
    }

    /** Takes a file that was sent. */
    void take(Path file) {
        EntriesTaken[] taken = new EntriesTaken[1];
        if (Spoken.attempt(() -> taken[0] = dictionaries.importCsv(shown.get(), file))) {
            Spoken.done(getTranslation(
                    "dictionaries.import.done", taken[0].added(), taken[0].changed(), taken[0].unchanged()));
            changed.run();
        }
    }

    private Anchor export() {
        Locale language = UI.getCurrent().getLocale();
        DownloadHandler file = event -> {
            event.setFileName(shown.get().key() + ".csv");
            event.setContentType("text/csv;charset=UTF-8");
            dictionaries.exportCsv(shown.get(), language, event.getOutputStream());
        };
        Anchor anchor = new Anchor(file, getTranslation("catalog.export.csv"));
        anchor.getElement().setAttribute("download", true);
        anchor.addClassName("export");
        return anchor;
    }

    private void prepareUpload() {
        Button choose = new Button(getTranslation("dictionaries.import"));
        choose.addThemeVariants(ButtonVariant.LUMO_SMALL);
        upload.addClassName("dictionary-upload");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setDropAllowed(false);
        upload.setUploadButton(choose);
        upload.setUploadHandler(this::received);
    }

    private void received(UploadEvent event) throws IOException {
        Path sent = Files.createTempFile("mubiao-upload", ".file");
        try (InputStream content = event.getInputStream()) {
            Files.copy(content, sent, StandardCopyOption.REPLACE_EXISTING);
        }
        event.getUI().access(() -> {
            upload.clearFileList();
            try {
                take(sent);
                Files.deleteIfExists(sent);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
