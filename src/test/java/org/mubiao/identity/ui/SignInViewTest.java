package org.mubiao.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.identity.DemonstrationSignIns;
import org.mubiao.shared.Words;
import org.mubiao.testing.OnEveryDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
class SignInViewTest {

    @Autowired
    private ApplicationContext application;

    @BeforeEach
    void openBrowser() {
        Routes routes = new Routes(Set.of(SignInView.class), Set.of(), true);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, application, MockedUI::new));
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
    }

    @Test
    void one_signs_in_at_one_page() {
        UI.getCurrent().navigate(SignInView.class);

        assertThat(_get(LoginForm.class).getAction()).isEqualTo("sign-in");
        assertThat(_get(LoginForm.class).isError()).isFalse();
        assertThat(_get(Anchor.class, spec -> spec.withText("查看已公开的绩效目标")).getHref())
                .isEqualTo("/");
    }

    @Test
    void a_failed_sign_in_is_said() {
        UI.getCurrent().navigate(SignInView.class, QueryParameters.of("error", ""));

        assertThat(_get(LoginForm.class).isError()).isTrue();
    }

    @Test
    void the_page_speaks_both_languages_and_chinese_first() {
        UI.getCurrent().navigate(SignInView.class);
        assertThat(_get(SignInView.class).getPageTitle()).isEqualTo("登录 · 目标");

        for (Locale language : Words.LANGUAGES) {
            UI.getCurrent().setLocale(language);

            assertThat(new SignInView(application.getBeanProvider(DemonstrationSignIns.class)).getPageTitle())
                    .startsWith(Words.in(language).say("sign-in.title"));
        }
    }
}
