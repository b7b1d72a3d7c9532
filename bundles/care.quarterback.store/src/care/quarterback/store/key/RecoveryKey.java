package care.quarterback.store.key;

import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Message;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The key on paper: seven groups of five signs, 140 random bits. The fifth sign of each group checks the four before it and
 * the group's place, so that a slip of the pen or two groups in the wrong order are named before anything is tried.
 */
final class RecoveryKey {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // without I, L, O, U: they are misread
    private static final int GROUPS = 7;
    private static final int DATA = 4;
    private static final int GROUP = DATA + 1;

    private RecoveryKey() {}

    /** A new key as it is printed: XXXXX-XXXXX-... */
    static String random(SecureRandom random) {
        var text = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            int[] signs = random.ints(DATA, 0, SIGNS.length()).toArray();
            text.append(group == 0 ? "" : "-");
            for (int sign : signs) {
                text.append(SIGNS.charAt(sign));
            }
            text.append(SIGNS.charAt(check(group, signs)));
        }
        return text.toString();
    }

    /**
     * The signs without gaps, as they go into the key derivation; small letters, O for 0, I and L for 1 are understood.
     *
     * @throws StoreException WRONG_SECRET, naming the group that was mistyped
     */
    static char[] read(char[] typed) {
        char[] signs = new char[GROUPS * GROUP];
        int count = 0;
        for (char each : typed) {
            if (each == '-' || Character.isWhitespace(each)) {
                continue;
            }
            if (count == signs.length || value(each) < 0) {
                Arrays.fill(signs, '\0');
                throw wrong(Message.of("store", "noRecoveryKey"));
            }
            signs[count++] = SIGNS.charAt(value(each));
        }
        if (count < signs.length) {
            Arrays.fill(signs, '\0');
            throw wrong(Message.of("store", "recoveryIncomplete"));
        }
        checkGroups(signs);
        return signs;
    }

    private static void checkGroups(char[] signs) {
        for (int group = 0; group < GROUPS; group++) {
            int[] values = new int[DATA];
            for (int i = 0; i < DATA; i++) {
                values[i] = value(signs[group * GROUP + i]);
            }
            if (check(group, values) != value(signs[group * GROUP + DATA])) {
                Arrays.fill(signs, '\0');
                throw wrong(Message.of("store", "recoveryTyping", group + 1));
            }
        }
    }

    private static StoreException wrong(Message message) {
        return new StoreException(StoreException.Kind.WRONG_SECRET, message);
    }

    private static int value(char sign) {
        char capital = Character.toUpperCase(sign);
        return SIGNS.indexOf(
                switch (capital) {
                    case 'O' -> '0';
                    case 'I', 'L' -> '1';
                    default -> capital;
                });
    }

    /** A Horner sum over the field of 32 elements: finds every single wrong sign and every swap of neighbours. */
    private static int check(int group, int[] signs) {
        int sum = group + 1;
        for (int sign : signs) {
            sum = twice(sum) ^ sign;
        }
        return twice(sum);
    }

    /** Multiplication by x modulo x^5 + x^2 + 1. */
    private static int twice(int value) {
        int shifted = value << 1;
        return shifted < 32 ? shifted : shifted ^ 0b100101;
    }
}
