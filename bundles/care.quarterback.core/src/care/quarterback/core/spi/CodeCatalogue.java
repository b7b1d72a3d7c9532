package care.quarterback.core.spi;

import java.util.List;
import java.util.Optional;

/**
 * The codes of a classification (ICD-10-CM). Without a loaded release it knows the chapters and blocks only, and
 * {@link #complete} says so. Immutable and thread-safe; answers within microseconds.
 */
public interface CodeCatalogue {

    /** One code with its words. Code in the spelling with a dot: "M48.062". */
    record Entry(String code, String text, boolean billable) {}

    /** Whether a full release is loaded. */
    boolean complete();

    /** The release's name, such as "ICD-10-CM FY2027"; for the built-in ranges their own. */
    String release();

    /** The entry of exactly this code (with or without the dot); empty when unknown or no release is loaded. */
    Optional<Entry> lookup(String code);

    /** Entries for what a person types, best first: a code's beginning, or words by their beginnings. */
    List<Entry> search(String text, int limit);
}
