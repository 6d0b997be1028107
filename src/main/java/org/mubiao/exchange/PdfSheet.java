package org.mubiao.exchange;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.mubiao.table.Sheet;
import org.mubiao.table.SheetHtml;

/**
 * Writes a sheet as a PDF, from the same HTML as the page. The font is embedded, and every character comes out as itself when
 * the text is searched or copied. The same sheet gives the same bytes.
 */
final class PdfSheet {

    private static final String FONT = "Sheet";
    private static final String STYLES = styles();
    /** What the styles print of their own: the numbers of the pages. */
    private static final String SIGNS_OF_THE_STYLES = " /0123456789";

    private PdfSheet() {}

    static void write(Sheet sheet, OutputStream file) throws IOException {
        PrintFont font = PrintFont.get();
        String table = font.printable(SheetHtml.print(sheet));
        byte[] fontFile = font.cutTo(table + SIGNS_OF_THE_STYLES);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(() -> new ByteArrayInputStream(fontFile), FONT);
        builder.useExternalResourceAccessControl(
                (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withHtmlContent(page(sheet, table), null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            describe(document, sheet, table);
            document.save(file);
        }
    }

    private static String page(Sheet sheet, String table) {
        StringBuilder widths = new StringBuilder();
        new TreeSet<>(sheet.widths())
                .forEach(width -> widths.append(".sheet-w%d { width: %d%%; }%n".formatted(width, width)));
        return "<html lang=\"zh-CN\"><head><style>" + STYLES + widths + "</style></head><body>" + table
                + "</body></html>";
    }

    private static void describe(PDDocument document, Sheet sheet, String table) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(sheet.title());
        document.setDocumentInformation(information);
        document.setDocumentId((long) table.hashCode());
        document.getDocumentCatalog().setLanguage("zh-CN");
        PDViewerPreferences preferences =
                new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }

    private static String styles() {
        try (InputStream file = PdfSheet.class.getClassLoader().getResourceAsStream("sheets/pdf.css")) {
            if (file == null) {
                throw new IllegalStateException("missing from the program: sheets/pdf.css");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("sheets/pdf.css", e);
        }
    }
}
