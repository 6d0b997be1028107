package org.mubiao.catalog.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.ImportPreview;
import org.mubiao.catalog.ImportProgress;
import org.mubiao.catalog.Importing;
import org.mubiao.catalog.StandardField;
import org.mubiao.shared.SpokenException;
import org.mubiao.shared.ui.Spoken;

/**
 * Takes standards from a file: upload, look at what each line would do, correct what is refused, take all or nothing. The
 * file lies in the server's temporary folder for as long as the dialog is open.
 */
final class ImportDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 40 * 1024 * 1024;

    private final Importing importing;
    private final @Nullable String frameworkId;
    private final SerializableRunnable done;
    private final Upload upload = new Upload();
    private final Div outcome = new Div();
    private final Paragraph status = new Paragraph();
    private final Button again = new Button(getTranslation("catalog.import.again"));
    private final Button take = new Button(getTranslation("catalog.import.take"));
    private final Button stop = new Button(getTranslation("catalog.import.stop"));
    private final transient Map<Importing.Cell, String> corrected = new HashMap<>();
    private transient ImportProgress progress = new ImportProgress();
    private transient @Nullable Path file;
    private transient @Nullable BackgroundRun<ImportPreview> run;

    /**
     * @param frameworkId that lines belong to which name none
     * @param done is run when standards were taken
     */
    ImportDialog(Importing importing, @Nullable String frameworkId, SerializableRunnable done) {
        this.importing = importing;
        this.frameworkId = frameworkId;
        this.done = done;
        addClassName("import-standards");
        setHeaderTitle(getTranslation("catalog.import"));
        setWidth("min(1100px, 96vw)");
        setCloseOnOutsideClick(false);
        outcome.addClassName("import-outcome");
        status.getElement().setAttribute("role", "status");
        prepareUpload();
        again.addClickListener(click -> preview());
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.addClickListener(click -> take());
        stop.addClickListener(click -> progress.cancel());
        working(false, false);
        add(new Paragraph(getTranslation("catalog.import.advice")), upload, status, outcome);
        getFooter().add(new Button(getTranslation("catalog.cancel"), click -> close()), stop, again, take);
    }

    /** Looks at a file that was sent. */
    void read(InputStream content) {
        forget();
        try {
            Path kept = Files.createTempFile("mubiao-standards", ".file");
            file = kept;
            Files.copy(content, kept, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        corrected.clear();
        preview();
    }

    /** Waits for what is under way, for a test that has no browser to ask. */
    void settle() {
        BackgroundRun<ImportPreview> now = run;
        if (now != null) {
            now.settle(this::show, this::refuse);
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        progress.cancel();
        forget();
    }

    private void prepareUpload() {
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setDropLabel(new Span(getTranslation("catalog.import.drop")));
        upload.setUploadButton(new Button(getTranslation("catalog.import.choose")));
        upload.setUploadHandler(this::received);
    }

    private void received(UploadEvent event) throws IOException {
        Path sent = Files.createTempFile("mubiao-upload", ".file");
        try (InputStream content = event.getInputStream()) {
            Files.copy(content, sent, StandardCopyOption.REPLACE_EXISTING);
        }
        event.getUI().access(() -> {
            upload.clearFileList();
            try (InputStream kept = Files.newInputStream(sent)) {
                read(kept);
                Files.deleteIfExists(sent);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void preview() {
        Path from = file;
        if (from != null) {
            progress = new ImportProgress();
            ImportProgress now = progress;
            Map<Importing.Cell, String> cells = new HashMap<>(corrected);
            follow(new BackgroundRun<>(() -> importing.preview(from, defaults(), cells, now)));
        }
    }

    private void take() {
        Path from = file;
        if (from != null) {
            progress = new ImportProgress();
            ImportProgress now = progress;
            Map<Importing.Cell, String> cells = new HashMap<>(corrected);
            BackgroundRun<ImportPreview> taking =
                    new BackgroundRun<>(() -> importing.take(from, defaults(), cells, now));
            working(true, false);
            run = taking;
            taking.follow(this::tell, this::taken, this::refuse);
        }
    }

    private void follow(BackgroundRun<ImportPreview> looking) {
        working(true, false);
        run = looking;
        looking.follow(this::tell, this::show, this::refuse);
    }

    private Map<StandardField, String> defaults() {
        Map<StandardField, String> defaults = new EnumMap<>(StandardField.class);
        if (frameworkId != null) {
            defaults.put(StandardField.FRAMEWORK, frameworkId);
        }
        return defaults;
    }

    private void tell() {
        status.setText(getTranslation("catalog.import.progress", progress.lines()));
    }

    private void taken(ImportPreview made) {
        close();
        Spoken.done(getTranslation("catalog.import.done", made.created(), made.changed()));
        done.run();
    }

    private void show(ImportPreview preview) {
        working(false, preview.isClean() && preview.created() + preview.changed() > 0);
        status.setText(getTranslation(
                "catalog.import.preview",
                preview.created(),
                preview.changed(),
                preview.unchanged(),
                preview.refused()));
        again.setVisible(preview.refused() > 0);
        outcome.removeAll();
        outcome.add(new ImportLines(preview, corrected));
    }

    private void refuse(SpokenException refused) {
        working(false, false);
        outcome.removeAll();
        status.setText(Spoken.say(refused.spoken()));
    }

    private void working(boolean isWorking, boolean mayTake) {
        stop.setVisible(isWorking);
        take.setEnabled(!isWorking && mayTake);
        again.setVisible(false);
        if (isWorking) {
            tell();
        }
    }

    private void forget() {
        Path kept = file;
        file = null;
        if (kept != null) {
            try {
                Files.deleteIfExists(kept);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
