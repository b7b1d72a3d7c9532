package care.quarterback.consensus.agreement;

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
}
