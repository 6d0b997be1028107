package org.mubiao;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.springframework.boot.web.server.PortInUseException;

/** Finds in a failed start the one sentence a person can act on. */
final class StartFailure {

    private static final String CONNECTION_CLASS = "08";
    private static final String ACCOUNT_REFUSED = "28000";

    /** MySQL: the account may not enter the schema, or there is none of this name. */
    private static final Set<Integer> NO_SUCH_SCHEMA = Set.of(1044, 1049);

    private StartFailure() {}

    static Message of(Throwable failure, DataFolder data) {
        List<Throwable> causes = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(100)
                .toList();
        return causes.stream()
                .map(cause -> known(cause, data))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> Message.of("portal.run.failed", data.log().toString(), lastWords(causes.getLast())));
    }

    private static @Nullable Message known(Throwable cause, DataFolder data) {
        return switch (cause) {
            case SpokenException spoken -> spoken.spoken();
            case PortInUseException taken -> new ListeningPort(taken.getPort()).taken();
            case SQLException refused when refused.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1 -> data.inUse();
            case SQLException refused
            when NO_SUCH_SCHEMA.contains(refused.getErrorCode()) -> Message.of("portal.run.wall-not-prepared");
            case SQLException refused
            when ACCOUNT_REFUSED.equals(refused.getSQLState()) ->
                Message.of("portal.run.database-account-refused", lastWords(refused));
            case SQLException refused
            when Objects.toString(refused.getSQLState(), "").startsWith(CONNECTION_CLASS) ->
                Message.of("portal.run.database-not-reached", data.log().toString());
            default -> null;
        };
    }

    private static String lastWords(Throwable cause) {
        return Objects.toString(cause.getMessage(), cause.getClass().getName())
                .lines()
                .findFirst()
                .orElse("");
    }
}
