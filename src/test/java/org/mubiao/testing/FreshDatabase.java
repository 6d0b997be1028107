package org.mubiao.testing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives every Spring context of a test an empty database of its own, registered in {@code META-INF/spring.factories}. */
public final class FreshDatabase implements ContextCustomizerFactory {

    /** What an embedded database of a test needs beside the modes that the application asks for. */
    private static final String IN_MEMORY = "jdbc:h2:mem:%s;${mubiao.h2-mode};DB_CLOSE_DELAY=-1";

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
        return new Customizer(TestDatabase.ofThisRun());
    }

    /** Equal for all tests of a run, so that they share contexts. */
    private record Customizer(TestDatabase database) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            TestPropertyValues.of("spring.datasource.hikari.maximum-pool-size=4")
                    .and(
                            switch (database) {
                                case H2 ->
                                    new String[] {"spring.datasource.url=" + IN_MEMORY.formatted(UUID.randomUUID())};
                                case MYSQL ->
                                    MySqlServer.running().freshSchema().environment().entrySet().stream()
                                            .map(name -> name.getKey() + "=" + name.getValue())
                                            .toArray(String[]::new);
                            })
                    .applyTo(context);
        }
    }
}
