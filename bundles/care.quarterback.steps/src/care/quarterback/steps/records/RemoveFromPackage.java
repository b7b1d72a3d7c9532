package care.quarterback.steps.records;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.Document;
import care.quarterback.model.RecordPackage;
import care.quarterback.model.value.ObjectId;

/** Takes a document out of a package that was not sent yet; the document stays in the case. */
@CommandName("RemoveFromPackage")
public record RemoveFromPackage(
        @Refers(RecordPackage.class) ObjectId recordPackage,
        @Refers(Document.class) ObjectId document) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        RecordPackage prepared = PackageState.requireUnsent(edit.find(recordPackage, RecordPackage.class));
        if (!prepared.getDocuments().remove(edit.find(document, Document.class))) {
            throw CommandRejected.because("document", Message.of("refusals", "records.notInPackage"));
        }
    }
}
