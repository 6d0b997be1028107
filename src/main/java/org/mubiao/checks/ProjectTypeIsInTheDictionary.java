package org.mubiao.checks;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.FieldPath;
import org.mubiao.table.OverviewField;
import org.mubiao.table.TargetTable;
import org.mubiao.table.Term;
import org.mubiao.table.Terms;

/**
 * R13 项目类型取值非法: a project type stands in the dictionary, by its proper name, and is not the name of a functional subject
 * (行政运行). Other words are passed over where the place's own dictionary is not known: every place has its own.
 */
final class ProjectTypeIsInTheDictionary implements Rule {

    private static final FieldPath PLACE = FieldPath.of(OverviewField.PROJECT_TYPE);

    @Override
    public String id() {
        return "R13";
    }

    @Override
    public Grade grade() {
        return Grade.INFORMS;
    }

    @Override
    public List<Finding> judge(TargetTable table, CheckContext context) {
        @Nullable String written = table.overview().text(OverviewField.PROJECT_TYPE);
        if (written == null || written.isBlank()) {
            return List.of();
        }
        Terms types = context.words().projectTypes();
        Optional<Term> known = types.find(written);
        if (known.isPresent()) {
            String name = known.get().name();
            return Terms.isProperly(known.get(), written)
                    ? List.of()
                    : List.of(finding(Grade.INFORMS, "synonym", PLACE, written, name));
        }
        if (context.settings().functionSubjects().matcher(written).find()) {
            return List.of(finding(Grade.INFORMS, "subject", PLACE, written));
        }
        return types.isComplete() ? List.of(finding(Grade.INFORMS, "unknown", PLACE, written)) : List.of();
    }
}
