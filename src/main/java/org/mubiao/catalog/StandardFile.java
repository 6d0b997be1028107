package org.mubiao.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.shared.Words;

/**
 * A file of standards: a table with a line of headings and a line for each standard, as CSV or as the first sheet of a
 * workbook. It is read line by line and never held as a whole. Headings are the words of the definition sheet in either
 * language, or its keys; others are passed over.
 */
final class StandardFile {

    static final long MOST_BYTES = 40L * 1024 * 1024;
    static final int MOST_ROWS = 100_000;

    /** What a spreadsheet would run as a formula, and what was guarded against that. */
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@＝＋－＠\\t\\r].*", Pattern.DOTALL);

    private static final Pattern TO_GUARD = Pattern.compile("'*[=+\\-@＝＋－＠\\t\\r].*", Pattern.DOTALL);
    /** How the files of others head their columns. */
    private static final Map<StandardField, List<String>> OTHER_HEADINGS = Map.of(
            StandardField.NAME, List.of("名称", "指标名称", "三级指标", "指标", "标准指标"),
            StandardField.ALIASES, List.of("别名", "其他名称", "同义词"),
            StandardField.FRAMEWORK, List.of("指标体系", "体系"),
            StandardField.UNIT, List.of("单位", "计量单位"),
            StandardField.NATURE, List.of("性质", "指标性质", "方向", "指标方向", "direction"),
            StandardField.OPERATORS, List.of("符号", "运算符", "运算符号", "常用符号", "operator"),
            StandardField.DEFINITION, List.of("解释", "定义", "指标解释", "指标定义"),
            StandardField.FORMULA, List.of("公式", "计算公式", "计算方法"),
            StandardField.DOMAIN, List.of("领域", "行业", "行业领域"),
            StandardField.SOURCE, List.of("来源", "出处"));

    private static final byte[] ZIP = {'P', 'K'};

    private StandardFile() {}

    /** One line: its number as a spreadsheet counts it, and what stands in its columns. */
    record Line(int number, Map<StandardField, String> texts) {}

    /** Hears of line after line. */
    interface Reader {
        /** @return whether it goes on */
        boolean read(Line line);
    }

    /**
     * @throws SpokenException when it is no table of standards, or too long
     */
    static void read(Path file, Reader reader) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw refused("catalog.refused.file-large", MOST_BYTES / (1024 * 1024));
            }
            Lines lines = new Lines(reader);
            if (isWorkbook(file)) {
                StandardWorkbook.read(file, lines);
            } else {
                StandardCsv.read(file, lines);
            }
            if (lines.columns == null) {
                throw refused("catalog.refused.file-empty");
            }
        } catch (IOException e) {
            throw refused("catalog.refused.file-unreadable");
        }
    }

    /** Turns cells into lines by the headings. */
    static final class Lines implements StandardCsv.Rows {

        private final Reader reader;
        private @Nullable List<@Nullable StandardField> columns;
        private int count;

        private Lines(Reader reader) {
            this.reader = reader;
        }

        @Override
        public boolean line(int number, List<String> cells) {
            if (cells.stream().allMatch(String::isBlank)) {
                return true;
            }
            if (columns == null) {
                columns = headings(cells);
                return true;
            }
            count++;
            if (count > MOST_ROWS) {
                throw refused("catalog.refused.file-long", MOST_ROWS);
            }
            Map<StandardField, String> texts = new EnumMap<>(StandardField.class);
            for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
                StandardField field = columns.get(i);
                if (field != null) {
                    texts.put(field, cells.get(i));
                }
            }
            return reader.read(new Line(number, texts));
        }

        private static List<@Nullable StandardField> headings(List<String> cells) {
            Map<String, StandardField> known = known();
            List<@Nullable StandardField> columns = new ArrayList<>();
            for (String cell : cells) {
                columns.add(known.get(key(cell)));
            }
            if (!columns.contains(StandardField.NAME)) {
                throw refused("catalog.refused.file-headings", heading(StandardField.NAME, Words.CHINESE));
            }
            return columns;
        }

        private static Map<String, StandardField> known() {
            Map<String, StandardField> known = new HashMap<>();
            OTHER_HEADINGS.forEach((field, headings) -> headings.forEach(heading -> known.put(key(heading), field)));
            for (StandardField field : StandardField.values()) {
                known.put(key(field.key()), field);
                for (Locale language : Words.LANGUAGES) {
                    known.put(key(heading(field, language)), field);
                }
            }
            return known;
        }

        private static String key(String heading) {
            return Pinyin.normal(heading.replace("\uFEFF", ""))
                    .replace('（', '(')
                    .replace('）', ')');
        }
    }

    /** How a column is headed. */
    static String heading(StandardField field, Locale language) {
        return Words.in(language).say("catalog." + field.key());
    }

    /** The text as it may stand in a CSV file: never run as a formula. */
    static String guarded(String text) {
        return TO_GUARD.matcher(text).matches() ? "'" + text : text;
    }

    /** The text that was guarded. */
    static String unguarded(String text) {
        return GUARDED.matcher(text).matches() ? text.substring(1) : text;
    }

    private static boolean isWorkbook(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return Arrays.equals(content.readNBytes(ZIP.length), ZIP);
        }
    }

    static SpokenException refused(String key, Object... arguments) {
        return new SpokenException(Message.of(key, arguments));
    }
}
