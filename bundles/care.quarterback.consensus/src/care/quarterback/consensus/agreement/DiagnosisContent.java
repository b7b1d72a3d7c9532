package care.quarterback.consensus.agreement;

import care.quarterback.model.Certainty;
import care.quarterback.model.Side;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A diagnosis as the comparison reads it.
 *
 * @param text the doctor's words
 * @param plain the same said plainly; empty when nobody did
 * @param code the ICD-10-CM code with its dot; empty when there is none that a person stands behind
 * @param attributes what was said beyond the code; attributes nobody filled in are left out
 */
public record DiagnosisContent(
        String text, String plain, String code, Certainty certainty, Map<Attribute, String> attributes) {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");
    private static final Map<String, Side> SIDES =
            Map.of("left", Side.LEFT, "right", Side.RIGHT, "bilateral", Side.BILATERAL, "both", Side.BILATERAL);

    public DiagnosisContent {
        attributes = Map.copyOf(attributes);
    }

    /** A diagnosis that nobody has said plainly yet. */
    public DiagnosisContent(String text, String code, Certainty certainty, Map<Attribute, String> attributes) {
        this(text, "", code, certainty, attributes);
    }

    public boolean coded() {
        return !code.isEmpty();
    }

    /** The side that the doctor recorded, else the one that the doctor's words name; empty when they name none, or both. */
    public Optional<Side> side() {
        String recorded = attributes.getOrDefault(Attribute.SIDE, "");
        return Arrays.stream(Side.values())
                .filter(side -> side != Side.NONE && side.name().equals(recorded))
                .findFirst()
                .or(() -> named(text));
    }

    /** The side that was recorded is not the one that the doctor's words name. */
    public boolean namesTwoSides() {
        Optional<Side> words = named(text);
        return words.isPresent() && !words.equals(side());
    }

    /** Both name a side, and not the same one. */
    public boolean otherSide(DiagnosisContent other) {
        Optional<Side> here = side();
        return here.isPresent()
                && other.side().filter(there -> there != here.get()).isPresent();
    }

    private static Optional<Side> named(String text) {
        Set<Side> named = EnumSet.noneOf(Side.class);
        for (String word : NO_WORD.split(text.toLowerCase(Locale.ROOT))) {
            Optional.ofNullable(SIDES.get(word)).ifPresent(named::add);
        }
        return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
    }

    /** Not sure yet, or waiting for tests. */
    public boolean open() {
        return certainty == Certainty.SUSPECTED || certainty == Certainty.PENDING_TESTS;
    }
}
