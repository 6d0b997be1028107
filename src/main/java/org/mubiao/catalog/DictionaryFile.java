package org.mubiao.catalog;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.shared.Words;
import org.mubiao.table.Dimension;
import org.mubiao.table.Texts;

/** A dictionary as CSV: a line of headings in either language, and a line for each entry. Fund trees are no lines. */
final class DictionaryFile {

    static final long MOST_BYTES = 2L * 1024 * 1024;
    static final int MOST_LINES = 5_000;

    private static final String BETWEEN = "[;；\\n]";

    private DictionaryFile() {}

    static void write(Dictionary dictionary, List<EntryContent> entries, Locale language, OutputStream file)
            throws IOException {
        Words words = Words.in(language);
        List<EntryField> fields = EntryField.of(dictionary);
        Writer writer = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        CSVPrinter csv = StandardCsv.begin(writer);
        csv.printRecord(
                fields.stream().map(field -> words.say(field.label(dictionary))).toList());
        for (EntryContent entry : entries) {
            csv.printRecord(fields.stream()
                    .map(field -> StandardFile.guarded(text(entry, field, words)))
                    .toList());
        }
        csv.flush();
    }

    /**
     * @return what the lines say, by the numbers that a spreadsheet counts them by
     * @throws SpokenException with the line that cannot be read
     */
    static Map<Integer, EntryContent> read(Dictionary dictionary, Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw StandardFile.refused("catalog.refused.file-large", MOST_BYTES / (1024 * 1024));
            }
            Lines lines = new Lines(dictionary);
            StandardCsv.read(file, lines);
            return lines.read();
        } catch (IOException broken) {
            throw StandardFile.refused("catalog.refused.file-unreadable");
        }
    }

    private static String text(EntryContent entry, EntryField field, Words words) {
        Dimension dimension = entry.dimension();
        return field == EntryField.DIMENSION && dimension != null
                ? words.say(EntryContent.word(dimension))
                : entry.text(field);
    }

    /** Turns rows into entries by the headings. */
    private static final class Lines implements StandardCsv.Rows {

        private final Dictionary dictionary;
        private final Map<Integer, EntryContent> contents = new LinkedHashMap<>();
        private @Nullable List<@Nullable EntryField> columns;

        Lines(Dictionary dictionary) {
            this.dictionary = dictionary;
        }

        Map<Integer, EntryContent> read() {
            if (columns == null) {
                throw StandardFile.refused("catalog.refused.file-empty");
            }
            return contents;
        }

        @Override
        public boolean line(int number, List<String> cells) {
            if (cells.stream().allMatch(String::isBlank)) {
                return true;
            }
            List<@Nullable EntryField> known = columns;
            if (known == null) {
                columns = headings(cells);
                return true;
            }
            if (contents.size() == MOST_LINES) {
                throw StandardFile.refused("catalog.refused.file-long", MOST_LINES);
            }
            Map<EntryField, String> texts = new EnumMap<>(EntryField.class);
            for (int i = 0; i < Math.min(known.size(), cells.size()); i++) {
                EntryField field = known.get(i);
                if (field != null) {
                    texts.put(field, Texts.normal(cells.get(i)));
                }
            }
            try {
                contents.put(number, content(texts));
            } catch (SpokenException refused) {
                throw StandardFile.refused("catalog.refused.import-line", number, refused.spoken());
            }
            return true;
        }

        private List<@Nullable EntryField> headings(List<String> cells) {
            Map<String, EntryField> known = new HashMap<>();
            for (EntryField field : EntryField.of(dictionary)) {
                for (Locale language : Words.LANGUAGES) {
                    known.put(Words.in(language).say(field.label(dictionary)), field);
                }
            }
            List<@Nullable EntryField> found = new ArrayList<>();
            cells.forEach(cell -> found.add(known.get(cell.strip())));
            if (!found.contains(EntryField.NAME)) {
                throw StandardFile.refused(
                        "catalog.refused.file-headings",
                        Words.in(Words.CHINESE).say(EntryField.NAME.label(dictionary)));
            }
            return found;
        }

        private EntryContent content(Map<EntryField, String> texts) {
            String name = texts.getOrDefault(EntryField.NAME, "");
            List<String> synonyms = parts(texts, EntryField.SYNONYMS);
            EntryContent content = switch (dictionary) {
                case MEASURE ->
                    EntryContent.measure(
                            name,
                            synonyms,
                            parts(texts, EntryField.SYMBOLS),
                            dimension(texts.getOrDefault(EntryField.DIMENSION, "")));
                case PROJECT_TYPE, PROJECT_ATTRIBUTE -> EntryContent.term(name, synonyms);
                case REGULATION ->
                    EntryContent.regulation(
                            name,
                            synonyms,
                            texts.get(EntryField.DOCUMENT_NUMBER),
                            day(texts, EntryField.IN_FORCE_FROM),
                            day(texts, EntryField.IN_FORCE_TO));
                case FUND_TREE -> throw new IllegalArgumentException("a fund tree is no line");
            };
            EntryPolicy.require(dictionary, content);
            return content;
        }

        private static List<String> parts(Map<EntryField, String> texts, EntryField field) {
            return List.of(texts.getOrDefault(field, "").split(BETWEEN, -1));
        }

        private static @Nullable Dimension dimension(String word) {
            if (word.isEmpty()) {
                return null;
            }
            return Arrays.stream(Dimension.values())
                    .filter(each -> Words.LANGUAGES.stream()
                            .anyMatch(language -> Words.in(language)
                                    .say(EntryContent.word(each))
                                    .equals(word)))
                    .findFirst()
                    .orElseThrow(() -> StandardFile.refused("dictionaries.refused.dimension", word));
        }

        private static @Nullable LocalDate day(Map<EntryField, String> texts, EntryField field) {
            String text = texts.getOrDefault(field, "");
            try {
                return text.isEmpty() ? null : LocalDate.parse(text.replace('/', '-'));
            } catch (DateTimeParseException noDay) {
                throw new SpokenException(Message.of("catalog.refused.day", text));
            }
        }
    }
}
