package care.quarterback.core.spi;

import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import java.util.List;
import java.util.Set;

/**
 * A file read into what would be imported, outside every case. Applying it is one command; a preview shows it as it is.
 *
 * @param refusal why the whole file was refused, a sentence; empty when it was read
 * @param sha256 of the file's bytes, so that the same file is known again
 * @param items one for each entry of the file
 * @param notes how the file was understood, in whole sentences: which column became what
 * @param partial whether the source has more than what is here, which a note says
 */
public record ImportPlan(
        String file,
        String sha256,
        String refusal,
        List<ImportItem> items,
        List<PatientPlan> patients,
        List<String> notes,
        boolean partial) {

    /** A file that is all there is. */
    public ImportPlan(
            String file,
            String sha256,
            String refusal,
            List<ImportItem> items,
            List<PatientPlan> patients,
            List<String> notes) {
        this(file, sha256, refusal, items, patients, notes, false);
    }

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

    /** What the draft of a patient is. */
    public enum Content {
        /** What a record says of a patient: it is merged into a case, else it makes a new one. */
        RECORD,
        /** A complete case, of a case file. */
        WHOLE_CASE,
        /** A line of a list of cases: a person who has a case already gets no second one unasked. */
        LISTED_CASE,
        /** Entries of a case that is there: they never open one. The draft may bear the number of the case. */
        LISTED_ENTRIES
    }

    /**
     * What the file holds of one patient.
     *
     * @param draft a case of its own, in no store and no session: what would be added. Each statement carries its
     *     sourceIdentifier. Read it, never change it.
     * @param withdrawn a case of its own with what the source has withdrawn: entered by mistake, or cancelled after all
     * @param rows where in the file it stands, as the items say it; empty where the items are not told apart by patient
     */
    public record PatientPlan(CareCase draft, CareCase withdrawn, Content content, Set<String> rows) {

        public PatientPlan {
            rows = Set.copyOf(rows);
        }

        /** Of a file that withdraws nothing. */
        public PatientPlan(CareCase draft, Content content, Set<String> rows) {
            this(draft, CaseFactory.eINSTANCE.createCareCase(), content, rows);
        }

        /** What a record says of a patient. */
        public static PatientPlan ofRecord(CareCase draft, CareCase withdrawn) {
            return new PatientPlan(draft, withdrawn, Content.RECORD, Set.of());
        }

        /** What a record says of a patient that withdraws nothing. */
        public static PatientPlan ofRecord(CareCase draft) {
            return new PatientPlan(draft, Content.RECORD, Set.of());
        }

        /** A complete case. */
        public static PatientPlan ofCase(CareCase draft) {
            return new PatientPlan(draft, Content.WHOLE_CASE, Set.of());
        }

        /** Whether it is a complete case. */
        public boolean whole() {
            return content == Content.WHOLE_CASE;
        }

        /** Whether it stands in a list, and so opens no second case unasked. */
        public boolean listed() {
            return content == Content.LISTED_CASE || content == Content.LISTED_ENTRIES;
        }
    }

    /**
     * What became of one entry of an imported file.
     *
     * @param at where: "entry 12 (Condition/abc)", "line 3"
     * @param type the resource type, empty when unknown
     * @param message a sentence for a person: what was taken, why it was not, what to do
     * @param lost whether something was left out that a person would expect in the case, though the entry was taken
     */
    public record ImportItem(String at, String type, Status status, String message, boolean lost) {

        /** Nothing of it was lost, unless it is refused as a whole. */
        public ImportItem(String at, String type, Status status, String message) {
            this(at, type, status, message, false);
        }

        /** The same in one of several files. */
        public ImportItem in(String file) {
            return new ImportItem(file + ", " + at, type, status, message, lost);
        }

        /** Whether nothing of it was taken though a person would expect it in the case. */
        public boolean isRefused() {
            return status == Status.ERROR || status == Status.SKIP && lost;
        }

        /** Whether a case does not have what it should. */
        public boolean isLeftOut() {
            return lost || status == Status.ERROR;
        }

        /** OK and WARNING were taken; SKIP and ERROR were not. */
        public enum Status {
            OK,
            SKIP,
            WARNING,
            ERROR
        }
    }
}
