package care.quarterback.steps.records;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Document;
import care.quarterback.model.RecordPackage;
import care.quarterback.steps.records.PackageRows.Excess;
import care.quarterback.steps.records.PackageRows.Missing;
import care.quarterback.steps.records.PackageRows.WindowRow;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads how the package for the opinion sought, else for the last one, stands. Immutable; called on the session's thread. */
public final class PackageQuery {

    private static final String FEATURE = "check-records";

    private final Sentences sentences;

    public PackageQuery(Sentences sentences) {
        this.sentences = sentences;
    }

    /** Empty while no further opinion is sought. */
    public Optional<PackageRows> rows(CaseFacts facts) {
        return sought(facts).map(this::rows);
    }

    /** What was asked for and what is put together, side by side: for the opinion sought, else for the last one that has any of it. */
    public Optional<PackageLists> lists(CaseFacts facts) {
        return facts.sought()
                .filter(PackageQuery::begun)
                .or(() -> facts.furtherOpinions().filter(PackageQuery::begun).reduce((before, last) -> last))
                .or(() -> sought(facts))
                .map(sought -> new PackageListing(sentences, sought).lists());
    }

    private static boolean begun(SoughtOpinion sought) {
        return !sought.items().isEmpty() || sought.packages().findAny().isPresent();
    }

    private static Optional<SoughtOpinion> sought(CaseFacts facts) {
        return facts.sought().or(() -> facts.furtherOpinions().reduce((before, last) -> last));
    }

    private PackageRows rows(SoughtOpinion sought) {
        PackageMatch match = PackageFacts.of(sought);
        List<Document> documents = PackageFacts.documents(sought);
        return new PackageRows(
                match.missing().stream()
                        .map(missing -> new Missing(
                                missing.item().text(),
                                why(
                                        "REQUEST_ITEM_MISSING",
                                        missing.nearest(),
                                        missing.item().text())))
                        .toList(),
                match.excess().stream()
                        .map(excess -> new Excess(
                                excess.document().title(),
                                why(
                                        "PACKAGE_EXCESS",
                                        excess.nearest(),
                                        excess.document().title())))
                        .toList(),
                match.percent(),
                documents.size(),
                documents.stream()
                        .map(Document::getPages)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .sum(),
                (int) documents.stream()
                        .filter(document -> document.getPages() == null)
                        .count(),
                sought.packages()
                        .map(RecordPackage::getFocusQuestion)
                        .filter(question -> !CaseFacts.blank(question))
                        .reduce((before, last) -> last)
                        .orElse(""),
                match.items().stream()
                        .flatMap(item -> item.window().stream()
                                .map(window -> new WindowRow(item.text(), window.from(), window.to())))
                        .toList());
    }

    private String why(String code, DocumentFit nearest, String subject) {
        return sentences.of(FEATURE, code + nearest.variant(), subject);
    }
}
