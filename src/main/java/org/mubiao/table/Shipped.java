package org.mubiao.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads what the portal ships as data: YAML files beside the classes, bound to the types they describe. */
public final class Shipped {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Shipped() {}

    /**
     * @param path below the root of the class path, such as {@code frameworks/shandong-2021.yaml}
     * @throws IllegalStateException when the program was built without the file
     */
    public static <T> T read(String path, Class<T> type) {
        try (InputStream file = Shipped.class.getClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("missing from the program: " + path);
            }
            return YAML.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
