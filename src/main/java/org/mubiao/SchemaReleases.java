package org.mubiao;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.wall.SecondWall;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Which releases of the database this program can work on. A migration is {@code V<release>.<number>}; a schema serves its
 * own release and the one before it, so that nodes can be renewed one after another. Flyway itself would start silently
 * on any newer schema. After it the second wall is built anew, since a view does not get new columns.
 */
@Configuration(proxyBeanMethods = false)
class SchemaReleases {

    @Bean
    FlywayMigrationStrategy migrateWhatIsNotTooNew(DataSource worker, ObjectProvider<SecondWall> secondWall) {
        return flyway -> {
            requireNotTooNew(flyway);
            flyway.migrate();
            SecondWall wall = secondWall.getIfAvailable();
            if (wall != null) {
                wall.build(flyway.getConfiguration().getDataSource());
            }
            requireAnswer(worker, wall);
        };
    }

    /** Hibernate would hide why the working account is refused behind a missing dialect. */
    private static void requireAnswer(DataSource worker, @Nullable SecondWall wall) {
        try (Connection connection = worker.getConnection()) {
            connection.getMetaData();
            if (wall != null) {
                wall.requireShut(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the working account is refused", e);
        }
    }

    static void requireNotTooNew(Flyway flyway) {
        MigrationInfo[] all = flyway.info().all();
        int ofProgram = newest(all, migration -> migration.getState().isResolved());
        int ofDatabase = newest(all, migration -> migration.getState().isApplied());
        if (ofDatabase > ofProgram + 1) {
            throw new DatabaseTooNew(ofDatabase, ofProgram);
        }
    }

    private static int newest(MigrationInfo[] migrations, Predicate<MigrationInfo> which) {
        return Arrays.stream(migrations)
                .filter(which)
                .map(MigrationInfo::getVersion)
                .filter(MigrationVersion.class::isInstance)
                .mapToInt(version -> version.getMajor().intValueExact())
                .max()
                .orElse(0);
    }

    /** The database was written by a program more than one release newer than this one. */
    static final class DatabaseTooNew extends SpokenException {

        private static final long serialVersionUID = 1L;

        DatabaseTooNew(int ofDatabase, int ofProgram) {
            super(Message.of("portal.run.database-too-new", Integer.toString(ofDatabase), Integer.toString(ofProgram)));
        }
    }
}
