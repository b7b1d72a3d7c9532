package care.quarterback.consensus.agreement;

import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.TextValue;
import care.quarterback.core.text.Message;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two opinions by their numbers, the lower one first. */
public record OpinionPairKey(int first, int second) implements TextValue {

    private static final Pattern PAIR = Pattern.compile("(\\d{1,2})\\s*[-,]\\s*(\\d{1,2})");

    /** @throws IllegalArgumentException when the first number is not the lower one */
    public OpinionPairKey {
        if (first < 1 || first >= second) {
            throw new IllegalArgumentException("a pair has its lower number first");
        }
    }

    /**
     * Reads "1-2".
     *
     * @throws CommandRejected when the text is no pair of numbers
     */
    public static OpinionPairKey parse(String text) {
        Matcher matcher = PAIR.matcher(text.strip());
        int first = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        int second = matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
        if (first < 1 || first >= second) {
            throw CommandRejected.because("pair", Message.of("refusals", "opinion.pairForm"));
        }
        return new OpinionPairKey(first, second);
    }

    @Override
    public String text() {
        return first + "-" + second;
    }
}
