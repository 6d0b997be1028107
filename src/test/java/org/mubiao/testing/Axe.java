package org.mubiao.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.Objects;
import java.util.Set;

/** Looks at a screen with the eyes of axe. */
public final class Axe {

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    /** A colour on its way to another one is judged by neither. */
    private static final String AT_REST = """
            () => Promise.allSettled(document.getAnimations()
              .filter(each => each.effect.getComputedTiming().endTime !== Infinity)
              .map(each => each.finished))
            """;

    private Axe() {}

    public static void findsNothingSerious(Page page) {
        page.evaluate(AT_REST);
        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(violation -> SERIOUS.contains(violation.getImpact()))
                                .map(violation -> violation.getId() + " "
                                        + violation.getNodes().stream()
                                                .limit(3)
                                                .map(node -> Objects.toString(node.getHtml()))
                                                .toList())
                                .toList())
                .as(page.url())
                .isEmpty();
    }
}
