package org.mubiao.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.identity.CurrentSession;
import org.mubiao.identity.Identity;
import org.mubiao.identity.MembershipProfile;
import org.mubiao.identity.Role;
import org.mubiao.identity.SignedIn;
import org.mubiao.identity.ui.AccountsView;
import org.mubiao.projects.ui.BatchesView;
import org.mubiao.projects.ui.WizardView;
import org.mubiao.projects.ui.WorkspaceView;
import org.mubiao.reviews.ui.DeskView;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.shared.ui.EmptyState;
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
class ShellTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Identity identity;

    private People people;
    private UnitId unit;

    @BeforeEach
    void found() {
        people = People.of(application, "戊市");
        unit = people.unit("戊市甲局");
    }

    private void open(SignedIn person, String address) {
        closeBrowser();
        SignedInAs.person(person);
        BrowserRequest.asWhoActs();
        Routes routes = new Routes(
                Set.of(
                        HomeView.class,
                        WorkspaceView.class,
                        WizardView.class,
                        DeskView.class,
                        AccountsView.class,
                        BatchesView.class),
                Set.of(NotFoundView.class, NotYoursView.class, FaultView.class),
                true);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, application, MockedUI::new));
        UI.getCurrent().navigate(address);
    }

    @AfterEach
    void closeBrowser() {
        SignedInAs.nobody();
        MockVaadin.tearDown();
    }

    @Test
    void everybody_begins_where_their_work_is() {
        SignedIn clerk = people.drafter(unit, "填报人");
        SignedIn reviewer = people.person("审核人", null, Role.REVIEWER);
        SignedIn administrator = people.administrator("管理员");

        assertThat(homeOf(clerk)).isEqualTo("projects");
        assertThat(homeOf(reviewer)).isEqualTo("reviews");
        assertThat(homeOf(administrator)).isIn("batches", "accounts");
    }

    @Test
    void what_is_not_there_and_what_one_may_not_open_are_the_same_to_a_person() {
        open(people.drafter(unit, "填报人"), "projects/7/overview");
        String nothing = _get(EmptyState.class).getElement().getTextRecursively();
        UI.getCurrent().navigate("accounts");

        assertThat(_get(EmptyState.class).getElement().getTextRecursively())
                .isEqualTo(nothing)
                .contains("没有这个页面");
    }

    @Test
    void one_acts_as_one_membership_at_a_time_and_sees_which() {
        SignedIn clerk = people.drafter(unit, "填报人");
        people.admit(clerk.account(), people.unit("戊市乙局"), Role.UNIT_APPROVER);
        SignedIn both = people.signIn(clerk.userName(), People.PASSWORD);
        open(both, "projects/7/overview");
        assertThat(_get(WhoIAm.class).getItems().getFirst().getText()).isEqualTo("戊市甲局 · 填报");

        MembershipProfile head = both.memberships().stream()
                .filter(membership -> membership.role() == Role.UNIT_APPROVER)
                .findFirst()
                .orElseThrow();
        CurrentSession.become(identity.actAs(head.id()));

        assertThat(SignedIn.current().orElseThrow().acting()).isEqualTo(head);
        closeBrowser();
        assertThat(people.signIn(clerk.userName(), People.PASSWORD).acting())
                .as("also from the next sign-in on")
                .isEqualTo(head);
    }

    @Test
    void a_fault_shows_a_sentence_and_a_refusal_its_reason() {
        open(people.drafter(unit, "填报人"), "projects");

        assertThat(saidOf(new IllegalStateException("secret of the program")))
                .contains("系统没有处理成功")
                .doesNotContain("secret");
        assertThat(saidOf(new SpokenException(Message.of("identity.refused.gone"))))
                .contains("没有找到，可能已被删除");
    }

    private static String saidOf(RuntimeException fault) {
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(fault));
        return _find(Notification.class).getLast().getElement().getTextRecursively();
    }

    private String homeOf(SignedIn person) {
        open(person, "");
        return UI.getCurrent().getActiveViewLocation().getPath();
    }
}
