package org.mubiao.catalog;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mubiao.table.Framework;
import org.mubiao.table.Framework.Pair;
import org.mubiao.table.FrameworkSet;
import org.mubiao.table.Translation;

/** Where single standards stand: in their own framework, and in those that were made from it. */
final class StandardPlaces {

    private final FrameworkSet set;
    private final Map<String, Map<String, Translation>> inherited = new HashMap<>();

    StandardPlaces(FrameworkSet set) {
        this.set = set;
    }

    /** Empty where nothing stands for its pair, and in a framework that was not made from its own. */
    Optional<Pair> of(StandardContent content, Framework framework) {
        return of(content.frameworkId(), content.level1(), content.level2(), framework);
    }

    Optional<Pair> of(Standard standard, Framework framework) {
        return of(standard.frameworkId(), standard.level1(), standard.level2(), framework);
    }

    private Optional<Pair> of(String home, String level1, String level2, Framework framework) {
        if (framework.id().equals(home)) {
            return framework.named(level1, level2);
        }
        return Optional.ofNullable(inherited
                        .computeIfAbsent(framework.id(), id -> set.fromAncestors(framework))
                        .get(home))
                .flatMap(translation -> translation.of(level1, level2));
    }

    /** The standard where it stands in a framework; as it is where it has no place there. */
    StandardProfile in(String frameworkId, StandardProfile standard) {
        return set.named(frameworkId)
                .flatMap(framework -> of(standard.content(), framework))
                .map(pair -> standard.placed(frameworkId, pair.level1(), pair.level2()))
                .orElse(standard);
    }
}
