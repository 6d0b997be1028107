package org.mubiao.publication.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.mubiao.exchange.SheetFormat;
import org.mubiao.publication.PublicationId;
import org.mubiao.publication.PublishedTable;
import org.mubiao.publication.Publishing;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A published table as a file: {@code /tables/{id}.pdf .docx .xlsx .csv}. */
@RestController
class PublishedFiles {

    private final Publishing publishing;

    PublishedFiles(Publishing publishing) {
        this.publishing = publishing;
    }

    @GetMapping("/tables/{id:\\d+}.{extension:pdf|docx|xlsx|csv}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String extension) throws IOException {
        PublishedTable published =
                PublicationId.parse(id).flatMap(publishing::published).orElseThrow(NotPublishedException::new);
        SheetFormat format = SheetFormat.ofExtension(extension).orElseThrow(NotPublishedException::new);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        format.write(Printing.sheet(published), file);
        ContentDisposition download = ContentDisposition.attachment()
                .filename(fileName(published) + "." + format.extension(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .body(file.toByteArray());
    }

    private static String fileName(PublishedTable published) {
        return Printing.sheet(published).title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    }
}
