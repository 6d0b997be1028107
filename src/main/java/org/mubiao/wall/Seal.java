package org.mubiao.wall;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals marks (HMAC-SHA-256). A seal counts on one connection only, so that who reads it on its way, as everybody can who
 * lists the statements of the working account, cannot use it on another. MySQL has no HMAC; it is given the two blocks that
 * the key makes, and hashes twice.
 */
final class Seal {

    /** Bytes of a key. */
    static final int KEY = 32;

    /** Hexadecimal digits of a seal. */
    static final int LENGTH = 64;

    /** Between the mark and the number of the connection. */
    static final String BETWEEN = "#";

    private static final int BLOCK = 64;
    private static final int INNER = 0x36;
    private static final int OUTER = 0x5c;
    private static final String HMAC = "HmacSHA256";

    private final byte[] key;

    Seal(byte[] key) {
        if (key.length != KEY) {
            throw new IllegalArgumentException("a key has " + KEY + " bytes");
        }
        this.key = key.clone();
    }

    static byte[] freshKey() {
        byte[] key = new byte[KEY];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** The seal of a mark on the connection of this number. */
    String of(String mark, long connection) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return HexFormat.of()
                    .formatHex(mac.doFinal((mark + BETWEEN + connection).getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** The block before the text, in hexadecimal. */
    String innerBlock() {
        return block(INNER);
    }

    /** The block before the hash of the text, in hexadecimal. */
    String outerBlock() {
        return block(OUTER);
    }

    private String block(int pad) {
        byte[] block = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            block[i] = (byte) ((i < key.length ? key[i] : 0) ^ pad);
        }
        return HexFormat.of().formatHex(block);
    }
}
