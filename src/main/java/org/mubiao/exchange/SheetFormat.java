package org.mubiao.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.mubiao.table.Sheet;

/** The kinds of file in which a sheet can be had. Each file holds the same cells, merged as on the paper. */
public enum SheetFormat {
    PDF("application/pdf", PdfSheet::write),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", WordSheet::write),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ExcelSheet::write),
    CSV("text/csv;charset=UTF-8", CsvSheet::write);

    private final String mediaType;
    private final Writer writer;

    SheetFormat(String mediaType, Writer writer) {
        this.mediaType = mediaType;
        this.writer = writer;
    }

    @FunctionalInterface
    private interface Writer {
        void write(Sheet sheet, OutputStream file) throws IOException;
    }

    /** As it ends a file name and an address: {@code pdf}, without the point. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<SheetFormat> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }

    /**
     * Writes the sheet as one whole file.
     *
     * @param file not closed
     * @throws IOException when the stream does not take it
     */
    public void write(Sheet sheet, OutputStream file) throws IOException {
        writer.write(sheet, file);
    }
}
