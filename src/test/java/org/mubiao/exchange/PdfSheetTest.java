package org.mubiao.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mubiao.table.Forms;
import org.mubiao.table.RandomTables;
import org.mubiao.table.Sheet;
import org.mubiao.table.TargetTable;

class PdfSheetTest {

    @Test
    void measure() throws IOException {
        Files.createDirectories(Path.of("/tmp/out"));
        List<TargetTable> tables = RandomTables.many(3, 6);
        for (int i = 0; i < 6; i++) {
            for (var form : Forms.all()) {
                long start = System.nanoTime();
                byte[] pdf = written(form.lay(tables.get(i)));
                System.err.println(
                        form.id() + " " + pdf.length + " bytes " + (System.nanoTime() - start) / 1000000 + " ms");
                Files.write(Path.of("/tmp/out/" + form.id() + i + ".pdf"), pdf);
            }
        }
    }

    private static byte[] written(Sheet sheet) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SheetFormat.PDF.write(sheet, file);
        return file.toByteArray();
    }
}
