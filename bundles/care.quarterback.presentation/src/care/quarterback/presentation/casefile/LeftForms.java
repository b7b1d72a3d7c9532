package care.quarterback.presentation.casefile;

import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.section.PlaceWords;
import care.quarterback.presentation.section.SectionPlace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms of a case that were left unfinished before this start. @param first where one of them is @param sentence says which */
public record LeftForms(SectionPlace first, String sentence) {

    /** Empty where nothing was left. */
    public static Optional<LeftForms> of(LiveCase live) {
        List<SectionPlace> places = live.drafts().restored().stream()
                .flatMap(draft -> SectionPlace.left(draft).stream())
                .distinct()
                .toList();
        var words = new PlaceWords(live.room());
        String names = places.stream().map(words::of).distinct().collect(Collectors.joining("; "));
        return places.stream()
                .findFirst()
                .map(first -> new LeftForms(first, live.room().text().of("drafts.restored", names)));
    }
}
