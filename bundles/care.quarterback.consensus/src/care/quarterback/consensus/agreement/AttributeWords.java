package care.quarterback.consensus.agreement;

import care.quarterback.core.text.Sentences;
import care.quarterback.model.Side;
import java.util.Arrays;

/** How a person reads what is said of a diagnosis beyond its code. */
public final class AttributeWords {

    private AttributeWords() {}

    /** The value in words: a side is stored by its name, everything else as the doctor wrote it. */
    public static String of(Sentences sentences, Attribute attribute, String value) {
        return attribute != Attribute.SIDE
                ? value
                : Arrays.stream(Side.values())
                        .filter(side -> side != Side.NONE && side.name().equals(value))
                        .findFirst()
                        .map(sentences::word)
                        .orElse(value);
    }
}
