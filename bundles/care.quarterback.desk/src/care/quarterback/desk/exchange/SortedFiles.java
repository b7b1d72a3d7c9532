package care.quarterback.desk.exchange;

import care.quarterback.core.spi.CaseImporter;
import care.quarterback.core.spi.ImportPlan.ImportItem;
import care.quarterback.core.spi.ImportPlan.ImportItem.Status;
import care.quarterback.core.spi.ImportSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a folder or an archive by what they are: records by their kind, documents, and what is neither. */
final class SortedFiles {

    private static final String LIST = "csv";

    private final Map<CaseImporter, List<ImportSource>> byKind = new LinkedHashMap<>();
    private final List<ImportSource> documents = new ArrayList<>();
    private final Map<ImportSource, String> refusals = new HashMap<>();
    private final List<ImportItem> besides = new ArrayList<>();
    private final Map<ImportItem, ImportSource> files = new HashMap<>();

    Map<CaseImporter, List<ImportSource>> byKind() {
        return byKind;
    }

    List<ImportSource> documents() {
        return documents;
    }

    List<ImportItem> besides() {
        return besides;
    }

    ImportSource file(ImportItem beside) {
        return files.get(beside);
    }

    /** Whether the records are of one kind, which keeps documents. */
    boolean areFor(CaseImporter importer) {
        return importer.readsParts() && byKind.size() == 1 && byKind.containsKey(importer);
    }

    void record(CaseImporter importer, ImportSource file) {
        byKind.computeIfAbsent(importer, kind -> new ArrayList<>()).add(file);
    }

    /** @param otherwise what is said of it where no record takes it */
    void document(ImportSource file, String otherwise) {
        documents.add(file);
        refusals.put(file, otherwise);
    }

    /** Why a document that no record takes stays out. */
    String refusal(ImportSource document) {
        return refusals.get(document);
    }

    /** @param missed whether a person would expect it in the case */
    void beside(ImportSource file, String why, boolean missed) {
        var item = new ImportItem(file.name(), "", Status.SKIP, why, missed);
        besides.add(item);
        files.put(item, file);
    }

    /** A list of cases beside a record is imported by itself. */
    void leaveLists(String why) {
        if (byKind.size() > 1 && byKind.keySet().stream().anyMatch(CaseImporter::readsParts)) {
            List<CaseImporter> lists = byKind.keySet().stream()
                    .filter(each -> each.kind().equals(LIST))
                    .toList();
            lists.forEach(each -> byKind.remove(each).forEach(file -> beside(file, why, true)));
        }
    }

    void leaveDocuments() {
        documents.forEach(file -> beside(file, refusal(file), true));
        documents.clear();
    }
}
