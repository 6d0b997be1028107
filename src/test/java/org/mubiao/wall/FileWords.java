package org.mubiao.wall;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The words of a file, whatever it is: a PDF, an office file, a text. */
final class FileWords {

    private FileWords() {}

    static String of(byte[] file) {
        try {
            if (begins(file, "%P")) {
                try (PDDocument document = Loader.loadPDF(file)) {
                    return new PDFTextStripper().getText(document);
                }
            }
            return begins(file, "PK") ? ofParts(file) : new String(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean begins(byte[] file, String with) {
        return new String(file, 0, Math.min(file.length, with.length()), StandardCharsets.ISO_8859_1).equals(with);
    }

    private static String ofParts(byte[] file) throws IOException {
        StringBuilder words = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                words.append(entry.getName())
                        .append(new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", ""));
            }
        }
        return words.toString();
    }
}
