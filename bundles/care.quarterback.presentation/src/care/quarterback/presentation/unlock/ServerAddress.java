package care.quarterback.presentation.unlock;

import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.spi.StoreSecret;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a shared store is, as a person types it: "host/database?user=name", or with "jdbc:postgresql://" before it.
 *
 * @param typed without a password; it is remembered
 * @param password of the database's own user; empty when nobody typed one
 */
record ServerAddress(String typed, Optional<StoreSecret> password) {

    static final ServerAddress NONE = new ServerAddress("", Optional.empty());

    private static final String SCHEME = "jdbc:postgresql:";

    /** @param password is wiped */
    static ServerAddress of(String typed, char[] password) {
        Optional<StoreSecret> secret =
                password.length == 0 ? Optional.empty() : Optional.of(StoreSecret.passphrase(password));
        Arrays.fill(password, '\0');
        return new ServerAddress(typed.strip(), secret);
    }

    /** What was typed instead; without a password, the one that is known for this address holds. @param next is wiped */
    ServerAddress or(String address, char[] next) {
        return next.length == 0 && address.strip().equals(typed) ? this : of(address, next);
    }

    /** A password in an address would be remembered and shown. */
    boolean hasPassword() {
        return typed.toLowerCase(Locale.ROOT).contains("password=");
    }

    StoreLocation.Server location(Path home) {
        String url = typed.startsWith("jdbc:") ? typed : SCHEME + "//" + typed;
        return new StoreLocation.Server(url, home, password);
    }
}
