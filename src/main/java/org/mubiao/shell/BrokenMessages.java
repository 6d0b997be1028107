package org.mubiao.shell;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import com.vaadin.flow.server.VaadinRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Messages that no page of ours sends: of other nodes, of unknown kinds, no JSON at all. Vaadin refuses them with a fault of its
 * own for each step. The log says it in one line for a message and repeats nothing of it, else anybody who is signed in could
 * fill the log, or write into it what he likes. What fails in our own code keeps its trace.
 */
final class BrokenMessages extends TurboFilter {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(BrokenMessages.class);
    private static final String OURS = "org.mubiao.";
    private static final String READING = "com.vaadin.flow.server.communication.";
    private static final String READER = READING + "ServerRpcHandler";
    private static final String SAID = BrokenMessages.class.getName();

    /** Also what Vaadin itself writes of them. */
    static void keepOutOfTheLog() {
        ILoggerFactory loggers = LoggerFactory.getILoggerFactory();
        if (loggers instanceof LoggerContext context
                && context.getTurboFilterList().stream().noneMatch(BrokenMessages.class::isInstance)) {
            context.addTurboFilter(new BrokenMessages());
        }
    }

    /** Whether the fault arose while a message was read, before anything of ours was reached. */
    static boolean areToBlameFor(Throwable fault) {
        for (StackTraceElement step : fault.getStackTrace()) {
            if (step.getClassName().startsWith(OURS)) {
                return false;
            }
            if (step.getClassName().startsWith(READER)) {
                return fault.getCause() == null || areToBlameFor(fault.getCause());
            }
        }
        return false;
    }

    /** Says it, once for a message. */
    static void say(Throwable fault) {
        VaadinRequest message = VaadinRequest.getCurrent();
        if (message == null || message.getAttribute(SAID) == null) {
            LOG.warn(
                    "a browser sent what no page of ours sends: {}",
                    fault.getClass().getName());
        }
        if (message != null) {
            message.setAttribute(SAID, true);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            @Nullable Object @Nullable [] parameters,
            @Nullable Throwable fault) {
        if (fault == null || !logger.getName().startsWith(READING) || !areToBlameFor(fault)) {
            return FilterReply.NEUTRAL;
        }
        say(fault);
        return FilterReply.DENY;
    }
}
