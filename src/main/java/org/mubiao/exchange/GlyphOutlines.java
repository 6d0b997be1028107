package org.mubiao.exchange;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.TreeSet;

/**
 * The outlines of the glyphs of a TrueType font: its tables {@code glyf} (the outlines) and {@code loca} (where each begins,
 * as 32-bit offsets).
 */
record GlyphOutlines(byte[] glyf, byte[] loca) {

    private static final int HEADER_OF_A_GLYPH = 10;
    private static final int WORDS = 0x01;
    private static final int SCALED = 0x08;
    private static final int MORE_FOLLOW = 0x20;
    private static final int SCALED_BOTH_WAYS = 0x40;
    private static final int TRANSFORMED = 0x80;

    static GlyphOutlines of(Map<String, byte[]> tables) {
        byte[] head = tables.getOrDefault("head", new byte[0]);
        if (head.length < 52 || ByteBuffer.wrap(head).getShort(50) != 1) {
            throw new IllegalStateException("the font has no 32-bit offsets to its glyphs");
        }
        return new GlyphOutlines(tables.getOrDefault("glyf", new byte[0]), tables.getOrDefault("loca", new byte[0]));
    }

    /** The same glyphs by number, with only these (and what they are composed of) still having an outline. */
    GlyphOutlines only(Collection<Integer> glyphs) {
        TreeSet<Integer> kept = withParts(glyphs);
        int size = kept.stream().mapToInt(this::length).sum();
        ByteBuffer outlines = ByteBuffer.allocate(size);
        ByteBuffer starts = ByteBuffer.allocate(loca.length);
        for (int glyph = 0; glyph < loca.length / 4; glyph++) {
            starts.putInt(outlines.position());
            if (kept.contains(glyph)) {
                outlines.put(glyf, start(glyph), length(glyph));
            }
        }
        return new GlyphOutlines(outlines.array(), starts.array());
    }

    private int start(int glyph) {
        return ByteBuffer.wrap(loca).getInt(glyph * 4);
    }

    private int length(int glyph) {
        return start(glyph + 1) - start(glyph);
    }

    private TreeSet<Integer> withParts(Collection<Integer> glyphs) {
        TreeSet<Integer> kept = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>(glyphs);
        open.add(0);
        while (!open.isEmpty()) {
            int glyph = open.remove();
            if (kept.add(glyph) && length(glyph) > 0) {
                addParts(glyph, open);
            }
        }
        return kept;
    }

    /** A negative number of contours says that the glyph is composed of others (OpenType, glyf). */
    private void addParts(int glyph, Deque<Integer> open) {
        ByteBuffer outline = ByteBuffer.wrap(glyf, start(glyph), length(glyph)).slice();
        if (outline.getShort(0) >= 0) {
            return;
        }
        int part = HEADER_OF_A_GLYPH;
        int flags;
        do {
            flags = outline.getShort(part);
            open.add(Short.toUnsignedInt(outline.getShort(part + 2)));
            part += 4 + ((flags & WORDS) != 0 ? 4 : 2);
            if ((flags & SCALED) != 0) {
                part += 2;
            } else if ((flags & SCALED_BOTH_WAYS) != 0) {
                part += 4;
            } else if ((flags & TRANSFORMED) != 0) {
                part += 8;
            }
        } while ((flags & MORE_FOLLOW) != 0);
    }
}
