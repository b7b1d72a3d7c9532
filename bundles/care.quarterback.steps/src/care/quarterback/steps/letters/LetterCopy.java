package care.quarterback.steps.letters;

import care.quarterback.steps.records.StoredBytes;
import java.util.List;

/**
 * What we keep of a letter that went out: the very pages, and what they said. The bytes were put into the store before.
 *
 * @param kind which of our documents it is; empty for a letter that was not made here
 * @param about the id of the entry that it is about; empty for none
 * @param pages the letter as it went out
 * @param passages what it said, in reading order
 * @param proof a file that proves it, such as a fax confirmation
 */
public record LetterCopy(String kind, String about, StoredBytes pages, List<String> passages, StoredBytes proof) {

    /** A letter that was not made here: nothing is kept of it. */
    public static final LetterCopy NONE = new LetterCopy("", "", StoredBytes.NONE, List.of(), StoredBytes.NONE);

    public LetterCopy {
        passages = List.copyOf(passages);
    }
}
