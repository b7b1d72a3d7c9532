package care.quarterback.core.codes;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.model.Coding;
import java.util.Locale;

/**
 * A code that a person chose.
 *
 * @param system the code system, such as {@link #ICD10CM}
 * @param display the catalogue's words for the code
 * @param confirmed false while a person has still to look at a suggested code
 */
public record CodeEntry(String system, String code, String display, boolean confirmed) {

    /** ICD-10-CM, as FHIR names it. */
    public static final String ICD10CM = "http://hl7.org/fhir/sid/icd-10-cm";

    /** A code of ICD-10-CM that a person confirmed. */
    public static CodeEntry icd10cm(String code, String display) {
        return new CodeEntry(ICD10CM, code, display, true);
    }

    /** The code as an object of the model, not yet in the case; upper case, as ICD-10-CM is written. */
    public Coding coding(CaseEdit edit) {
        Coding coding = edit.create(Coding.class);
        coding.setSystem(system);
        boolean upper = ICD10CM.equals(system) && code != null;
        coding.setCode(upper ? code.strip().toUpperCase(Locale.ROOT) : code);
        coding.setDisplay(display);
        coding.setConfirmed(confirmed);
        coding.setConfirmedBy(confirmed ? edit.actor().name() : null);
        coding.setSuggested(!confirmed);
        EntryRules.check(coding);
        return coding;
    }
}
