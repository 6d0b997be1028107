package org.mubiao.publication.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.projects.ProjectId;
import org.mubiao.projects.ProjectState;
import org.mubiao.publication.PublicationSearch;
import org.mubiao.publication.Publishing;
import org.mubiao.reviews.ReviewedTown;
import org.mubiao.shared.ui.EmptyState;
import org.mubiao.shared.ui.ReasonDialog;
import org.mubiao.testing.BrowserRequest;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
class PublishViewTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Publishing publishing;

    private ReviewedTown town;

    @BeforeEach
    void openBrowser() {
        town = new ReviewedTown(application);
        BrowserRequest.asWhoActs();
        Routes routes = new Routes(Set.of(PublishView.class), Set.of(), true);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, application, MockedUI::new));
    }

    @AfterEach
    void closeBrowser() {
        SignedInAs.nobody();
        MockVaadin.tearDown();
    }

    @Test
    void where_nothing_is_approved_nothing_is_to_be_published() {
        open();

        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("没有待公开的表");
    }

    @Test
    void what_is_approved_becomes_public_by_a_click_and_is_corrected_with_a_reason() {
        ProjectId project = approved();
        open();
        assertThat(_size(grid())).isEqualTo(1);

        _click(button("公开"));
        assertThat(town.draft(town.clerk, project).state()).isEqualTo(ProjectState.PUBLISHED);
        _assertNone(Button.class, spec -> spec.withText("公开"));

        _click(button("更正…"));
        _click(_get(_get(ReasonDialog.class), Button.class, spec -> spec.withText("更正…")));
        assertThat(_get(TextArea.class).isInvalid())
                .as("without a reason nothing happens")
                .isTrue();
        _setValue(_get(TextArea.class), "人数有误。");
        _click(_get(_get(ReasonDialog.class), Button.class, spec -> spec.withText("更正…")));

        assertThat(town.draft(town.clerk, project).state()).isEqualTo(ProjectState.RETURNED);
        assertThat(town.draft(town.clerk, project).returnReason()).isEqualTo("人数有误。");
        assertThat(publishing.search(PublicationSearch.ALL).entries()).isNotEmpty();
    }

    private ProjectId approved() {
        ProjectId project = town.submitted();
        town.approve(town.head, town.waiting(town.head, project));
        town.approve(town.reviewer, town.waiting(town.reviewer, project));
        return project;
    }

    private void open() {
        SignedInAs.person(town.reviewer);
        UI.getCurrent().navigate(PublishView.class);
    }

    @SuppressWarnings("unchecked")
    private static Grid<Object> grid() {
        return (Grid<Object>) (Component) _get(Grid.class);
    }

    private static Button button(String text) {
        return _get(_getCellComponent(grid(), 0, "steps"), Button.class, spec -> spec.withText(text));
    }
}
