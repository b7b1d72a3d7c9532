package care.quarterback.steps.records;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseCommand.Unasked;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.Document;

/** Attaches a document to the case; its bytes, if any, were put into the store before. */
@Adds(Document.class)
@CommandName("AttachDocument")
public record AttachDocument(DocumentEntry entry, @Unasked StoredBytes bytes) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        refuseDoubled(edit);
        Document document = entry.create(edit);
        document.setAttachedOn(edit.today());
        document.setSha256(bytes.sha256().isBlank() ? null : bytes.sha256());
        document.setSize(bytes.size());
        document.setMediaType(bytes.mediaType().isBlank() ? null : bytes.mediaType());
        document.setPages(bytes.pages());
        edit.careCase().getDocuments().add(document);
        EntryRules.check(document);
    }

    /** The same bytes are kept once: what one file holds besides is cut out of it by pages. */
    private void refuseDoubled(CaseEdit edit) {
        if (bytes.sha256().isBlank()) {
            return;
        }
        CaseFacts.standing(edit.careCase().getDocuments())
                .filter(document -> bytes.sha256().equals(document.getSha256()) && document.getSplitFrom() == null)
                .findFirst()
                .ifPresent(same -> {
                    throw CommandRejected.because("file", Message.of("refusals", "records.sameFile", same.getTitle()));
                });
    }
}
