package org.mubiao.wall;

import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.HibernateException;
import org.springframework.dao.DataAccessException;

/** What the wall may answer instead of nothing: that there is no such row. */
final class Refusals {

    private static final int H2_REFERENCED = 23503;
    private static final int MYSQL_REFERENCED = 1451;

    private Refusals() {}

    /** Something else hangs on the row, so that it stays: the wall did not refuse, the row was reached. */
    static boolean cameFromBehindTheWall(Throwable thrown) {
        return causes(thrown)
                .anyMatch(cause -> cause instanceof SQLException refused
                        && (refused.getErrorCode() == H2_REFERENCED || refused.getErrorCode() == MYSQL_REFERENCED));
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }

    static boolean isOne(Throwable thrown) {
        return causes(thrown)
                .anyMatch(cause -> cause instanceof EntityNotFoundException
                        || cause instanceof OptimisticLockException
                        || cause instanceof DataAccessException
                        || cause instanceof HibernateException
                        || cause instanceof PersistenceException);
    }
}
