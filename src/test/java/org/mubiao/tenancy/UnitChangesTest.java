package org.mubiao.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mubiao.shared.SpokenException;
import org.mubiao.shared.Words;
import org.mubiao.testing.OnEveryDatabase;
import org.mubiao.testing.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** What becomes of units, and what is kept of it. */
@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
class UnitChangesTest {

    private static final UnitOrder ORDER = new UnitOrder(LocalDate.of(2026, 3, 1), "编办〔2026〕3号");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Tenancy tenancy;

    private People people;
    private UnitId unit;
    private UnitId other;

    @BeforeEach
    void open() {
        people = People.of(application, "甲市");
        unit = people.unit("甲局");
        other = people.unit("乙局");
    }

    @Test
    void a_renamed_unit_keeps_its_former_name_in_its_history() {
        act(() -> tenancy.rename(unit, " 甲乙局 ", ORDER));

        assertThat(profile(unit).name()).isEqualTo("甲乙局");
        assertThat(history(unit))
                .extracting(
                        UnitHistoryEntry::kind,
                        UnitHistoryEntry::nameBefore,
                        UnitHistoryEntry::nameAfter,
                        UnitHistoryEntry::on,
                        UnitHistoryEntry::reason,
                        UnitHistoryEntry::by)
                .containsExactly(tuple(UnitChangeKind.RENAMED, "甲局", "甲乙局", ORDER.on(), "编办〔2026〕3号", "test"));
        refused("unit-exists", () -> tenancy.rename(unit, "乙局", ORDER));
        refused("unit-name", () -> tenancy.rename(unit, " ", ORDER));
    }

    @Test
    void every_change_says_by_what_order_and_since_when() {
        refused("reason", () -> tenancy.close(unit, new UnitOrder(ORDER.on(), " ")));
        refused("reason", () -> tenancy.close(unit, new UnitOrder(ORDER.on(), "长".repeat(1001))));
        refused("date", () -> tenancy.close(unit, new UnitOrder(LocalDate.now().plusDays(2), "明天")));

        assertThat(profile(unit).isOpen()).isTrue();
        assertThat(history(unit)).isEmpty();
    }

    @Test
    void a_closed_unit_can_be_opened_again_and_changes_in_no_other_way() {
        act(() -> tenancy.close(unit, ORDER));

        assertThat(profile(unit).closedOn()).isEqualTo(ORDER.on());
        refused("unit-gone", () -> tenancy.rename(unit, "丙局", ORDER));
        refused("unit-gone", () -> tenancy.merge(unit, other, ORDER));
        refused("unit-gone", () -> tenancy.merge(other, unit, ORDER));
        refused("unit-gone", () -> tenancy.placeUnder(other, unit, ORDER));
        act(() -> tenancy.reopen(unit, ORDER));
        assertThat(profile(unit).isOpen()).isTrue();
        refused("unit-not-closed", () -> tenancy.reopen(unit, ORDER));
        assertThat(history(unit))
                .extracting(UnitHistoryEntry::kind)
                .containsExactly(UnitChangeKind.REOPENED, UnitChangeKind.CLOSED);
    }

    @Test
    void a_merged_unit_is_closed_for_good_and_what_was_under_it_comes_under_the_other() {
        UnitId below = people.unit("甲局下属");
        act(() -> tenancy.placeUnder(below, unit, ORDER));

        act(() -> tenancy.merge(unit, other, ORDER));

        assertThat(profile(unit).isOpen()).isFalse();
        assertThat(profile(below).department()).isEqualTo(other);
        assertThat(people.job(List.of(), () -> tenancy.mergedInto(unit))).contains(other);
        assertThat(history(unit).getFirst().otherName()).isEqualTo("乙局");
        refused("unit-not-closed", () -> tenancy.reopen(unit, ORDER));
        refused("unit-into-itself", () -> tenancy.merge(other, other, ORDER));
    }

    @Test
    void a_department_can_go_into_a_unit_that_was_under_it() {
        act(() -> tenancy.placeUnder(other, unit, ORDER));

        act(() -> tenancy.merge(unit, other, ORDER));

        assertThat(profile(other).department()).isNull();
    }

    @Test
    void departments_have_one_level() {
        UnitId third = people.unit("丙局");
        act(() -> tenancy.placeUnder(unit, other, ORDER));

        assertThat(profile(unit).department()).isEqualTo(other);
        refused("department-under-another", () -> tenancy.placeUnder(third, unit, ORDER));
        refused("department-under-another", () -> tenancy.placeUnder(third, third, ORDER));
        refused("unit-is-a-department", () -> tenancy.placeUnder(other, third, ORDER));
        refused("unit-is-a-department", () -> tenancy.close(other, ORDER));
        UnitId fourth = people.unit("丁局");
        act(() -> tenancy.placeUnder(third, fourth, ORDER));
        refused("department-under-another", () -> tenancy.merge(other, third, ORDER));
        act(() -> tenancy.placeUnder(unit, null, ORDER));
        assertThat(profile(unit).department()).isNull();
    }

    @Test
    void a_unit_opened_out_of_another_is_under_the_same_department() {
        act(() -> tenancy.placeUnder(unit, other, ORDER));

        UnitId opened = people.job(List.of(Authorities.ADMINISTER), () -> tenancy.split(unit, "甲局二分局", ORDER));

        assertThat(profile(opened).department()).isEqualTo(other);
        assertThat(history(unit).getFirst().other()).isEqualTo(opened);
        refused("unit-exists", () -> tenancy.split(unit, "甲局二分局", ORDER));
    }

    @Test
    void units_of_another_jurisdiction_are_not_there() {
        People others = People.of(application, "乙市");
        UnitId theirs = others.unit("乙市某局");

        refused("unit-gone", () -> tenancy.rename(theirs, "改名", ORDER));
        refused("unit-gone", () -> tenancy.close(theirs, ORDER));
        refused("unit-gone", () -> tenancy.placeUnder(unit, theirs, ORDER));
        refused("unit-gone", () -> tenancy.placeUnder(theirs, null, ORDER));
        refused("unit-gone", () -> tenancy.merge(unit, theirs, ORDER));
        refused("unit-gone", () -> tenancy.merge(theirs, unit, ORDER));
        refused("unit-gone", () -> tenancy.split(theirs, "新局", ORDER));
        act(() -> tenancy.close(unit, ORDER));
        assertThat(others.job(List.of(Authorities.ADMINISTER), () -> tenancy.history(unit)))
                .isEmpty();
    }

    @Test
    void who_does_not_administer_changes_no_unit() {
        for (String authority : List.of(
                Authorities.DRAFT,
                Authorities.APPROVE_FOR_UNIT,
                Authorities.REVIEW_FOR_DEPARTMENT,
                Authorities.REVIEW)) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> people.job(List.of(authority), () -> {
                        tenancy.close(unit, ORDER);
                        return unit;
                    }));
        }
    }

    private UnitProfile profile(UnitId id) {
        return people.job(List.of(), () -> tenancy.unit(id)).orElseThrow();
    }

    private List<UnitHistoryEntry> history(UnitId id) {
        return people.job(List.of(Authorities.ADMINISTER), () -> tenancy.history(id));
    }

    private void act(Runnable change) {
        people.job(List.of(Authorities.ADMINISTER), () -> {
            change.run();
            return unit;
        });
    }

    private void refused(String reason, Runnable change) {
        ThrowingCallable step = () -> act(change);
        assertThatExceptionOfType(SpokenException.class).isThrownBy(step).satisfies(refusal -> {
            assertThat(refusal.spoken().key()).isEqualTo("tenancy.refused." + reason);
            Words.LANGUAGES.forEach(language ->
                    assertThat(Words.in(language).say(refusal.spoken())).isNotBlank());
        });
    }
}
