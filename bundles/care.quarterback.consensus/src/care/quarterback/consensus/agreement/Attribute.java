package care.quarterback.consensus.agreement;

import care.quarterback.core.text.Sentences;
import care.quarterback.model.Side;
import java.util.Arrays;
import java.util.Locale;

/** What a diagnosis may say beyond its code, in the order in which people ask for it. */
public enum Attribute {
    SIDE,
    SITE,
    STAGE,
    GRADE,
    ACUITY,
    CAUSE;

    /** The spelling of the command line's JSON, such as "grade". */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value in words: a side is stored by its name, everything else as the doctor wrote it. */
    public String words(Sentences sentences, String value) {
        return this != SIDE
                ? value
                : Arrays.stream(Side.values())
                        .filter(side -> side != Side.NONE && side.name().equals(value))
                        .findFirst()
                        .map(sentences::word)
                        .orElse(value);
    }
}
