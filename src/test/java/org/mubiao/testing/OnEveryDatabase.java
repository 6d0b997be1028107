package org.mubiao.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that starts the application, or a part of it, with a database:
 *
 * <pre>{@code
 * @OnEveryDatabase
 * @SpringBootTest
 * class PublicationsTest { … }
 * }</pre>
 *
 * <p>The build runs all tests on H2 and then those with this annotation once more, in a second JVM, on a real MySQL with
 * the working account ({@link MySqlServer} says which server). Nothing else is to be done: every Spring context of a test
 * gets a fresh, migrated schema by itself ({@link FreshDatabase}). From an IDE the second run is had with
 * {@code -Dspring.profiles.active=mysql}.
 *
 * <p>A test class that starts the application without this annotation does not compile into a green build; a slice such as
 * {@code @DataJpaTest} also needs {@code @AutoConfigureTestDatabase(replace = NONE)}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Inherited
@Tag("database")
@ExtendWith(NeedsTheDatabase.class)
public @interface OnEveryDatabase {}
