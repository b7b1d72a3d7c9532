package care.quarterback.desk.report;

import care.quarterback.core.text.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The sentences of one family report. Keeps each of them as it is read, with its names and dates, so that the reading grade of
 * our own text can be told apart from that of what others wrote.
 */
final class ReportWords {

    private static final String FEATURE = "report";
    private static final Pattern WITHIN = Pattern.compile("\\bDr (?=\\p{Lu})");
    private static final Pattern TITLE = Pattern.compile("^Dr (?=\\p{Lu})");

    private final Sentences sentences;
    private final LocalDate on;
    private final List<String> own = new ArrayList<>();

    ReportWords(Sentences sentences, LocalDate on) {
        this.sentences = sentences;
        this.on = on;
    }

    Sentences sentences() {
        return sentences;
    }

    /** What today is. */
    LocalDate on() {
        return on;
    }

    String say(String key, Object... arguments) {
        String said = sentences.of(FEATURE, key, arguments);
        own.add(said);
        return said;
    }

    /** What happens on a day, in one sentence. */
    String step(FamilyReport.Step step) {
        return step.when().equals(label("next.noDate")) ? step.text() : label("summary.step", step.when(), step.text());
    }

    boolean has(String key) {
        return sentences.has(FEATURE, key);
    }

    /** A label, or small print: not measured. */
    String label(String key, Object... arguments) {
        return sentences.of(FEATURE, key, arguments);
    }

    /** "Dr A, Dr B and Dr C". */
    String list(List<String> items) {
        return sentences.list(items);
    }

    /** A doctor's name as it is written here: "Dr. Feld". */
    static String doctor(String name) {
        return TITLE.matcher(name.strip()).replaceFirst("Dr. ");
    }

    /** Names of doctors within a sentence of ours. */
    static String doctors(String sentence) {
        return WITHIN.matcher(sentence).replaceAll("Dr. ");
    }

    String quote(String words) {
        return label("quote", words.strip());
    }

    List<String> own() {
        return Collections.unmodifiableList(own);
    }
}
