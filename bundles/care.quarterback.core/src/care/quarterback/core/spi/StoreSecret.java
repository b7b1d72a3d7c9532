package care.quarterback.core.spi;

import java.util.Arrays;
import java.util.Optional;

/**
 * What opens a store: the passphrase, a person's own password, or the recovery key that was printed once. Wiped after use;
 * never in a message.
 */
public final class StoreSecret implements AutoCloseable {

    private final char[] text;
    private final boolean recovery;
    private final String person;

    private StoreSecret(char[] text, boolean recovery, String person) {
        this.text = text.clone();
        this.recovery = recovery;
        this.person = person;
    }

    public static StoreSecret passphrase(char[] text) {
        return new StoreSecret(text, false, "");
    }

    public static StoreSecret recoveryKey(char[] text) {
        return new StoreSecret(text, true, "");
    }

    public boolean isRecoveryKey() {
        return recovery;
    }

    /** The same secret, typed by somebody who gave this name; closed apart from this one. */
    public StoreSecret by(String name) {
        return new StoreSecret(text, recovery, name.strip());
    }

    /** Who typed it, as far as they said so. */
    public Optional<String> person() {
        return Optional.of(person).filter(name -> !name.isEmpty());
    }

    /** A copy; the caller wipes it. */
    public char[] text() {
        return text.clone();
    }

    @Override
    public void close() {
        Arrays.fill(text, '\0');
    }

    @Override
    public String toString() {
        return "StoreSecret";
    }
}
