package care.quarterback.steps.records;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.model.Document;
import care.quarterback.model.DocumentType;
import care.quarterback.model.SummaryRequest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The primary care doctor's summary of the patient: asked for in the words that every office knows, and received. */
final class ClinicalSummary {

    /** What every office knows it by, whatever stands between the words. */
    private static final Pattern PHRASE = Pattern.compile("\\bclinical[\\s\\p{Z}]+summary\\b");

    private ClinicalSummary() {}

    /** The text asks for it in the words that every office knows. */
    public static boolean named(String text) {
        return text != null && PHRASE.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /** It has come: somebody said so, or a summary was attached that is not older than the request. */
    static boolean received(CaseFacts facts, SummaryRequest request) {
        return request.getReceivedOn() != null
                || CaseFacts.standing(facts.careCase().getDocuments())
                        .filter(document ->
                                document.isClinicalSummary() || document.getType() == DocumentType.CLINICAL_SUMMARY)
                        .map(ClinicalSummary::came)
                        .flatMap(Optional::stream)
                        .anyMatch(day -> request.getRequestedOn() == null || !day.isBefore(request.getRequestedOn()));
    }

    private static Optional<LocalDate> came(Document document) {
        return Optional.ofNullable(document.getAttachedOn()).or(() -> Optional.ofNullable(document.getServiceDate()));
    }
}
