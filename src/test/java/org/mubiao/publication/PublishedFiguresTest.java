package org.mubiao.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.Merging;
import org.mubiao.catalog.Nature;
import org.mubiao.catalog.PeerFigures;
import org.mubiao.catalog.StandardContent;
import org.mubiao.catalog.StandardProfile;
import org.mubiao.catalog.StandardSearch;
import org.mubiao.catalog.UsesOfStandards;
import org.mubiao.shared.BudgetYear;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.Operator;
import org.mubiao.table.OverviewField;
import org.mubiao.table.TargetTable;
import org.mubiao.table.TargetValue;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.tenancy.UnitId;
import org.mubiao.testing.OnEveryDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@OnEveryDatabase
@SpringBootTest(properties = "mubiao.demonstration=false")
class PublishedFiguresTest {

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Merging merging;

    @Test
    void what_others_promised_is_told_from_five_units_on() {
        PublishedSeeds seeds = new PublishedSeeds(tenancy, publishing);
        seeds.publish(seeds.unit("第1局"), table("≥80%"));
        ActingScope.runAs(seeds.scope(), List.of(Authorities.FOUND), () -> catalog.fill());
        seeds.publish(seeds.unit("第2局"), table("≥85%"));
        seeds.publish(seeds.unit("第3局"), table("≥90%"));
        seeds.publish(seeds.unit("第4局"), table("≥95%"));
        assertThat(figures(seeds)).isNull();

        seeds.publish(seeds.unit("第5局"), table("=100%"));

        PeerFigures.Figures figures = figures(seeds);
        assertThat(figures.units()).isEqualTo(5);
        assertThat(List.of(figures.lower(), figures.median(), figures.upper()))
                .extracting(BigDecimal::toPlainString)
                .containsExactly("85", "90", "95");
    }

    @Test
    void what_was_promised_for_a_merged_standard_counts_for_its_survivor_and_stays_as_it_was_published() {
        PublishedSeeds seeds = new PublishedSeeds(tenancy, publishing);
        UnitId first = seeds.unit("第1局");
        StandardProfile merged = inCatalog(seeds, () -> {
            catalog.fill();
            return catalog.standard(catalog.add(standard("学员到课情况"))).orElseThrow();
        });
        PublicationId published = seeds.publish(first, table(row("各期到课率", "≥91%", merged)));
        for (int i = 2; i <= 5; i++) {
            seeds.publish(seeds.unit("第" + i + "局"), table(row("各期到课率", "≥9" + i + "%", merged)));
        }
        assertThat(figures(seeds)).isNull();
        StandardProfile survivor = inCatalog(seeds, this::survivor);

        inCatalog(seeds, () -> merging.merge(merged.id(), merged.version(), survivor.id(), survivor.version()));

        assertThat(figures(seeds).median()).isEqualByComparingTo("93");
        assertThat(inCatalog(seeds, () -> merging.uses(survivor.id())))
                .filteredOn(use -> use.kind() == UsesOfStandards.Kind.PUBLICATIONS)
                .singleElement()
                .satisfies(use -> assertThat(use.count()).isEqualTo(5));
        assertThat(publishing.published(published).orElseThrow().table().indicators())
                .singleElement()
                .satisfies(row -> assertThat(row.name()).isEqualTo("各期到课率"));
    }

    @Test
    void a_quartile_between_two_numbers_lies_in_proportion() {
        List<BigDecimal> numbers =
                Stream.of("10", "20", "30", "40").map(BigDecimal::new).toList();

        assertThat(PublishedFigures.quartile(numbers, 1)).isEqualByComparingTo("17.5");
        assertThat(PublishedFigures.quartile(numbers, 2)).isEqualByComparingTo("25");
        assertThat(PublishedFigures.quartile(numbers, 3)).isEqualByComparingTo("32.5");
    }

    private PeerFigures.Figures figures(PublishedSeeds seeds) {
        return ActingScope.runAs(
                seeds.scope(),
                List.of(Authorities.DRAFT),
                () -> catalog.figures(survivor(), null).peers());
    }

    private StandardProfile survivor() {
        return catalog.search(StandardSearch.inForce("shandong-2021", null, null, "培训出勤率"))
                .found()
                .getFirst()
                .standard();
    }

    private static <T> T inCatalog(PublishedSeeds seeds, Supplier<T> job) {
        return ActingScope.runAs(seeds.scope(), List.of(Authorities.FOUND, Authorities.KEEP_CATALOG), job);
    }

    private static StandardContent standard(String name) {
        return new StandardContent(
                name,
                List.of(),
                "shandong-2021",
                "项目完成",
                "质量指标",
                "%",
                Nature.POSITIVE,
                Operator.AT_LEAST,
                null,
                null,
                null,
                null);
    }

    private static Indicator row(String name, String value, StandardProfile standard) {
        return Indicator.of("项目完成", "质量指标", name, TargetValue.read(value))
                .with(IndicatorField.STANDARD, standard.ref().toString());
    }

    private static TargetTable table(String value) {
        return table(Indicator.of("项目完成", "质量指标", "培训出勤率", TargetValue.read(value)));
    }

    private static TargetTable table(Indicator row) {
        return TargetTable.EMPTY
                .withOverview(TargetTable.EMPTY
                        .overview()
                        .with(OverviewField.PROJECT_NAME, "培训费" + row.value().text())
                        .with(OverviewField.UNIT, "某局")
                        .withYear(new BudgetYear(2026)))
                .withIndicators(List.of(row));
    }
}
