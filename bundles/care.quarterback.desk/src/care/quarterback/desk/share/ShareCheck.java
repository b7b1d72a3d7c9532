package care.quarterback.desk.share;

import java.util.List;

/**
 * What a family's own view would tell, and to whom: read by a person before anything is written. In whole sentences.
 *
 * @param reader who would read it
 * @param scope how much this person may be told
 * @param why on whose word
 * @param tells what is in it, a line each; empty when nothing may be told
 * @param careful what to look at first
 */
public record ShareCheck(String reader, Scope scope, List<String> why, List<String> tells, List<String> careful) {

    public ShareCheck {
        why = List.copyOf(why);
        tells = List.copyOf(tells);
        careful = List.copyOf(careful);
    }

    /** How much somebody may be told. */
    public enum Scope {
        NOTHING,
        DATES,
        ALL
    }

    /** There is something to write. */
    public boolean writable() {
        return !tells.isEmpty();
    }
}
