package org.mubiao.wall;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the program behind the second wall: it works in the schema of the views, on connections that are marked. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("mubiao.second-wall")
class WallOnMySql {

    private static final Pattern SCHEMA = Pattern.compile("(jdbc:mysql:.*/)([^/?]+)(\\?.*)?");

    /** The address names the schema of the tables; the working account has that of the views. */
    @Bean
    JdbcConnectionDetails schemaOfViews(DataSourceProperties properties) {
        return new InSchemaOfViews(
                address(properties.determineUrl()), properties.determineUsername(), properties.determinePassword());
    }

    @Bean
    static BeanPostProcessor markedConnections(ObjectProvider<SecondWall> wall) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool && !(bean instanceof MarkedConnections)
                        ? new MarkedConnections(pool, wall.getObject())
                        : bean;
            }
        };
    }

    static String address(String ofTables) {
        Matcher named = SCHEMA.matcher(ofTables);
        if (!named.matches()) {
            throw new IllegalArgumentException("the address names no schema");
        }
        String options = named.group(3);
        return named.group(1) + named.group(2) + SecondWall.VIEWS + (options == null ? "" : options);
    }

    private record InSchemaOfViews(
            String getJdbcUrl,
            @Nullable String getUsername,
            @Nullable String getPassword) implements JdbcConnectionDetails {

        /** Without the password, which belongs into no log. */
        @Override
        public String toString() {
            return getJdbcUrl;
        }
    }
}
