package care.quarterback.steps.records;

import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Fact;
import care.quarterback.core.text.Message;
import care.quarterback.model.Document;
import care.quarterback.model.value.ObjectId;
import java.util.List;

/**
 * Puts a file from the tray into the case: as one document, or with its parts by pages. It isn't undone, for it has left the
 * tray: it is put back there.
 *
 * @param parts of a PDF; empty when it is one document
 */
@Adds(Document.class)
@Fact
@CommandName("FileArrival")
public record FileArrival(DocumentEntry entry, StoredBytes bytes, List<SplitDocument.Part> parts)
        implements CaseCommand {

    public FileArrival {
        parts = List.copyOf(parts);
    }

    @Override
    public void apply(CaseEdit edit) {
        if (!parts.isEmpty() && !StoredBytes.PDF.equals(bytes.mediaType())) {
            throw CommandRejected.because("pages", Message.of("refusals", "records.noPdf"));
        }
        new AttachDocument(entry, bytes).apply(edit);
        if (!parts.isEmpty()) {
            Document whole = edit.careCase().getDocuments().getLast();
            new SplitDocument(new ObjectId(whole.getId()), parts).apply(edit);
        }
    }
}
