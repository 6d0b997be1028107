package org.mubiao.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mubiao.exchange.Label.Kind;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The words by which the parts of a printed table are recognised, wherever it was printed: {@code layouts/vocabulary.yaml}. What a
 * place calls its levels, units and sources is its {@link Vocabulary}.
 */
final class Layout {

    static final Layout SHIPPED = new Layout(load());

    private static final int LONGEST_LABEL = 40;

    /** The file, as it is written. */
    record Written(
            Map<String, List<String>> fields,
            List<String> periodBegins,
            List<String> periodEnds,
            Map<String, List<String>> goals,
            List<String> goalResults,
            List<String> goalBlocks,
            List<String> fundingBlocks,
            List<String> fundingWithUse,
            List<String> overviewBlocks,
            List<String> indicatorBlocks,
            Map<String, List<String>> totals,
            List<String> yearlySources,
            List<String> sourceWords,
            List<String> sourceNotes,
            List<String> others,
            Map<String, List<String>> columns,
            String mediumHalf,
            String annualHalf,
            List<String> level1,
            List<String> level2,
            List<String> ends,
            List<String> pageMarks,
            List<String> endsWithin,
            List<String> titles,
            List<String> valueWords,
            List<String> noUnits,
            String ticked,
            String boxes) {}

    private final Written written;
    private final Map<String, Label> labels = new HashMap<>();
    private final Map<String, Pattern> columns = new LinkedHashMap<>();
    private final Pattern anyColumn;
    private final Pattern ends;
    private final Pattern pageMark;
    private final Pattern title;
    private final Pattern mediumHalf;
    private final Pattern annualHalf;

    private Layout(Written written) {
        this.written = written;
        written.fields().forEach((field, names) -> add(Kind.FIELD, field, names));
        add(Kind.PERIOD_BEGINS, "period", written.periodBegins());
        add(Kind.PERIOD_ENDS, "period", written.periodEnds());
        written.goals().forEach((goal, names) -> add(Kind.GOAL, goal, names));
        add(Kind.GOAL_RESULT, "result", written.goalResults());
        add(Kind.GOAL_BLOCK, "goals", written.goalBlocks());
        add(Kind.FUNDING_BLOCK, "funding", written.fundingBlocks());
        written.totals().forEach((kind, names) -> add(Kind.TOTAL, kind, names));
        add(Kind.OVERVIEW_BLOCK, "overview", written.overviewBlocks());
        add(Kind.INDICATOR_BLOCK, "indicators", written.indicatorBlocks());
        add(Kind.OTHER, "other", written.others());
        written.columns().forEach((role, patterns) -> columns.put(role, anyOf(patterns)));
        anyColumn =
                anyOf(written.columns().values().stream().flatMap(List::stream).toList());
        ends = Pattern.compile("(?:" + String.join("|", written.ends()) + ").*", Pattern.DOTALL);
        pageMark = anyOf(written.pageMarks());
        title = anyOf(written.titles());
        mediumHalf = Pattern.compile(written.mediumHalf());
        annualHalf = Pattern.compile(written.annualHalf());
    }

    /** What the text announces as a label; empty when it is no label. */
    Optional<Label> label(String text) {
        if (text.isEmpty() || text.length() > LONGEST_LABEL) {
            return Optional.empty();
        }
        String key = Wording.key(text);
        Label label = labels.get(key);
        return label != null ? Optional.of(label) : role(key).map(role -> new Label(Kind.COLUMN, role, 0));
    }

    /** The role of a column of indicators that is headed so. */
    Optional<String> column(String text) {
        return text.isEmpty() || text.length() > LONGEST_LABEL ? Optional.empty() : role(Wording.key(text));
    }

    private Optional<String> role(String key) {
        if (!anyColumn.matcher(key).matches()) {
            return Optional.empty();
        }
        return columns.entrySet().stream()
                .filter(role -> role.getValue().matcher(key).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Names of level 1 beyond those of frameworks. */
    List<String> level1() {
        return written.level1();
    }

    /** Names of level 2 beyond those of frameworks. */
    List<String> level2() {
        return written.level2();
    }

    /** Whether the text begins what follows a table, such as notes. */
    boolean endsHere(String text) {
        return text.length() < 2_000 && ends.matcher(Wording.withoutSpace(text)).matches();
    }

    /** Whether the text is only what a page break leaves behind. */
    boolean isPageMark(String text) {
        return text.length() <= 24
                && pageMark.matcher(Wording.withoutSpace(text)).matches();
    }

    /** Whether the text is one of those that stand for signatures and seals. */
    boolean isClosing(String text) {
        return written.endsWithin().stream().anyMatch(text::contains);
    }

    boolean isTitle(String text) {
        return text.length() <= 120 && title.matcher(text).find();
    }

    /** Whether a label sounds like a source of money. */
    boolean isSource(String label) {
        return label.length() <= 30 && written.sourceWords().stream().anyMatch(label::contains);
    }

    boolean isSourceNote(String label) {
        return written.sourceNotes().contains(label);
    }

    boolean isYearlySource(String label) {
        return written.yearlySources().stream().anyMatch(label::startsWith);
    }

    boolean hasUseBelow(String block) {
        return written.fundingWithUse().contains(block);
    }

    boolean isOfMediumHalf(String heading) {
        return mediumHalf.matcher(heading).find();
    }

    boolean isOfAnnualHalf(String heading) {
        return annualHalf.matcher(heading).find();
    }

    boolean isValueWord(String text) {
        return text.length() <= 12
                && written.valueWords().stream().anyMatch(word -> text.startsWith(word) || text.endsWith(word));
    }

    /** What stands in a column of units without being one. */
    boolean isNoUnit(String text) {
        return written.noUnits().contains(text);
    }

    boolean isTicked(int c) {
        return written.ticked().indexOf(c) >= 0;
    }

    boolean isBox(int c) {
        return written.boxes().indexOf(c) >= 0;
    }

    private void add(Kind kind, String key, List<String> names) {
        for (int rank = 0; rank < names.size(); rank++) {
            labels.putIfAbsent(names.get(rank), new Label(kind, key, rank));
        }
    }

    private static Pattern anyOf(List<String> patterns) {
        return Pattern.compile(String.join("|", patterns));
    }

    private static Written load() {
        try (InputStream file = Layout.class.getClassLoader().getResourceAsStream("layouts/vocabulary.yaml")) {
            if (file == null) {
                throw new IllegalStateException("missing from the program: layouts/vocabulary.yaml");
            }
            return YAMLMapper.builder().build().readValue(file, Written.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
