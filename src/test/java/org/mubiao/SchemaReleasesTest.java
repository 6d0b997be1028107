package org.mubiao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mubiao.SchemaReleases.DatabaseTooNew;
import org.mubiao.shared.Message;
import org.mubiao.wall.SecondWall;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class SchemaReleasesTest {

    private final String database = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    @TempDir
    private Path programs;

    @Test
    void an_empty_database_is_migrated() throws IOException {
        assertThatCode(() -> start(programWith("1.1", "1.2"))).doesNotThrowAnyException();
    }

    @Test
    void a_database_one_release_ahead_is_served() throws IOException {
        start(programWith("1.1", "2.1", "2.2"));

        assertThatCode(() -> start(programWith("1.1"))).doesNotThrowAnyException();
    }

    @Test
    void a_database_two_releases_ahead_is_refused() throws IOException {
        start(programWith("1.1", "2.1", "3.1"));

        assertThatThrownBy(() -> start(programWith("1.1")))
                .isInstanceOfSatisfying(
                        DatabaseTooNew.class,
                        refusal -> assertThat(refusal.spoken())
                                .isEqualTo(Message.of("portal.run.database-too-new", "3", "1")));
    }

    private void start(Flyway program) {
        new SchemaReleases()
                .migrateWhatIsNotTooNew(
                        program.getConfiguration().getDataSource(),
                        new StaticListableBeanFactory().getBeanProvider(SecondWall.class))
                .migrate(program);
    }

    private Flyway programWith(String... versions) throws IOException {
        Path migrations = Files.createTempDirectory(programs, "program");
        for (String version : List.of(versions)) {
            String table = "t" + version.replace('.', '_');
            Files.writeString(
                    migrations.resolve("V" + version + "__Sentence.sql"), "create table " + table + " (id int);");
        }
        return Flyway.configure()
                .dataSource(database, "sa", "")
                .locations("filesystem:" + migrations)
                .load();
    }
}
