package care.quarterback.presentation.unlock;

import care.quarterback.core.spi.StoreSecret;
import java.util.Arrays;

/** Tells a recovery key from a passphrase where either may be typed into the same field. */
public final class TypedSecret {

    private static final int GROUPS = 7;
    private static final int SIGNS = 5;

    private TypedSecret() {}

    /** What was typed, which is wiped. */
    public static StoreSecret of(char[] typed) {
        StoreSecret secret = looksLikeKey(typed) ? StoreSecret.recoveryKey(typed) : StoreSecret.passphrase(typed);
        Arrays.fill(typed, '\0');
        return secret;
    }

    /** Groups of letters and digits with a dash or a space between them, as the key is printed. */
    private static boolean looksLikeKey(char[] typed) {
        int signs = 0;
        int gaps = 0;
        for (char each : typed) {
            if (each == '-' || each == ' ') {
                gaps++;
            } else if (each < 128 && Character.isLetterOrDigit(each)) {
                signs++;
            } else {
                return false;
            }
        }
        return signs == GROUPS * SIGNS && gaps >= GROUPS - 1;
    }
}
