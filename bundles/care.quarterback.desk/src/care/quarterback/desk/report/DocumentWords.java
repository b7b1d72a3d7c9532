package care.quarterback.desk.report;

import care.quarterback.core.text.Readability;
import care.quarterback.core.text.Sentences;
import java.util.ArrayList;
import java.util.List;

/** The words of one document: its own file, and the file that all documents share. Counts how hard our sentences are. */
final class DocumentWords {

    private static final String SHARED = "document";
    private static final String PLANS = "paper-plan-words";

    private final Sentences sentences;
    private final String file;
    private final List<String> own = new ArrayList<>();

    DocumentWords(Sentences sentences, String file) {
        this.sentences = sentences;
        this.file = file;
    }

    /** A sentence of this document. */
    String say(String key, Object... arguments) {
        return measured(file, key, arguments);
    }

    /** A sentence that every document may use. */
    String shared(String key, Object... arguments) {
        return measured(SHARED, key, arguments);
    }

    /** A sentence that every paper to a plan may use. */
    String plans(String key, Object... arguments) {
        return measured(PLANS, key, arguments);
    }

    boolean hasPlans(String key) {
        return sentences.has(PLANS, key);
    }

    /** Several sentences of this document, by the endings ".1", ".2". */
    List<String> all(String key) {
        List<String> all = sentences.all(file, key);
        own.addAll(all);
        return all;
    }

    /** Other people's words, such as a quotation: not measured. */
    String label(String key, Object... arguments) {
        return sentences.of(file, key, arguments);
    }

    /** Sentences of ours that come from the family report. */
    DocumentWords with(ReportWords report) {
        own.addAll(report.own());
        return this;
    }

    boolean has(String key) {
        return sentences.has(file, key);
    }

    Sentences sentences() {
        return sentences;
    }

    Readability ourWords() {
        return Readability.of(own);
    }

    private String measured(String from, String key, Object... arguments) {
        String said = sentences.of(from, key, arguments);
        own.add(said);
        return said;
    }
}
