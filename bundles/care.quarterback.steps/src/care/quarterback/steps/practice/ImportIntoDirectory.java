package care.quarterback.steps.practice;

import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Problem;
import care.quarterback.model.Element;
import care.quarterback.model.value.ObjectId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Adds and changes many entries of a list of the practice, all or none. What the lines do not name stays as it is.
 *
 * @param lines in the order of the file they come from
 */
@CommandName("ImportIntoDirectory")
public record ImportIntoDirectory(DirectoryList list, List<Line> lines) implements PracticeCommand {

    /** So many lines that are wrong are told; a person who has mended them tries again. */
    private static final int MOST_TOLD = 200;

    public ImportIntoDirectory {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param number of the line in the file, for the person who looks for it
     * @param entry the one that is changed; empty to add one
     * @param office the id of the office that holds a new entry; blank in a list of the practice itself
     * @param fields as {@link AddToDirectory} takes them
     */
    public record Line(long number, Optional<ObjectId> entry, String office, Map<String, String> fields) {

        public Line {
            fields = Map.copyOf(fields);
        }
    }

    @Override
    public void apply(PracticeEdit edit) {
        Map<Long, List<Problem>> wrong = wrong(edit);
        if (!wrong.isEmpty()) {
            throw new CommandRejected(wrong.entrySet().stream()
                    .flatMap(line -> line.getValue().stream()
                            .map(problem -> new Problem(
                                    problem.field(),
                                    PracticeWords.of("import.wrong", line.getKey(), problem.message()))))
                    .limit(MOST_TOLD)
                    .toList());
        }
    }

    /** Writes all that can be written. @return what is wrong, by the number of the line */
    Map<Long, List<Problem>> wrong(PracticeEdit edit) {
        Map<String, Element> present = new HashMap<>();
        elements(edit).forEach(entry -> present.put(entry.getId(), entry));
        Map<Long, List<Problem>> wrong = new LinkedHashMap<>();
        Map<Line, Element> written = new LinkedHashMap<>();
        for (Line line : lines) {
            try {
                written.put(line, write(edit, line, present));
            } catch (CommandRejected rejected) {
                wrong.put(line.number(), rejected.problems());
            }
        }
        var twins = new Twins.Indexed(elements(edit).toList());
        written.forEach((line, entry) -> {
            try {
                DirectoryRules.check(edit, entry, twins);
            } catch (CommandRejected rejected) {
                wrong.put(line.number(), rejected.problems());
            }
        });
        return wrong;
    }

    private Element write(PracticeEdit edit, Line line, Map<String, Element> present) {
        Element entry = line.entry()
                .map(id -> Optional.ofNullable(present.get(id.value()))
                        .orElseThrow(() -> CommandRejected.because("id", PracticeWords.of("wrong.gone"))))
                .orElseGet(() -> edit.create(
                        list.reference().getEReferenceType().getInstanceClass().asSubclass(Element.class)));
        new TreeMap<>(line.fields()).forEach((name, text) -> DirectoryFields.set(edit, entry, name, text));
        if (line.entry().isEmpty()) {
            boolean own = line.office().isBlank();
            Element holder = own ? edit.practice() : DirectoryFields.office(edit, line.office());
            DirectoryList at = own ? list : list.ofOffices().orElse(list);
            @SuppressWarnings("unchecked")
            var entries = (List<Element>) holder.eGet(at.reference());
            entries.add(entry);
        }
        return entry;
    }

    /** The list of the practice, and where an office can have such entries too, theirs. */
    private Stream<Element> elements(PracticeEdit edit) {
        return Stream.concat(Stream.of(list), list.ofOffices().stream())
                .flatMap(each -> DirectoryQuery.elements(edit.practice(), each));
    }
}
