package care.quarterback.core.entry;

import care.quarterback.core.text.Sentences;
import care.quarterback.model.AllergyIntolerance;
import care.quarterback.model.Condition;
import care.quarterback.model.DiagnosticReport;
import care.quarterback.model.Goal;
import care.quarterback.model.Medication;
import care.quarterback.model.Observation;
import care.quarterback.model.PastProcedure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;

/**
 * How an entry of the health record stands, in words: ruled out, only suspected, stopped and why. Said wherever such an entry
 * is listed, since a name alone reads as if it held. The model keeps the states as FHIR codes them, and a person's own words
 * as they are. Thread-safe; reads the model on the caller's thread.
 */
public final class EntryState {

    private static final String FEATURE = "state";
    private static final String WORDS = "words";
    private static final String MEDICATION = "MedicationStatus.";
    private static final String CLINICAL = "ClinicalStatus.";

    /** States that need no word: the plain case. */
    private static final Set<String> PLAIN = Set.of("", "confirmed", "completed", "final");

    private static final Set<String> NOT_TAKEN = Set.of(
            "stopped",
            "completed",
            "cancelled",
            "entered-in-error",
            "draft",
            "not-taken",
            "inactive",
            "intended",
            "proposal",
            "plan",
            "option",
            "do-not-give");

    private static final Set<String> OVER = Set.of("inactive", "remission", "resolved");

    private final Sentences sentences;

    public EntryState(Sentences sentences) {
        this.sentences = sentences;
    }

    /** The words; empty where the entry simply holds, and for kinds of entries that have no state. */
    public String of(EObject entry) {
        List<String> parts = switch (entry) {
            case Condition problem -> problem(problem);
            case AllergyIntolerance allergy -> allergy(allergy);
            case Medication medicine -> medicine(medicine);
            case PastProcedure procedure -> List.of(word("ProcedureStatus.", procedure.getStatus()));
            case Observation result -> List.of(word("ResultStatus.", result.getStatus()));
            case DiagnosticReport report -> List.of(word("ResultStatus.", report.getStatus()));
            case Goal goal ->
                blank(goal.getStatedBy()) ? List.of() : List.of(sentences.of(FEATURE, "goal", goal.getStatedBy()));
            default -> List.of();
        };
        return String.join(", ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    /**
     * Whether the entry holds now: a problem or allergy that is neither over nor ruled out, a medicine that is taken or on
     * hold. True for kinds of entries that have no state.
     */
    public static boolean current(EObject entry) {
        return switch (entry) {
            case Condition problem ->
                !ruledOut(entry)
                        && !OVER.contains(code(problem.getClinicalStatus()))
                        && (problem.getAbatement() == null || !blank(problem.getClinicalStatus()));
            case AllergyIntolerance allergy -> !ruledOut(entry) && !OVER.contains(code(allergy.getClinicalStatus()));
            case Medication medicine -> !NOT_TAKEN.contains(code(medicine.getStatus()));
            default -> true;
        };
    }

    /** The same on a day: a medicine whose last day has passed is not taken any more. */
    public static boolean current(Medication medicine, LocalDate today) {
        return current(medicine)
                && (medicine.getEndedOn() == null || !medicine.getEndedOn().isBefore(today));
    }

    /** Whether a doctor has ruled out the problem or allergy. */
    public static boolean ruledOut(EObject entry) {
        return switch (entry) {
            case Condition problem ->
                problem.isRefuted() || code(problem.getVerificationStatus()).equals("refuted");
            case AllergyIntolerance allergy ->
                allergy.isRefuted() || code(allergy.getVerificationStatus()).equals("refuted");
            default -> false;
        };
    }

    private List<String> problem(Condition problem) {
        return ruledOut(problem)
                ? List.of(sentences.of(FEATURE, "ruled-out"))
                : List.of(
                        word(CLINICAL, problem.getClinicalStatus()),
                        certainty(problem.getVerificationStatus()),
                        date("ended", problem.getAbatement()));
    }

    private List<String> allergy(AllergyIntolerance allergy) {
        String state = code(allergy.getClinicalStatus()).equals("active") ? "" : allergy.getClinicalStatus();
        return ruledOut(allergy)
                ? List.of(sentences.of(FEATURE, "ruled-out"))
                : List.of(word(CLINICAL, state), certainty(allergy.getVerificationStatus()));
    }

    private List<String> medicine(Medication medicine) {
        List<String> parts = new ArrayList<>();
        String status = code(medicine.getStatus()).equals("active") ? "" : medicineWord(medicine.getStatus());
        boolean explained = !status.isEmpty() && !blank(medicine.getStatusReason());
        parts.add(explained ? sentences.of(FEATURE, "because", status, medicine.getStatusReason()) : status);
        parts.add(date("until", medicine.getEndedOn()));
        return parts;
    }

    /** "Completed" of a procedure is the plain case, of a medicine it is the end. */
    private String medicineWord(String status) {
        String code = code(status);
        return code.isEmpty() || !sentences.has(WORDS, MEDICATION + code)
                ? Objects.requireNonNullElse(status, "")
                : sentences.of(WORDS, MEDICATION + code);
    }

    private String certainty(String status) {
        return word("VerificationStatus.", status);
    }

    private String word(String kind, String status) {
        String code = code(status);
        if (PLAIN.contains(code)) {
            return "";
        }
        return sentences.has(WORDS, kind + code) ? sentences.of(WORDS, kind + code) : status.strip();
    }

    private String date(String key, LocalDate date) {
        return date == null ? "" : sentences.of(FEATURE, key, date);
    }

    private static String code(String status) {
        return Objects.toString(status, "").strip().toLowerCase(Locale.ROOT);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
