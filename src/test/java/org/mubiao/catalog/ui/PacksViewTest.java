package org.mubiao.catalog.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.FrameworkEdit;
import org.mubiao.catalog.Framing;
import org.mubiao.catalog.Merging;
import org.mubiao.catalog.PackContent;
import org.mubiao.catalog.PackId;
import org.mubiao.catalog.PackItem;
import org.mubiao.catalog.PackProfile;
import org.mubiao.catalog.Packing;
import org.mubiao.catalog.StandardProfile;
import org.mubiao.identity.SignedIn;
import org.mubiao.table.Framework;
import org.mubiao.table.Framework.Pair;
import org.mubiao.tenancy.Authorities;
import org.mubiao.testing.BrowserRequest;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.People;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
class PacksViewTest {

    private static final String FRAMEWORK = "shandong-2021";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Packing packing;

    @Autowired
    private Merging merging;

    @Autowired
    private Framing framing;

    private SignedIn keeper;
    private SignedIn clerk;

    @BeforeEach
    void openTheBrowser() {
        People people = People.of(application, "甲市");
        people.job(List.of(Authorities.FOUND), () -> catalog.fill() + packing.fill());
        keeper = people.catalogAdministrator("指标库管理员");
        clerk = people.drafter(people.unit("某局"), "填报人");
        startBrowser();
    }

    private void startBrowser() {
        BrowserRequest.asWhoActs();
        Routes routes = new Routes(Set.of(PacksView.class), Set.of(), true);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, application, MockedUI::new));
    }

    @AfterEach
    void closeBrowser() {
        SignedInAs.nobody();
        MockVaadin.tearDown();
    }

    @Test
    void the_history_tells_who_changed_what_from_what_to_what() {
        PackProfile pack = pack("换届选举");
        visit(keeper, Map.of("framework", FRAMEWORK));
        _click(button(card("换届选举"), "修改"));
        _setValue(field("名称"), "人大换届选举");
        _setValue(aria("“参选率”的常用值"), "≥92%");
        _click(labelled("移去“" + nameOfLast(pack) + "”"));
        _click(button("保存"));

        _click(button(card("人大换届选举"), "版本"));

        assertThat(text(_get(PackHistory.class)))
                .contains("第2版", "指标库管理员", "名称", "换届选举", "人大换届选举", "第1版")
                .containsPattern("参选率\\s+≥90%.*参选率\\s+≥92%")
                .contains(nameOfLast(pack));
        _click(button(card("人大换届选举"), "版本"));
        _assertNone(PackHistory.class);

        _click(button(card("人大换届选举"), "版本"));
        _click(labelled("改回第1版…"));
        assertThat(field("名称").getValue()).isEqualTo("换届选举");
        _click(button("保存"));
        assertThat(pack("换届选举").content().items()).isEqualTo(pack.content().items());
    }

    @Test
    void who_goes_back_to_before_a_merge_takes_what_stands_for_the_merged_ones_and_has_it_once() {
        StandardProfile stays = standard("会议出勤率");
        StandardProfile gone = standard("培训出勤率");
        StandardProfile goneToo = standard("参选率");
        PackItem own = new PackItem(stays.id(), "≥80%", null);
        PackItem days = new PackItem(standard("培训天数").id(), "=3天", null);
        PackId both = SignedInAs.call(
                keeper,
                () -> packing.add(made(
                        "两个都有",
                        new PackItem(gone.id(), "≥90%", null),
                        own,
                        new PackItem(goneToo.id(), null, null),
                        days)));
        PackId left =
                SignedInAs.call(keeper, () -> packing.add(made("已经移去", new PackItem(gone.id(), "≥95%", null), days)));
        SignedInAs.run(keeper, () -> {
            packing.change(left, 1, made("已经移去", days));
            for (StandardProfile merged : List.of(gone, goneToo)) {
                int seen = catalog.standard(stays.id()).orElseThrow().version();
                merging.merge(merged.id(), merged.version(), stays.id(), seen);
            }
        });
        visit(keeper, Map.of("pack", Long.toString(both.value())));
        SignedInAs.run(keeper, () -> packing.change(both, 3, made("两个都有", days)));
        visit(keeper, Map.of("framework", FRAMEWORK, "pack", Long.toString(both.value())));

        _click(labelled("改回第1版…"));
        assertThat(text(_get(PackDialog.class))).contains("会议出勤率").doesNotContain("培训出勤率", "参选率", "不再供选用");
        _click(button("保存"));
        assertThat(pack("两个都有").content().items()).containsExactly(own, days);
        assertThat(pack("两个都有").offered()).containsExactly(own, days);

        _click(button(card("已经移去"), "版本"));
        _click(labelled("改回第1版…"));
        assertThat(text(_get(PackDialog.class))).contains("会议出勤率");
        _click(button("保存"));
        assertThat(pack("已经移去").content().items()).containsExactly(new PackItem(stays.id(), "≥95%", null), days);
    }

    @Test
    void the_address_leads_to_a_pack_with_its_history_also_to_a_retired_one() {
        PackProfile pack = pack("换届选举");
        SignedInAs.run(keeper, () -> packing.retire(pack.id(), 1));

        visit(clerk, Map.of("pack", Long.toString(pack.id().value())));

        assertThat(framework().getValue().id()).isEqualTo(FRAMEWORK);
        assertThat(_get(Checkbox.class, spec -> spec.withLabel("含已停用")).getValue())
                .isTrue();
        assertThat(text(card("换届选举"))).contains("已停用", "第2版", "停用", "第1版");
        assertThat(_find(card("换届选举"), Button.class))
                .as("who does not keep them reads")
                .extracting(Button::getText)
                .containsExactly("版本");
    }

    @Test
    void who_hides_the_retired_packs_does_not_find_them_again_at_the_address() {
        PackProfile pack = pack("换届选举");
        SignedInAs.run(keeper, () -> packing.retire(pack.id(), 1));
        visit(keeper, Map.of("pack", Long.toString(pack.id().value())));
        assertThat(card("换届选举").pack().isRetired()).isTrue();

        _setValue(_get(Checkbox.class, spec -> spec.withLabel("含已停用")), false);

        assertThat(address()).contains("framework=" + FRAMEWORK).doesNotContain("pack=", "retired");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("含已停用")), true);
        assertThat(address()).contains("retired").doesNotContain("pack=");
        _click(button(card("换届选举"), "版本"));
        assertThat(address()).contains("pack=" + pack.id().value());
    }

    @Test
    void who_retires_a_pack_sees_first_what_that_touches_and_it_can_come_back() {
        visit(keeper, Map.of("framework", FRAMEWORK));
        _click(button(card("换届选举"), "停用"));
        assertThat(_get(RetireDialog.class).getHeaderTitle()).contains("换届选举");
        assertThat(text(_get(PackReachList.class)))
                .contains("提供它的指标体系（1）：" + framework().getValue().name(), "已经采用它的项目不变");
        assertThat(names()).as("asked, not done").contains("换届选举");
        _click(_find(Button.class, spec -> spec.withText("停用")).getLast());

        assertThat(names()).doesNotContain("换届选举");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("含已停用")), true);
        assertThat(text(card("换届选举"))).contains("已停用");
        _click(button(card("换届选举"), "恢复使用"));

        _setValue(_get(Checkbox.class, spec -> spec.withLabel("含已停用")), false);
        assertThat(names()).contains("换届选举");
        _click(button(card("换届选举"), "版本"));
        assertThat(text(_get(PackHistory.class))).contains("第3版", "恢复使用", "第2版", "停用");
    }

    @Test
    void a_retired_pack_whose_name_was_given_meanwhile_comes_back_under_another_name() {
        PackProfile pack = pack("换届选举");
        PackItem days = new PackItem(standard("培训天数").id(), null, null);
        SignedInAs.run(keeper, () -> {
            packing.retire(pack.id(), 1);
            packing.add(made("换届选举", days));
        });
        visit(keeper, Map.of("framework", FRAMEWORK, "retired", ""));

        _click(button("恢复使用"));

        assertThat(_get(PackDialog.class).getHeaderTitle()).isEqualTo("恢复使用指标包");
        assertThat(NotificationsKt.getNotifications().stream().map(PacksViewTest::text))
                .anyMatch(said -> said.contains("已有名为“换届选举”的指标包，请换一个名称"));
        assertThat(field("名称").getValue()).isEqualTo("换届选举");
        _setValue(field("名称"), "乡镇换届选举");
        _click(button("保存"));

        assertThat(pack("乡镇换届选举").id()).isEqualTo(pack.id());
        assertThat(pack("乡镇换届选举").content().items()).isEqualTo(pack.content().items());
        assertThat(text(card("乡镇换届选举"))).doesNotContain("已停用");
    }

    @Test
    void who_saves_what_somebody_else_changed_meanwhile_is_told_and_sees_the_change() {
        PackProfile pack = pack("换届选举");
        visit(keeper, Map.of("framework", FRAMEWORK));
        _click(button(card("换届选举"), "修改"));
        _setValue(field("名称"), "我的名称");
        SignedInAs.run(keeper, () -> packing.change(pack.id(), 1, renamed(pack.content(), "别人的名称")));
        _click(button("保存"));

        assertThat(_find(PackDialog.class)).hasSize(1);
        assertThat(NotificationsKt.getNotifications().stream().map(PacksViewTest::text))
                .anyMatch(said -> said.contains("“别人的名称”已由指标库管理员改为第2版"));
        assertThat(field("名称").getValue()).isEqualTo("我的名称");
        assertThat(text(_get(PackHistory.class))).contains("别人的名称");
        _click(button("保存"));
        assertThat(names()).contains("我的名称").doesNotContain("别人的名称");
    }

    @Test
    void an_indicator_that_is_out_of_force_stays_visible_and_is_saved_with_the_rest() {
        PackProfile pack = pack("换届选举");
        StandardProfile turnout = SignedInAs.call(keeper, () -> catalog.called(FRAMEWORK, List.of("参选率")))
                .getFirst();
        SignedInAs.run(keeper, () -> catalog.retire(turnout.id(), turnout.version()));
        visit(keeper, Map.of("framework", FRAMEWORK));
        assertThat(text(card("换届选举"))).containsPattern("参选率\\s+≥90%.{0,10}\\s*不再供选用");

        _click(button(card("换届选举"), "修改"));
        assertThat(text(_get(PackDialog.class))).containsPattern("参选率\\s*不再供选用");
        assertThat(aria("“参选率”的常用值").getValue()).isEqualTo("≥90%");
        _setValue(field("名称"), "人大换届选举");
        _click(button("保存"));

        assertThat(pack("人大换届选举").content().items()).isEqualTo(pack.content().items());
    }

    @Test
    void an_inherited_indicator_without_a_place_is_not_called_out_of_use_and_the_keeper_reads_what_to_do() {
        StandardProfile turnout = standard("参选率");
        StandardProfile days = standard("培训天数");
        StandardProfile retired = standard("会议出勤率");
        SignedInAs.run(keeper, () -> {
            packing.add(made(
                    "只差位置",
                    new PackItem(turnout.id(), null, null),
                    new PackItem(days.id(), null, null),
                    new PackItem(retired.id(), null, null)));
            catalog.retire(retired.id(), retired.version());
            framing.make(FRAMEWORK, "local-2027", "明年的体系", 2027);
            framing.edit(
                    "local-2027",
                    1,
                    new FrameworkEdit.RemovePair(
                            new Pair(days.content().level1(), days.content().level2())));
            framing.putInForce("local-2027", 2);
        });

        visit(keeper, Map.of("framework", "local-2027"));
        assertThat(text(card("只差位置")))
                .containsPattern("培训天数\\s*本体系中没有对应的位置")
                .containsPattern("会议出勤率\\s*不再供选用")
                .contains("请到指标体系“明年的体系”的“与其他体系的对应”中写明");
        visit(keeper, Map.of("framework", FRAMEWORK));
        assertThat(text(card("只差位置"))).doesNotContain("没有对应的位置");

        closeBrowser();
        SignedInAs.person(clerk);
        startBrowser();
        visit(clerk, Map.of("framework", "local-2027"));
        assertThat(text(card("只差位置"))).contains("本体系中没有对应的位置").doesNotContain("请到指标体系");
    }

    private void visit(SignedIn person, Map<String, String> parameters) {
        SignedInAs.person(person);
        UI.getCurrent().navigate(PacksView.class, QueryParameters.simple(parameters));
    }

    private PackProfile pack(String name) {
        return SignedInAs.call(keeper, () -> packing.packs(FRAMEWORK)).stream()
                .filter(pack -> pack.content().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private StandardProfile standard(String name) {
        return SignedInAs.call(keeper, () -> catalog.called(FRAMEWORK, List.of(name)))
                .getFirst();
    }

    private static PackContent made(String name, PackItem... items) {
        return new PackContent(FRAMEWORK, name, "用于测试", List.of("测试"), null, List.of(items));
    }

    /** The newest that the browser was told. */
    private static String address() {
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(told -> told.getInvocation().getParameters())
                .flatMap(List::stream)
                .map(String::valueOf)
                .filter(said -> said.startsWith("packs?"))
                .reduce((before, after) -> after)
                .orElseThrow();
    }

    private static String nameOfLast(PackProfile pack) {
        return pack.nameOf(pack.content().items().getLast());
    }

    private static PackContent renamed(PackContent content, String name) {
        return new PackContent(
                content.frameworkId(), name, content.purpose(), content.words(), content.source(), content.items());
    }

    @SuppressWarnings("unchecked")
    private static Select<Framework> framework() {
        return _get(Select.class);
    }

    private static PackCard card(String name) {
        return _find(PackCard.class).stream()
                .filter(card -> card.pack().content().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names() {
        return _find(PackCard.class).stream()
                .map(card -> card.pack().content().name())
                .toList();
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static TextField aria(String label) {
        return _find(TextField.class).stream()
                .filter(field -> field.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Button labelled(String label) {
        return _find(Button.class).stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static Button button(Component within, String text) {
        return _get(within, Button.class, spec -> spec.withText(text));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
