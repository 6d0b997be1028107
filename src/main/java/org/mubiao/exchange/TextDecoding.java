package org.mubiao.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;

/** Bytes to text. A mark at the beginning decides, then strict UTF-8, then what the bytes look like, then GB18030. */
final class TextDecoding {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** How other kinds of files begin: ZIP (also xlsx, docx), PDF, OLE (xls, doc), PNG, JPEG, GIF, gzip, RAR, 7z. */
    private static final List<byte[]> BINARY_BEGINNINGS = List.of(
            bytes(0x50, 0x4b, 0x03, 0x04),
            bytes(0x50, 0x4b, 0x05, 0x06),
            bytes(0x25, 0x50, 0x44, 0x46, 0x2d),
            bytes(0xd0, 0xcf, 0x11, 0xe0),
            bytes(0x89, 0x50, 0x4e, 0x47),
            bytes(0xff, 0xd8, 0xff),
            bytes(0x47, 0x49, 0x46, 0x38),
            bytes(0x1f, 0x8b),
            bytes(0x52, 0x61, 0x72, 0x21),
            bytes(0x37, 0x7a, 0xbc, 0xaf));

    private final String fileName;

    TextDecoding(String fileName) {
        this.fileName = fileName;
    }

    /** @throws SpokenException when the bytes are empty, binary, or text in no encoding that is known here */
    String decode(byte[] content) {
        if (content.length == 0) {
            throw refused("empty");
        }
        if (BINARY_BEGINNINGS.stream().anyMatch(beginning -> begins(content, beginning))) {
            throw refused("binary");
        }
        String text = marked(content);
        if (text == null) {
            if (hasZero(content)) {
                throw refused("binary");
            }
            text = candidates(content).stream()
                    .map(charset -> strictly(content, 0, charset))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow(() -> refused("unreadable"));
        }
        if (text.isBlank()) {
            throw refused("empty");
        }
        if (text.indexOf('\0') >= 0) {
            throw refused("binary");
        }
        return text;
    }

    private @Nullable String marked(byte[] content) {
        if (begins(content, bytes(0xef, 0xbb, 0xbf))) {
            return strictly(content, 3, StandardCharsets.UTF_8).orElseThrow(() -> refused("unreadable"));
        }
        if (begins(content, bytes(0xff, 0xfe))) {
            return strictly(content, 2, StandardCharsets.UTF_16LE).orElseThrow(() -> refused("unreadable"));
        }
        if (begins(content, bytes(0xfe, 0xff))) {
            return strictly(content, 2, StandardCharsets.UTF_16BE).orElseThrow(() -> refused("unreadable"));
        }
        return null;
    }

    private static List<Charset> candidates(byte[] content) {
        List<Charset> candidates = new ArrayList<>();
        candidates.add(StandardCharsets.UTF_8);
        detected(content).filter(TextDecoding::isChinese).ifPresent(candidates::add);
        candidates.add(GB18030);
        return candidates;
    }

    private static Optional<Charset> detected(byte[] content) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(content, 0, content.length);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        try {
            return name == null ? Optional.empty() : Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** The detector takes short Chinese texts for Cyrillic or Japanese; only what a Chinese office writes is believed. */
    private static boolean isChinese(Charset charset) {
        return charset.name().startsWith("GB") || charset.name().equals("Big5");
    }

    private static Optional<String> strictly(byte[] content, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString());
        } catch (CharacterCodingException notSo) {
            return Optional.empty();
        }
    }

    private static boolean hasZero(byte[] content) {
        for (byte each : content) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(byte[] content, byte[] beginning) {
        if (content.length < beginning.length) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if (content[i] != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private SpokenException refused(String why) {
        return new SpokenException(Message.of("exchange.refused." + why, fileName));
    }
}
