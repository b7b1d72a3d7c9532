package care.quarterback.steps.records;

import care.quarterback.model.DocumentFormat;
import care.quarterback.model.DocumentType;
import care.quarterback.steps.records.PackageMatch.PackagedDocument;
import care.quarterback.steps.records.PackageMatch.RequestedRecord;
import care.quarterback.steps.records.RecordSubjects.Likeness;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How a document stands to what was asked for, the nearest first. */
enum DocumentFit {
    FITS,
    /** Of the kind that was asked for, but its words do not tell whether it is the one. */
    UNSURE,
    /** The day it tells of is not known, and the office wants a certain time. */
    UNDATED,
    OUT_OF_WINDOW,
    /** The right thing in the wrong form, such as images where the report is wanted. */
    WRONG_FORM,
    OTHER_THING;

    /** What is a picture, and what is written about it: one never stands for the other. */
    private static final Map<DocumentType, DocumentType> WRITTEN_ABOUT = Map.of(
            DocumentType.IMAGING, DocumentType.IMAGING_REPORT,
            DocumentType.PATHOLOGY_SLIDES, DocumentType.PATHOLOGY_REPORT);

    private static final Set<DocumentFormat> WRITTEN =
            EnumSet.of(DocumentFormat.REPORT, DocumentFormat.PAPER, DocumentFormat.STRUCTURED);

    static DocumentFit of(PackagedDocument document, RequestedRecord item) {
        if (WRITTEN_ABOUT.get(document.type()) == item.type() || WRITTEN_ABOUT.get(item.type()) == document.type()) {
            return WRONG_FORM;
        }
        boolean said = document.answers().contains(item.id());
        boolean alike = document.type() == item.type()
                && item.type() != DocumentType.OTHER
                && document.answers().isEmpty();
        Likeness likeness = said ? Likeness.ALIKE : RecordSubjects.compare(item.about(), document.about());
        if (!said && !alike || likeness == Likeness.OTHER) {
            return OTHER_THING;
        }
        if (!form(document, item.format())) {
            return WRONG_FORM;
        }
        DocumentFit best = likeness == Likeness.UNSURE ? UNSURE : FITS;
        if (item.window().isEmpty()) {
            return best;
        }
        return document.date()
                .map(day -> item.window().get().holds(day) ? best : OUT_OF_WINDOW)
                .orElse(UNDATED);
    }

    /** The ending of the keys under which sentences about it stand. */
    String variant() {
        return switch (this) {
            case UNSURE -> ".unsure";
            case UNDATED -> ".undated";
            case OUT_OF_WINDOW -> ".window";
            case WRONG_FORM -> ".form";
            default -> "";
        };
    }

    private static boolean form(PackagedDocument document, DocumentFormat wanted) {
        DocumentFormat is = document.format();
        return switch (wanted) {
            case ANY -> true;
            case REPORT ->
                WRITTEN.contains(is) || is == DocumentFormat.ANY && !WRITTEN_ABOUT.containsKey(document.type());
            case PAPER -> is == DocumentFormat.PAPER || is == DocumentFormat.REPORT;
            case DICOM, SLIDES, STRUCTURED -> is == wanted;
        };
    }
}
