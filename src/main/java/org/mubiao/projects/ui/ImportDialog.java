package org.mubiao.projects.ui;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mubiao.exchange.ReadTable;
import org.mubiao.exchange.TableReader;
import org.mubiao.projects.BatchId;
import org.mubiao.projects.BatchProfile;
import org.mubiao.projects.Drafting;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.table.TargetTable;

/** Makes drafts of the tables in a file: upload, look at what was found and what is doubted, choose, begin. */
final class ImportDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Drafting drafting;
    private final SerializableRunnable begun;
    private final BatchChoice batch;
    private final Upload upload = new Upload();
    private final Div outcome = new Div();
    private final List<FoundTable> found = new ArrayList<>();
    private final Button begin = new Button();

    /** @param begun is run when drafts were made */
    ImportDialog(Drafting drafting, List<BatchProfile> batches, Instant now, SerializableRunnable begun) {
        this.drafting = drafting;
        this.begun = begun;
        this.batch = new BatchChoice(batches, now);
        setHeaderTitle(getTranslation("projects.import.title"));
        addClassName("import-tables");
        outcome.addClassName("import-outcome");
        outcome.getElement().setAttribute("role", "status");
        batch.addValueChangeListener(chosen -> found.forEach(this::tell));
        prepareUpload();
        begin.setText(getTranslation("projects.import.begin"));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        begin.setEnabled(false);
        begin.setDisableOnClick(true);
        begin.addClickListener(click -> begin());
        add(new Paragraph(getTranslation("projects.import.advice")), batch, upload, outcome);
        getFooter().add(new Button(getTranslation("projects.cancel"), click -> close()), begin);
    }

    private void prepareUpload() {
        upload.setMaxFiles(1);
        upload.setMaxFileSize(TableReader.MOST_BYTES);
        upload.setDropLabel(new Span(getTranslation("projects.import.drop")));
        upload.setUploadButton(new Button(getTranslation("projects.import.choose")));
        upload.setUploadHandler(this::received);
        upload.addFileRejectedListener(rejected -> refuse(new SpokenException(Message.of(
                "exchange.refused.too-large", rejected.getFileName(), TableReader.MOST_BYTES / (1024 * 1024)))));
    }

    /** Reads no more than the reader takes, whatever the browser sends. */
    private void received(UploadEvent event) throws IOException {
        byte[] content;
        try (InputStream sent = event.getInputStream()) {
            content = sent.readNBytes(TableReader.MOST_BYTES + 1);
        }
        event.getUI().access(() -> read(event.getFileName(), content));
    }

    /** Shows the tables of a file, or why there are none. */
    void read(String fileName, byte[] content) {
        upload.clearFileList();
        try {
            show(fileName, drafting.read(fileName, content));
        } catch (SpokenException refused) {
            refuse(refused);
        }
    }

    private void show(String fileName, List<ReadTable> tables) {
        forget();
        outcome.add(new Paragraph(getTranslation("projects.import.found", fileName, tables.size())));
        for (ReadTable table : tables) {
            FoundTable one = new FoundTable(table, found.size() + 1);
            found.add(one);
            outcome.add(one);
            tell(one);
        }
        begin.setEnabled(batch.isEnabled());
    }

    private void tell(FoundTable table) {
        if (batch.getValue() != null) {
            table.tell(drafting.carried(batch.getValue().id(), table.table()));
        }
    }

    private void refuse(SpokenException refused) {
        forget();
        Paragraph why = new Paragraph(Spoken.say(refused.spoken()));
        why.addClassName("refusal");
        outcome.add(why);
        begin.setEnabled(false);
    }

    private void forget() {
        found.clear();
        outcome.removeAll();
    }

    /** Levels of another framework stand as the batch has them. */
    private void begin(BatchId into, TargetTable read) {
        drafting.begin(into, drafting.carried(into, read).table());
    }

    /** One draft after the other; those that were made are taken from the list, so that trying again makes none twice. */
    private void begin() {
        List<FoundTable> chosen = found.stream().filter(FoundTable::isChosen).toList();
        int made = 0;
        for (FoundTable table : chosen) {
            if (!Spoken.attempt(() -> begin(batch.getValue().id(), table.table()))) {
                break;
            }
            found.remove(table);
            outcome.remove(table);
            made++;
        }
        begin.setEnabled(true);
        if (chosen.isEmpty()) {
            Spoken.refusal(new SpokenException(Message.of("projects.import.none-chosen")));
        }
        if (made > 0) {
            Spoken.done(getTranslation("projects.import.made", made));
            begun.run();
        }
        if (made > 0 && made == chosen.size()) {
            close();
        }
    }
}
