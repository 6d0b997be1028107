package org.mubiao.catalog.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.catalog.Catalog;
import org.mubiao.identity.SignedIn;
import org.mubiao.tenancy.Authorities;
import org.mubiao.testing.Axe;
import org.mubiao.testing.InChromium;
import org.mubiao.testing.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@InChromium
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "mubiao.demonstration=false")
class CatalogInChromiumTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Catalog catalog;

    private SignedIn keeper;

    @BeforeEach
    void open() {
        People people = People.of(application, "乳山市");
        people.job(List.of(Authorities.FOUND), () -> catalog.fill());
        keeper = people.catalogAdministrator("指标库管理");
    }

    @Test
    void a_standard_is_found_opened_changed_and_left_without_a_mouse(Page page) {
        signIn(page);
        look(page, "pxcql");
        assertThat(page.getByText("培训出勤率")).hasCount(2);
        assertThat(page.getByText("没有完全相符")).isHidden();
        assertThat(page.locator(".catalog-list > [role=status]")).hasCount(1);
        assertThat(page.locator(".catalog-list > [role=status]").boundingBox().height)
                .as("takes no room")
                .isZero();

        page.keyboard().press("ArrowDown");
        assertThat(page.locator("vaadin-grid.catalog-grid")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".standard-panel h2")).isFocused();
        Axe.findsNothingSerious(page);
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(page.locator(".standard-panel a:focus")).containsText("http");
        page.keyboard().press("Tab");
        assertThat(button(page, "修改")).isFocused();
        page.keyboard().press("Enter");
        Locator aliases = page.getByLabel("别名", new GetByLabelOptions().setExact(true));
        assertThat(aliases).isVisible();
        aliases.focus();
        page.keyboard().press("End");
        page.keyboard().type("、学员到课比例");
        page.keyboard().press("Escape");
        assertThat(aliases).isVisible();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".standard-history")).containsText("学员到课比例");

        assertThat(page.locator(".standard-panel h2")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator(".standard-panel")).isHidden();
        assertThat(page.locator("vaadin-grid.catalog-grid")).isFocused();

        page.keyboard().press("Enter");
        assertThat(page.locator(".standard-panel h2")).isFocused();
        button(page, "关闭").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".standard-panel")).isHidden();
        assertThat(page.locator("vaadin-grid.catalog-grid")).isFocused();
        button(page, "新增标准指标").focus();
        page.keyboard().press("Enter");
        button(page, "取消").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".standard-panel")).isHidden();
        assertThat(page.locator("vaadin-grid.catalog-grid")).isFocused();
        look(page, "学员到课比列");
        assertThat(page.getByText("没有完全相符")).isVisible();
    }

    @Test
    void who_retires_a_standard_and_brings_it_back_goes_on_at_its_name(Page page) {
        signIn(page);
        look(page, "pxcql");
        assertThat(page.getByText("培训出勤率")).hasCount(2);
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("vaadin-grid.catalog-grid")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".standard-panel h2")).isFocused();

        button(page, "停用").focus();
        page.keyboard().press("Enter");
        Locator sure = page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("停用").setExact(true));
        sure.focus();
        page.keyboard().press("Enter");
        assertThat(button(page, "恢复使用")).isVisible();
        assertThat(page.locator(".standard-panel h2")).isFocused();

        button(page, "恢复使用").focus();
        page.keyboard().press("Enter");
        assertThat(button(page, "停用")).isVisible();
        assertThat(page.locator(".standard-panel h2")).isFocused();
    }

    @Test
    void a_file_with_faults_is_corrected_on_screen_and_taken_as_a_whole(Page page) {
        signIn(page);
        button(page, "导入").click();
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("a.csv", "text/csv", """
                        指标体系,一级指标,二级指标,指标名称,指标性质,常用符号
                        national-2021,产出指标,质量指标,档案数字化率,正向,≥
                        national-2021,产出,质量指标,水质达标率,正向,≥
                        national-2021,满意度指标,服务对象满意度,读者满意度,正向,≥
                        """.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByText("新增2，修改0，不变0，不能导入1")).isVisible();
        assertThat(page.locator(".correction").first()).containsText("本指标体系的一级指标有：成本指标、产出指标、效益指标、满意度指标。请从中选一个。");
        Axe.findsNothingSerious(page);

        page.getByLabel("一级指标", new GetByLabelOptions().setExact(true)).fill("产出指标");
        button(page, "按更正再检查").click();
        assertThat(page.getByText("新增3，修改0，不变0，不能导入0")).isVisible();
        button(page, "全部导入").click();
        assertThat(page.getByText("已新增3条，修改0条。")).isVisible();
        look(page, "dzmyd");
        assertThat(page.getByText("读者满意度").first()).isVisible();
    }

    private void signIn(Page page) {
        page.setExtraHTTPHeaders(Map.of("Accept-Language", "zh-CN"));
        page.navigate("http://localhost:" + port + "/app/catalog");
        page.getByLabel("用户名").fill(keeper.userName());
        page.getByLabel("密码").first().fill(People.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.getByText("人均培训成本").first()).isVisible();
    }

    private static void look(Page page, String text) {
        page.keyboard().press("Control+k");
        assertThat(page.getByRole(AriaRole.TEXTBOX, new GetByRoleOptions().setName("名称、别名、拼音或释义")))
                .isFocused();
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
