package org.mubiao.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@InChromium
class ChromiumTest {

    @Test
    void a_page_is_drawn_and_read(Page page) {
        page.setContent("<h1>绩效目标表</h1>");

        assertThat(page.getByText("绩效目标表").isVisible()).isTrue();
    }
}
