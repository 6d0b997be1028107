package org.mubiao.publication;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.domain.Specification;

/** A search as a condition on publications. */
record Matching(PublicationSearch search) implements Specification<Publication> {

    private static final long serialVersionUID = 1L;

    /** Enough pairs of a word to leave few candidates; the text itself decides. */
    private static final int PAIRS_OF_A_WORD = 4;

    private static final char ESCAPE = '!';

    @Override
    public Predicate toPredicate(Root<Publication> publication, CriteriaQuery<?> query, CriteriaBuilder conditions) {
        List<Predicate> all = new ArrayList<>();
        if (search.year() != null) {
            all.add(conditions.equal(
                    publication.get("budgetYear"), search.year().year()));
        }
        if (search.after() != null) {
            all.add(conditions.lessThan(publication.get("id"), search.after().value()));
        }
        if (!search.unit().isBlank()) {
            all.add(contains(conditions, publication, "unitName", search.unit().strip()));
        }
        for (String word : SearchWords.words(search.words())) {
            all.add(hasPairs(publication, query, conditions, SearchWords.grams(word)));
            all.add(contains(conditions, publication, "searchText", word));
        }
        return conditions.and(all);
    }

    private static Predicate contains(
            CriteriaBuilder conditions, Root<Publication> publication, String field, String text) {
        String escaped = text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return conditions.like(publication.get(field), "%" + escaped + "%", ESCAPE);
    }

    private static Predicate hasPairs(
            Root<Publication> publication, CriteriaQuery<?> query, CriteriaBuilder conditions, Set<String> pairs) {
        List<Predicate> each = pairs.stream()
                .limit(PAIRS_OF_A_WORD)
                .map(pair -> {
                    Subquery<Long> holders = query.subquery(Long.class);
                    Root<PublicationGram> gram = holders.from(PublicationGram.class);
                    boolean isOneCharacter = pair.codePointCount(0, pair.length()) == 1;
                    holders.select(gram.get("key").get("publicationId"))
                            .where(
                                    isOneCharacter
                                            ? conditions.like(gram.get("key").get("gram"), escaped(pair) + "%", ESCAPE)
                                            : conditions.equal(gram.get("key").get("gram"), pair));
                    return publication.get("id").in(holders);
                })
                .toList();
        return conditions.and(each);
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
