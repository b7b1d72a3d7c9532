package care.quarterback.consensus.agreement;

import care.quarterback.model.Certainty;
import care.quarterback.model.Need;
import care.quarterback.model.OptionClass;
import care.quarterback.model.value.ObjectId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an opinion says, as the comparison reads it.
 *
 * @param number 1 is the first doctor's
 * @param doctor how a sentence names the doctor
 * @param noDiagnosis the doctor found no diagnosis (or ruled out all that were named)
 * @param primary empty when there is no diagnosis, or nobody entered one
 * @param others the further diagnoses
 * @param recommended the option recommended first
 */
public record OpinionContent(
        int number,
        String doctor,
        boolean noDiagnosis,
        Optional<DiagnosisContent> primary,
        List<DiagnosisContent> others,
        Optional<Recommended> recommended,
        Need need) {

    public OpinionContent {
        others = List.copyOf(others);
    }

    /** The doctor names no cause: no diagnosis, or only a symptom. */
    public boolean withoutCause() {
        return primary.map(diagnosis -> DiagnosisAgreement.symptom(diagnosis.code()))
                .orElse(true);
    }

    /** The diagnoses that the doctor says it is not. */
    public Stream<DiagnosisContent> rulesOut() {
        return others.stream().filter(diagnosis -> diagnosis.certainty() == Certainty.RULED_OUT);
    }

    /** An option with its class. */
    public record Recommended(ObjectId id, String letter, String name, OptionClass kind) {}
}
