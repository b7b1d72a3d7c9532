package care.quarterback.presentation.work;

import care.quarterback.core.entry.Catalogue;
import care.quarterback.core.entry.Deed;
import care.quarterback.core.entry.EntryKind;
import care.quarterback.core.entry.EntryList;
import care.quarterback.desk.deeds.DeskCatalogue;
import care.quarterback.steps.practice.DirectoryList;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.SourceTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person can do in the window: the commands of the classes that the window's own declarations lead to, of the
 * sections that stand on its pages, and of the services that it calls.
 */
final class WindowReach {

    /** What a service of the desk does in a command of its own, by how it is called. */
    private static final Map<String, String> SERVICES = Map.ofEntries(
            Map.entry("ApplyImport", ".imports("),
            Map.entry("AdoptCaseFile", ".imports("),
            Map.entry("ImportIntoDirectory", ".plan().command("),
            Map.entry("HandOver", ".handOvers("),
            Map.entry("TakeOverCase", ".merges("),
            Map.entry("CloseAsDouble", ".merges("),
            Map.entry("RestrictCase", "restrictions.restrict("),
            Map.entry("LiftRestriction", "restrictions.lift("),
            Map.entry("AddToTray", "desk.add(incoming"),
            Map.entry("BeginFiling", "tray.desk().file("),
            Map.entry("StopFiling", "tray.desk().file("),
            Map.entry("FinishFiling", "tray.desk().file("));

    /** Kinds that a page of their own changes field by field. */
    private static final Set<String> PAGES = Set.of("Opinion", "OpinionVersion");

    private static final Pattern DECLARED = Pattern.compile("(?:class|defaultHandler)=\"[\\w.]+?\\.(\\w+)\"");
    private static final Pattern NAME = Pattern.compile("\\b[A-Z]\\w+");
    private static final Pattern SECTION = Pattern.compile("Section\\s*\\.of\\(\\s*\"[\\w-]+\",\\s*\"([\\w-]+)\"");
    private static final Pattern DIRECTORY = Pattern.compile("\\bof\\(\\s*\"[\\w-]+\",\\s*DirectoryList\\.([A-Z_]+)");
    private static final Pattern LIST = Pattern.compile("EntryList\\.(?!HOLDER\\b)([A-Z_]+)");

    private final SourceTree tree = SourceTree.here();
    private final Catalogue catalogue = DeskCatalogue.get();
    private final String window = String.join("\n", reached());
    private final Set<EntryKind> kinds = SECTION.matcher(window)
            .results()
            .map(found -> catalogue.kind(found.group(1), Fixed.sentences()).orElseThrow())
            .collect(Collectors.toSet());
    private final Set<String> named =
            LIST.matcher(window).results().map(found -> found.group(1)).collect(Collectors.toSet());
    private final Set<EntryList> lists = Stream.of(EntryList.values())
            .filter(list -> named.contains(list.name()))
            .collect(Collectors.toSet());
    private final Set<EntryKind> directory = DIRECTORY
            .matcher(window)
            .results()
            .map(found -> DirectoryList.valueOf(found.group(1)).kind())
            .collect(Collectors.toSet());
    private final Set<String> commands = issued();

    /** The sources that the window's declarations lead to. */
    private List<String> reached() {
        Map<String, String> sources = tree.sources(List.of("ui", "presentation", "app"));
        Deque<String> open = new ArrayDeque<>();
        for (String bundle : List.of("ui", "app")) {
            String declared = String.join("\n", tree.lines("bundles/care.quarterback." + bundle + "/plugin.xml"));
            DECLARED.matcher(declared).results().forEach(found -> open.add(found.group(1)));
        }
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String next = open.poll();
            if (sources.containsKey(next) && seen.add(next)) {
                NAME.matcher(sources.get(next)).results().forEach(found -> open.add(found.group()));
            }
        }
        return seen.stream().map(sources::get).toList();
    }

    private Set<String> issued() {
        Set<String> issued = new TreeSet<>();
        tree.commands().forEach((type, command) -> {
            boolean made = Pattern.compile("\\bnew " + type + "\\(|\\b" + type + "(::new|\\.\\w+\\()")
                    .matcher(window)
                    .find();
            boolean served = Optional.ofNullable(SERVICES.get(command))
                    .filter(window::contains)
                    .isPresent();
            boolean named = catalogue
                    .deed(command)
                    .filter(deed -> window.contains("\"" + deed.name() + "\""))
                    .isPresent();
            if (made || served || named) {
                issued.add(command);
            }
        });
        kinds.stream()
                .filter(kind -> kind.lists().isEmpty())
                .flatMap(kind -> catalogue.adder(kind).stream())
                .map(Deed::command)
                .forEach(issued::add);
        return issued;
    }

    /** The names in the audit of what the window can do. */
    Set<String> commands() {
        return commands;
    }

    /** Whether a person can enter the feature of the model, "Medication.dosage". */
    boolean enters(String place) {
        String type = place.substring(0, place.indexOf('.'));
        boolean section = Stream.concat(kinds.stream(), directory.stream())
                .filter(kind -> kind.type().getName().equals(type))
                .flatMap(kind -> kind.typed().stream())
                .anyMatch(field -> place.endsWith("." + field.feature()));
        boolean list = Stream.concat(
                        kinds.stream().flatMap(kind -> kind.places().stream()),
                        lists.stream().map(EntryList::reference))
                .anyMatch(at -> place.equals(at.getEContainingClass().getName() + "." + at.getName()));
        boolean page = PAGES.contains(type)
                || lists.stream().anyMatch(each -> each.entryType().equals(type));
        boolean deed = catalogue.deeds().stream()
                .filter(each -> commands.contains(each.command()))
                .flatMap(each -> each.fields().stream())
                .anyMatch(field -> field.key().equals(place));
        return section || list || page || deed;
    }
}
