package org.mubiao.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.PeerFigures;
import org.mubiao.catalog.StandardProfile;
import org.mubiao.catalog.StandardSearch;
import org.mubiao.shared.BudgetYear;
import org.mubiao.table.Indicator;
import org.mubiao.table.OverviewField;
import org.mubiao.table.TargetTable;
import org.mubiao.table.TargetValue;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.Tenancy;
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
    void a_quartile_between_two_numbers_lies_in_proportion() {
        List<BigDecimal> numbers =
                Stream.of("10", "20", "30", "40").map(BigDecimal::new).toList();

        assertThat(PublishedFigures.quartile(numbers, 1)).isEqualByComparingTo("17.5");
        assertThat(PublishedFigures.quartile(numbers, 2)).isEqualByComparingTo("25");
        assertThat(PublishedFigures.quartile(numbers, 3)).isEqualByComparingTo("32.5");
    }

    private PeerFigures.Figures figures(PublishedSeeds seeds) {
        return ActingScope.runAs(seeds.scope(), List.of(Authorities.DRAFT), () -> {
            StandardProfile standard = catalog.search(StandardSearch.inForce("shandong-2021", null, null, "培训出勤率"))
                    .found()
                    .getFirst()
                    .standard();
            return catalog.figures(standard, null).peers();
        });
    }

    private static TargetTable table(String value) {
        return TargetTable.EMPTY
                .withOverview(TargetTable.EMPTY
                        .overview()
                        .with(OverviewField.PROJECT_NAME, "培训费" + value)
                        .with(OverviewField.UNIT, "某局")
                        .withYear(new BudgetYear(2026)))
                .withIndicators(List.of(Indicator.of("项目完成", "质量指标", "培训出勤率", TargetValue.read(value))));
    }
}
