package org.mubiao.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class whose methods look at pages in the Chromium of the system:
 *
 * <pre>{@code
 * @InChromium
 * @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
 * class PublicPagesTest {
 *     @Test
 *     void the_page_shows_the_paper_form(Page page) { page.navigate("http://localhost:" + port + "/tables/1"); … }
 * }
 * }</pre>
 *
 * <p>Every test that asks for a {@code Page} or a {@code BrowserContext} gets a new one, with nothing remembered. One
 * browser serves the run. Runs on the embedded database, and not in {@code ./portal test --fast}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Inherited
@Tag("browser")
@ExtendWith(Chromium.class)
public @interface InChromium {}
