package org.mubiao.wall;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.mubiao.wall.MarkedConnections.Marked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Between two transactions of a request its connection waits with its mark instead of going back to be marked again a moment
 * later. It goes back at the end of the request, whatever became of it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnBooleanProperty("mubiao.second-wall")
final class KeptConnection extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(KeptConnection.class);

    /** Fewer than the pool has: whoever reads an answer slowly must not take the others' connections. */
    private static final Semaphore ROOM = new Semaphore(4);

    private static final ThreadLocal<@Nullable Place> OF_REQUEST = new ThreadLocal<>();

    private static final class Place {
        private @Nullable Marked waiting;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        OF_REQUEST.set(new Place());
        try {
            chain.doFilter(request, response);
        } finally {
            try {
                Optional<Marked> last = take();
                if (last.isPresent()) {
                    last.get().goBack();
                }
            } catch (SQLException gone) {
                LOG.warn("A connection did not go back", gone);
            }
            OF_REQUEST.remove();
        }
    }

    /** The one that waits. */
    static Optional<Marked> take() {
        Place place = OF_REQUEST.get();
        Marked waiting = place == null ? null : place.waiting;
        if (place == null || waiting == null) {
            return Optional.empty();
        }
        place.waiting = null;
        ROOM.release();
        return Optional.of(waiting);
    }

    /** Whether it waits here from now on; else it has to go back. */
    static boolean keep(Marked marked) throws SQLException {
        Place place = OF_REQUEST.get();
        if (place == null || place.waiting != null || !marked.isAsNew() || !ROOM.tryAcquire()) {
            return false;
        }
        place.waiting = marked;
        return true;
    }
}
