package org.mubiao.projects.ui;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mubiao.checks.CheckSettings;
import org.mubiao.checks.Finding;
import org.mubiao.projects.Draft;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Form;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.OverviewField;

/** Which fields a form asks for. */
final class AskedFields {

    private AskedFields() {}

    /** What the form prints, what the checks ask for, and what is there already. */
    static Set<FieldPath> of(Draft draft, Optional<Form> form) {
        Set<FieldPath> asked = new HashSet<>(CheckSettings.shipped().required());
        asked.add(FieldPath.of(OverviewField.YEAR));
        form.stream()
                .flatMap(printed -> printed.blocks().stream())
                .flatMap(block -> block.rows() == null ? Stream.of() : block.rows().stream())
                .flatMap(row -> row.stream())
                .map(Form.Cell::field)
                .filter(Objects::nonNull)
                .flatMap(path -> FieldPath.parse(path).stream())
                .forEach(asked::add);
        draft.table().overview().texts().keySet().forEach(field -> asked.add(FieldPath.of(field)));
        draft.findings().stream().map(Finding::path).forEach(asked::add);
        return asked;
    }

    /** Whether the form prints the part of an indicator. */
    static boolean prints(Optional<Form> form, IndicatorField field) {
        return form.stream()
                .flatMap(printed -> printed.blocks().stream())
                .flatMap(block -> block.indicators() == null ? Stream.of() : block.indicators().stream())
                .anyMatch(column -> column.field().equals(field.key()));
    }
}
