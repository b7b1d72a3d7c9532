package care.quarterback.desk.exchange;

import care.quarterback.core.spi.ImportPlan.ImportItem;
import care.quarterback.core.spi.ImportPlan.ImportItem.Status;
import care.quarterback.model.value.CaseId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What became of one file.
 *
 * @param file its name
 * @param refusal why the file was refused, a sentence; empty when it was not
 * @param cases the cases it went into, one for each patient; in a dry run those that it would go into, new ones not counted
 * @param items one for each entry of the file
 * @param notes whole sentences about the import: which case, what differs, what the source has changed
 * @param changes what it does to each case that was there before
 * @param parts the names of the files that were read together as one record; empty for a single file
 */
public record ImportResult(
        String file,
        Outcome outcome,
        String refusal,
        List<CaseId> cases,
        List<ImportItem> items,
        List<String> notes,
        List<Changes> changes,
        List<String> parts) {

    /** What an import does to a case that was there before, or would do. */
    public record Changes(CaseId id, ImportPreview preview) {}

    /** IMPORTED all that is taken; PARTLY when something was left out; NOTHING without a patient; REFUSED as a whole. */
    public enum Outcome {
        IMPORTED,
        PARTLY,
        NOTHING,
        REFUSED
    }

    public ImportResult {
        cases = List.copyOf(cases);
        items = List.copyOf(items);
        notes = List.copyOf(notes);
        changes = List.copyOf(changes);
        parts = List.copyOf(parts);
    }

    /** A file of which nothing came in. @param sentence why */
    public static ImportResult refused(String file, String sentence, List<ImportItem> items) {
        return new ImportResult(file, Outcome.REFUSED, sentence, List.of(), items, List.of(), List.of(), List.of());
    }

    /** The same with the files that were one record, and what an archive holds besides. */
    ImportResult of(RecordFiles record) {
        List<ImportItem> besides =
                record.besides().stream().filter(each -> !isTaken(each.at())).toList();
        boolean partly = outcome == Outcome.IMPORTED && besides.stream().anyMatch(ImportItem::isLeftOut);
        List<ImportItem> all = Stream.concat(items.stream(), besides.stream()).toList();
        return new ImportResult(
                file, partly ? Outcome.PARTLY : outcome, refusal, cases, all, notes, changes, record.partNames());
    }

    /** A document may have brought the file of an archive that its text is in. */
    private boolean isTaken(String beside) {
        return items.stream()
                .anyMatch(item -> item.status() == Status.OK && item.at().contains(beside));
    }

    /** Whether something is not in a case that a person would expect there; the items and notes say what. */
    public boolean isLeftOut() {
        return outcome == Outcome.PARTLY || items.stream().anyMatch(ImportItem::isLeftOut);
    }

    /** Whether all of the file came in: no entry was passed over, for whatever reason. */
    public boolean isWhole() {
        return outcome == Outcome.IMPORTED && items.stream().noneMatch(item -> item.status() == Status.SKIP);
    }

    /** Entries that were taken, by type. */
    public Map<String, Integer> taken() {
        Map<String, Integer> taken = new TreeMap<>();
        items.stream()
                .filter(item -> item.status() == Status.OK || item.status() == Status.WARNING)
                .forEach(item -> taken.merge(item.type(), 1, Integer::sum));
        return taken;
    }

    /** How many entries have this status. */
    public int count(Status status) {
        return (int) items.stream().filter(item -> item.status() == status).count();
    }
}
