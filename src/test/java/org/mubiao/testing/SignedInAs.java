package org.mubiao.testing;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.util.function.Supplier;
import org.mubiao.identity.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Acts as somebody whom {@link People} signed in. In a test of services:
 *
 * <pre>{@code
 * ProjectId id = SignedInAs.call(clerk, () -> drafting.begin(batch, table));
 * SignedInAs.run(clerk, () -> drafting.submit(id, revision));
 * }</pre>
 *
 * <p>In a Karibu test, for all that follows, also in the middle of it (then navigate anew, as after a real sign-in):
 *
 * <pre>{@code
 * SignedInAs.person(clerk);
 * UI.getCurrent().navigate("projects");
 * …
 * SignedInAs.nobody();          // in @AfterEach
 * }</pre>
 */
public final class SignedInAs {

    private SignedInAs() {}

    /** Does something as this person; afterwards whoever acted before acts again. */
    public static <T> T call(SignedIn person, Supplier<T> job) {
        SecurityContext before = SecurityContextHolder.getContext();
        try {
            person(person);
            return job.get();
        } finally {
            put(before);
        }
    }

    /** Does something as this person; afterwards whoever acted before acts again. */
    public static void run(SignedIn person, Runnable job) {
        call(person, () -> {
            job.run();
            return person;
        });
    }

    /** From now on this person acts in this thread, and in its Vaadin session if there is one. */
    public static void person(SignedIn person) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        put(context);
    }

    /** From now on nobody acts. */
    public static void nobody() {
        put(SecurityContextHolder.createEmptyContext());
    }

    private static void put(SecurityContext context) {
        SecurityContextHolder.setContext(context);
        VaadinSession session = VaadinSession.getCurrent();
        WrappedSession browser = session == null ? null : session.getSession();
        if (browser != null) {
            browser.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        }
    }
}
