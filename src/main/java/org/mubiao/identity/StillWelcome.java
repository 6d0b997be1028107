package org.mubiao.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs out, on any machine, whose account was closed, reset or cut short since he signed in, and whose time as a deputy is
 * over. It lies on every request of a session: pages, steps of a view, heartbeats, files and what is sent up.
 */
class StillWelcome extends OncePerRequestFilter {

    private final Welcome welcome;
    private final SecurityContextLogoutHandler signOut = new SecurityContextLogoutHandler();

    StillWelcome(Welcome welcome) {
        this.welcome = welcome;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (session != null
                && authentication != null
                && authentication.getPrincipal() instanceof SignedIn signedIn
                && !welcome.lasts(signedIn, session)) {
            signOut.logout(request, response, authentication);
        }
        chain.doFilter(request, response);
    }
}
