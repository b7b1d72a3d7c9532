package care.quarterback.core.casefile;

import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a colleague who takes over needs to know of a case: who, what is asked, where it stands, what comes next.
 * Immutable; what was taken out of use is left out. Texts that are missing are empty, never null.
 *
 * @param purpose what the other opinion is for, in one sentence
 * @param status where the case stands, in words
 * @param steps the seven steps, in their order
 * @param journal newest first
 * @param dates what happens or is due, earliest first
 */
public record OverviewRows(
        CaseId id,
        PatientRow patient,
        String question,
        String purpose,
        String status,
        String owner,
        Optional<LocalDate> openedOn,
        Optional<WaitRow> safeToWait,
        List<StepRow> steps,
        List<ProblemRow> problems,
        List<TextRow> medications,
        List<TextRow> allergies,
        List<OpinionLine> opinions,
        List<DocumentRow> documents,
        List<JournalRow> journal,
        List<PersonRow> people,
        List<DateRow> dates) {

    public OverviewRows {
        steps = List.copyOf(steps);
        problems = List.copyOf(problems);
        medications = List.copyOf(medications);
        allergies = List.copyOf(allergies);
        opinions = List.copyOf(opinions);
        documents = List.copyOf(documents);
        journal = List.copyOf(journal);
        people = List.copyOf(people);
        dates = List.copyOf(dates);
    }

    /**
     * The patient's line.
     *
     * @param name family name, given name
     * @param age in whole years on the day that was asked for; at death for one who has died
     * @param sex in words
     */
    public record PatientRow(
            String name, Optional<LocalDate> birthDate, Optional<Integer> age, String sex, boolean deceased) {}

    /** Until when waiting is safe, and on whose word. */
    public record WaitRow(LocalDate until, String saidBy, String words) {}

    /**
     * One of the seven steps.
     *
     * @param number 1 to 7
     * @param why the state in a sentence
     */
    public record StepRow(int number, String title, StepState state, String why) {}

    /**
     * How far a step is, judged only by what is recorded. It says nothing on what is missing or late: a step whose core
     * is recorded may still have gaps.
     */
    public enum StepState {
        /** Nothing of the step is recorded. */
        NOT_STARTED,
        /** Something is recorded, the core of the step is not. */
        STARTED,
        /** What the step is about is recorded. */
        CORE_RECORDED
    }

    /** A problem with its first code. @param status as recorded, such as "active"; empty when it is not */
    public record ProblemRow(
            ObjectId id, String system, String code, String text, String status, boolean main, boolean refuted) {}

    /** A medicine or an allergy. @param detail dosage, or reaction */
    public record TextRow(ObjectId id, String text, String detail, String status) {}

    /** An opinion in one line, by its newest version; no diagnosis where the doctor gave none. */
    public record OpinionLine(
            ObjectId id,
            int number,
            String clinician,
            String specialty,
            Optional<LocalDate> date,
            Optional<DiagnosisLine> diagnosis,
            boolean complete) {}

    /** The primary diagnosis. @param code empty when there are words only; @param certainty a literal of the model */
    public record DiagnosisLine(ObjectId id, String code, String text, String certainty) {}

    /** A document. @param sha256 empty when its bytes are not in the store */
    public record DocumentRow(ObjectId id, String title, Optional<LocalDate> date, String author, String sha256) {}

    /** A journal entry. */
    public record JournalRow(ObjectId id, LocalDate on, String text, String by) {}

    /** Somebody around the patient. @param role relationship, or what the person does for this case */
    public record PersonRow(ObjectId id, String name, String role, String telephone, boolean quarterback) {}

    /**
     * A day on which something happens or is due.
     *
     * @param code what kind of day, such as "VISIT"; empty for a task of one's own
     * @param text a sentence
     * @param subject id of the entry it comes from
     */
    public record DateRow(String code, LocalDate on, String text, String subject, String owner, String telephone) {}
}
