package org.mubiao.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class SheetHtmlTest {

    private final Form shandong = Forms.named("shandong-2021").orElseThrow();

    @Test
    void every_cell_is_printed_with_its_text_spans_and_path() {
        List<TargetTable> tables = SeedTables.all();
        for (TargetTable table : tables) {
            assertPrinted(shandong.lay(table));
        }
        for (Form form : Forms.all()) {
            GeneratedTables.some(100).forEach(table -> assertPrinted(form.lay(table)));
        }
    }

    @Test
    void the_title_is_the_caption() {
        Sheet sheet =
                Forms.named("national-2021").orElseThrow().lay(SeedTables.all().get(0));
        Document page = Jsoup.parse(SheetHtml.print(sheet));

        assertThat(page.selectXpath("//caption/span").eachText()).containsExactly("项目支出绩效目标申报表", "（2021年度）");
        assertThat(page.select("table").hasClass("sheet-landscape")).isTrue();
    }

    @Test
    void hostile_texts_stay_texts() {
        String hostile = "</td></table><script>alert(1)</script><img src=x onerror=alert(1)>&lt;\"' onclick=\"x";
        Sheet sheet = shandong.lay(TargetTable.EMPTY
                .withOverview(Overview.EMPTY.with(OverviewField.PROJECT_NAME, hostile))
                .withIndicators(List.of(Indicator.of(hostile, hostile, hostile, TargetValue.read(hostile)))));
        Document page = Jsoup.parse(SheetHtml.print(sheet));

        assertThat(page.select("script, img, [onclick], [onerror], [style]")).isEmpty();
        assertThat(page.select("table")).hasSize(1);
        assertPrinted(sheet);
    }

    @Test
    void the_print_needs_no_style_and_no_script_of_its_own() {
        assertThat(SheetHtml.print(shandong.lay(SeedTables.all().get(0))))
                .doesNotContain("style=")
                .doesNotContain("<style")
                .doesNotContain("<script")
                .doesNotContain("http");
    }

    @Test
    void line_breaks_are_kept() {
        Sheet sheet = shandong.lay(TargetTable.EMPTY.withGoals(new Goals(null, "目标1\r\n目标2\n\n目标3")));

        assertThat(SheetHtml.print(sheet)).contains("目标1<br/>目标2<br/><br/>目标3");
    }

    @Test
    void headings_head_what_they_stand_for() {
        Document page =
                Jsoup.parse(SheetHtml.print(shandong.lay(SeedTables.all().get(0))));

        assertThat(page.select("th[scope=col]").eachText()).contains("一级指标", "年度目标");
        assertThat(page.select("th[scope=row]").eachText()).contains("项目名称", "项目概况", "项目完成", "1.1 中央转移支付");
        assertThat(page.select("th:not([scope])")).isEmpty();
        assertThat(page.select("td").eachText()).contains("人大代表履职补助费", "≥30人");
    }

    @Test
    void the_print_is_well_formed_and_leaves_out_what_no_document_can_hold() throws Exception {
        Sheet sheet = shandong.lay(TargetTable.EMPTY.withGoals(new Goals("a\u0000\u000b\ud800b\ufffe\u007f", "𠮷")));
        String html = SheetHtml.print(sheet);

        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(html)))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("table");
        assertThat(html).contains(">ab<").contains(">𠮷<");
    }

    private static void assertPrinted(Sheet sheet) {
        Document page = Jsoup.parse(SheetHtml.print(sheet));
        List<Element> printed = page.select("tbody th, tbody td");
        List<SheetCell> cells = sheet.cells();

        assertThat(printed).hasSameSizeAs(cells);
        assertThat(page.select("tbody tr")).hasSameSizeAs(sheet.rows());
        for (int i = 0; i < cells.size(); i++) {
            SheetCell cell = cells.get(i);
            Element element = printed.get(i);
            element.select("br").forEach(line -> line.replaceWith(new TextNode("\n")));
            assertThat(element.wholeText()).isEqualTo(cell.text());
            assertThat(span(element, "rowspan")).isEqualTo(cell.rowSpan());
            assertThat(span(element, "colspan")).isEqualTo(cell.columnSpan());
            assertThat(element.attr("data-path"))
                    .isEqualTo(cell.path() == null ? "" : cell.path().toString());
        }
    }

    private static int span(Element element, String name) {
        return element.hasAttr(name) ? Integer.parseInt(element.attr(name)) : 1;
    }
}
