package org.mubiao.wall;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.SpokenException;

/** All that an answer tells, however deep it lies in it: its numbers and its words. */
final class Told {

    private static final Pattern ID = Pattern.compile("\\d{15,18}");

    private final Set<Long> numbers = new HashSet<>();
    private final StringBuilder words = new StringBuilder();
    private final Map<Object, Object> walked = new IdentityHashMap<>();

    private Told() {}

    static Told by(@Nullable Object answer) {
        Told told = new Told();
        told.walk(answer);
        return told;
    }

    /** Together with what was written into files that were handed in. */
    Told with(List<@Nullable Object> arguments) {
        arguments.stream().filter(ByteArrayOutputStream.class::isInstance).forEach(this::walk);
        return this;
    }

    /** A refusal tells something too. */
    static Told by(Throwable refusal) {
        Told told = new Told();
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            told.words.append(cause.getMessage()).append('\n');
            if (cause instanceof SpokenException spoken) {
                told.walk(spoken.spoken());
            }
        }
        return told;
    }

    /** Every number that is told, also within words, where only a long one can be an id. */
    Set<Long> ids() {
        Set<Long> ids = new HashSet<>(numbers);
        ID.matcher(words).results().map(MatchResult::group).map(Long::valueOf).forEach(ids::add);
        return ids;
    }

    boolean says(Secret secret) {
        return words.indexOf(secret.mark()) >= 0;
    }

    private void walk(@Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> numbers.add(number.longValue());
            case CharSequence text -> words.append(text).append('\n');
            case byte[] file -> words.append(FileWords.of(file)).append('\n');
            case ByteArrayOutputStream file -> walk(file.toByteArray());
            case Enum<?> constant -> words.append(constant.name()).append('\n');
            case Optional<?> perhaps -> perhaps.ifPresent(this::walk);
            case BaseStream<?, ?> stream -> stream.iterator().forEachRemaining(this::walk);
            case Iterable<?> several -> several.forEach(this::walk);
            case Map<?, ?> pairs ->
                pairs.forEach((key, held) -> {
                    walk(key);
                    walk(held);
                });
            default -> walkInto(value);
        }
    }

    private void walkInto(Object value) {
        if (walked.put(value, value) != null) {
            return;
        }
        if (value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                walk(Array.get(value, i));
            }
        } else if (value.getClass().getName().startsWith("org.mubiao.")) {
            for (Class<?> type = value.getClass(); type != null; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        walk(read(field, value));
                    }
                }
                if (!type.getName().startsWith("org.mubiao.")) {
                    return;
                }
            }
        } else {
            words.append(value).append('\n');
        }
    }

    private static @Nullable Object read(Field field, Object of) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (IllegalAccessException | InaccessibleObjectException e) {
            return null;
        }
    }
}
