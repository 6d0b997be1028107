package org.mubiao.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes what nobody can guess, and what tells it again without keeping it. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Nothing that is read or typed as something else: no 0 o, 1 l i, u v. */
    private static final String CLEAR = "23456789abcdefghjkmnpqrstwxyz";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final int TOKEN_BYTES = 32;

    private Secrets() {}

    /** A password to be read out or copied from a slip of paper, such as {@code 7hkp-2mwd-x9tc-4rqa}; 77 bits. */
    static String password() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> RANDOM.ints(GROUP, 0, CLEAR.length())
                        .mapToObj(letter -> String.valueOf(CLEAR.charAt(letter)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    /** A token for an address. */
    static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256 in hexadecimal. */
    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
