package org.mubiao.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The Chromium of the system, driven by Playwright: the one that {@code MUBIAO_CHROMIUM} names, else the first of the usual
 * names on the path. Playwright brings its own driver; neither a browser is fetched nor Node needed.
 */
public final class Chromium implements ExecutionCondition, ParameterResolver {

    private static final Namespace OURS = Namespace.create(Chromium.class);
    /** The shell without windows first: it does the same in a tenth of the time. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    private static final List<String> OPTIONS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    /** As long as Playwright waits for what it acts on: a busy machine answers late, and is no fault of a page. */
    private static final double PATIENCE = 30_000;

    /** The browser to use; empty when there is none. */
    public static Optional<Path> executable() {
        String chosen = System.getenv("MUBIAO_CHROMIUM");
        Stream<Path> candidates = chosen != null
                ? Stream.of(Path.of(chosen))
                : Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return candidates.filter(Files::isExecutable).findFirst();
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Needed.unless(
                executable().isPresent()
                        ? Optional.empty()
                        : Optional.of("no Chromium: neither MUBIAO_CHROMIUM nor " + String.join(", ", NAMES)
                                + " on the PATH"),
                "Chromium is there");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Page.class || type == BrowserContext.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        BrowserContext fresh = context.getStore(OURS)
                .computeIfAbsent("fresh", key -> new Fresh(browser(context).newContext()), Fresh.class)
                .context();
        return parameter.getParameter().getType() == Page.class ? fresh.newPage() : fresh;
    }

    private static Browser browser(ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .computeIfAbsent("running", key -> Running.start(), Running.class)
                .browser();
    }

    /** What one test sees, closed after it. */
    private record Fresh(BrowserContext context) implements AutoCloseable {
        @Override
        public void close() {
            context.close();
        }
    }

    /** The browser of the run, closed at its end. */
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Browser browser = playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(executable().orElseThrow())
                            .setArgs(OPTIONS));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            return new Running(playwright, browser);
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
