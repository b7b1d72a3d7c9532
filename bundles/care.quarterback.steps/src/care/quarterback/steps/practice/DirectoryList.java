package care.quarterback.steps.practice;

import care.quarterback.model.practice.PracticePackage.Literals;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.EReference;

/** The lists of the practice. The names are the command line's. */
public enum DirectoryList {
    OFFICE(Literals.PRACTICE__OFFICES),
    CLINICIAN(Literals.PRACTICE__CLINICIANS),
    PLAN(Literals.PRACTICE__PLANS),
    PROGRAMME(Literals.PRACTICE__PROGRAMMES),
    STAFF(Literals.PRACTICE__STAFF),
    RULE(Literals.PRACTICE__RULES),
    SUGGESTION(Literals.PRACTICE__SUGGESTIONS),
    /** When the practice itself is closed. */
    CLOSED_DAY(Literals.PRACTICE__CLOSED_DAYS),
    /** When an office of the directory is closed. */
    OFFICE_CLOSED_DAY(Literals.PRACTICE_OFFICE__CLOSED_DAYS),
    /** When the practice itself works although most offices are closed. */
    OPEN_DAY(Literals.PRACTICE__OPEN_DAYS),
    /** When an office of the directory works although most are closed. */
    OFFICE_OPEN_DAY(Literals.PRACTICE_OFFICE__OPEN_DAYS);

    private final EReference reference;

    DirectoryList(EReference reference) {
        this.reference = reference;
    }

    EReference reference() {
        return reference;
    }

    /** The model's class of the entries, such as "PracticeOffice". */
    public String entryType() {
        return reference.getEReferenceType().getName();
    }

    /** It lies in an office, which has to be said. */
    public boolean inOffice() {
        return this == OFFICE_CLOSED_DAY || this == OFFICE_OPEN_DAY;
    }

    /** The fields that can be filled in, by the model's names; a rule's numbers are one more field. */
    public List<String> fields() {
        return DirectoryFields.of(reference.getEReferenceType());
    }

    /** The list of a word such as "office" or "closed-day". */
    public static Optional<DirectoryList> of(String word) {
        return Arrays.stream(values()).filter(list -> list.word().equals(word)).findFirst();
    }

    /** "office-closed-day". */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
