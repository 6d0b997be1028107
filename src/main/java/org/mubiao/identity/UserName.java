package org.mubiao.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;

/**
 * The name one signs in by, unique in the installation. Case and width do not matter: {@code Ｚｈａｎｇ.San} is
 * {@code tian.bao}.
 */
record UserName(String value) {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,63}");

    /**
     * The name for a new account.
     *
     * @throws SpokenException when it is not of 2 to 64 letters, digits or {@code . _ - @}, beginning with a letter or digit
     */
    static UserName chosen(String text) {
        return typed(text)
                .filter(name -> FORM.matcher(name.value).matches())
                .orElseThrow(() -> new SpokenException(Message.of("identity.refused.user-name")));
    }

    /** What somebody typed at the door; empty when it cannot be a name. */
    static Optional<UserName> typed(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return normal.isEmpty() || normal.length() > 64 ? Optional.empty() : Optional.of(new UserName(normal));
    }

    /** What tries are counted under: somebody may have typed the password into the wrong field. */
    String hash() {
        return Secrets.hash(value);
    }
}
