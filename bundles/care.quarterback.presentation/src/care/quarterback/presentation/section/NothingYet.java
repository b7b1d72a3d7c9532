package care.quarterback.presentation.section;

import care.quarterback.core.check.Step;
import care.quarterback.core.entry.Catalogue;
import care.quarterback.core.entry.EntryField;
import care.quarterback.core.entry.EntryKind;
import care.quarterback.presentation.work.Choice;
import care.quarterback.presentation.work.Room;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a field offers when no entry is there to choose from: nothing, with the words where one is added. A list with nothing
 * in it looks broken to whoever opens it.
 */
record NothingYet(Room room, Catalogue catalogue) {

    private static final List<String> PAGES =
            List.of("history", "people", "tasks", "time", "journal", "problems", "documents");

    /** A choice without a value, which stands for none. */
    Choice<String> of(EntryField field) {
        List<String> kinds = catalogue.kinds().stream()
                .filter(field::takes)
                .map(EntryKind::name)
                .toList();
        List<String> places = Stream.concat(
                        Stream.of(Step.values()).map(step -> places(kinds, SectionPlace.page(step), stepWords(step))),
                        PAGES.stream()
                                .map(page -> places(kinds, page, room.text().of("page." + page))))
                .flatMap(List::stream)
                .distinct()
                .toList();
        return new Choice<>(
                "", places.size() == 1 ? places.getFirst() : room.text().of("section.nothing"));
    }

    private List<String> places(List<String> kinds, String page, String pageWords) {
        return Sections.on(page).stream()
                .filter(section -> section.list().isEmpty() && kinds.contains(section.kind()))
                .map(section -> room.text()
                        .of("section.nothing.there", pageWords, new SectionForms(room, section, catalogue).title()))
                .toList();
    }

    private String stepWords(Step step) {
        return room.text().of("step." + step.number());
    }
}
