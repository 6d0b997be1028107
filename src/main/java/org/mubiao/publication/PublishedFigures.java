package org.mubiao.publication;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.Dictionaries;
import org.mubiao.catalog.PeerFigures;
import org.mubiao.catalog.Survivor;
import org.mubiao.table.Measure;
import org.mubiao.table.Measures;
import org.mubiao.tenancy.ActingScope;
import org.springframework.stereotype.Component;

/** Tells the catalog what the acting jurisdiction's units promise in public: by reference, or by name where there is none. */
@Component
class PublishedFigures implements PeerFigures {

    /** The newest of so many rows are looked at. */
    private static final int MOST = 2_000;

    private final Dictionaries dictionaries;
    private final EntityManager entities;

    PublishedFigures(Dictionaries dictionaries, EntityManager entities) {
        this.dictionaries = dictionaries;
        this.entities = entities;
    }

    @Override
    public Optional<Figures> of(Survivor survivor) {
        List<Object[]> rows = entities.createQuery(
                        "select i.targetNumber, i.targetUnit, p.unitId, p.id from PublishedIndicator i"
                                + " join Publication p on p.id = i.publicationId"
                                + " where i.jurisdictionId = :jurisdiction and p.jurisdictionId = :jurisdiction"
                                + " and (i.standardId in :standards or i.nameKey = :name"
                                + " or (i.standardId is null and i.nameKey in :aliases)) and i.targetNumber is not null"
                                + " order by i.id desc",
                        Object[].class)
                .setParameter(
                        "jurisdiction", ActingScope.require().jurisdiction().value())
                .setParameter("standards", survivor.numbers())
                .setParameter("name", PublishedIndicator.nameKey(survivor.name()))
                .setParameter(
                        "aliases",
                        survivor.aliases().stream()
                                .map(PublishedIndicator::nameKey)
                                .toList())
                .setMaxResults(MOST)
                .getResultList();
        Measures measures = dictionaries.words().measures();
        List<BigDecimal> numbers = new ArrayList<>();
        Set<Object> units = new HashSet<>();
        Set<Object> tables = new HashSet<>();
        for (Object[] row : rows) {
            if (Objects.equals(
                    proper((String) row[1], measures),
                    proper(survivor.standard().content().unit(), measures))) {
                numbers.add((BigDecimal) row[0]);
                units.add(row[2]);
                tables.add(row[3]);
            }
        }
        if (units.size() < LEAST_UNITS) {
            return Optional.empty();
        }
        numbers.sort(null);
        return Optional.of(new Figures(
                units.size(), tables.size(), quartile(numbers, 1), quartile(numbers, 2), quartile(numbers, 3)));
    }

    /** Between two numbers, in proportion. */
    static BigDecimal quartile(List<BigDecimal> sorted, int which) {
        int quarters = (sorted.size() - 1) * which;
        BigDecimal below = sorted.get(quarters / 4);
        if (quarters % 4 == 0) {
            return below.stripTrailingZeros();
        }
        BigDecimal above = sorted.get(quarters / 4 + 1);
        return above.subtract(below)
                .multiply(BigDecimal.valueOf(quarters % 4))
                .divide(BigDecimal.valueOf(4), MathContext.DECIMAL64)
                .add(below)
                .stripTrailingZeros();
    }

    private static @Nullable String proper(@Nullable String unit, Measures measures) {
        return unit == null ? null : measures.find(unit).map(Measure::name).orElse(unit);
    }
}
