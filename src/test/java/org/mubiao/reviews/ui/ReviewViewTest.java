package org.mubiao.reviews.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mubiao.identity.SignedIn;
import org.mubiao.projects.NotesOnPaths.Severity;
import org.mubiao.projects.ProjectId;
import org.mubiao.projects.ProjectState;
import org.mubiao.reviews.Decision;
import org.mubiao.reviews.Review;
import org.mubiao.reviews.ReviewedTown;
import org.mubiao.reviews.Reviewing;
import org.mubiao.reviews.SubmissionId;
import org.mubiao.shared.Words;
import org.mubiao.shared.ui.EmptyState;
import org.mubiao.shared.ui.ReasonDialog;
import org.mubiao.table.FieldPath;
import org.mubiao.table.GoalField;
import org.mubiao.table.ui.SheetView;
import org.mubiao.testing.BrowserRequest;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewViewTest {

    private static final FieldPath GOAL = FieldPath.of(GoalField.ANNUAL);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Reviewing reviewing;

    private ReviewedTown town;

    @BeforeAll
    void foundTown() {
        town = new ReviewedTown(application);
    }

    @AfterAll
    void leave() {
        SignedInAs.nobody();
    }

    @BeforeEach
    void openBrowser() {
        BrowserRequest.asWhoActs();
        Routes routes = new Routes(Set.of(DeskView.class, ReviewView.class), Set.of(), true);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, application, MockedUI::new));
    }

    @AfterEach
    void closeBrowser() {
        SignedInAs.nobody();
        MockVaadin.tearDown();
    }

    @Test
    void an_empty_desk_says_so() {
        SignedInAs.person(town.people.reviewer("闲人", ReviewedTown.BUREAU_STAGE, town.otherUnit));
        UI.getCurrent().navigate("reviews");

        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("没有待审的项目");
    }

    @Test
    void the_desk_lists_what_waits_and_the_search_is_in_the_address() {
        town.submitted();
        SignedInAs.person(town.head);
        UI.getCurrent().navigate("reviews");
        assertThat(_find(DeskRow.class)).isNotEmpty();
        assertThat(_find(DeskRow.class).getFirst().getElement().getTextRecursively())
                .contains("人大代表履职补助费", "36 万元", "首轮", "处校验", "今日送到");

        _setValue(_get(TextField.class), "没有这个项目");

        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .startsWith("reviews?q=");
        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("没有找到");
    }

    @Test
    void what_is_not_there_and_what_is_not_ones_own_is_the_same_page() {
        SubmissionId theirs = town.waiting(town.head, town.submitted());

        for (String asked : List.of(theirs.toString(), "7", "nonsense")) {
            open(town.otherHead, asked);
            assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("没有这份送审稿");
            assertThat(_get(ReviewView.class).getPageTitle()).startsWith("没有这份送审稿");
            _assertNone(SheetView.class);
        }
    }

    @Test
    void a_remark_is_kept_as_it_is_written_and_blocks_approval_when_it_must_be_met() {
        SubmissionId submission = town.atTheBureau();
        open(town.reviewer, submission);
        choose(GOAL);
        press("c", "");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("批注")), "目标要能量化。");

        Review.Thread kept = town.open(town.reviewer, submission).threads().getFirst();
        assertThat(kept.path()).isEqualTo(GOAL);
        assertThat(kept.severity()).isEqualTo(Severity.MUST);
        SignedInAs.person(town.reviewer);
        _setValue(severity(), Severity.SHOULD);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("批注")), "建议量化。");
        assertThat(town.open(town.reviewer, submission).threads())
                .singleElement()
                .satisfies(thread -> {
                    assertThat(thread.severity()).isEqualTo(Severity.SHOULD);
                    assertThat(thread.lines().getFirst().text()).isEqualTo("建议量化。");
                });
        SignedInAs.person(town.reviewer);
        _setValue(severity(), Severity.MUST);
        _click(button("完成"));

        _assertNone(RemarkEditor.class);
        assertThat(_get(Verdict.class).getElement().getTextRecursively()).contains("1 条批注未发送", "1 条必须修改未了结");
        assertThat(button("通过").isEnabled()).isFalse();
        assertThat(button("退回修改…").isEnabled()).isTrue();
    }

    @Test
    void a_suggestion_alone_is_a_remark_and_emptied_it_is_none() {
        SubmissionId submission = town.atTheBureau();
        open(town.reviewer, submission);
        press("s", GOAL.toString());
        TextField suggestion = _get(TextField.class, spec -> spec.withLabel("建议值（可不填）"));
        _setValue(suggestion, "参加会议≥200人");
        assertThat(town.open(town.reviewer, submission).threads())
                .singleElement()
                .satisfies(thread ->
                        assertThat(thread.lines().getFirst().suggestion()).isEqualTo("参加会议≥200人"));
        SignedInAs.person(town.reviewer);

        _setValue(suggestion, "");

        assertThat(town.open(town.reviewer, submission).threads()).isEmpty();
    }

    @Test
    void a_return_needs_its_reason_and_sends_everything() {
        ProjectId project = town.submitted();
        SubmissionId submission = town.waiting(town.head, project);
        open(town.head, submission);
        press("c", GOAL.toString());
        _setValue(_get(TextArea.class, spec -> spec.withLabel("批注")), "请写清楚。");
        _click(button("完成"));

        _click(button("退回修改…"));
        _click(button("退回修改"));
        assertThat(_find(ReasonDialog.class)).hasSize(1);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("理由")), "目标不清。");
        _click(button("退回修改"));

        _assertNone(ReasonDialog.class);
        assertThat(town.draft(town.clerk, project).state()).isEqualTo(ProjectState.RETURNED);
        assertThat(town.open(town.clerk, submission).threads()).hasSize(1);
    }

    @Test
    void a_page_that_somebody_decided_behind_says_so_and_shows_it() {
        SubmissionId submission = town.atTheBureau();
        open(town.reviewer, submission);
        town.send(town.colleague, submission, new Decision.Return("先退了"));
        SignedInAs.person(town.reviewer);

        _click(button("通过"));

        assertThat(_get(Notification.class).getElement().getTextRecursively()
                        + _get(Notification.class)
                                .getChildren()
                                .map(child -> child.getElement().getTextRecursively())
                                .toList())
                .contains("审核人乙已经退回了这一轮");
        assertThat(_get(Verdict.class).getElement().getTextRecursively()).contains("退回修改", "只能查看");
        _assertNone(Button.class, spec -> spec.withText("通过"));
    }

    @Test
    void a_finding_becomes_a_remark() {
        SubmissionId submission = town.atTheBureau();
        open(town.reviewer, submission);
        int findings = _find(FindingCard.class).size();

        _click(_find(Button.class, spec -> spec.withText("转为批注")).getFirst());

        assertThat(_find(FindingCard.class)).hasSize(findings - 1);
        assertThat(_find(ThreadCard.class)).hasSize(1);
    }

    @Test
    void the_second_round_strikes_what_was_and_waits_for_ones_consent() {
        ProjectId project = town.submitted();
        SubmissionId first = town.waiting(town.head, project);
        FieldPath value = ReviewedTown.value(town.open(town.head, first), 0);
        SignedInAs.run(town.head, () -> reviewing.comment(first, value, Severity.MUST, "人数不对。", "≥45人"));
        town.send(town.head, first, new Decision.Return("退"));
        town.say(town.clerk, project, value, "≥45人");
        town.submit(town.clerk, project);
        SubmissionId second = town.waiting(town.head, project);

        open(town.head, second);

        assertThat(_get(ReviewedSheet.class).getElement().getTextRecursively()).contains("与第 1 轮相比改了 1 格");
        assertThat(_get(ThreadCard.class).getElement().getTextRecursively()).contains("值已改", "待您确认", "人数不对。");
        assertThat(button("通过").isEnabled()).isFalse();
        _click(button("认可"));
        assertThat(button("通过").isEnabled()).isTrue();
        _click(button("撤回认可"));
        assertThat(button("通过").isEnabled()).isFalse();
        _click(button("再说一句"));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("批注")), "依据呢？");
        _click(button("完成"));
        assertThat(_get(ThreadCard.class).getElement().getTextRecursively()).contains("依据呢？");

        UI.getCurrent().navigate("reviews/" + first);
        assertThat(_get(Verdict.class).getElement().getTextRecursively()).contains("只能查看");
    }

    @Test
    void j_and_k_walk_the_queue() {
        ReviewedTown quiet = new ReviewedTown(application);
        SubmissionId first = quiet.waiting(quiet.head, quiet.submitted());
        SubmissionId second = quiet.waiting(quiet.head, quiet.submitted());
        open(quiet.head, first);
        assertThat(_get(H2.class, spec -> spec.withText("待审 2"))).isNotNull();

        press("j", "");
        assertThat(path()).isEqualTo("reviews/" + second);
        press("j", "");
        assertThat(path()).isEqualTo("reviews/" + second);
        press("k", "");
        assertThat(path()).isEqualTo("reviews/" + first);
    }

    @Test
    void who_drafted_it_reads_and_is_told_why_he_cannot_decide() {
        SubmissionId submission = town.waiting(town.head, town.submitted());
        open(town.clerk, submission);

        assertThat(_get(Verdict.class).getElement().getTextRecursively()).contains("现在不由您审核");
        _assertNone(Button.class, spec -> spec.withText("转为批注"));
        press("c", GOAL.toString());
        _assertNone(RemarkEditor.class);
    }

    @Test
    void the_page_speaks_english_too() {
        SubmissionId submission = town.atTheBureau();
        SignedInAs.person(town.reviewer);
        UI.getCurrent().setLocale(Words.ENGLISH);
        UI.getCurrent().navigate("reviews/" + submission);

        assertThat(button("Approve")).isNotNull();
        assertThat(_get(ReviewView.class).whereIAm().getElement().getTextRecursively())
                .contains("Round 1", "In review");
        assertThat(_find(RouterLink.class)).isNotEmpty();
        _assertNone(H1.class, spec -> spec.withText("审核"));
    }

    private void open(SignedIn person, SubmissionId submission) {
        open(person, submission.toString());
    }

    private void open(SignedIn person, String submission) {
        SignedInAs.person(person);
        UI.getCurrent().navigate("reviews/" + submission);
    }

    private static void choose(FieldPath path) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("event.detail.path", path.toString());
        data.put("event.detail.pin", 0);
        fire(_get(SheetView.class).getElement(), "sheet-cell", data);
    }

    private static void press(String key, String path) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put(ReviewKeys.KEY, key);
        data.put(ReviewKeys.PATH, path);
        data.put(ReviewKeys.OURS, true);
        fire(UI.getCurrent().getElement(), "keydown", data);
    }

    private static void fire(Element element, String event, ObjectNode data) {
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, event, data));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Severity> severity() {
        return _get(RadioButtonGroup.class);
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static String path() {
        return UI.getCurrent().getActiveViewLocation().getPath();
    }
}
