package org.mubiao.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.mubiao.identity.SignedIn;
import org.mubiao.projects.Drafting;
import org.mubiao.projects.ProjectPage;
import org.mubiao.projects.ProjectSearch;
import org.mubiao.reviews.DeskPage;
import org.mubiao.reviews.DeskSearch;
import org.mubiao.reviews.Reviewing;
import org.mubiao.shared.SpokenException;
import org.mubiao.testing.OnMySql;
import org.mubiao.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.annotation.DirtiesContext;

/** What the benchmarks measure on is such that people can work on it. */
@OnMySql
@DirtiesContext
@SpringBootTest(properties = {"mubiao.demonstration=false", "mubiao.test=bench"})
class BenchDataTest {

    private static final BigDecimal TWO_UNITS = new BigDecimal("0.0001");

    @Autowired
    private Environment environment;

    @Autowired
    private AuthenticationProvider door;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Reviewing reviewing;

    @Test
    void people_of_the_filled_database_work_through_the_second_wall_and_it_is_filled_once() {
        assertThat(fill()).isEqualTo(new BenchData.Filled(2, 100));

        ProjectPage projects =
                SignedInAs.call(in(BenchData.DRAFTER), () -> drafting.list(new ProjectSearch(null, null, "", null)));
        assertThat(projects.entries()).hasSize(Drafting.PAGE);
        assertThat(projects.next()).isNull();
        assertThat(SignedInAs.call(
                        in(BenchData.DRAFTER),
                        () -> drafting.open(projects.entries().getFirst().id())))
                .get()
                .satisfies(draft -> assertThat(draft.table().indicators()).isNotEmpty());

        DeskPage desk = SignedInAs.call(in(BenchData.REVIEWER), () -> reviewing.desk(DeskSearch.ALL));
        assertThat(desk.entries()).isNotEmpty();
        assertThat(SignedInAs.call(
                        in(BenchData.REVIEWER),
                        () -> reviewing.open(desk.entries().getFirst().id())))
                .isPresent();

        assertThatExceptionOfType(SpokenException.class).isThrownBy(this::fill);
    }

    private BenchData.Filled fill() {
        return BenchData.fill(
                environment.getRequiredProperty("MUBIAO_DB_URL"),
                new DatabaseAccount(
                        environment.getRequiredProperty("MUBIAO_DB_OWNER_USER"),
                        environment.getRequiredProperty("MUBIAO_DB_OWNER_PASSWORD")),
                TWO_UNITS);
    }

    private SignedIn in(String userName) {
        return (SignedIn)
                door.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(userName, BenchData.PASSWORD))
                        .getPrincipal();
    }
}
