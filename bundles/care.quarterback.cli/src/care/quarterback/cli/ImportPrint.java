package care.quarterback.cli;

import care.quarterback.core.spi.ImportItem;
import care.quarterback.core.spi.ImportItem.Status;
import care.quarterback.desk.exchange.ImportResult;
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
        if (!taken.isEmpty()) {
            out.println(Texts.of(
                    "import.taken",
                    taken.entrySet().stream()
                            .map(each -> count(each.getKey(), each.getValue()))
                            .collect(Collectors.joining(", "))));
        }
        skipped(out, result);
        List<ImportItem> told = result.items().stream()
                .filter(item -> item.status() == Status.ERROR || item.status() == Status.WARNING)
                .toList();
        told.stream().limit(SHOWN).forEach(item -> out.println(Texts.of("import.item", item.at(), item.message())));
        if (told.size() > SHOWN) {
            out.println(Texts.of("import.more", told.size() - SHOWN));
        }
    }

    /** What happened to the file, as a person reads it. */
    static String sentence(ImportResult result) {
        return result.refusal().isEmpty()
                ? Texts.of("import." + result.outcome().name().toLowerCase(Locale.ROOT))
                : result.refusal();
    }

    private static String count(String type, int count) {
        return Texts.has("import.type." + type)
                ? Texts.of("import.type." + type, count)
                : Texts.of("import.count", count, words(type));
    }

    /** "MedicationRequest" reads "medication request". */
    private static String words(String type) {
        return type.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** The same reason for many entries is said once. */
    private static void skipped(PrintWriter out, ImportResult result) {
        result.items().stream()
                .filter(item -> item.status() == Status.SKIP)
                .collect(Collectors.groupingBy(ImportItem::message, TreeMap::new, Collectors.counting()))
                .forEach((message, count) -> out.println(Texts.of("import.skipped", count, message)));
    }
}
