package org.mubiao.catalog;

/**
 * A word that is looked for, with the bits by which most standards are passed over.
 *
 * @param signature of its characters
 * @param start of its first one
 */
record SoughtWord(String text, long signature, long start) {

    static SoughtWord of(String text) {
        return new SoughtWord(text, Spelling.signature(text), Spelling.signature(text.substring(0, 1)));
    }
}
