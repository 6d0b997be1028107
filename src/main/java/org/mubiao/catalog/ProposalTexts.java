package org.mubiao.catalog;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The lines of a proposed sheet as one text. */
final class ProposalTexts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private ProposalTexts() {}

    static String kept(Map<StandardField, String> texts) {
        Map<String, String> kept = new TreeMap<>();
        texts.forEach((field, text) -> {
            if (!text.isBlank()) {
                kept.put(field.key(), text);
            }
        });
        return JSON.writeValueAsString(kept);
    }

    static Map<StandardField, String> read(String kept) {
        EnumMap<StandardField, String> texts = new EnumMap<>(StandardField.class);
        JSON.readValue(kept, TEXTS)
                .forEach((key, text) -> StandardField.ofKey(key).ifPresent(field -> texts.put(field, text)));
        return texts;
    }
}
