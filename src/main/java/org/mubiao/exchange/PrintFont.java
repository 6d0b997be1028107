package org.mubiao.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The font of printed sheets (Noto Sans SC), cut to the characters of one sheet.
 *
 * <p>A glyph of the font may stand for several characters ({@code 目} and the radical {@code ⽬}). A PDF says for each glyph
 * which character it means, and the library that writes it takes the lowest that the font's map has, so that 目 would come
 * out as ⽬ when the text is searched or copied. A map with nothing but the characters that are written leaves no choice.
 */
final class PrintFont {

    private static final String FILE = "fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";

    /** What a PDF needs of a font; the rest (kerning, vertical setting, glyph names) only makes loading slow. */
    private static final List<String> NEEDED =
            List.of("OS/2", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post");

    /** Stands for a character that the font does not have, as typesetters do (下駄). */
    private static final int MISSING = '〓';

    private static final int TABLE_ENTRY = 16;

    private final TreeMap<String, byte[]> tables = new TreeMap<>();
    private final TreeMap<Integer, Integer> glyphs = new TreeMap<>();
    private final GlyphOutlines outlines;

    private PrintFont(byte[] file) {
        ByteBuffer font = ByteBuffer.wrap(file);
        int count = font.getShort(4);
        for (int i = 0; i < count; i++) {
            int entry = 12 + i * TABLE_ENTRY;
            String name = new String(file, entry, 4, StandardCharsets.ISO_8859_1);
            int offset = font.getInt(entry + 8);
            if (name.equals("cmap")) {
                readMap(font.slice(offset, font.getInt(entry + 12)));
            } else if (NEEDED.contains(name)) {
                byte[] table = new byte[font.getInt(entry + 12)];
                font.get(offset, table);
                tables.put(name, name.equals("post") ? withoutNames(table) : table);
            }
        }
        outlines = GlyphOutlines.of(tables);
    }

    /** The font; read once, at its first use. */
    static PrintFont get() {
        return Holder.FONT;
    }

    private static final class Holder {
        private static final PrintFont FONT = load();

        private static PrintFont load() {
            try (InputStream file = PrintFont.class.getClassLoader().getResourceAsStream(FILE)) {
                if (file == null) {
                    throw new IllegalStateException("missing from the program: " + FILE);
                }
                return new PrintFont(file.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(FILE, e);
            }
        }
    }

    /**
     * The text with only characters that the font has: a radical becomes the character that it looks like, and what the font
     * lacks becomes 〓.
     */
    String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            if (isRadical(sign)) {
                printable.append(printable(ordinary(sign)));
            } else if (sign < ' ' || glyphs.containsKey(sign)) {
                printable.appendCodePoint(sign);
            } else if (!isInvisible(sign)) {
                printable.appendCodePoint(MISSING);
            }
        });
        return printable.toString();
    }

    /** A TrueType file with only the glyphs that the text needs, whose map has no character but those of the text. */
    byte[] cutTo(String text) {
        TreeMap<Integer, Integer> used = new TreeMap<>();
        text.codePoints().filter(glyphs::containsKey).forEach(sign -> used.put(sign, glyphs.getOrDefault(sign, 0)));
        GlyphOutlines needed = outlines.only(used.values());
        TreeMap<String, byte[]> parts = new TreeMap<>(tables);
        parts.put("cmap", map(used));
        parts.put("glyf", needed.glyf());
        parts.put("loca", needed.loca());
        return file(parts);
    }

    private static boolean isRadical(int sign) {
        return sign >= 0x2E80 && sign <= 0x2FDF;
    }

    /** The character that a radical is shown like; the mark for a missing character when there is none. */
    private static String ordinary(int radical) {
        String sign = Normalizer.normalize(Character.toString(radical), Normalizer.Form.NFKC);
        return isRadical(sign.codePointAt(0)) ? Character.toString(MISSING) : sign;
    }

    private static boolean isInvisible(int sign) {
        return switch (Character.getType(sign)) {
            case Character.FORMAT, Character.CONTROL, Character.NON_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** Reads the map for all of Unicode: platform 3, encoding 10, format 12 (OpenType, cmap). */
    private void readMap(ByteBuffer cmap) {
        int count = cmap.getShort(2);
        for (int i = 0; i < count; i++) {
            int entry = 4 + 8 * i;
            int start = cmap.getInt(entry + 4);
            if (cmap.getShort(entry) == 3 && cmap.getShort(entry + 2) == 10 && cmap.getShort(start) == 12) {
                int groups = cmap.getInt(start + 12);
                for (int group = start + 16; group < start + 16 + groups * 12; group += 12) {
                    int first = cmap.getInt(group);
                    for (int sign = first; sign <= cmap.getInt(group + 4); sign++) {
                        glyphs.put(sign, cmap.getInt(group + 8) + sign - first);
                    }
                }
            }
        }
        if (glyphs.isEmpty()) {
            throw new IllegalStateException("the font has no map for all of Unicode: " + FILE);
        }
    }

    /** A map for all of Unicode with each character as a group of its own. */
    private static byte[] map(TreeMap<Integer, Integer> signs) {
        int length = 16 + signs.size() * 12;
        ByteBuffer cmap = ByteBuffer.allocate(12 + length);
        cmap.putShort((short) 0).putShort((short) 1);
        cmap.putShort((short) 3).putShort((short) 10).putInt(12);
        cmap.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0).putInt(signs.size());
        signs.forEach((sign, glyph) -> cmap.putInt(sign).putInt(sign).putInt(glyph));
        return cmap.array();
    }

    /** The table without the names of the glyphs: its version 3, and some bytes after it that keep its reader from a warning. */
    private static byte[] withoutNames(byte[] post) {
        byte[] head = Arrays.copyOf(Arrays.copyOf(post, 32), 36);
        ByteBuffer.wrap(head).putInt(0, 0x00030000);
        return head;
    }

    private static byte[] file(TreeMap<String, byte[]> parts) {
        int head = 12 + parts.size() * TABLE_ENTRY;
        int size = head + parts.values().stream().mapToInt(PrintFont::padded).sum();
        ByteBuffer file = ByteBuffer.allocate(size);
        int power = Integer.highestOneBit(parts.size());
        file.putInt(0x00010000).putShort((short) parts.size());
        file.putShort((short) (power * TABLE_ENTRY)).putShort((short) Integer.numberOfTrailingZeros(power));
        file.putShort((short) ((parts.size() - power) * TABLE_ENTRY));
        int offset = head;
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            byte[] table = part.getValue();
            file.put(part.getKey().getBytes(StandardCharsets.ISO_8859_1));
            file.putInt(0).putInt(offset).putInt(table.length);
            file.put(offset, table);
            offset += padded(table);
        }
        return file.array();
    }

    private static int padded(byte[] table) {
        return (table.length + 3) / 4 * 4;
    }
}
