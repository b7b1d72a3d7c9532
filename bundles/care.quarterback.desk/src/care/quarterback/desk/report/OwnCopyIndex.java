package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.desk.report.Block.Item;
import care.quarterback.desk.report.Block.Items;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.model.RecordPackage;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What is in the patient's own copy of the records, to tick off, and what was sent to the doctor and is not in it yet. */
final class OwnCopyIndex {

    private OwnCopyIndex() {}

    static List<Document> of(DocumentSource source) {
        List<RecordPackage> packages = Standing.of(source.careCase().getPackages());
        Optional<RecordPackage> own = last(packages, RecordPackage::isPatientCopy);
        List<care.quarterback.model.Document> sent = last(packages, each -> !each.isPatientCopy())
                .map(OwnCopyIndex::documents)
                .orElse(List.of());
        List<care.quarterback.model.Document> copied =
                own.map(OwnCopyIndex::documents).orElse(List.of());
        if (copied.isEmpty() && sent.isEmpty() || source.facts().silent()) {
            return List.of();
        }
        var paper = new Paper(source, DocumentKind.OWN_COPY_INDEX);
        var words = paper.words();
        Optional<RecordPackage> inHand = own.filter(copy -> copy.getInHandOn() != null);
        paper.say(
                inHand.isPresent() ? "inHand" : "ask",
                inHand.map(RecordPackage::getInHandOn).orElse(source.on()));
        paper.heading("copy").add(items(words, copied));
        List<care.quarterback.model.Document> missing =
                sent.stream().filter(document -> !copied.contains(document)).toList();
        paper.heading(copied.isEmpty() ? "sent" : "missing").add(items(words, missing));
        paper.heading("bring").items(Mark.BOX, words.all("bring"));
        return List.of(paper.done(words.say("title")));
    }

    private static Optional<RecordPackage> last(List<RecordPackage> packages, Predicate<RecordPackage> which) {
        return packages.stream()
                .filter(which)
                .filter(each -> !documents(each).isEmpty())
                .reduce((earlier, later) -> later);
    }

    private static List<care.quarterback.model.Document> documents(RecordPackage records) {
        return records.getDocuments().stream().filter(each -> !each.isVoided()).toList();
    }

    private static Items items(DocumentWords words, List<care.quarterback.model.Document> documents) {
        return new Items(
                Mark.BOX,
                documents.stream()
                        .map(document -> new Item(
                                text(document.getTitle())
                                        .orElseGet(() -> OptionWords.capital(
                                                words.sentences().word(document.getType()))),
                                document.getPages() == null || document.getPages() < 1
                                        ? List.of()
                                        : List.of(words.say("pages", document.getPages())),
                                0))
                        .toList());
    }
}
