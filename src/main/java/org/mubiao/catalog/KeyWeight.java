package org.mubiao.catalog;

/** How good a hit is by where a word was found: the lower the better. */
enum KeyWeight {
    NAME(10, 40, 20, 50, 70),
    ALIAS(30, 60, 45, 65, 75);

    /** A key that is the whole word, of at most this weight, is the name itself. */
    static final int WHOLE = 30;

    private final int text;
    private final int textInside;
    private final int pinyin;
    private final int pinyinInside;
    private final int unlikely;

    KeyWeight(int text, int textInside, int pinyin, int pinyinInside, int unlikely) {
        this.text = text;
        this.textInside = textInside;
        this.pinyin = pinyin;
        this.pinyinInside = pinyinInside;
        this.unlikely = unlikely;
    }

    /** The characters it begins with. */
    int text() {
        return text;
    }

    int textInside() {
        return textInside;
    }

    /** The initials or the full pinyin it begins with. */
    int pinyin() {
        return pinyin;
    }

    int pinyinInside() {
        return pinyinInside;
    }

    /** The second reading of a character. */
    int unlikely() {
        return unlikely;
    }
}
