package org.mubiao.wall;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.communication.UidlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.mubiao.testing.BrowserRequest;
import org.mubiao.testing.SignedInAs;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.ClassUtils;

/** Every view there is, as somebody's browser opens it. */
final class Screens {

    private final ApplicationContext application;
    private final Set<Class<? extends Component>> views = found(Component.class, new AnnotationTypeFilter(Route.class));

    @SuppressWarnings({"unchecked", "rawtypes"})
    private final Set<Class<? extends HasErrorParameter<?>>> errors =
            (Set) found(HasErrorParameter.class, new AssignableTypeFilter(HasErrorParameter.class));

    Screens(ApplicationContext application) {
        this.application = application;
    }

    /** Opens a browser of its own for a caller. */
    void openFor(Caller caller, Town town) {
        close();
        if (caller.person(town) == null) {
            SignedInAs.nobody();
        } else {
            SignedInAs.person(Objects.requireNonNull(caller.person(town)));
        }
        BrowserRequest.asWhoActs();
        MockVaadin.setup(
                MockedUI::new, new MockSpringServlet(new Routes(views, errors, true), application, MockedUI::new));
    }

    void close() {
        SignedInAs.nobody();
        MockVaadin.tearDown();
    }

    /** The addresses of views as they are registered, such as {@code projects/:project/:step?}; a browser must be open. */
    List<RouteData> routes() {
        return RouteConfiguration.forSessionScope().getAvailableRoutes();
    }

    /** What stands there after an address was opened. */
    HasElement go(String address) {
        UI.getCurrent().navigate(address);
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
    }

    /** All that the browser is given: what goes over the line, every text and property, and every row of every grid. */
    Told told() {
        List<Object> all = new ArrayList<>();
        all.add(new UidlWriter().createUidl(UI.getCurrent(), false).toString());
        walk(UI.getCurrent().getElement(), all);
        return Told.by(all);
    }

    private static void walk(Element element, List<Object> all) {
        if (element.isTextNode()) {
            all.add(element.getText());
            return;
        }
        element.getPropertyNames().forEach(name -> all.add(element.getProperty(name, "")));
        element.getAttributeNames().forEach(name -> all.add(element.getAttribute(name)));
        element.getComponent().ifPresent(component -> {
            if (component instanceof Grid<?> grid) {
                all.add(rows(grid));
            }
        });
        element.getChildren().forEach(child -> walk(child, all));
    }

    private static <T> List<T> rows(Grid<T> grid) {
        return grid.getDataProvider().isInMemory()
                ? grid.getListDataView().getItems().toList()
                : grid.getDataCommunicator()
                        .getDataProvider()
                        .fetch(new Query<>(0, 50, List.of(), null, null))
                        .toList();
    }

    private static <T> Set<Class<? extends T>> found(Class<T> type, TypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents("org.mubiao").stream()
                .<Class<? extends T>>map(found -> ClassUtils.resolveClassName(
                                Objects.requireNonNull(found.getBeanClassName()), Screens.class.getClassLoader())
                        .asSubclass(type))
                .collect(Collectors.toSet());
    }
}
