package care.quarterback.core.records;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.model.Document;
import care.quarterback.model.DocumentType;

/** Attaches a document to the case; its bytes, if any, were put into the store before. */
public record AttachDocument(DocumentEntry entry, StoredBytes bytes) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        Document document = edit.create(Document.class);
        document.setTitle(entry.title());
        document.setType(entry.type());
        document.setFormat(entry.format());
        document.setServiceDate(entry.serviceDate());
        document.setAuthor(entry.author());
        document.setStatesOpinion(entry.statesOpinion());
        document.setPrimaryCareNote(entry.type() == DocumentType.PRIMARY_CARE_NOTE);
        document.setClinicalSummary(entry.type() == DocumentType.CLINICAL_SUMMARY);
        document.setAttachedOn(edit.today());
        document.setSha256(bytes.sha256().isBlank() ? null : bytes.sha256());
        document.setSize(bytes.size());
        document.setMediaType(bytes.mediaType().isBlank() ? null : bytes.mediaType());
        document.setPages(bytes.pages());
        edit.careCase().getDocuments().add(document);
        EntryRules.check(document);
    }
}
