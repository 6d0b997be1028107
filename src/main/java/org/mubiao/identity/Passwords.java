package org.mubiao.identity;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password must be, and how it is kept. */
@Component
class Passwords {

    /** In characters. Length is what makes a password hard to guess; rules about kinds of characters are not. */
    static final int SHORTEST = 10;

    /** In bytes: bcrypt looks at no more. */
    static final int LONGEST = 72;

    private final PasswordEncoder encoder;
    private final String nobodys;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodys = encoder.encode(Secrets.password());
    }

    /**
     * The hash of a password that somebody chose.
     *
     * @throws SpokenException when it is too short, too long, or the user name
     */
    String chosen(String password, UserName userName) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new SpokenException(Message.of("identity.refused.password-short", Integer.toString(SHORTEST)));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new SpokenException(Message.of("identity.refused.password-long", Integer.toString(LONGEST)));
        }
        if (password.strip().toLowerCase(Locale.ROOT).equals(userName.value())) {
            throw new SpokenException(Message.of("identity.refused.password-is-name"));
        }
        return encoder.encode(password);
    }

    /** The hash of a password that we made. */
    String given(String password) {
        return encoder.encode(password);
    }

    boolean matches(String password, Credential credential) {
        return encoder.matches(password, credential.passwordHash());
    }

    /** Takes as long as a comparison, for a name that has no password. */
    void compareInVain(String password) {
        encoder.matches(password, nobodys);
    }

    boolean isOutdated(Credential credential) {
        return encoder.upgradeEncoding(credential.passwordHash());
    }
}
