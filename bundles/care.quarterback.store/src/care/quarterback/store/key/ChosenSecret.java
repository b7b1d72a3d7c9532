package care.quarterback.store.key;

import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.core.text.Message;
import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Whether a passphrase or password that somebody chose would be guessed; if so, why, and what to do. */
final class ChosenSecret {

    private static final int SHORTEST = 12;

    /** Of the meter's 0 to 4: "safely unguessable" by someone who has the file and much time, before the slow derivation. */
    private static final int STRONG = 3;

    /** So much is measured: what comes after makes it only stronger, and the meter slow. */
    private static final int MEASURED = 60;

    private ChosenSecret() {}

    /** @throws StoreException WEAK_SECRET */
    static void check(StoreSecret secret) {
        char[] text = secret.text();
        try {
            if (secret.isRecoveryKey() || text.length < SHORTEST) {
                throw weak(Message.of("store", "weak", SHORTEST));
            }
            Strength strength =
                    new Zxcvbn().measure(CharBuffer.wrap(text, 0, Math.min(text.length, MEASURED)), known(secret));
            try {
                if (strength.getScore() < STRONG) {
                    throw weak(why(strength.getSequence()));
                }
            } finally {
                strength.wipe();
            }
        } finally {
            Arrays.fill(text, '\0');
        }
    }

    /** What anybody would try first. */
    private static List<String> known(StoreSecret secret) {
        List<String> known = new ArrayList<>(List.of("quarterback", "second opinion"));
        secret.person().ifPresent(name -> {
            known.add(name.toLowerCase(Locale.ROOT));
            known.addAll(Arrays.asList(name.toLowerCase(Locale.ROOT).split("\\W+")));
        });
        return known;
    }

    private static Message why(List<Match> found) {
        Pattern longest = found.stream()
                .max(Comparator.comparingInt(match -> match.tokenLength()))
                .map(match -> match.pattern)
                .orElse(Pattern.Bruteforce);
        return switch (longest) {
            case Repeat -> Message.of("store", "weakRepeated");
            case Sequence, Spatial -> Message.of("store", "weakRow");
            case Date, Regex -> Message.of("store", "weakDate");
            case Dictionary -> Message.of("store", "weakCommon");
            default -> Message.of("store", "weakGuessed");
        };
    }

    private static StoreException weak(Message message) {
        return new StoreException(StoreException.Kind.WEAK_SECRET, message);
    }
}
