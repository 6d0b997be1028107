package org.mubiao.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The forms that the portal ships: {@code forms/index.yaml} lists them, each is a file of its own. */
public final class Forms {

    private static final List<Form> SHIPPED = Arrays.stream(Shipped.read("forms/index.yaml", String[].class))
            .map(id -> Shipped.read("forms/" + id + ".yaml", Form.class))
            .toList();

    private Forms() {}

    public static List<Form> all() {
        return SHIPPED;
    }

    public static Optional<Form> named(String id) {
        return SHIPPED.stream().filter(form -> form.id().equals(id)).findFirst();
    }
}
