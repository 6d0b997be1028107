package org.mubiao.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs out, on any machine and at the next request, whose account was closed, reset or cut short since he signed in. */
class StillWelcome extends OncePerRequestFilter {

    private static final String FILES = "/app/VAADIN/";
    private static final String PUSH = FILES + "push";

    private final Credentials credentials;
    private final SecurityContextLogoutHandler signOut = new SecurityContextLogoutHandler();

    StillWelcome(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getSession(false) == null || path.startsWith(FILES) && !path.startsWith(PUSH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn signedIn
                && !isWelcome(signedIn)) {
            signOut.logout(request, response, authentication);
        }
        chain.doFilter(request, response);
    }

    private boolean isWelcome(SignedIn signedIn) {
        return credentials
                .stampOf(signedIn.account().value())
                .filter(stamp -> stamp == signedIn.stamp())
                .isPresent();
    }
}
