package care.quarterback.steps.casefile;

import care.quarterback.model.CaseStatus;
import care.quarterback.model.Certainty;
import care.quarterback.model.Purpose;
import care.quarterback.model.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One case on one sheet: who, what is asked, what is known, what the doctors said. What was taken out of use or refuted is
 * left out. Immutable; texts are empty when nothing is known.
 */
public record CaseSheet(
        String number,
        PatientRow patient,
        String question,
        List<Purpose> purposes,
        CaseStatus status,
        Optional<LocalDate> openedOn,
        List<ProblemRow> problems,
        List<String> medications,
        List<String> allergies,
        List<SheetOpinion> opinions,
        List<SheetDocument> documents) {

    public CaseSheet {
        purposes = List.copyOf(purposes);
        problems = List.copyOf(problems);
        medications = List.copyOf(medications);
        allergies = List.copyOf(allergies);
        opinions = List.copyOf(opinions);
        documents = List.copyOf(documents);
    }

    /** Whose case it is. @param name family name, given name */
    public record PatientRow(String name, Optional<LocalDate> birthDate, Sex sex) {}

    /** A problem with the code it came with. @param status the clinical status in FHIR's word, such as "active" */
    public record ProblemRow(String system, String code, String text, String status) {}

    /** An opinion as it stands now: its newest version. */
    public record SheetOpinion(
            int number, String clinician, Optional<LocalDate> date, Optional<DiagnosisRow> diagnosis) {}

    /** The primary diagnosis of an opinion. */
    public record DiagnosisRow(String code, String text, Certainty certainty) {}

    /** A document. @param sha256 of its bytes; empty when only its name is known */
    public record SheetDocument(String title, Optional<LocalDate> serviceDate, String sha256) {}
}
