package care.quarterback.core.spi;

import java.util.List;
import java.util.Optional;

/**
 * The codes of a classification (ICD-10-CM). Without a loaded release it knows the chapters and blocks only, and
 * {@link #complete} says so. Immutable and thread-safe; answers within microseconds.
 */
public interface CodeCatalogue {

    /**
     * One code with its words. Code in the spelling with a dot: "M48.062".
     *
     * @param foundUnder the other words by which a search found it, such as "heart attack"; empty if its own words were typed
     */
    record Entry(String code, String text, boolean billable, String foundUnder) {

        /** An entry that is looked up, or found by its own words. */
        public Entry(String code, String text, boolean billable) {
            this(code, text, billable, "");
        }
    }

    /** Whether a full release is loaded. */
    boolean complete();

    /** The release's name, such as "ICD-10-CM FY2027"; for the built-in ranges their own. */
    String release();

    /** The entry of exactly this code (with or without the dot); empty when unknown or no release is loaded. */
    Optional<Entry> lookup(String code);

    /**
     * Entries for what a person types, best first: a code's beginning, or words by their beginnings. Words may be those of a
     * description or of the release's index, or what people call an illness.
     */
    List<Entry> search(String text, int limit);
}
