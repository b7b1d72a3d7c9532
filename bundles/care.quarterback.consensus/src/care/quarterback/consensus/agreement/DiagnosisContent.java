package care.quarterback.consensus.agreement;

import care.quarterback.model.Certainty;
import java.util.Map;

/**
 * A diagnosis as the comparison reads it.
 *
 * @param text the doctor's words
 * @param plain the same said plainly; empty when nobody did
 * @param code the ICD-10-CM code with its dot; empty when there is none that a person stands behind
 * @param attributes what was said beyond the code; attributes nobody filled in are left out
 */
public record DiagnosisContent(
        String text, String plain, String code, Certainty certainty, Map<Attribute, String> attributes) {

    public DiagnosisContent {
        attributes = Map.copyOf(attributes);
    }

    /** A diagnosis that nobody has said plainly yet. */
    public DiagnosisContent(String text, String code, Certainty certainty, Map<Attribute, String> attributes) {
        this(text, "", code, certainty, attributes);
    }

    public boolean coded() {
        return !code.isEmpty();
    }

    /** Not sure yet, or waiting for tests. */
    public boolean open() {
        return certainty == Certainty.SUSPECTED || certainty == Certainty.PENDING_TESTS;
    }
}
