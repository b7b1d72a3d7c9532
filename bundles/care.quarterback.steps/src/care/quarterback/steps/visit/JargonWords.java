package care.quarterback.steps.visit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Medical terms that ship as data, each with plain words for it: our own list, not reviewed by a clinician. It is short;
 * a text in which nothing is found may still hold words that a patient does not know. Immutable.
 */
public final class JargonWords {

    private static final String FILE = "jargon.tsv";

    private final List<Word> words;

    private JargonWords(List<Word> words) {
        this.words = List.copyOf(words);
    }

    /** A term, in lower case, and plain words for it. */
    public record Word(String term, String plain, Pattern pattern) {}

    /** Reads a small file: keep the result. */
    public static JargonWords shipped() {
        try (var reader = new BufferedReader(
                new InputStreamReader(JargonWords.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            return new JargonWords(reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(JargonWords::word)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Word word(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 2 || cells[0].isBlank() || cells[1].isBlank()) {
            throw new IllegalArgumentException(FILE + ": a row has a term and plain words: " + line);
        }
        return new Word(cells[0], cells[1], pattern(cells[0]));
    }

    /** All terms, in the order of the file. */
    public List<Word> all() {
        return words;
    }

    /** The terms that a text holds, each once, in the order of the file. */
    public List<Word> in(String text) {
        return words.stream()
                .filter(word -> word.pattern().matcher(text).find())
                .toList();
    }

    /** A term as a word of its own, whatever its case. */
    static Pattern pattern(String term) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(term.strip()) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
