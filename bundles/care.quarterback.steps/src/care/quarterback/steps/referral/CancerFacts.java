package care.quarterback.steps.referral;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.entry.EntryState;
import care.quarterback.model.Answer;
import care.quarterback.model.Certainty;
import care.quarterback.model.Coding;
import care.quarterback.model.Diagnosis;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the case is about, as far as rules of step three ask: whether it is a cancer, and under which codes. */
final class CancerFacts {

    /** Malignant and in-situ neoplasms of ICD-10-CM. */
    private static final Pattern CANCER = Pattern.compile("(C|D0).*");

    private CancerFacts() {}

    /** A person said that it is a cancer, or nobody said that it is none and an opinion codes one. */
    static boolean cancer(CaseFacts facts) {
        Answer said = facts.request().map(request -> request.getCancer()).orElse(Answer.UNKNOWN);
        return said == Answer.YES
                || said != Answer.NO
                        && codes(facts).anyMatch(code -> CANCER.matcher(code).matches());
    }

    /** The codes of the diagnoses in the opinions, those ruled out apart, and of the problem that it is about. */
    static Stream<String> codes(CaseFacts facts) {
        Stream<Diagnosis> diagnoses = facts.opinions().stream()
                .map(CaseFacts::version)
                .flatMap(Optional::stream)
                .flatMap(version -> CaseFacts.standing(version.getDiagnoses()))
                .filter(diagnosis -> diagnosis.getCertainty() != Certainty.RULED_OUT);
        Stream<Coding> main = CaseFacts.standing(facts.careCase().getConditions())
                .filter(condition -> condition.isMain() && !EntryState.ruledOut(condition))
                .flatMap(condition -> condition.getCodings().stream());
        return Stream.concat(diagnoses.flatMap(diagnosis -> diagnosis.getCodings().stream()), main)
                .filter(coding -> !isForeign(coding))
                .map(coding -> Objects.toString(coding.getCode(), "").toUpperCase(Locale.ROOT));
    }

    private static boolean isForeign(Coding coding) {
        String system = Objects.toString(coding.getSystem(), "");
        return system.contains("snomed") || system.contains("loinc");
    }
}
