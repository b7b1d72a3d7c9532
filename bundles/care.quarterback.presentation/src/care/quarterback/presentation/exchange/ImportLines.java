package care.quarterback.presentation.exchange;

import care.quarterback.core.spi.ImportPlan.ImportItem;
import care.quarterback.core.spi.ImportPlan.ImportItem.Status;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.exchange.ImportPreview;
import care.quarterback.desk.exchange.ImportResult;
import care.quarterback.desk.exchange.ImportTypes;
import care.quarterback.presentation.exchange.FileSheet.Part;
import care.quarterback.presentation.exchange.FileSheet.Standing;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.presentation.work.Room;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says what became of a file's entries: the same reason for many entries is said once, with how many there are. */
final class ImportLines {

    private static final int LINES = 40;
    private static final int PLACES = 5;
    private static final List<String> FIRST = List.of(
            "Patient",
            "Condition",
            "MedicationRequest",
            "MedicationStatement",
            "AllergyIntolerance",
            "Procedure",
            "DiagnosticReport",
            "Observation",
            "DocumentReference",
            "FamilyMemberHistory");
    private static final Pattern NUMBER = Pattern.compile("(?:^|, )(?:entry|line|row) (\\d+)");

    private final ScreenText text;
    private final Sentences sentences;
    private final ImportTypes types;

    ImportLines(Room room) {
        this.text = room.text();
        this.sentences = room.sentences();
        this.types = new ImportTypes(sentences);
    }

    /** @param before whether it is the preview */
    FileSheet sheet(ImportResult result, boolean before) {
        List<Part> parts = new ArrayList<>();
        List<String> notes = new ArrayList<>(result.notes());
        List<Part> changes = new ArrayList<>();
        result.changes().forEach(change -> {
            notes.removeAll(change.preview().lists(sentences)); // they stand entry by entry
            changes(changes, change.preview());
        });
        if (!notes.isEmpty()) {
            parts.add(new Part("", false, notes));
        }
        parts.addAll(changes);
        String taken = result.taken().entrySet().stream()
                .sorted(Comparator.comparingInt(each -> place(each.getKey())))
                .map(each -> types.count(each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
        if (!taken.isEmpty() && result.outcome() != ImportResult.Outcome.REFUSED) {
            parts.add(new Part(
                    text.of(before ? "import.part.understood" : "import.part.taken"), false, List.of(capital(taken))));
        }
        add(parts, result, ImportItem::isRefused, before ? "import.part.unclear" : "import.part.error", true);
        add(
                parts,
                result,
                item -> item.status() == Status.WARNING,
                before ? "import.part.wouldLook" : "import.part.look",
                true);
        add(parts, result, item -> item.status() == Status.SKIP && !item.isRefused(), "import.part.left", false);
        return new FileSheet(result.file(), standing(result), sentence(result, before), parts);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private void changes(List<Part> parts, ImportPreview preview) {
        listed(parts, "import.part.new", false, preview.added());
        listed(parts, "import.part.changed", true, preview.changed());
        listed(parts, "import.part.withdrawn", true, preview.withdrawn());
        listed(parts, "import.part.gone", true, preview.gone());
        listed(parts, "import.part.older", false, preview.older());
    }

    private void listed(List<Part> parts, String heading, boolean attention, List<String> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>(entries.subList(0, Math.min(LINES, entries.size())));
        if (entries.size() > LINES) {
            lines.add(text.of("import.moreEntries", entries.size() - LINES));
        }
        parts.add(new Part(text.of(heading), attention, lines));
    }

    /** What a person asks for first stands first; the rest follows by name. */
    private static int place(String type) {
        int at = FIRST.indexOf(type);
        return at < 0 ? FIRST.size() : at;
    }

    private static Standing standing(ImportResult result) {
        return switch (result.outcome()) {
            case IMPORTED -> Standing.WHOLE;
            case PARTLY -> Standing.PARTLY;
            case NOTHING -> Standing.NOTHING;
            case REFUSED -> Standing.REFUSED;
        };
    }

    private String sentence(ImportResult result, boolean before) {
        if (!result.refusal().isEmpty()) {
            return result.refusal();
        }
        if (result.outcome() == ImportResult.Outcome.NOTHING && !result.notes().isEmpty()) { // the notes say why
            return text.of(before ? "import.left.would" : "import.left.done");
        }
        boolean rest = result.outcome() == ImportResult.Outcome.IMPORTED && !result.isWhole();
        return text.of((before ? "import.would." : "import.done.") + (rest ? "rest" : result.outcome()));
    }

    private void add(
            List<Part> parts, ImportResult result, Predicate<ImportItem> wanted, String heading, boolean attention) {
        Map<String, List<ImportItem>> reasons = result.items().stream()
                .filter(wanted)
                .collect(Collectors.groupingBy(ImportItem::message, LinkedHashMap::new, Collectors.toList()));
        if (reasons.isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        reasons.forEach((reason, items) -> {
            if (lines.size() < LINES) {
                lines.add(text.of("import.line", subject(items), reason) + (attention ? places(items) : ""));
            }
        });
        if (reasons.size() > LINES) {
            lines.add(text.of("import.more", reasons.size() - LINES));
        }
        parts.add(new Part(text.of(heading), attention, lines));
    }

    /** Files of their own by their names, entries by what they are. */
    private String subject(List<ImportItem> items) {
        List<String> files = items.stream()
                .filter(item -> item.type().isEmpty())
                .map(ImportItem::at)
                .filter(at -> !NUMBER.matcher(at).find())
                .toList();
        if (files.size() < items.size()) {
            return kinds(items);
        }
        String listed = files.stream().limit(PLACES).collect(Collectors.joining(", "));
        return text.of("import.files", listed, Math.max(0, files.size() - PLACES));
    }

    private String kinds(List<ImportItem> items) {
        return items.stream()
                .collect(Collectors.groupingBy(ImportItem::type, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> types.count(each.getKey(), each.getValue().intValue()))
                .collect(Collectors.joining(", "));
    }

    /** Where in the file, so that somebody can look; the source's own identifiers say nothing to a person. */
    private String places(List<ImportItem> items) {
        List<String> numbers = items.stream()
                .map(ImportItem::at)
                .map(NUMBER::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
        if (numbers.isEmpty()) {
            return "";
        }
        String listed = numbers.stream().limit(PLACES).collect(Collectors.joining(", "));
        return " " + text.of("import.places", listed, numbers.size(), Math.max(0, numbers.size() - PLACES));
    }
}
