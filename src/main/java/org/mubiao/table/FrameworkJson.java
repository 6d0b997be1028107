package org.mubiao.table;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** A framework as one text, as a jurisdiction keeps it: the names of the shipped files, in JSON. */
public final class FrameworkJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultVisibility(shown -> shown.withIsGetterVisibility(Visibility.NONE))
            .build();

    private FrameworkJson() {}

    public static String write(Framework framework) {
        return JSON.writeValueAsString(framework);
    }

    /** @throws tools.jackson.core.JacksonException when the text is none */
    public static Framework read(String text) {
        return JSON.readValue(text, Framework.class);
    }
}
