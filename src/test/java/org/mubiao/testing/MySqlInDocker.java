package org.mubiao.testing;

import java.util.Optional;
import org.mubiao.bench.DatabaseAccount;
import org.mubiao.bench.MySqlMissing;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.mysql.MySQLContainer;

/** MySQL in a container; Testcontainers removes it when the JVM has ended. */
final class MySqlInDocker {

    /** The release that {@code docker/compose.yaml} runs. */
    private static final String IMAGE = "mysql:9.7";

    private MySqlInDocker() {}

    /** Empty when no Docker engine answers. */
    @SuppressWarnings("resource")
    static Optional<MySqlServer> start() throws MySqlMissing {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return Optional.empty();
        }
        MySQLContainer container =
                new MySQLContainer(IMAGE).withUsername("root").withPassword("of-a-test");
        try {
            container.start();
        } catch (ContainerLaunchException e) {
            throw new MySqlMissing("no MySQL: the container does not start: " + e.getMessage());
        }
        String url = "jdbc:mysql://%s:%d/"
                .formatted(container.getHost(), container.getMappedPort(MySQLContainer.MYSQL_PORT));
        return Optional.of(new MySqlServer(url, new DatabaseAccount("root", "of-a-test")));
    }
}
