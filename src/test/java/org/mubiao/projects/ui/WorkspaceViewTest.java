package org.mubiao.projects.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.exchange.TableReader;
import org.mubiao.identity.SignedIn;
import org.mubiao.projects.BatchId;
import org.mubiao.projects.BatchStage;
import org.mubiao.projects.Drafting;
import org.mubiao.projects.ProjectEntry;
import org.mubiao.projects.ProjectSearch;
import org.mubiao.shared.BudgetYear;
import org.mubiao.table.OverviewField;
import org.mubiao.table.TargetTable;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.UnitId;
import org.mubiao.testing.BrowserRequest;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.People;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
class WorkspaceViewTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Drafting drafting;

    private People people;
    private UnitId unit;
    private SignedIn clerk;

    @BeforeEach
    void openBrowser() {
        people = People.of(application, "甲市");
        unit = people.unit("甲局");
        clerk = people.drafter(unit, "填报人甲");
        BrowserRequest.asWhoActs();
        Routes routes = new Routes(Set.of(WorkspaceView.class, WizardView.class, BatchesView.class), Set.of(), true);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, application, MockedUI::new));
    }

    @AfterEach
    void closeBrowser() {
        SignedInAs.nobody();
        MockVaadin.tearDown();
    }

    @Test
    void a_unit_without_projects_is_told_how_to_begin() {
        visit();

        assertThat(_get(H2.class).getText()).isEqualTo("还没有项目");
        assertThat(_find(Button.class, spec -> spec.withText("新建项目"))).isNotEmpty();
    }

    @Test
    void the_units_own_projects_are_listed_and_nobody_elses() {
        BatchId batch = batch("2026");
        SignedIn other = people.drafter(people.unit("乙局"), "填报人乙");
        begin(clerk, batch, "甲局的项目");
        begin(other, batch, "乙局的项目");

        visit();

        assertThat(names()).containsExactly("甲局的项目");
        assertThat(cell(0, "申报批次")).isEqualTo("2026年 · 二上");
        assertThat(cell(0, "期限")).isEqualTo("剩 6 天");
    }

    @Test
    void many_projects_are_read_as_one_scrolls_without_gap_or_repetition() {
        BatchId batch = batch("2026");
        int count = Drafting.PAGE * 2 + 7;
        IntStream.range(0, count).forEach(i -> begin(clerk, batch, "项目" + i));

        visit();

        assertThat(_size(grid())).isEqualTo(count);
        assertThat(names())
                .containsExactlyElementsOf(IntStream.range(0, count)
                        .mapToObj(i -> "项目" + (count - 1 - i))
                        .toList());
        ProjectPages pages = new ProjectPages(new ProjectSearch(null, null, "", null), search -> drafting.list(search));
        assertThat(pages.fetch(Drafting.PAGE + 3, 2).map(ProjectEntry::name))
                .containsExactly("项目" + (count - Drafting.PAGE - 4), "项目" + (count - Drafting.PAGE - 5));
        assertThat(pages.fetch(Integer.MAX_VALUE - 10, Integer.MAX_VALUE)).isEmpty();
    }

    @Test
    void the_address_says_what_is_shown() {
        BatchId first = batch("2026");
        BatchId second = batch("2027");
        begin(clerk, first, "道路");
        begin(clerk, second, "桥梁");

        visit(QueryParameters.of("batch", second.toString()));
        assertThat(names()).containsExactly("桥梁");
        visit(QueryParameters.of("q", "道"));
        assertThat(names()).containsExactly("道路");
        assertThat(_get(TextField.class).getValue()).isEqualTo("道");
        visit(QueryParameters.of("state", "in-review"));
        assertThat(_get(H2.class).getText()).isEqualTo("没有符合条件的项目");
        _find(Button.class, spec -> spec.withText("清除条件"))
                .forEach(button -> assertThat(button.isVisible()).isTrue());
        visit(QueryParameters.of("state", "nonsense"));
        assertThat(names()).hasSize(2);
    }

    @Test
    void a_project_is_begun_by_its_name_in_the_open_batch() {
        batch("2026");
        visit();
        _find(Button.class, spec -> spec.withText("新建项目")).getFirst().click();
        NewProjectDialog dialog = _get(NewProjectDialog.class);

        _click(_get(dialog, Button.class, spec -> spec.withText("开始填写")));
        assertThat(_get(dialog, TextField.class).isInvalid()).isTrue();
        _setValue(_get(dialog, TextField.class), "新项目");
        _click(_get(dialog, Button.class, spec -> spec.withText("开始填写")));

        assertThat(_get(WizardView.class)).isNotNull();

        assertThat(projects()).extracting(ProjectEntry::name).containsExactly("新项目");
    }

    @Test
    void without_a_batch_nothing_can_be_begun_and_that_is_said() {
        visit();
        _find(Button.class, spec -> spec.withText("新建项目")).getFirst().click();
        NewProjectDialog dialog = _get(NewProjectDialog.class);

        assertThat(_get(dialog, Button.class, spec -> spec.withText("开始填写")).isEnabled())
                .isFalse();
        assertThat(_get(dialog, Select.class).getHelperText()).contains("财政部门");
    }

    @Test
    void the_tables_of_a_file_are_shown_with_their_doubts_and_the_chosen_become_drafts() throws Exception {
        batch("2026");
        ImportDialog dialog = openImport();
        try (InputStream file = Objects.requireNonNull(
                WorkspaceViewTest.class.getResourceAsStream("/seeds/000_59505ba6617a1ee2.txt"))) {
            dialog.read("公开表.txt", file.readAllBytes());
        }
        List<Checkbox> found = _find(dialog, Checkbox.class);
        assertThat(found).hasSize(4);
        _setValue(found.get(1), false);

        _click(_get(dialog, Button.class, spec -> spec.withText("生成草稿")));

        assertThat(projects())
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.total()).isNotNull());
        assertThat(names()).hasSize(3);
        assertThat(drafting.open(projects().getFirst().id())
                        .orElseThrow()
                        .table()
                        .indicators())
                .isNotEmpty();
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_in_words_and_another_can_follow() {
        ImportDialog dialog = openImport();

        dialog.read("空.txt", new byte[0]);
        assertThat(_find(dialog, Paragraph.class).getLast().getText())
                .contains("空.txt")
                .contains("没有可读的内容");
        dialog.read("大.txt", new byte[TableReader.MOST_BYTES + 1]);
        assertThat(_find(dialog, Paragraph.class).getLast().getText()).contains("超过 2 MB");
        dialog.read("信.txt", "您好".getBytes(StandardCharsets.UTF_8));
        assertThat(_find(dialog, Paragraph.class).getLast().getText()).contains("没有找到绩效目标表");
        assertThat(_get(dialog, Button.class, spec -> spec.withText("生成草稿")).isEnabled())
                .isFalse();
    }

    @Test
    void the_head_of_the_unit_looks_and_does_not_begin() {
        SignedInAs.person(people.approver(unit, "负责人甲"));
        UI.getCurrent().navigate(WorkspaceView.class);

        assertThat(_get(H2.class).getText()).isEqualTo("还没有项目");
        _assertNone(Button.class, spec -> spec.withText("新建项目"));
        _assertNone(Button.class, spec -> spec.withText("导入"));
    }

    @Test
    void an_administrator_opens_a_batch_and_is_told_what_is_missing() {
        SignedInAs.person(people.administrator("管理员"));
        UI.getCurrent().navigate(BatchesView.class);
        assertThat(_get(H2.class).getText()).isEqualTo("还没有申报批次");
        _click(_get(Button.class, spec -> spec.withText("开设批次")));
        OpenBatchDialog dialog = _get(OpenBatchDialog.class);
        Button open = _get(dialog, Button.class, spec -> spec.withText("开设批次"));
        var year = _get(dialog, IntegerField.class);

        _setValue(year, null);
        _click(open);
        assertThat(NotificationsKt.getNotifications()).isNotEmpty();
        NotificationsKt.clearNotifications();
        _setValue(year, 2028);
        _click(open);

        assertThat(_size(_get(Grid.class))).isEqualTo(1);
        assertThat(cell(0, "申报批次")).isEqualTo("2028年 · 一上");
    }

    @Test
    void the_workspace_speaks_both_languages() {
        begin(clerk, batch("2026"), "项目");
        UI.getCurrent().setLocale(Locale.ENGLISH);
        visit();

        assertThat(_get(WorkspaceView.class).getPageTitle()).startsWith("Projects");
        assertThat(cell(0, "Batch")).isEqualTo("2026 · second submission");
    }

    private void visit() {
        visit(QueryParameters.empty());
    }

    private void visit(QueryParameters address) {
        SignedInAs.person(clerk);
        UI.getCurrent().navigate(WorkspaceView.class, address);
    }

    private ImportDialog openImport() {
        visit();
        _find(Button.class, spec -> spec.withText("导入")).getFirst().click();
        return _get(ImportDialog.class);
    }

    @SuppressWarnings("unchecked")
    private static Grid<ProjectEntry> grid() {
        return _get(Grid.class);
    }

    private static List<String> names() {
        return GridKt._findAll(grid()).stream().map(ProjectEntry::name).toList();
    }

    private static String cell(int row, String header) {
        return GridKt._getFormattedRow(grid(), row)
                .get(grid().getColumns().stream()
                        .map(Grid.Column::getHeaderText)
                        .toList()
                        .indexOf(header));
    }

    private List<ProjectEntry> projects() {
        return drafting.list(new ProjectSearch(null, null, "", null)).entries();
    }

    private void begin(SignedIn person, BatchId batch, String name) {
        TargetTable table =
                TargetTable.EMPTY.withOverview(TargetTable.EMPTY.overview().with(OverviewField.PROJECT_NAME, name));
        SignedInAs.run(person, () -> drafting.begin(batch, table));
    }

    private BatchId batch(String year) {
        Instant now = Instant.now();
        return people.job(
                List.of(Authorities.ADMINISTER),
                () -> drafting.openBatch(
                        new BudgetYear(Integer.parseInt(year)),
                        BatchStage.SECOND_SUBMISSION,
                        now.minus(Duration.ofDays(1)),
                        now.plus(Duration.ofDays(6)),
                        "shandong-2021",
                        "shandong-2021",
                        "shandong-2021"));
    }
}
