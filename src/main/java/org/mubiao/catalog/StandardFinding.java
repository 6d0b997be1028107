package org.mubiao.catalog;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds standards: first those with a name or alias in which the first word stands as it was typed, best hit first; then
 * those whose name it abbreviates with gaps; then those whose definition has it. When that is nothing, one slip of the fingers
 * is forgiven. Further words narrow what is found.
 */
@Component
class StandardFinding {

    /** More words in one search are passed over. */
    private static final int MOST_WORDS = 4;

    /** Keys read for a page of standards; a standard answers a short word with several of its keys. */
    private static final int MOST_KEYS = 300;

    private static final int SHORTEST_ABBREVIATION = 2;

    private static final String NEWEST =
            " join StandardVersion v on v.standardId = s.id and v.versionNumber = s.versionNumber ";

    private final EntityManager entities;

    StandardFinding(EntityManager entities) {
        this.entities = entities;
    }

    /** What both parts of a row say: the standard for the search, its newest version for the reader. */
    private record Row(Standard standard, StandardVersion version) {}

    /** A condition with the values of its places. */
    private static final class Condition {
        private final StringBuilder text = new StringBuilder("1 = 1");
        private final Map<String, Object> values = new LinkedHashMap<>();

        void and(String condition, String place, @Nullable Object value) {
            if (value != null) {
                text.append(" and ").append(condition);
                values.put(place, value);
            }
        }
    }

    StandardPage find(StandardSearch search, int limit) {
        List<String> words = words(search.text());
        return words.isEmpty() ? list(search, limit) : find(search, words, limit);
    }

    private StandardPage list(StandardSearch search, int limit) {
        Condition condition = narrowing(search, List.of());
        Standard last = search.after() == null
                ? null
                : entities.find(Standard.class, search.after().value());
        if (last != null) {
            condition.text.append("""
                     and (s.frameworkId > :lastFramework or (s.frameworkId = :lastFramework
                    and (s.levelOrder > :lastOrder or (s.levelOrder = :lastOrder and s.id > :lastId))))
                    """);
            condition.values.put("lastFramework", last.frameworkId());
            condition.values.put("lastOrder", last.levelOrder());
            condition.values.put("lastId", last.id().value());
        }
        List<Row> rows = rows(
                "from Standard s" + NEWEST + "where " + condition.text + " order by s.frameworkId, s.levelOrder, s.id",
                condition.values,
                limit + 1);
        List<FoundStandard> found = rows.stream()
                .limit(limit)
                .map(row -> new FoundStandard(row.version().profile(), Set.of()))
                .toList();
        StandardId next = rows.size() > limit ? found.getLast().standard().id() : null;
        return new StandardPage(found, next, false);
    }

    private StandardPage find(StandardSearch search, List<String> words, int limit) {
        Map<StandardId, FoundStandard> found = new LinkedHashMap<>();
        Condition narrowing = narrowing(search, words.subList(1, words.size()));
        String word = words.getFirst();
        collect(byKey(narrowing, word), words, found);
        if (found.size() <= limit && word.length() >= SHORTEST_ABBREVIATION) {
            byAbbreviation(narrowing, word, limit).stream()
                    .filter(row -> !row.standard().spelling().answering(word).isEmpty())
                    .forEach(row -> collect(List.of(row), words, found));
        }
        if (found.size() <= limit && word.codePointCount(0, word.length()) >= SHORTEST_ABBREVIATION) {
            collect(byExplanation(narrowing, word, limit), words, found);
        }
        if (found.isEmpty() && Slips.mayBe(word)) {
            collect(bySlip(narrowing, word), words, found);
        }
        List<FoundStandard> shown = found.values().stream()
                .sorted(Comparator.comparingLong(each -> -answeredByName(each, words)))
                .limit(limit)
                .toList();
        return new StandardPage(shown, null, found.size() > limit);
    }

    /** How many further words the name answers: a name that has them all stands before a definition that has them. */
    private static long answeredByName(FoundStandard found, List<String> words) {
        String name = Pinyin.normal(found.standard().content().name());
        return words.stream().skip(1).filter(name::contains).count();
    }

    private static void collect(List<Row> rows, List<String> words, Map<StandardId, FoundStandard> found) {
        for (Row row : rows) {
            found.computeIfAbsent(row.standard().id(), id -> {
                Spelling spelling = row.standard().spelling();
                Set<Integer> marks = new LinkedHashSet<>();
                words.forEach(word -> marks.addAll(spelling.answering(word)));
                return new FoundStandard(row.version().profile(), marks);
            });
        }
    }

    private List<Row> byKey(Condition narrowing, String word) {
        Map<String, Object> values = new LinkedHashMap<>(narrowing.values);
        values.put("word", word);
        values.put("beginning", escaped(word) + "%");
        values.put("whole", KeyWeight.WHOLE);
        return rows(
                "from StandardKey k join Standard s on s.id = k.key.standardId" + NEWEST
                        + "where k.key.keyText like :beginning escape '!' and " + narrowing.text
                        + " order by case when k.key.keyText = :word and k.keyWeight <= :whole then 0 else 1 end,"
                        + " k.keyWeight, length(s.standardName), s.frameworkId, s.levelOrder, s.id",
                values,
                MOST_KEYS);
    }

    private List<Row> bySlip(Condition narrowing, String word) {
        Map<String, Object> values = new LinkedHashMap<>(narrowing.values);
        List<String> conditions = new ArrayList<>();
        for (String pattern : Slips.patterns(word)) {
            values.put("slip" + conditions.size(), pattern);
            conditions.add("k.key.keyText like :slip" + conditions.size() + " escape '!'");
        }
        return rows(
                "from StandardKey k join Standard s on s.id = k.key.standardId" + NEWEST + "where ("
                        + String.join(" or ", conditions) + ") and " + narrowing.text
                        + " order by k.keyWeight, length(s.standardName), s.frameworkId, s.levelOrder, s.id",
                values,
                MOST_KEYS);
    }

    /** What could answer the word with gaps; {@link Spelling#answering} decides. */
    private List<Row> byAbbreviation(Condition narrowing, String word, int limit) {
        Map<String, Object> values = new LinkedHashMap<>(narrowing.values);
        values.put("characters", inOrder(word, true));
        values.put("letters", inOrder(word, false));
        return rows(
                "from Standard s" + NEWEST
                        + "where s.standardName like :characters escape '!' and s.syllables like :letters escape '!' and "
                        + narrowing.text + " order by length(s.standardName), s.frameworkId, s.levelOrder, s.id",
                values,
                limit * 2);
    }

    private List<Row> byExplanation(Condition narrowing, String word, int limit) {
        Map<String, Object> values = new LinkedHashMap<>(narrowing.values);
        values.put("explained", "%" + escaped(word) + "%");
        return rows(
                "from Standard s" + NEWEST + "where s.explanation like :explained escape '!' and " + narrowing.text
                        + " order by s.frameworkId, s.levelOrder, s.id",
                values,
                limit + 1);
    }

    private List<Row> rows(String query, Map<String, Object> values, int most) {
        TypedQuery<Object[]> rows = entities.createQuery("select s, v " + query, Object[].class);
        values.forEach(rows::setParameter);
        return rows.setMaxResults(most).getResultList().stream()
                .map(row -> new Row((Standard) row[0], (StandardVersion) row[1]))
                .toList();
    }

    private static Condition narrowing(StandardSearch search, List<String> furtherWords) {
        Condition condition = new Condition();
        condition.and("s.frameworkId = :framework", "framework", search.frameworkId());
        condition.and("s.level1 = :level1", "level1", search.level1());
        condition.and("s.level2 = :level2", "level2", search.level2());
        condition.and("s.retiredMark = :inForce", "inForce", search.isRetiredToo() ? null : Standard.IN_FORCE);
        for (int i = 0; i < furtherWords.size(); i++) {
            String word = escaped(furtherWords.get(i));
            condition.and(
                    ("(exists (select 1 from StandardKey w%d where w%d.key.standardId = s.id"
                                    + " and w%d.key.keyText like :further%d escape '!')")
                            .formatted(i, i, i, i),
                    "further" + i,
                    word + "%");
            condition
                    .text
                    .append(" or s.explanation like :explaining")
                    .append(i)
                    .append(" escape '!')");
            condition.values.put("explaining" + i, "%" + word + "%");
        }
        return condition;
    }

    static List<String> words(String text) {
        List<String> words = Arrays.stream(text.split("[\\s\\u3000]+"))
                .map(Pinyin::normal)
                .filter(word -> !word.isEmpty())
                .map(Spelling::cut)
                .limit(MOST_WORDS)
                .collect(Collectors.toCollection(ArrayList::new));
        return List.copyOf(words);
    }

    /** A pattern for what has these Chinese characters, or these letters and digits, in this order. */
    private static String inOrder(String word, boolean isChinese) {
        return word.codePoints()
                .filter(character -> (character > 0x7f) == isChinese)
                .mapToObj(character -> escaped(Character.toString(character)))
                .collect(Collectors.joining("%", "%", "%"));
    }

    static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
