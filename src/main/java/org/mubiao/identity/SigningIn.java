package org.mubiao.identity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.AtTheDoor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets somebody in by user name and password. Whether there is such an account is told by no answer and by no time it takes:
 * a name without one is counted, locked and compared like any other.
 */
@Component
class SigningIn implements AuthenticationProvider {

    private final Credentials credentials;
    private final Passwords passwords;
    private final Principals principals;
    private final Tries tries;
    private final TransactionOperations transaction;
    private final boolean demonstration;

    SigningIn(
            Credentials credentials,
            Passwords passwords,
            Principals principals,
            Tries tries,
            TransactionOperations transaction,
            @Value("${mubiao.demonstration}") boolean demonstration) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.principals = principals;
        this.tries = tries;
        this.transaction = transaction;
        this.demonstration = demonstration;
    }

    /**
     * Looks at name and password.
     *
     * @throws LockedException after too many failures under this name
     * @throws BadCredentialsException for everything else
     */
    @Override
    public Authentication authenticate(Authentication typed) {
        String password = Objects.toString(typed.getCredentials(), "");
        UserName name = UserName.typed(typed.getName()).orElseThrow(SigningIn::refusal);
        if (!tries.allow(name)) {
            throw new LockedException("too many failures");
        }
        Credential credential =
                AtTheDoor.with(name.value(), () -> opened(name, password)).orElseThrow(SigningIn::refusal);
        tries.forget(name);
        SignedIn signedIn = ActingScope.runAs(
                ActingScope.job(credential.jurisdiction(), "sign-in"), List.of(), () -> principals.of(credential));
        return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private Optional<Credential> opened(UserName name, String password) {
        @Nullable Credential credential = credentials.findByUserName(name.value()).orElse(null);
        if (credential == null) {
            passwords.compareInVain(password);
            return Optional.empty();
        }
        boolean right = passwords.matches(password, credential);
        boolean closed = credential.isClosed() || credential.isOfDemonstration() && !demonstration;
        if (!right || closed) {
            return Optional.empty();
        }
        rehash(credential, password);
        return Optional.of(credential);
    }

    /** Hashes the password anew when the way of hashing has become stronger since. */
    private void rehash(Credential credential, String password) {
        if (passwords.isOutdated(credential)) {
            transaction.executeWithoutResult(status -> credentials
                    .findByAccountId(credential.account().value())
                    .ifPresent(found -> found.rehash(passwords.given(password))));
        }
    }

    private static BadCredentialsException refusal() {
        return new BadCredentialsException("name or password");
    }
}
