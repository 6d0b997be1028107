package org.mubiao.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whose fault it is that a step failed: only a fault of ours is worth a trace in the log. */
class BrokenMessagesTest {

    private static final StackTraceElement DECODING = step("com.vaadin.flow.internal.JacksonUtils");
    private static final StackTraceElement READING = step("com.vaadin.flow.server.communication.ServerRpcHandler");
    private static final StackTraceElement ANSWERING = step("com.vaadin.flow.server.communication.UidlWriter");
    private static final StackTraceElement OUR_VIEW = step("org.mubiao.reviews.ui.ReviewView");
    private static final StackTraceElement OUR_FILTER = step("org.mubiao.identity.StillWelcome");

    @Test
    void a_message_that_cannot_be_read_is_its_senders_fault() {
        assertThat(BrokenMessages.areToBlameFor(fault(DECODING, READING, OUR_FILTER)))
                .isTrue();
    }

    @Test
    void a_fault_in_a_view_of_ours_keeps_its_trace() {
        assertThat(BrokenMessages.areToBlameFor(fault(DECODING, OUR_VIEW, READING, OUR_FILTER)))
                .isFalse();
    }

    @Test
    void a_fault_with_a_cause_of_ours_keeps_its_trace() {
        Throwable wrapped = fault(DECODING, READING);
        wrapped.initCause(fault(OUR_VIEW, READING));

        assertThat(BrokenMessages.areToBlameFor(wrapped)).isFalse();
    }

    @Test
    void a_fault_while_the_answer_is_written_keeps_its_trace() {
        assertThat(BrokenMessages.areToBlameFor(fault(ANSWERING, OUR_FILTER))).isFalse();
        assertThat(BrokenMessages.areToBlameFor(fault(ANSWERING))).isFalse();
    }

    private static Throwable fault(StackTraceElement... steps) {
        Throwable fault = new IllegalStateException();
        fault.setStackTrace(steps);
        return fault;
    }

    private static StackTraceElement step(String type) {
        return new StackTraceElement(type, "method", "", 1);
    }
}
