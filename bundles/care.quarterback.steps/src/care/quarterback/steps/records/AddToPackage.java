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

/** Puts one more document into a package that was not sent yet. */
@CommandName("AddToPackage")
public record AddToPackage(
        @Refers(RecordPackage.class) ObjectId recordPackage,
        @Refers(Document.class) ObjectId document) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        RecordPackage prepared = PackageState.requireUnsent(edit.find(recordPackage, RecordPackage.class));
        Document added = edit.find(document, Document.class);
        if (prepared.getDocuments().contains(added)) {
            throw CommandRejected.because("document", Message.of("refusals", "records.inPackage"));
        }
        prepared.getDocuments().add(added);
    }
}
