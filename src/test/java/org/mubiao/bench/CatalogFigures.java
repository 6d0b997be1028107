package org.mubiao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.Importing;
import org.mubiao.tenancy.Tenancy;
import org.mubiao.testing.OnMySql;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * Measures the cases of the catalog and prints their figures. It takes minutes and is not named as a test, so that it runs by
 * its name only: {@code mvn test -Dtest=CatalogFigures}.
 */
@OnMySql
@SpringBootTest(properties = "mubiao.demonstration=false")
class CatalogFigures {

    private static final int WARM_UP = 100;
    private static final int ROUNDS = 400;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Importing importing;

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private DataSource database;

    @Test
    void the_cases_are_measured_beside_their_floors() throws Exception {
        CatalogCases cases = new CatalogCases(catalog, importing, tenancy, database);

        assertThat(measure(cases.imports(), 1, 3)).isPositive();
        assertThat(measure(cases.search(), WARM_UP, ROUNDS)).isPositive();
    }

    /** @return the 95th percentile in nanoseconds */
    private static long measure(MeasuredCase one, int warmUp, int rounds) throws Exception {
        one.prepare();
        for (int i = 0; i < warmUp; i++) {
            one.once();
            one.floor();
        }
        List<Long> measured = new ArrayList<>();
        List<Long> floor = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            measured.add(time(one::once));
            floor.add(time(one::floor));
        }
        measured.sort(null);
        floor.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%s: min %.2f p50 %.2f p95 %.2f ms; floor min %.2f p50 %.2f p95 %.2f ms; ratio of p50 %.2f%n",
                one.name(),
                ms(measured, 0),
                ms(measured, 50),
                ms(measured, 95),
                ms(floor, 0),
                ms(floor, 50),
                ms(floor, 95),
                ms(measured, 50) / ms(floor, 50));
        return measured.get(measured.size() * 95 / 100);
    }

    private static double ms(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }

    private interface Step {
        void take() throws Exception;
    }

    private static long time(Step step) throws Exception {
        long start = System.nanoTime();
        step.take();
        return System.nanoTime() - start;
    }
}
