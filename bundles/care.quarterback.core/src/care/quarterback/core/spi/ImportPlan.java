package care.quarterback.core.spi;

import care.quarterback.model.CareCase;
import java.util.List;

/**
 * A file read into what would be imported, outside every case. Applying it is one command; a preview shows it as it is.
 *
 * @param refusal why the whole file was refused, a sentence; empty when it was read
 * @param sha256 of the file's bytes, so that the same file is known again
 * @param items one for each entry of the file
 * @param notes how the file was understood, in whole sentences: which column became what
 */
public record ImportPlan(
        String file,
        String sha256,
        String refusal,
        List<ImportItem> items,
        List<PatientPlan> patients,
        List<String> notes) {

    /** A file that explains itself. */
    public ImportPlan(String file, String sha256, String refusal, List<ImportItem> items, List<PatientPlan> patients) {
        this(file, sha256, refusal, items, patients, List.of());
    }

    public ImportPlan {
        notes = List.copyOf(notes);
        items = List.copyOf(items);
        patients = List.copyOf(patients);
    }

    public static ImportPlan refused(String file, String sentence) {
        return new ImportPlan(file, "", sentence, List.of(), List.of());
    }

    public boolean isRefused() {
        return !refusal.isEmpty();
    }

    /**
     * What the file holds of one patient.
     *
     * @param draft a case of its own, in no store and no session: what would be added. Each statement carries its
     *     sourceIdentifier. Read it, never change it.
     * @param whole true when the draft is a complete case (a case file), false when it is to be merged
     * @param listed true when it is a line of a list of cases: a person who has a case already gets no second one unasked
     */
    public record PatientPlan(CareCase draft, boolean whole, boolean listed) {

        /** Of a record. */
        public static PatientPlan ofRecord(CareCase draft) {
            return new PatientPlan(draft, false, false);
        }

        /** Of a line of a list. */
        public static PatientPlan ofLine(CareCase draft) {
            return new PatientPlan(draft, false, true);
        }

        /** Of a case file. */
        public static PatientPlan ofCase(CareCase draft) {
            return new PatientPlan(draft, true, false);
        }
    }
}
