package org.mubiao.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern KEY_IN_JAVA =
            Pattern.compile("(?:getTranslation|Message\\.of|\\.say)\\(\\s*\"([a-z0-9.-]+)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([a-z0-9.-]+)", Pattern.CASE_INSENSITIVE);

    private final Properties chinese = words("translations.properties");
    private final Properties english = words("translations_en.properties");

    @Test
    void every_word_is_there_in_both_languages() {
        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        assertThat(chinese.values()).noneMatch(word -> word.toString().isBlank());
        assertThat(english.values()).noneMatch(word -> word.toString().isBlank());
    }

    @Test
    void no_key_stands_twice_in_a_file() throws IOException {
        for (String file : List.of("translations.properties", "translations_en.properties")) {
            assertThat(Files.readAllLines(MAIN.resolve("resources/vaadin-i18n").resolve(file)).stream()
                            .filter(line -> !line.startsWith("#") && line.contains("="))
                            .map(line -> line.substring(0, line.indexOf('=')).strip()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_place_in_one_language_is_a_place_in_the_other() {
        for (String key : chinese.stringPropertyNames()) {
            assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(chinese.getProperty(key)));
        }
    }

    @Test
    void every_key_that_is_used_is_there() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path file : files(MAIN, ".java")) {
            collect(KEY_IN_JAVA, Files.readString(file), used);
        }
        for (Path file : files(MAIN.resolve("resources/templates"), ".html")) {
            collect(KEY_IN_TEMPLATE, Files.readString(file), used);
        }

        assertThat(chinese.stringPropertyNames()).containsAll(used);
    }

    /** What a person reads on a screen stands in the translations; what a table prints is data. */
    @Test
    void no_view_says_a_word_of_its_own() throws IOException {
        List<String> literals = new ArrayList<>();
        for (Path file : files(MAIN.resolve("java"), ".java")) {
            if (file.toString().contains("/ui/") || file.toString().contains("/shell/")) {
                Matcher string = STRING.matcher(Files.readString(file));
                while (string.find()) {
                    if (CHINESE.matcher(string.group(1)).find()
                            || string.group(1).matches("[A-Z][a-z]+ [a-z ]+")) {
                        literals.add(file.getFileName() + ": " + string.group());
                    }
                }
            }
        }

        assertThat(literals).isEmpty();
    }

    @Test
    void a_template_takes_every_word_from_the_translations() throws IOException {
        Pattern spoken = Pattern.compile("<[^>]*>([^<]*\\p{IsHan}[^<]*)<");
        for (Path file : files(MAIN.resolve("resources/templates"), ".html")) {
            for (String line : Files.readString(file)
                    .replaceAll("\\n\\s+th:", " th:")
                    .lines()
                    .toList()) {
                Matcher text = spoken.matcher(line);
                while (text.find()) {
                    assertThat(text.group()).as(file + ": " + line).contains("th:text");
                }
            }
        }
    }

    private static Set<String> places(String pattern) {
        Set<String> places = new TreeSet<>();
        Matcher place = Pattern.compile("\\{(\\d)").matcher(pattern);
        while (place.find()) {
            places.add(place.group(1));
        }
        if (!places.isEmpty()) {
            assertThat(new MessageFormat(pattern).getFormats()).isNotEmpty();
        }
        return places;
    }

    private static void collect(Pattern pattern, String source, Set<String> found) {
        Matcher matcher = pattern.matcher(source);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static Properties words(String file) {
        try (Reader reader =
                Files.newBufferedReader(MAIN.resolve("resources/vaadin-i18n").resolve(file))) {
            Properties words = new Properties();
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
