package care.quarterback.cli;

import care.quarterback.core.spi.ImportPlan.ImportItem;
import care.quarterback.core.spi.ImportPlan.ImportItem.Status;
import care.quarterback.desk.exchange.ImportResult;
import care.quarterback.desk.exchange.ImportResult.Outcome;
import care.quarterback.desk.exchange.ImportTypes;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What became of a file's entries, in words: what was taken as one line, what was not entry by entry. */
final class ImportPrint {

    private static final int SHOWN = 40;

    private ImportPrint() {}

    static void print(PrintWriter out, ImportResult result) {
        out.println(Texts.of("import.file", result.file(), sentence(result)));
        result.notes().forEach(note -> out.println("  " + note));
        Map<String, Integer> taken = result.taken();
        var types = new ImportTypes(Texts.words());
        if (!taken.isEmpty() && result.outcome() != Outcome.REFUSED) {
            out.println(Texts.of(
                    "import.taken",
                    taken.entrySet().stream()
                            .map(each -> types.count(each.getKey(), each.getValue()))
                            .collect(Collectors.joining(", "))));
        }
        skipped(out, result);
        List<ImportItem> told = result.items().stream()
                .filter(item -> item.isLeftOut() || item.status() == Status.WARNING)
                .toList();
        told.stream().limit(SHOWN).forEach(item -> out.println(Texts.of("import.item", item.at(), item.message())));
        if (told.size() > SHOWN) {
            out.println(Texts.of("import.more", told.size() - SHOWN));
        }
    }

    /** What happened to the file, as a person reads it. */
    static String sentence(ImportResult result) {
        if (!result.refusal().isEmpty()) {
            return result.refusal();
        }
        return Texts.of("import." + (result.outcome() == Outcome.IMPORTED ? imported(result) : other(result)));
    }

    /** "Everything" only where nothing of the file stayed out, and "imported" only where something came in. */
    private static String imported(ImportResult result) {
        boolean known = !result.changes().isEmpty()
                && result.changes().size() == result.cases().size()
                && result.changes().stream().allMatch(each -> each.preview().isNothing());
        return known ? "known" : result.isWhole() ? "imported" : "rest";
    }

    private static String other(ImportResult result) {
        boolean told = result.outcome() == Outcome.NOTHING && !result.notes().isEmpty(); // the notes say why
        return told ? "left" : result.outcome().name().toLowerCase(Locale.ROOT);
    }

    /** The same reason for many entries is said once. */
    private static void skipped(PrintWriter out, ImportResult result) {
        result.items().stream()
                .filter(item -> item.status() == Status.SKIP && !item.isLeftOut())
                .collect(Collectors.groupingBy(ImportItem::message, TreeMap::new, Collectors.counting()))
                .forEach((message, count) -> out.println(Texts.of("import.skipped", count, message)));
    }
}
