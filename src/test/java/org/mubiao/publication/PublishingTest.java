package org.mubiao.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mubiao.shared.BudgetYear;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.GeneratedTables;
import org.mubiao.table.OverviewField;
import org.mubiao.table.SeedTables;
import org.mubiao.table.TableJson;
import org.mubiao.table.TargetTable;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.tenancy.UnitId;
import org.mubiao.testing.OnEveryDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;

@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishingTest {

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Publishing publishing;

    private PublishedSeeds seeds;

    private List<PublicationId> ids;

    @BeforeAll
    void publishTheSeeds() {
        seeds = new PublishedSeeds(tenancy, publishing);
        ids = seeds.publishAll();
    }

    @Test
    void a_published_table_is_the_table_that_was_published() {
        for (int i = 0; i < ids.size(); i++) {
            TargetTable published =
                    publishing.published(ids.get(i)).orElseThrow().table();
            assertThat(withoutIds(published)).isEqualTo(SeedTables.all().get(i));
        }
    }

    @Test
    void any_table_comes_back_as_it_was_frozen() {
        UnitId unit = seeds.unit("随机局");
        GeneratedTables.some(20).forEach(table -> {
            TargetTable named = table.withOverview(table.overview()
                    .with(OverviewField.PROJECT_NAME, "项目")
                    .with(OverviewField.UNIT, "随机局")
                    .withYear(new BudgetYear(2026)));
            PublishedTable published =
                    publishing.published(seeds.publish(unit, named)).orElseThrow();

            assertThat(published.table()).isEqualTo(named);
            assertThat(published.sha256()).isEqualTo(FrozenTable.sha256(TableJson.text(named)));
        });
    }

    @Test
    void the_hash_does_not_depend_on_how_the_json_is_laid_out() {
        assertThat(FrozenTable.sha256("{\"b\": 36.0, \"a\": \"目\"}"))
                .isEqualTo(FrozenTable.sha256("{\"a\":\"目\",\"b\":36}"));
    }

    @Test
    void words_are_found_in_names_goals_and_indicators() {
        assertThat(names("换届选举")).containsExactly("换届选举经费");
        assertThat(names("会议天数3天")).containsExactly("人代会经费");
        assertThat(names("教学模式")).containsExactlyInAnyOrder("人代会经费", "换届选举经费");
        assertThat(names("乳山 补助费")).contains("人大代表履职补助费");
        assertThat(names("费")).hasSize(4);
        assertThat(names("不存在的词")).isEmpty();
        assertThat(names("%")).hasSize(4);
        assertThat(names("_")).isEmpty();
    }

    @Test
    void width_case_and_spaces_do_not_matter_to_a_search() {
        assertThat(names("２０２１年人代会")).contains("人代会经费");
    }

    @Test
    void year_and_unit_narrow_the_list() {
        assertThat(publishing
                        .search(new PublicationSearch(new BudgetYear(2021), "人民代表大会", "", null))
                        .entries())
                .hasSize(4);
        assertThat(publishing
                        .search(new PublicationSearch(new BudgetYear(2022), "", "", null))
                        .entries())
                .isEmpty();
        assertThat(publishing
                        .search(new PublicationSearch(null, "财政局", "", null))
                        .entries())
                .isEmpty();
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        UnitId unit = seeds.unit("多表局");
        TargetTable seed = SeedTables.all().get(0);
        TargetTable table = seed.withOverview(seed.overview().with(OverviewField.UNIT, "多表局"));
        List<PublicationId> published = new ArrayList<>();
        for (int i = 0; i < Publishing.PAGE * 2 + 3; i++) {
            published.add(seeds.publish(unit, table));
        }

        List<PublicationId> listed = new ArrayList<>();
        PublicationSearch search = new PublicationSearch(null, "多表", "", null);
        while (search != null) {
            PublicationPage page = publishing.search(search);
            page.entries().forEach(entry -> listed.add(entry.id()));
            search = page.next() == null ? null : new PublicationSearch(null, "多表", "", page.next());
        }

        assertThat(listed).containsExactlyElementsOf(published.reversed());
    }

    @Test
    void a_unit_of_another_jurisdiction_is_as_unknown_as_one_that_does_not_exist() {
        PublishedSeeds others = new PublishedSeeds(tenancy, publishing);
        UnitId theirs = others.unit("别市某局");

        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(() -> seeds.publish(theirs, SeedTables.all().get(0)))
                .satisfies(refused -> assertThat(refused.spoken().key()).isEqualTo("publication.refused.unknown-unit"));
        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(() -> seeds.publish(new UnitId(1), SeedTables.all().get(0)))
                .satisfies(refused -> assertThat(refused.spoken().key()).isEqualTo("publication.refused.unknown-unit"));
    }

    @Test
    void nobody_publishes_without_the_authority() {
        UnitId unit = seeds.unit("无权局");

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> ActingScope.runAs(
                        seeds.scope(),
                        List.of(),
                        () -> PublishedSeeds.publish(
                                publishing, unit, SeedTables.all().get(0))));
    }

    @Test
    void a_table_without_a_name_is_refused_with_what_to_do() {
        UnitId unit = seeds.unit("无名局");

        assertThatExceptionOfType(SpokenException.class)
                .isThrownBy(() -> seeds.publish(unit, TargetTable.EMPTY))
                .satisfies(refused -> assertThat(refused.spoken().key()).isEqualTo("publication.refused.nameless"));
    }

    private List<String> names(String words) {
        return publishing.search(new PublicationSearch(null, "人民代表大会", words, null)).entries().stream()
                .map(PublicationEntry::projectName)
                .toList();
    }

    private static TargetTable withoutIds(TargetTable table) {
        return table.withIndicators(
                table.indicators().stream().map(row -> row.withId(null)).toList());
    }
}
