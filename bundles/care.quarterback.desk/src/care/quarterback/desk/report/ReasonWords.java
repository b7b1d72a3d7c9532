package care.quarterback.desk.report;

import care.quarterback.consensus.agreement.DiagnosisClass;
import care.quarterback.consensus.agreement.TreatmentClass;
import care.quarterback.consensus.comparison.CompareRows;
import care.quarterback.consensus.comparison.PairRow;
import care.quarterback.model.CareCase;
import java.util.List;
import java.util.Optional;

/** Two doctors with one name for the illness and not one way to treat it: each has a reason, and it may not be the same one. */
final class ReasonWords {

    private final ReportWords words;
    private final ChoicePart choices;
    private final Doctors doctors;
    private final List<PairRow> pairs;

    ReasonWords(ReportWords words, CareCase careCase, CompareRows compare) {
        this.words = words;
        this.choices = new ChoicePart(words, careCase, compare);
        this.doctors = new Doctors(words, careCase, compare);
        this.pairs = compare.pairs();
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

    /** What to ask the doctors whose reasons differ. */
    List<String> questions() {
        return pairs.stream()
                .filter(this::differ)
                .map(pair -> words.say("questions.reasons", doctors.name(pair.first()), doctors.name(pair.second())))
                .toList();
    }

    /** The same to tick off once the choice is made. @param doctor who is asked */
    List<String> tasks(String doctor) {
        return pairs.stream()
                .filter(this::differ)
                .map(pair -> words.say("check.decided.reasons", doctor, quoted(pair.first()), quoted(pair.second())))
                .toList();
    }

    private String quoted(int opinion) {
        return words.quote(choices.reason(opinion).orElse(""));
    }
}
