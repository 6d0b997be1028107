package org.mubiao.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteConfiguration;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mubiao.identity.SignedIn;
import org.mubiao.shared.ui.NavigationEntry;
import org.springframework.security.core.GrantedAuthority;

/** The views that somebody can go to: they announce themselves, and say who may open them. */
final class Places {

    private Places() {}

    /** In their order; the first one is home. */
    static List<Class<? extends Component>> of(SignedIn person) {
        Set<String> authorities = person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        return RouteConfiguration.forSessionScope().getAvailableRoutes().stream()
                .<Class<? extends Component>>map(route -> route.getNavigationTarget())
                .filter(view -> view.isAnnotationPresent(NavigationEntry.class))
                .filter(view -> mayOpen(view, authorities))
                .distinct()
                .sorted(Comparator.comparingInt(
                        view -> view.getAnnotation(NavigationEntry.class).order()))
                .toList();
    }

    /** Key of the word for a view. */
    static String title(Class<? extends Component> view) {
        return view.getAnnotation(NavigationEntry.class).title();
    }

    private static boolean mayOpen(Class<? extends Component> view, Set<String> authorities) {
        RolesAllowed allowed = view.getAnnotation(RolesAllowed.class);
        return allowed != null && Stream.of(allowed.value()).anyMatch(authorities::contains);
    }
}
