package care.quarterback.steps.casefile;

import care.quarterback.model.CaseStatus;
import care.quarterback.model.Certainty;
import care.quarterback.model.NoneKnownOf;
import care.quarterback.model.Purpose;
import care.quarterback.model.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One case on one sheet: who, what is asked, what is known, what the doctors said. What was taken out of use is left out, and
 * what was ruled out has a list of its own. Immutable; texts are empty when nothing is known.
 */
public record CaseSheet(
        String number,
        PatientRow patient,
        String question,
        List<Purpose> purposes,
        CaseStatus status,
        Optional<LocalDate> openedOn,
        List<ProblemRow> problems,
        List<MedicationRow> medications,
        List<AllergyRow> allergies,
        List<NoneKnownRow> noneKnown,
        List<RuledOutRow> ruledOut,
        List<SheetOpinion> opinions,
        List<SheetDocument> documents) {

    public CaseSheet {
        purposes = List.copyOf(purposes);
        problems = List.copyOf(problems);
        medications = List.copyOf(medications);
        allergies = List.copyOf(allergies);
        noneKnown = List.copyOf(noneKnown);
        ruledOut = List.copyOf(ruledOut);
        opinions = List.copyOf(opinions);
        documents = List.copyOf(documents);
    }

    /** Whose case it is. @param name family name, given name */
    public record PatientRow(String name, Optional<LocalDate> birthDate, Sex sex) {}

    /**
     * How an entry of the health record is listed: its name alone would read as if it held.
     *
     * @param text its name
     * @param state how it stands, in words; empty where it simply holds
     * @param details where, since when, how bad, what the record notes
     * @param current whether it holds now
     */
    public record Listed(String text, String state, String details, boolean current) {}

    /**
     * A problem with the code it came with.
     *
     * @param status the clinical status in FHIR's word, such as "active"
     * @param certainty the verification status in FHIR's word, such as "provisional"
     */
    public record ProblemRow(String system, String code, Listed listed, String status, String certainty) {}

    /** A medicine. @param status in FHIR's word, such as "stopped" */
    public record MedicationRow(Listed listed, String status) {}

    /** An allergy or intolerance. @param status @param certainty in FHIR's words */
    public record AllergyRow(Listed listed, String status, String certainty) {}

    /**
     * What was asked about and there is none of.
     *
     * @param text what there is none of, and the words of the record: they may say it of less, such as drugs alone
     * @param contradicted whether the case lists one that holds now
     */
    public record NoneKnownRow(NoneKnownOf about, String text, Optional<LocalDate> recordedOn, boolean contradicted) {}

    /** A problem or allergy that a doctor has ruled out. */
    public record RuledOutRow(String text) {}

    /** An opinion as it stands now: its newest version. */
    public record SheetOpinion(
            int number, String clinician, Optional<LocalDate> date, Optional<DiagnosisRow> diagnosis) {}

    /** The primary diagnosis of an opinion. */
    public record DiagnosisRow(String code, String text, Certainty certainty) {}

    /** A document. @param sha256 of its bytes; empty when only its name is known */
    public record SheetDocument(String title, Optional<LocalDate> serviceDate, String sha256) {}
}
