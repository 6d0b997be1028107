package org.mubiao.catalog;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Tables as CSV that Excel opens by itself, and as Excel in China saves it: UTF-8 or GB 18030. */
final class StandardCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();

    private StandardCsv() {}

    /** Hears of row after row. */
    interface Rows {
        /** @return whether it goes on */
        boolean line(int number, List<String> cells);
    }

    static void read(Path file, Rows lines) throws IOException {
        try (Reader text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset(file)))) {
            for (CSVRecord row : FORMAT.parse(text)) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(StandardFile.unguarded(cell.replace("\uFEFF", ""))));
                if (!lines.line((int) row.getRecordNumber(), cells)) {
                    return;
                }
            }
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw StandardFile.refused("catalog.refused.file-unreadable");
        }
    }

    /** Begins a file with its headings. */
    static CSVPrinter begin(Writer writer) throws IOException {
        writer.append(BYTE_ORDER_MARK);
        return new CSVPrinter(writer, FORMAT);
    }

    /** UTF-8 unless it is none: a file is looked at piece by piece. */
    private static Charset charset(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            byte[] piece = content.readNBytes(1 << 16);
            var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
            // The last characters of the piece may be cut.
            int whole = Math.max(0, piece.length - (piece.length == 1 << 16 ? 4 : 0));
            while (whole > 0 && whole < piece.length && (piece[whole] & 0xC0) == 0x80) {
                whole--;
            }
            decoder.decode(ByteBuffer.wrap(piece, 0, whole));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return CHINESE;
        }
    }
}
