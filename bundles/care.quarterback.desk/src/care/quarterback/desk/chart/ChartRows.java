package care.quarterback.desk.chart;

import care.quarterback.model.Certainty;
import care.quarterback.model.DiagnosisRank;
import care.quarterback.model.GoalType;
import care.quarterback.model.Need;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.OptionClass;
import care.quarterback.model.Side;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a case's pages list, without what was taken out of use. Immutable; words are whole and ready to be read, empty when
 * nothing is known.
 */
public record ChartRows(
        HeadRow head,
        List<PersonRow> people,
        List<ProblemRow> problems,
        List<MedicationRow> medications,
        List<AllergyRow> allergies,
        List<DocumentRow> documents,
        List<JournalRow> journal,
        List<ContactRow> lastContacts,
        List<OpinionRow> opinions,
        List<OptionRow> options,
        List<GoalRow> goals) {

    public ChartRows {
        people = List.copyOf(people);
        problems = List.copyOf(problems);
        medications = List.copyOf(medications);
        allergies = List.copyOf(allergies);
        documents = List.copyOf(documents);
        journal = List.copyOf(journal);
        lastContacts = List.copyOf(lastContacts);
        opinions = List.copyOf(opinions);
        options = List.copyOf(options);
        goals = List.copyOf(goals);
    }

    /**
     * Whose case it is and what is asked.
     *
     * @param begun false for a new case that has no patient yet
     * @param patient given name, family name
     * @param telephone where the patient is called; empty when no number is known
     * @param safeToWaitUntil the shortest wait that stands
     * @param emergencies what must not wait for another opinion, each in the words of who marked it
     */
    public record HeadRow(
            boolean begun,
            String patient,
            Optional<LocalDate> birthDate,
            String sex,
            String telephone,
            String question,
            String ownWords,
            String status,
            Optional<LocalDate> openedOn,
            Optional<LocalDate> safeToWaitUntil,
            List<String> emergencies) {

        public HeadRow {
            emergencies = List.copyOf(emergencies);
        }
    }

    /** Somebody this case speaks of. @param role what the person is here; @param reach how to reach the person */
    public record PersonRow(String name, String role, String reach) {}

    /** A problem of the patient. @param state how it stands, in words @param source who says so, in words */
    public record ProblemRow(
            ObjectId id,
            String text,
            Optional<CodeRow> code,
            String state,
            Optional<LocalDate> onset,
            boolean main,
            String source) {}

    /**
     * The code of a problem: the one that a person confirmed, else what the source said.
     *
     * @param system the classification's name as people call it; empty when it is not known
     * @param icd10cm whether it is one of ICD-10-CM
     * @param confirmedBy who confirmed it; empty when nobody did
     */
    public record CodeRow(String system, String code, String text, boolean icd10cm, String confirmedBy) {}

    /** A medicine. @param state how it stands, in words; empty where it is taken @param source who says so, in words */
    public record MedicationRow(
            ObjectId id, String text, String dosage, String reason, String kind, String state, String source) {}

    /** An allergy or intolerance. @param state how it stands, in words; empty where it simply holds */
    public record AllergyRow(ObjectId id, String text, String reaction, String state) {}

    /** A document. @param opinion number of the opinion whose conclusion it states, 0 for none */
    public record DocumentRow(
            ObjectId id,
            String title,
            String type,
            Optional<LocalDate> serviceDate,
            Optional<LocalDate> attachedOn,
            String author,
            int opinion) {}

    /** An entry of the journal, newest first. */
    public record JournalRow(ObjectId id, Optional<LocalDate> on, String text, String by) {}

    /** When somebody was last spoken with, or something was told of it. @param who the other person or office; may be empty */
    public record ContactRow(LocalDate on, String who, String told) {}

    /**
     * An opinion with its newest version, as it is entered and edited.
     *
     * @param version the newest version; edits go there
     * @param locked the version is final: a later word is recorded instead
     */
    public record OpinionRow(
            ObjectId id,
            ObjectId version,
            int number,
            String clinician,
            String specialty,
            String practice,
            OpinionMode mode,
            Optional<LocalDate> date,
            Need need,
            String needReason,
            boolean locked,
            List<DiagnosisRow> diagnoses,
            List<RecommendationRow> recommendations) {

        public OpinionRow {
            diagnoses = List.copyOf(diagnoses);
            recommendations = List.copyOf(recommendations);
        }
    }

    /** A diagnosis of an opinion. @param code the ICD-10-CM code, empty when there is none */
    public record DiagnosisRow(
            ObjectId id,
            DiagnosisRank rank,
            String text,
            String code,
            String codeText,
            Certainty certainty,
            Side side,
            String grade) {}

    /** What an opinion says of an option. */
    public record RecommendationRow(
            ObjectId id, ObjectId option, String letter, String name, int order, String stance, String reason) {}

    /** A treatment option with its ratings, the newest last: of several for a goal it counts. */
    public record OptionRow(
            ObjectId id, String letter, String name, OptionClass optionClass, String kind, List<RatingRow> ratings) {

        public OptionRow {
            ratings = List.copyOf(ratings);
        }
    }

    /** How well an option serves a goal, 0 to 10, and who says so. */
    public record RatingRow(ObjectId goal, int value, String author) {}

    /** What the patient wants. @param weight 0 to 10; empty when not asked yet */
    public record GoalRow(
            ObjectId id,
            String text,
            GoalType type,
            String kind,
            Optional<Integer> weight,
            boolean main,
            Optional<LocalDate> byDate) {}
}
