package org.mubiao;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;

/** The TCP port the portal listens on, chosen by the environment variable {@code PORT}. */
record ListeningPort(int number) {

    static final String DEFAULT = "8080";

    private static final int HIGHEST = 65_535;

    /** @throws SpokenException when the text is not a number from 1 to 65535 */
    static ListeningPort of(String text) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 1 && number <= HIGHEST) {
                return new ListeningPort(number);
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw new SpokenException(Message.of("portal.run.port-not-a-number", text));
    }

    /** @throws SpokenException when another program listens there, or we may not */
    void requireFree() {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(number));
        } catch (IOException e) {
            throw new SpokenException(taken());
        }
    }

    Message taken() {
        return Message.of("portal.run.port-taken", Integer.toString(number));
    }
}
