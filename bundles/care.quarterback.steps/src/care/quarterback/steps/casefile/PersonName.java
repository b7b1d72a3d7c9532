package care.quarterback.steps.casefile;

import care.quarterback.core.person.NameParts;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.TextValue;
import care.quarterback.core.text.Message;

/**
 * A person's name in its parts; first or last name may be empty, not both.
 *
 * @param suffix what tells father and son apart, "Jr."; mostly empty
 */
public record PersonName(String given, String family, String suffix) implements TextValue {

    public PersonName {
        given = given == null ? "" : given.strip();
        family = family == null ? "" : family.strip();
        suffix = suffix == null ? "" : suffix.strip();
    }

    /** Without a suffix. */
    public PersonName(String given, String family) {
        this(given, family, "");
    }

    /**
     * Reads a name as people type it: "Family, Given", or "Given Family" where the last word is the family name, with the
     * small words before it. Titles and degrees are no part of a name.
     *
     * @throws CommandRejected when the text is blank
     */
    public static PersonName parse(String text) {
        if (text == null || text.isBlank()) {
            throw CommandRejected.because("name", Message.of("refusals", "casefile.noName"));
        }
        NameParts parts = NameParts.parse(text);
        return new PersonName(parts.given(), parts.family(), parts.suffix());
    }

    /** "Family, Given", which {@link #parse} reads without guessing. */
    @Override
    public String text() {
        return (suffix.isEmpty() ? family : family + " " + suffix) + ", " + given;
    }

    public boolean isBlank() {
        return given.isEmpty() && family.isEmpty();
    }
}
