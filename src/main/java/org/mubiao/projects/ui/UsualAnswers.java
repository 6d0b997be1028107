package org.mubiao.projects.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mubiao.table.OverviewField;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What is usually answered to a part of the overview; other answers are as good. Shipped as {@code answers.yaml}. */
final class UsualAnswers {

    private static final Map<String, List<String>> ANSWERS = read();

    private UsualAnswers() {}

    static List<String> to(OverviewField field) {
        return ANSWERS.getOrDefault(field.key(), List.of());
    }

    private static Map<String, List<String>> read() {
        try (InputStream file = UsualAnswers.class.getResourceAsStream("/answers.yaml")) {
            return new YAMLMapper().readValue(Objects.requireNonNull(file), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
