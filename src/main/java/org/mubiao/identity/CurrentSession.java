package org.mubiao.identity;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** The session of a person in a browser. */
public final class CurrentSession {

    private CurrentSession() {}

    /**
     * From now on the session is of this person, or of the same person acting as something else. Its other windows close
     * themselves at their next step, so that none goes on with what the person was before.
     */
    public static void become(SignedIn signedIn) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities()));
        SecurityContextHolder.setContext(context);
        VaadinSession session = VaadinSession.getCurrent();
        session.getSession().setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        List.copyOf(session.getUIs()).stream()
                .filter(window -> window != UI.getCurrent())
                .forEach(UI::close);
    }
}
