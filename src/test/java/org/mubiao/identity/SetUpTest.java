package org.mubiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.StandardSearch;
import org.mubiao.identity.SetUp.FirstAdministrator;
import org.mubiao.reviews.Reviewing;
import org.mubiao.reviews.StageProfile;
import org.mubiao.shared.SpokenException;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.annotation.DirtiesContext;

/** The first start in production, on a database of its own: it ends set up. */
@OnEveryDatabase
@SpringBootTest(properties = {"mubiao.demonstration=false", "spring.application.name=set-up"})
@DirtiesContext
class SetUpTest {

    private static final FirstAdministrator FIRST = new FirstAdministrator("first", "管理员", "a long enough secret");

    @Autowired
    private SetUp setUp;

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private AuthenticationProvider door;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Catalog catalog;

    @Test
    void a_link_sets_up_once_and_what_is_refused_does_not_use_it() {
        assertThat(tenancy.isFounded()).isFalse();
        String token = setUp.link().replaceFirst(".*token=", "");
        assertThat(setUp.isOpen(token)).isTrue();
        assertThat(setUp.isOpen(token + "x")).isFalse();

        refused("division-code", () -> setUp.setUp(token, "乳山", "乳山市", FIRST));
        refused("link", () -> setUp.setUp("guessed", "371083", "乳山市", FIRST));
        refused(
                "password-short",
                () -> setUp.setUp(token, "371083", "乳山市", new FirstAdministrator("first", "管理员", "short")));
        assertThat(tenancy.isFounded()).isFalse();

        setUp.setUp(token, "371083", "乳山市", FIRST);

        assertThat(tenancy.jurisdiction("371083")).isPresent();
        assertThat(setUp.isOpen(token)).isFalse();
        refused("link", () -> setUp.setUp(token, "371082", "荣成市", FIRST));
        refused("link", () -> setUp.setUp(setUp.link().replaceFirst(".*token=", ""), "371082", "荣成市", FIRST));
        SignedIn first = (SignedIn)
                door.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("First", "a long enough secret"))
                        .getPrincipal();
        assertThat(first.acting().role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(first.jurisdictionName()).isEqualTo("乳山市");
        assertThat(SignedInAs.call(first, reviewing::stages)).isEqualTo(StageProfile.USUAL);
        StandardSearch visits = StandardSearch.inForce("national-2021", null, null, "培训出勤率");
        assertThat(SignedInAs.call(first, () -> catalog.search(visits)).found()).isNotEmpty();
    }

    private static void refused(String reason, Runnable step) {
        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(step::run)
                .withMessage("identity.refused." + reason);
    }
}
