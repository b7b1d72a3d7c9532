package care.quarterback.steps.records;

import care.quarterback.core.session.CaseEdit;
import care.quarterback.model.Document;
import care.quarterback.model.DocumentFormat;
import care.quarterback.model.DocumentType;
import java.time.LocalDate;

/**
 * A document as it is attached.
 *
 * @param serviceDate the day it tells of; null when unknown
 * @param author who wrote it
 * @param statesOpinion number of the opinion whose conclusion it states; 0 when none
 */
public record DocumentEntry(
        String title,
        DocumentType type,
        DocumentFormat format,
        LocalDate serviceDate,
        String author,
        int statesOpinion) {

    /** A document that says what is known of it; not yet in the case. */
    Document create(CaseEdit edit) {
        Document document = edit.create(Document.class);
        document.setTitle(title);
        document.setType(type);
        document.setFormat(format);
        document.setServiceDate(serviceDate);
        document.setAuthor(author);
        document.setStatesOpinion(statesOpinion);
        document.setPrimaryCareNote(type == DocumentType.PRIMARY_CARE_NOTE);
        document.setClinicalSummary(type == DocumentType.CLINICAL_SUMMARY);
        return document;
    }
}
