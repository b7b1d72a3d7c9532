package care.quarterback.steps.records;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Problem;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.Document;
import care.quarterback.model.value.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes several documents of one long file, such as a fax, by pages. The file stays in the case; the bytes of a part are
 * cut out of it whenever the part is opened or sent. A page may belong to two parts: a note can end where the next begins.
 */
@CommandName("SplitDocument")
public record SplitDocument(@Refers(Document.class) ObjectId document, List<Part> parts) implements CaseCommand {

    public SplitDocument {
        parts = List.copyOf(parts);
    }

    /** A part. @param from the first page, from 1; @param to the last one */
    public record Part(DocumentEntry entry, int from, int to) {}

    @Override
    public void apply(CaseEdit edit) {
        Document whole = edit.find(document, Document.class);
        refuse(whole);
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String field = "part " + (i + 1);
            wrong(whole, parts.get(i)).ifPresent(message -> problems.add(new Problem(field, message)));
        }
        if (!problems.isEmpty()) {
            throw new CommandRejected(problems);
        }
        parts.forEach(part -> add(edit, whole, part));
    }

    private void refuse(Document whole) {
        if (parts.isEmpty()) {
            throw CommandRejected.because("parts", Message.of("refusals", "records.noPages"));
        }
        if (whole.isVoided() || whole.getSplitFrom() != null) {
            throw CommandRejected.because("document", Message.of("refusals", "records.partOfFile"));
        }
        if (whole.getSha256() == null || !StoredBytes.PDF.equals(whole.getMediaType())) {
            throw CommandRejected.because("document", Message.of("refusals", "records.noPdf"));
        }
    }

    private static Optional<Message> wrong(Document whole, Part part) {
        if (part.from() < 1 || part.to() < part.from()) {
            return Optional.of(Message.of("refusals", "records.pageOrder"));
        }
        return Optional.ofNullable(whole.getPages())
                .filter(pages -> part.to() > pages)
                .map(pages -> Message.of("refusals", "records.lastPage", pages));
    }

    private static void add(CaseEdit edit, Document whole, Part part) {
        Document document = part.entry().create(edit);
        document.setAttachedOn(edit.today());
        document.setSha256(whole.getSha256());
        document.setSize(whole.getSize());
        document.setMediaType(whole.getMediaType());
        document.setSensitive(whole.getSensitive());
        document.setPages(part.to() - part.from() + 1);
        document.setSplitFrom(whole);
        document.setPageFrom(part.from());
        document.setPageTo(part.to());
        edit.careCase().getDocuments().add(document);
        EntryRules.check(document);
    }
}
