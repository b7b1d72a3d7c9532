package care.quarterback.presentation.search;

import care.quarterback.core.check.Step;
import care.quarterback.model.CareCase;
import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.section.PlaceWords;
import care.quarterback.presentation.section.SectionPlace;
import care.quarterback.presentation.work.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can be gone to and begun in a case: its pages, and whatever their sections add. */
final class CaseActions {

    private static final List<String> PAGES = List.of(
            "overview", "problems", "history", "people", "opinions", "tasks", "documents", "time", "journal", "audit");

    private CaseActions() {}

    static List<SearchHit> of(Room room, CaseId id, CareCase careCase) {
        var words = new PlaceWords(room);
        List<SearchHit> hits = new ArrayList<>();
        List<String> pages = Stream.concat(Stream.of(Step.values()).map(SectionPlace::page), PAGES.stream())
                .toList();
        pages.forEach(page -> hits.add(hit(SearchKind.PAGE, id, title(room, page), "", SectionPlace.page(page))));
        pages.forEach(page -> SectionPlace.begunNow(room, page, careCase)
                .forEach(place -> hits.add(hit(SearchKind.ACTION, id, words.of(place), title(room, page), place))));
        return hits;
    }

    private static SearchHit hit(SearchKind kind, CaseId id, String words, String detail, SectionPlace place) {
        return new SearchHit(kind, words, detail, new SearchGoal.OfCase(id, place));
    }

    private static String title(Room room, String page) {
        return Stream.of(Step.values())
                .filter(step -> SectionPlace.page(step).equals(page))
                .findFirst()
                .map(step ->
                        room.text().of("search.step", step.number(), room.text().of("step." + step.number())))
                .orElseGet(() -> room.text().of("page." + page));
    }
}
