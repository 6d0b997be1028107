package org.mubiao.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.mubiao.table.Form;
import org.mubiao.table.Forms;
import org.mubiao.table.GeneratedTables;
import org.mubiao.table.Goals;
import org.mubiao.table.SeedTables;
import org.mubiao.table.Sheet;
import org.mubiao.table.TargetTable;

class PdfSheetTest {

    private final Form shandong = Forms.named("shandong-2021").orElseThrow();
    private final Form national = Forms.named("national-2021").orElseThrow();

    @Test
    void the_text_of_every_cell_of_the_seeds_comes_out_as_itself() throws IOException {
        for (TargetTable seed : SeedTables.all()) {
            for (Form form : Forms.all()) {
                Sheet sheet = form.lay(seed);
                String text = textOf(written(sheet));

                assertThat(text).contains(unspaced(sheet.title()));
                assertThat(sheet.cells()).allSatisfy(cell -> assertThat(text).contains(unspaced(cell.text())));
            }
        }
    }

    @Test
    void the_text_of_a_seed_comes_out_in_the_order_of_the_paper() throws IOException {
        Sheet sheet = shandong.lay(SeedTables.all().get(1));

        assertThat(textOf(written(sheet)))
                .containsSubsequence(
                        "项目名称", "换届选举经费", "项目资金", "1.财政拨款", "总体目标", "年度目标", "一级指标", "培训覆盖率≥50%", "服务对象满意度≥80%");
    }

    @Test
    void a_character_that_looks_like_a_radical_comes_out_as_the_character() throws IOException {
        String ordinary = IntStream.rangeClosed(0x2F00, 0x2FD5)
                .mapToObj(radical -> Normalizer.normalize(Character.toString(radical), Normalizer.Form.NFKC))
                .collect(Collectors.joining());

        assertThat(textOf(written(withGoal(ordinary)))).contains(ordinary);
    }

    @Test
    void a_radical_is_printed_as_the_character_it_looks_like() throws IOException {
        assertThat(textOf(written(withGoal("⽬⻔⼯⻚目门工页"))))
                .contains("目")
                .contains("门工页")
                .doesNotContain("⽬");
    }

    @Test
    void signs_beside_chinese_come_out_as_themselves() throws IOException {
        String signs = "≥≤＞＜≠±×÷％‰℃㎡①⑩（一）〔2021〕《》“”‘’、。；：！？…—·〇～Ａabc012$%@#&<>\"'";

        assertThat(textOf(written(withGoal(signs)))).contains(signs);
    }

    @Test
    void characters_that_the_font_lacks_are_marked_and_stop_nothing() throws IOException {
        assertThat(textOf(written(withGoal("𠮷野家😀\u202e后\u200b\u0301文"))))
                .contains("野家〓后")
                .contains("文绩效指标");
    }

    @Test
    void every_table_can_be_printed() {
        GeneratedTables.some(6)
                .forEach(table -> assertThatCode(() -> {
                            assertThat(written(shandong.lay(table))).isNotEmpty();
                            assertThat(written(national.lay(table))).isNotEmpty();
                        })
                        .doesNotThrowAnyException());
    }

    @Test
    void long_texts_wrap_over_pages_without_a_loss() throws IOException {
        String many = IntStream.range(0, 1500).mapToObj("第%d件"::formatted).collect(Collectors.joining());
        String one = "a".repeat(3000);

        String printed = textOf(written(withGoal(many))).replaceAll("[^第件\\d]+", "");
        assertThat(IntStream.range(0, 1500).mapToObj("第%d件"::formatted)).allMatch(printed::contains);
        assertThat(textOf(written(withGoal(one)))
                        .chars()
                        .filter(sign -> sign == 'a')
                        .count())
                .isEqualTo(3000);
    }

    @Test
    void what_a_unit_writes_is_never_markup() throws IOException {
        String hostile =
                "</td></table><style>*{display:none}</style><script>x</script>&lt;<img src='file:///etc/passwd'/>";

        assertThat(textOf(written(withGoal(hostile))))
                .contains(unspaced(hostile))
                .contains("绩效指标");
    }

    @Test
    void the_file_names_its_title_and_language_and_embeds_its_font() throws IOException {
        Sheet sheet = shandong.lay(SeedTables.all().get(0));
        try (PDDocument document = Loader.loadPDF(written(sheet))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(sheet.title());
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(document.getNumberOfPages()).isOne();
            for (var name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
    }

    @Test
    void the_pages_of_a_landscape_form_lie() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(written(national.lay(SeedTables.all().get(0))))) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isGreaterThan(800);
        }
    }

    @Test
    void the_same_sheet_gives_the_same_bytes() throws IOException {
        Sheet sheet = shandong.lay(SeedTables.all().get(2));

        assertThat(written(sheet)).isEqualTo(written(sheet));
    }

    private Sheet withGoal(String text) {
        return shandong.lay(TargetTable.EMPTY.withGoals(new Goals("无", text)));
    }

    private static byte[] written(Sheet sheet) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SheetFormat.PDF.write(sheet, file);
        return file.toByteArray();
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            return unspaced(text.replaceAll("(?m)^\\d+ / \\d+$", ""));
        }
    }

    private static String unspaced(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000]+", "");
    }
}
