package org.mubiao.table.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Forms;
import org.mubiao.table.GoalField;
import org.mubiao.table.SeedTables;
import org.mubiao.table.SheetHtml;
import org.mubiao.table.TargetTable;
import org.mubiao.testing.Axe;
import org.mubiao.testing.InChromium;

/** The half of the sheet that runs in the browser, by itself. */
@InChromium
class SheetInChromiumTest {

    private static final Path FRONTEND = Path.of("frontend");
    private static final TargetTable CONGRESS = SeedTables.all().get(0);

    private static final String NAME = "overview.project_name";

    @Test
    void a_click_on_a_cell_says_its_path_and_a_label_stands_for_its_value(Page page) {
        open(page, CONGRESS);

        cell(page, "goals.annual").click();
        page.locator("mubiao-sheet th", new Page.LocatorOptions().setHasText("项目名称"))
                .first()
                .click();

        assertThat(chosen(page)).containsExactly("goals.annual", NAME);
    }

    @Test
    void the_sheet_is_one_stop_of_the_tab_key_and_arrows_walk_its_cells(Page page) {
        open(page, CONGRESS);
        page.locator("#before").focus();

        page.keyboard().press("Tab");
        assertThat(focused(page)).isEqualTo(NAME);
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("after");
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        assertThat(chosen(page)).hasSize(1).doesNotContain(NAME);
        assertThat(page.locator("mubiao-sheet [tabindex='0']").count()).isEqualTo(1);
    }

    @Test
    void arrows_reach_every_cell_and_stop_at_the_edges(Page page) {
        open(page, CONGRESS);
        cell(page, NAME).focus();
        page.keyboard().press("Control+End");
        String last = focused(page);
        page.keyboard().press("ArrowDown");
        assertThat(focused(page)).isEqualTo(last);

        page.keyboard().press("ArrowLeft");
        assertThat(focused(page)).isEqualTo(last.replace(".value", ".name"));
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("ArrowUp");
        }

        assertThat(cell(page, focused(page)).evaluate("cell => cell.parentElement.rowIndex"))
                .isEqualTo(cell(page, NAME).evaluate("cell => cell.parentElement.rowIndex"));
    }

    @Test
    void another_print_keeps_focus_marks_and_place(Page page) {
        open(page, CONGRESS);
        set(page, "current", List.of("goals.annual"));
        set(page, "marks", List.of(changed("goals.annual", "旧的目标")));
        cell(page, "goals.annual").focus();

        TargetTable edited = CONGRESS.withGoals(
                CONGRESS.goals().with(GoalField.ANNUAL, "新的目标").with(GoalField.MEDIUM_LONG_TERM, null));
        set(page, "print", print(edited));

        assertThat(focused(page)).isEqualTo("goals.annual");
        assertThat(cell(page, "goals.annual").innerText()).contains("旧的目标").contains("新的目标");
        assertThat(page.locator(".sheet-current").getAttribute("data-path")).isEqualTo("goals.annual");
    }

    @Test
    void what_was_written_before_is_shown_as_text_whatever_it_holds(Page page) {
        open(page, CONGRESS);
        String hostile = "<img src=x onerror=\"window.broken=true\">";
        set(page, "marks", List.of(changed(NAME, hostile)));

        assertThat(cell(page, NAME).locator("del").textContent()).isEqualTo(hostile);
        assertThat(page.evaluate("window.broken")).isNull();
    }

    @Test
    void pins_stand_side_by_side_and_say_their_number(Page page) {
        open(page, CONGRESS);
        set(page, "marks", List.of(pin(NAME, 1, "must"), pin(NAME, 2, "question")));

        assertThat(cell(page, NAME).locator(".sheet-pin").allInnerTexts()).containsExactly("1", "2");
        cell(page, NAME).locator(".sheet-pin").nth(1).click();
        assertThat(page.evaluate("window.pins")).isEqualTo(List.of(2));
        set(page, "marks", List.of());
        assertThat(page.locator(".sheet-pin").count()).isZero();
    }

    @Test
    void a_part_without_a_cell_is_shown_on_the_closest_one(Page page) {
        open(page, CONGRESS);
        set(page, "current", List.of("indicators[1].formula", "indicators[1].name", "indicators"));

        assertThat(page.locator(".sheet-current").getAttribute("data-path")).isEqualTo("indicators[1].name");
        assertThat(page.locator(".sheet-current-row").getAttribute("data-path")).isEqualTo("indicators[1].value");
    }

    @Test
    void axe_finds_nothing_serious(Page page) {
        open(page, CONGRESS);
        set(page, "current", List.of(FieldPath.of(GoalField.ANNUAL).toString()));
        set(page, "marks", List.of(pin(NAME, 1, "must"), pin(NAME, 2, "should"), changed("goals.annual", "旧的目标")));

        Axe.findsNothingSerious(page);
    }

    private static void open(Page page, TargetTable table) {
        page.setContent("<html lang=zh><title>t</title><body><main><h1>t</h1><button id=before>a</button>"
                + "<mubiao-sheet class=sheet-paper data-keys=keys></mubiao-sheet><button id=after>b</button></main>");
        page.addStyleTag(new Page.AddStyleTagOptions().setContent(read("styles/sheet.css")));
        page.evaluate("window.chosen = []; window.pins = []; document.addEventListener('sheet-cell', event => {"
                + "window.chosen.push(event.detail.path); if (event.detail.pin) window.pins.push(event.detail.pin) })");
        // Before the module is there, as it may happen on a slow line.
        set(page, "print", print(table));
        page.addScriptTag(new Page.AddScriptTagOptions().setType("module").setContent(read("scripts/sheet.js")));
        page.locator("mubiao-sheet table").waitFor();
    }

    private static void set(Page page, String property, Object value) {
        page.evaluate(
                "([name, value]) => { document.querySelector('mubiao-sheet')[name] = value }",
                List.of(property, value));
    }

    private static String print(TargetTable table) {
        return SheetHtml.print(Forms.named("shandong-2021").orElseThrow().lay(table));
    }

    private static Map<String, Object> changed(String path, String before) {
        return Map.of("kind", "changed", "places", List.of(path), "before", before);
    }

    private static Map<String, Object> pin(String path, int number, String severity) {
        return Map.of(
                "kind",
                "pin",
                "places",
                List.of(path),
                "number",
                number,
                "severity",
                severity,
                "label",
                "pin " + number,
                "done",
                false);
    }

    private static Locator cell(Page page, String path) {
        return page.locator("mubiao-sheet [data-path='" + path + "']");
    }

    private static List<Object> chosen(Page page) {
        return List.copyOf((List<?>) page.evaluate("window.chosen"));
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.dataset.path");
    }

    private static String read(String file) {
        try {
            return Files.readString(FRONTEND.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
