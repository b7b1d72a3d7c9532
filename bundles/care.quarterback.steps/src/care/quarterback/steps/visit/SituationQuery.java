package care.quarterback.steps.visit;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.text.Readability;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads how the situation is told, and what to ask to make it specific. Immutable; called on the session's thread. */
public final class SituationQuery {

    private static final String FEATURE = "situation";
    private static final Pattern SINCE = Pattern.compile(
            "\\bsince\\b|\\bago\\b|\\bfor [\\p{L}\\p{N} ]{1,20}(day|week|month|year)s?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TRIED =
            Pattern.compile("\\b(tried|helped|no help|did not help)\\b", Pattern.CASE_INSENSITIVE);

    private final Sentences sentences;

    public SituationQuery(Sentences sentences) {
        this.sentences = sentences;
    }

    /** What the case or the text says already is not asked; where it is can only be judged by a person: always asked. */
    public SituationRow row(CaseFacts facts) {
        Optional<Request> request = facts.request();
        String text = request.map(Request::getSituation).orElse("");
        boolean onset = request.stream()
                .flatMap(asked -> CaseFacts.standing(asked.getSymptoms()))
                .anyMatch(symptom -> symptom.getOnset() != null);
        boolean tried = request.stream()
                .flatMap(asked -> CaseFacts.standing(asked.getTreatmentsTried()))
                .findAny()
                .isPresent();
        List<String> ask = new ArrayList<>();
        if (CaseFacts.blank(text)) {
            ask.add(sentences.of(FEATURE, "what"));
            return new SituationRow(Optional.empty(), rest(ask, onset, tried));
        }
        return new SituationRow(
                Optional.of(Readability.of(List.of(text)).fleschKincaid()),
                rest(
                        ask,
                        onset || SINCE.matcher(text).find(),
                        tried || TRIED.matcher(text).find()));
    }

    private List<String> rest(List<String> ask, boolean since, boolean tried) {
        ask.add(sentences.of(FEATURE, "where"));
        if (!since) {
            ask.add(sentences.of(FEATURE, "since"));
        }
        if (!tried) {
            ask.add(sentences.of(FEATURE, "tried"));
        }
        return ask;
    }

    /**
     * How the patient's situation is told so far.
     *
     * @param readingGrade the American school grade of the text after Flesch and Kincaid; empty without a text
     * @param askFurther questions that would make it more specific, each a sentence
     */
    public record SituationRow(Optional<Double> readingGrade, List<String> askFurther) {

        public static final SituationRow NONE = new SituationRow(Optional.empty(), List.of());

        public SituationRow {
            askFurther = List.copyOf(askFurther);
        }
    }
}
