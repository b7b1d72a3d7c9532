package care.quarterback.steps.records;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.Document;
import care.quarterback.model.RecordPackage;
import care.quarterback.model.value.ObjectId;
import java.util.List;

/**
 * Puts documents together for the doctor of an opinion, or as the patient's own copy.
 *
 * @param focusQuestion printed on the cover sheet; may be blank
 */
@Adds(RecordPackage.class)
@CommandName("PreparePackage")
public record PreparePackage(
        int opinionNumber,
        boolean patientCopy,
        @Refers(Document.class) List<ObjectId> documents,
        String focusQuestion) implements CaseCommand {

    public PreparePackage {
        documents = List.copyOf(documents);
    }

    @Override
    public void apply(CaseEdit edit) {
        if (documents.isEmpty()) {
            throw CommandRejected.because("documents", Message.of("refusals", "records.noDocument"));
        }
        RecordPackage prepared = edit.create(RecordPackage.class);
        prepared.setOpinionNumber(opinionNumber);
        prepared.setPatientCopy(patientCopy);
        prepared.setFocusQuestion(focusQuestion);
        documents.forEach(id -> prepared.getDocuments().add(edit.find(id, Document.class)));
        edit.careCase().getPackages().add(prepared);
        EntryRules.check(prepared);
    }
}
