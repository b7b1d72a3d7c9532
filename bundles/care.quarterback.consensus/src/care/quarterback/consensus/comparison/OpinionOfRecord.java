package care.quarterback.consensus.comparison;

import care.quarterback.model.Certainty;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Need;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One opinion as it counts in the comparison.
 *
 * @param id the opinion
 * @param number 1 is the first doctor's
 * @param date of the version of record: the last one before the first consensus call with this doctor
 * @param diagnosis words of the primary diagnosis; empty when there is none
 * @param code its confirmed ICD-10-CM code with the dot
 * @param plainWording the diagnosis in plain words, where somebody wrote them
 * @param option the option recommended first
 * @param laterWords what the doctor wrote afterwards: shown, never changing the class of record
 */
public record OpinionOfRecord(
        ObjectId id,
        int number,
        String clinician,
        String specialty,
        String practice,
        Optional<LocalDate> date,
        OpinionMode mode,
        IndependenceMode independence,
        String sawOpinions,
        boolean noDiagnosis,
        Optional<String> diagnosis,
        Optional<String> code,
        Optional<Certainty> certainty,
        Optional<String> plainWording,
        Optional<OptionName> option,
        Need need,
        Optional<LocalDate> resultsDueOn,
        List<LaterWord> laterWords) {

    public OpinionOfRecord {
        laterWords = List.copyOf(laterWords);
    }

    /** An option by letter and name. */
    public record OptionName(ObjectId id, String letter, String name) {}

    /** A version written at or after the first consensus call, in one sentence. */
    public record LaterWord(Optional<LocalDate> date, String sentence) {}
}
