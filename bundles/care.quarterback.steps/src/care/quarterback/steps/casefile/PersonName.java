package care.quarterback.steps.casefile;

import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.TextValue;
import care.quarterback.core.text.Message;

/** A person's name in two parts; one of them may be empty, not both. */
public record PersonName(String given, String family) implements TextValue {

    public PersonName {
        given = given == null ? "" : given.strip();
        family = family == null ? "" : family.strip();
    }

    /**
     * Reads a name as people type it: "Family, Given", or "Given Family" where the last word is the family name.
     *
     * @throws CommandRejected when the text is blank
     */
    public static PersonName parse(String text) {
        if (text == null || text.isBlank()) {
            throw CommandRejected.because("name", Message.of("refusals", "casefile.noName"));
        }
        String name = text.strip().replaceAll("\\s+", " ");
        int comma = name.indexOf(',');
        if (comma >= 0) {
            return new PersonName(name.substring(comma + 1), name.substring(0, comma));
        }
        int last = name.lastIndexOf(' ');
        return new PersonName(last < 0 ? "" : name.substring(0, last), name.substring(last + 1));
    }

    /** "Family, Given", which {@link #parse} reads without guessing. */
    @Override
    public String text() {
        return family + ", " + given;
    }

    public boolean isBlank() {
        return given.isEmpty() && family.isEmpty();
    }
}
