package org.mubiao.exchange;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.mubiao.table.Sheet;
import org.mubiao.table.SheetHtml;

/**
 * Writes a sheet as a PDF, from the same HTML as the page. The font is embedded, the table is tagged for those who listen to
 * it (PDF/UA), and every character comes out as itself when the text is searched or copied. The same sheet gives the same
 * bytes.
 */
final class PdfSheet {

    private static final String FONT = "Sheet";
    private static final String STYLES = styles();
    /** Printed by the styles (the numbers of the pages), or written as an entity in the HTML. */
    private static final String ASCII =
            IntStream.range(' ', 0x7F).mapToObj(Character::toString).collect(Collectors.joining());

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfSheet() {}

    static void write(Sheet sheet, OutputStream file) throws IOException {
        PrintFont font = PrintFont.get();
        String table = font.printable(SheetHtml.print(sheet));
        byte[] fontFile = font.cutTo(table + ASCII);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
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
        StringBuilder styles = new StringBuilder(STYLES);
        styles.append(sheet.landscape() ? "@page { size: A4 landscape; }\n" : "@page { size: A4 portrait; }\n");
        new TreeSet<>(sheet.widths())
                .forEach(width -> styles.append(".sheet-w%d { width: %d%%; }\n".formatted(width, width)));
        String title = SheetHtml.escape(sheet.title());
        return """
                <html lang="zh-CN"><head><title>%s</title><meta name="subject" content="%s"/>
                <style>%s</style></head>
                <body>%s</body></html>
                """.formatted(title, title, styles, table);
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
