package care.quarterback.core.spi;

import java.util.Arrays;

/** What opens a store: the passphrase, or the recovery key that was printed once. Wiped after use; never in a message. */
public final class StoreSecret implements AutoCloseable {

    private final char[] text;
    private final boolean recovery;

    private StoreSecret(char[] text, boolean recovery) {
        this.text = text.clone();
        this.recovery = recovery;
    }

    public static StoreSecret passphrase(char[] text) {
        return new StoreSecret(text, false);
    }

    public static StoreSecret recoveryKey(char[] text) {
        return new StoreSecret(text, true);
    }

    public boolean isRecoveryKey() {
        return recovery;
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
