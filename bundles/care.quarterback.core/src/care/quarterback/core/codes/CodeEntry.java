package care.quarterback.core.codes;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.TextValue.CodeValue;
import care.quarterback.model.Coding;
import java.util.Locale;

/**
 * A code that a person chose.
 *
 * @param system the code system, such as {@link #ICD10CM}
 * @param display the catalogue's words for the code
 * @param confirmed false while a person has still to look at a suggested code
 */
public record CodeEntry(String system, String code, String display, boolean confirmed) implements CodeValue {

    /** ICD-10-CM, as FHIR names it. */
    public static final String ICD10CM = "http://hl7.org/fhir/sid/icd-10-cm";

    /** A code of ICD-10-CM that a person confirmed. */
    public static CodeEntry icd10cm(String code, String display) {
        return new CodeEntry(ICD10CM, code, display, true);
    }

    /**
     * Reads "M48.062 Spinal stenosis, lumbar region"; another system stands before a bar, and a question mark before all
     * says that a person has still to look at it.
     */
    public static CodeEntry parse(String text) {
        String rest = text.strip();
        boolean confirmed = !rest.startsWith("?");
        rest = confirmed ? rest : rest.substring(1).strip();
        int bar = rest.indexOf('|');
        String system = bar < 0 ? ICD10CM : rest.substring(0, bar).strip();
        String[] words = rest.substring(bar + 1).strip().split("\\s+", 2);
        return new CodeEntry(system, words[0], words.length < 2 ? "" : words[1], confirmed);
    }

    @Override
    public String text() {
        String prefix = (confirmed ? "" : "?") + (ICD10CM.equals(system) ? "" : system + "|");
        return (prefix + code + " " + (display == null ? "" : display)).strip();
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
