package org.mubiao.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a standard is judged (指标性质): which way is better, or by words. */
public enum Nature {
    /** 正向: the more the better. */
    POSITIVE("正向"),
    /** 反向: the less the better. */
    NEGATIVE("反向"),
    /** 定性: by description or grade, without a number. */
    QUALITATIVE("定性");

    private final String word;

    Nature(String word) {
        this.word = word;
    }

    /** As files write it. */
    String word() {
        return word;
    }

    /** The nature that a file means, by its Chinese word or its English name. */
    static Optional<Nature> written(String text) {
        return Arrays.stream(values())
                .filter(nature -> nature.word.equals(text) || nature.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
