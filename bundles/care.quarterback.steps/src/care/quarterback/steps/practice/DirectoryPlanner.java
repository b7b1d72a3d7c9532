package care.quarterback.steps.practice;

import care.quarterback.core.entry.EntryField;
import care.quarterback.core.entry.Typing;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Problem;
import care.quarterback.core.spi.TableFiles.TableLine;
import care.quarterback.core.text.Message;
import care.quarterback.model.practice.Practice;
import care.quarterback.steps.practice.DirectoryPlan.Difference;
import care.quarterback.steps.practice.DirectoryPlan.Effect;
import care.quarterback.steps.practice.DirectoryPlan.Planned;
import care.quarterback.steps.practice.ImportIntoDirectory.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Finds out what the lines of a file would do to a list: an entry that is there is changed where the file says something else,
 * any other is added, and nothing is taken out. An empty cell says nothing. Called on the thread that owns the practice.
 */
final class DirectoryPlanner {

    private final DirectoryList list;
    private final Practice practice;
    private final Typing typing;
    private final List<EntryField> fields;
    private final Map<String, List<DirectoryEntry>> present = new HashMap<>();
    private final Map<String, List<DirectoryEntry>> numbered = new HashMap<>();
    private final Map<String, String> offices;
    private final Map<String, Long> seen = new HashMap<>();

    DirectoryPlanner(DirectoryList list, Practice practice, Typing typing) {
        this.list = list;
        this.practice = practice;
        this.typing = typing;
        this.fields = list.kind().typed();
        this.offices = DirectoryQuery.offices(practice);
        lists().flatMap(each -> DirectoryQuery.entries(practice, each).stream()).forEach(entry -> {
            group(present, key(entry.office(), entry.values()), entry);
            group(numbered, entry.values().getOrDefault("npi", ""), entry);
        });
    }

    private static void group(Map<String, List<DirectoryEntry>> groups, String key, DirectoryEntry entry) {
        groups.computeIfAbsent(key, none -> new ArrayList<>()).add(entry);
    }

    private Stream<DirectoryList> lists() {
        return Stream.concat(Stream.of(list), list.ofOffices().stream());
    }

    /** @param lines the first one names the columns; @param edit writes into a copy of the practice */
    DirectoryPlan plan(List<TableLine> lines, Function<Practice, PracticeEdit> edit) {
        List<Message> notes = new ArrayList<>();
        if (lines.isEmpty()) {
            return new DirectoryPlan(list, List.of(), List.of(PracticeWords.of("import.empty")));
        }
        Map<Integer, EntryField> columns = columns(lines.getFirst().cells(), notes);
        Optional<Integer> holder = holder(lines.getFirst().cells());
        List<EntryField> missing = missing(columns);
        if (!missing.isEmpty()) {
            String name = missing.getFirst().label(typing.sentences());
            return new DirectoryPlan(list, List.of(), List.of(PracticeWords.of("import.columns", name)));
        }
        List<Planned> planned = new ArrayList<>(lines.stream()
                .skip(1)
                .filter(line -> line.cells().stream().anyMatch(cell -> !cell.isBlank()))
                .map(line -> planned(line, columns, holder))
                .toList());
        check(planned, edit);
        return new DirectoryPlan(list, planned, notes);
    }

    /** Without these a line names no entry. */
    private List<EntryField> missing(Map<Integer, EntryField> columns) {
        List<EntryField> keys = fields.stream()
                .filter(field -> list.knownBy().contains(field.feature()))
                .filter(field -> !columns.containsValue(field))
                .toList();
        boolean anyWillDo = fields.stream().noneMatch(EntryField::required);
        return anyWillDo && keys.size() < list.knownBy().size()
                ? List.of()
                : keys.stream().filter(field -> anyWillDo || field.required()).toList();
    }

    private Map<Integer, EntryField> columns(List<String> heads, List<Message> notes) {
        Map<Integer, EntryField> columns = new LinkedHashMap<>();
        for (int i = 0; i < heads.size(); i++) {
            String head = plain(heads.get(i));
            Optional<EntryField> field = fields.stream()
                    .filter(each -> plain(each.label(typing.sentences())).equals(head)
                            || plain(each.name()).equals(head)
                            || plain(each.feature()).equals(head))
                    .findFirst();
            if (field.isPresent() && !columns.containsValue(field.get())) {
                columns.put(i, field.get());
            } else if (!head.isEmpty() && !(list.ofOffices().isPresent() && head.equals(holderHead()))) {
                notes.add(PracticeWords.of("import.unused", heads.get(i).strip()));
            }
        }
        return columns;
    }

    private Optional<Integer> holder(List<String> heads) {
        for (int i = 0; i < heads.size(); i++) {
            if (list.ofOffices().isPresent() && plain(heads.get(i)).equals(holderHead())) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private String holderHead() {
        return plain(typing.sentences().of("labels", "PracticeOffice"));
    }

    private static String plain(String head) {
        return head.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private Planned planned(TableLine line, Map<Integer, EntryField> columns, Optional<Integer> holder) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Message> problems = new ArrayList<>();
        columns.forEach((at, field) -> {
            String cell = at < line.cells().size() ? line.cells().get(at).strip() : "";
            try {
                String strict = typing.strict(field, cell);
                if (!strict.isBlank()) {
                    values.put(field.feature(), office(field, strict));
                }
            } catch (CommandRejected rejected) {
                rejected.problems().forEach(problem -> problems.add(problem.message()));
            }
        });
        String office = holder.filter(at -> at < line.cells().size())
                .map(at -> line.cells().get(at).strip())
                .map(this::idOfOffice)
                .orElse("");
        String name = list.knownBy().stream()
                .map(feature -> values.getOrDefault(feature, ""))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
        if (!problems.isEmpty()) {
            return new Planned(line.number(), Effect.WRONG, name, List.of(), problems, Optional.empty());
        }
        return judged(line.number(), name, office, values);
    }

    private Planned judged(long number, String name, String office, Map<String, String> values) {
        var added = new Planned(
                number,
                Effect.ADD,
                name,
                List.of(),
                List.of(),
                Optional.of(new Line(number, Optional.empty(), office, values)));
        String npi = values.getOrDefault("npi", "");
        Long before = seen.putIfAbsent(npi + "\n" + key(office, values), number);
        if (before != null) {
            return added.wrong(List.of(PracticeWords.of("import.twice", before)));
        }
        List<DirectoryEntry> there = npi.isBlank() ? List.of() : numbered.getOrDefault(npi, List.of());
        if (there.isEmpty()) {
            there = present.getOrDefault(key(office, values), List.of()).stream()
                    .filter(entry -> npi.isBlank()
                            || entry.values().getOrDefault("npi", "").isBlank())
                    .toList();
        }
        if (there.size() > 1) {
            return added.wrong(List.of(PracticeWords.of("import.several", name)));
        }
        return there.isEmpty() ? added : changed(number, name, there.getFirst(), values);
    }

    private static Planned changed(long number, String name, DirectoryEntry entry, Map<String, String> values) {
        List<Difference> differences = values.entrySet().stream()
                .filter(value -> !value.getValue().equals(entry.values().get(value.getKey())))
                .map(value -> new Difference(
                        value.getKey(), entry.values().getOrDefault(value.getKey(), ""), value.getValue()))
                .toList();
        Map<String, String> other =
                differences.stream().collect(Collectors.toMap(Difference::feature, Difference::after));
        return new Planned(
                number,
                differences.isEmpty() ? Effect.SAME : Effect.CHANGE,
                name,
                differences,
                List.of(),
                differences.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Line(number, Optional.of(entry.id()), entry.office(), other)));
    }

    /** An office by its id where its name is known; any other name is refused when it is entered. */
    private String office(EntryField field, String named) {
        return field.feature().equals(DirectoryFields.OFFICE) ? idOfOffice(named) : named;
    }

    private String idOfOffice(String named) {
        List<String> ids = offices.entrySet().stream()
                .filter(office -> office.getKey().equals(named)
                        || office.getValue().strip().equalsIgnoreCase(named))
                .map(Map.Entry::getKey)
                .toList();
        return ids.size() == 1 ? ids.getFirst() : named;
    }

    private String key(String office, Map<String, String> values) {
        return office
                + list.knownBy().stream()
                        .map(feature -> values.getOrDefault(feature, "").strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining("\n", "\n", ""));
    }

    /** Enters all of it into a copy: what is refused there is said at its line. */
    private void check(List<Planned> planned, Function<Practice, PracticeEdit> edit) {
        List<Line> lines =
                planned.stream().flatMap(line -> line.line().stream()).toList();
        Map<Long, List<Problem>> wrong =
                new ImportIntoDirectory(list, lines).wrong(edit.apply(EcoreUtil.copy(practice)));
        planned.replaceAll(line -> wrong.containsKey(line.number())
                ? line.wrong(
                        wrong.get(line.number()).stream().map(Problem::message).toList())
                : line);
    }
}
