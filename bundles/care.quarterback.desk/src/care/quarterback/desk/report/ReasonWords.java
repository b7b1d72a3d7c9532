package care.quarterback.desk.report;

import care.quarterback.consensus.agreement.DiagnosisClass;
import care.quarterback.consensus.agreement.TreatmentClass;
import care.quarterback.consensus.comparison.PairRow;
import java.util.Optional;

/** Two doctors with one name for the illness and not one way to treat it: each has a reason, and it may not be the same one. */
final class ReasonWords {

    private final ReportWords words;
    private final ChoicePart choices;

    ReasonWords(ReportWords words, ChoicePart choices) {
        this.words = words;
        this.choices = choices;
    }

    boolean differ(PairRow pair) {
        Optional<String> first = choices.reason(pair.first());
        Optional<String> second = choices.reason(pair.second());
        return pair.diagnosis() == DiagnosisClass.SAME
                && pair.treatment() != TreatmentClass.T_SAME
                && first.isPresent()
                && second.isPresent()
                && !first.get().equalsIgnoreCase(second.get());
    }

    /** Each of them in the doctor's own words. @param key of a sentence with two doctors and what each wrote */
    String said(PairRow pair, String key, String first, String second) {
        return words.say(key, first, quoted(pair.first()), second, quoted(pair.second()));
    }

    private String quoted(int opinion) {
        return words.quote(choices.reason(opinion).orElse(""));
    }
}
