package org.mubiao.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mubiao.shared.Ids;
import org.mubiao.testing.OnEveryDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;

@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
class TenancyTest {

    @Autowired
    private Tenancy tenancy;

    private final ActingScope ours = ActingScope.job(new JurisdictionId(Ids.next()), "test");
    private final ActingScope theirs = ActingScope.job(new JurisdictionId(Ids.next()), "test");

    @Test
    void a_unit_is_seen_by_those_who_act_in_its_jurisdiction_only() {
        open(ours, "甲市");
        open(theirs, "乙市");
        UnitId unit = found(ours, "甲市某局");

        assertThat(ActingScope.runAs(ours, List.of(), () -> tenancy.unit(unit)))
                .get()
                .extracting(UnitProfile::name, UnitProfile::jurisdictionName)
                .containsExactly("甲市某局", "甲市");
        assertThat(ActingScope.runAs(theirs, List.of(), () -> tenancy.unit(unit)))
                .isEmpty();
    }

    @Test
    void who_has_no_authority_to_found_opens_nothing() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> ActingScope.runAs(ours, List.of(Authorities.PUBLISH), () -> tenancy.openUnit("某局")));
    }

    @Test
    void without_anybody_acting_no_unit_is_told() {
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(() -> tenancy.unit(new UnitId(1)));
    }

    @Test
    void after_a_job_nobody_acts_for_it_any_more() {
        ActingScope.runAs(ours, List.of(), () -> ActingScope.require());

        assertThat(ActingScope.current()).isEmpty();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    private void open(ActingScope scope, String name) {
        ActingScope.runAs(scope, List.of(Authorities.FOUND), () -> {
            tenancy.openJurisdiction(Long.toString(scope.jurisdiction().value() % 1_000_000_000L), name);
            return name;
        });
    }

    private UnitId found(ActingScope scope, String name) {
        return ActingScope.runAs(scope, List.of(Authorities.FOUND), () -> tenancy.openUnit(name));
    }
}
