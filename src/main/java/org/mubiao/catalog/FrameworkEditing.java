package org.mubiao.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.BudgetYear;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.table.Framework;
import org.mubiao.table.Framework.Level1;
import org.mubiao.table.Framework.Level2;
import org.mubiao.table.Framework.Mapping;
import org.mubiao.table.Framework.Pair;
import org.mubiao.table.Framework.Place;
import org.mubiao.table.Texts;
import org.mubiao.table.WeightSchemes;

/** Makes edits of a framework, and says what a framework must fulfil. */
final class FrameworkEditing {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{2,62}[a-z0-9]");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LEVEL = 60;
    private static final int MOST_ALIASES = 10;
    private static final int MOST_LEVELS = 20;

    private FrameworkEditing() {}

    /** @throws SpokenException when it names what is not there, or leaves a framework that cannot be */
    static Framework make(Framework before, FrameworkEdit edit) {
        Framework after = switch (edit) {
            case FrameworkEdit.Describe said -> before.called(Texts.normal(said.name()), said.since(), said.until());
            case FrameworkEdit.AddLevel added ->
                levels(before, list -> list.add(new Level1(Texts.normal(added.name()), List.of(), List.of())));
            case FrameworkEdit.ChangeLevel said -> change(before, said);
            case FrameworkEdit.RemoveLevel gone -> {
                Level1 level = level(before, gone.level());
                yield moved(
                        levels(before, list -> list.remove(level)),
                        pair -> pair.level1().equals(level.name()) ? null : pair);
            }
            case FrameworkEdit.MoveLevel moved ->
                levels(before, list -> move(list, level(before, moved.level()), moved.steps()));
            case FrameworkEdit.AddPair added -> {
                Pair pair = normal(added.pair());
                yield with(
                        before,
                        level(before, pair.level1()),
                        children -> children.add(new Level2(pair.level2(), List.of(), added.group(), false, null)));
            }
            case FrameworkEdit.ChangePair said -> change(before, said);
            case FrameworkEdit.RemovePair gone -> {
                Level2 level = level(before, gone.pair());
                Framework without =
                        with(before, level(before, gone.pair().level1()), children -> children.remove(level));
                yield moved(without, pair -> pair.equals(gone.pair()) ? null : pair);
            }
            case FrameworkEdit.MovePair moved ->
                with(
                        before,
                        level(before, moved.pair().level1()),
                        children -> move(children, level(before, moved.pair()), moved.steps()));
            case FrameworkEdit.Require required -> before.with(required.groups());
            case FrameworkEdit.Weigh weighed -> before.with(WeightSchemes.laidDown(weighed.scheme()));
            case FrameworkEdit.PlacePair placed -> place(before, placed);
        };
        require(after);
        return after;
    }

    /** @throws SpokenException when it is no id: letters, digits and hyphens, which addresses and files say */
    static void requireId(String id) {
        refuse(!ID.matcher(id).matches(), "catalog.refused.framework-id");
    }

    /** @throws SpokenException when something cannot be declared on it */
    static void requireReady(Framework framework) {
        framework
                .levels()
                .forEach(level -> refuse(
                        level.levels().stream().allMatch(Level2::legacy), "catalog.refused.level-empty", level.name()));
        refuse(framework.pairs().isEmpty(), "catalog.refused.framework-empty");
    }

    private static void require(Framework framework) {
        refuse(framework.name().isEmpty(), "catalog.refused.framework-name");
        refuse(framework.name().length() > LONGEST_NAME, "catalog.refused.framework-long", LONGEST_NAME);
        refuse(
                !BudgetYear.isPlausible(framework.since())
                        || (framework.until() != null
                                && (!BudgetYear.isPlausible(framework.until())
                                        || framework.until() < framework.since())),
                "catalog.refused.framework-years");
        WeightPolicy.require(framework.weights());
        requireNames(framework.levels().stream().map(level -> names(level.name(), level.aliases())));
        refuse(framework.levels().size() > MOST_LEVELS, "catalog.refused.many-parts", MOST_LEVELS);
        for (Level1 level : framework.levels()) {
            requireNames(level.levels().stream().map(child -> names(child.name(), child.aliases())));
            refuse(level.levels().size() > MOST_LEVELS, "catalog.refused.many-parts", MOST_LEVELS);
            for (Level2 child : level.levels()) {
                boolean isStoodFor = level.levels().stream()
                        .anyMatch(other -> other.name().equals(child.standsFor()) && !other.legacy());
                refuse(child.legacy() && !isStoodFor, "catalog.refused.stands-for", child.name());
            }
        }
    }

    private static List<String> names(String name, List<String> aliases) {
        return Stream.concat(Stream.of(name), aliases.stream()).toList();
    }

    /** A name says one level only. */
    private static void requireNames(Stream<List<String>> all) {
        Set<String> taken = new HashSet<>();
        all.forEach(names -> {
            refuse(names.size() > MOST_ALIASES + 1, "catalog.refused.many-aliases", MOST_ALIASES);
            for (String name : names) {
                refuse(name.isEmpty(), "catalog.refused.level-name");
                refuse(name.length() > LONGEST_LEVEL, "catalog.refused.level-long", LONGEST_LEVEL);
                refuse(!taken.add(name), "catalog.refused.level-given", name);
            }
        });
    }

    private static Framework change(Framework before, FrameworkEdit.ChangeLevel said) {
        Level1 level = level(before, said.level());
        Level1 now = new Level1(Texts.normal(said.name()), normal(said.aliases()), level.levels());
        Framework changed = levels(before, list -> list.set(list.indexOf(level), now));
        return moved(changed, pair -> pair.level1().equals(level.name()) ? new Pair(now.name(), pair.level2()) : pair);
    }

    private static Framework change(Framework before, FrameworkEdit.ChangePair said) {
        Level1 home = level(before, said.pair().level1());
        Level2 was = level(before, said.pair());
        Pair to = normal(said.to());
        Level2 now = new Level2(
                to.level2(), normal(said.aliases()), said.group(), said.standsFor() != null, said.standsFor());
        Framework changed;
        if (home.name().equals(to.level1())) {
            changed = with(before, home, children -> {
                children.set(children.indexOf(was), now);
                // Whoever stood behind it stands behind its new name.
                children.replaceAll(child -> was.name().equals(child.standsFor())
                        ? new Level2(child.name(), child.aliases(), child.group(), true, now.name())
                        : child);
            });
        } else {
            Framework without = with(before, home, children -> children.remove(was));
            changed = with(without, level(without, to.level1()), children -> children.add(now));
        }
        return moved(changed, pair -> pair.equals(said.pair()) ? to : pair);
    }

    private static Framework place(Framework before, FrameworkEdit.PlacePair placed) {
        if (placed.to() != null) {
            level(before, placed.to());
        }
        List<Place> places = new ArrayList<>(
                before.mappingFrom(placed.from()).map(Mapping::pairs).orElseGet(List::of));
        places.removeIf(place -> place.from().equals(placed.pair()));
        places.add(new Place(placed.pair(), placed.to()));
        return before.with(new Mapping(placed.from(), places));
    }

    /** What stood at a pair of others goes where the pair goes; null for nowhere. */
    private static Framework moved(Framework framework, Function<Pair, @Nullable Pair> goes) {
        Framework moved = framework;
        for (Mapping mapping : framework.mappings()) {
            moved = moved.with(new Mapping(
                    mapping.from(),
                    mapping.pairs().stream()
                            .map(place -> place.to() == null ? place : new Place(place.from(), goes.apply(place.to())))
                            .toList()));
        }
        return moved;
    }

    private static Framework levels(Framework before, Consumer<List<Level1>> doing) {
        List<Level1> levels = new ArrayList<>(before.levels());
        doing.accept(levels);
        return before.withLevels(levels);
    }

    private static Framework with(Framework before, Level1 level, Consumer<List<Level2>> doing) {
        List<Level2> children = new ArrayList<>(level.levels());
        doing.accept(children);
        return levels(before, list -> list.set(list.indexOf(level), level.with(children)));
    }

    private static <T> void move(List<T> list, T one, int steps) {
        int place = list.indexOf(one);
        list.remove(place);
        list.add(Math.clamp(place + (long) steps, 0, list.size()), one);
    }

    private static Level1 level(Framework framework, String name) {
        return found(framework.levels().stream()
                .filter(level -> level.name().equals(name))
                .findFirst());
    }

    private static Level2 level(Framework framework, Pair pair) {
        return found(level(framework, pair.level1()).levels().stream()
                .filter(level -> level.name().equals(pair.level2()))
                .findFirst());
    }

    private static <T> T found(Optional<T> level) {
        return level.orElseThrow(() -> new SpokenException(Message.of("catalog.refused.level-gone")));
    }

    private static Pair normal(Pair pair) {
        return new Pair(Texts.normal(pair.level1()), Texts.normal(pair.level2()));
    }

    private static List<String> normal(List<String> names) {
        return names.stream()
                .map(Texts::normal)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static void refuse(boolean isRefused, String key, Object... arguments) {
        if (isRefused) {
            throw new SpokenException(Message.of(key, arguments));
        }
    }
}
