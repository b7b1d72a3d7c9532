package care.quarterback.desk.share;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Makes a passphrase that can be read aloud: five groups of five letters and digits, about 121 bits. */
public final class GeneratedPassphrase {

    /** Without what is easily taken for something else: 0 o, 1 l i, u v. */
    private static final String SIGNS = "abcdefghjkmnpqrstwxyz23456789";

    private static final int GROUPS = 5;
    private static final int GROUP = 5;

    private GeneratedPassphrase() {}

    /** The caller wipes it. */
    public static char[] make() {
        return make(new SecureRandom());
    }

    static char[] make(RandomGenerator random) {
        char[] text = new char[GROUPS * (GROUP + 1) - 1];
        for (int i = 0; i < text.length; i++) {
            text[i] = i % (GROUP + 1) == GROUP ? '-' : SIGNS.charAt(random.nextInt(SIGNS.length()));
        }
        return text;
    }
}
