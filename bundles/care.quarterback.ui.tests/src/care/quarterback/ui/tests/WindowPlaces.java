package care.quarterback.ui.tests;

import care.quarterback.core.check.Step;
import care.quarterback.core.entry.Catalogue;
import care.quarterback.core.entry.Deed;
import care.quarterback.core.entry.EntryKind;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.deeds.DeskCatalogue;
import care.quarterback.presentation.section.Section;
import care.quarterback.presentation.section.SectionPlace;
import care.quarterback.presentation.section.Sections;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.presentation.work.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where in the case each kind of entry is worked on, by the words that stand there. */
final class WindowPlaces {

    private final Catalogue catalogue = DeskCatalogue.get();
    private final ScreenText text;
    private final Sentences sentences;
    private final List<Place> all = new ArrayList<>();

    /** A section and the name of the page that it stands on. */
    record Place(String page, Section section) {}

    WindowPlaces(Room room) {
        text = room.text();
        sentences = room.sentences();
        for (Step step : Step.values()) {
            String page = text.of("overview.step", step.number(), text.of("step." + step.number()));
            put(page, step.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        for (String key : List.of("problems", "history", "people", "tasks", "documents", "time", "journal")) {
            put(text.of("page." + key), key);
        }
    }

    private void put(String page, String key) {
        Sections.on(key).forEach(section -> all.add(new Place(page, section)));
    }

    /** The keys of the pages of a case, from the left. */
    static List<String> pages() {
        return Stream.concat(
                        Stream.of(Step.values()).map(SectionPlace::page),
                        Stream.of(
                                "overview",
                                "problems",
                                "history",
                                "people",
                                "opinions",
                                "tasks",
                                "documents",
                                "time",
                                "journal",
                                "audit"))
                .toList();
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** Where entries of the kind are. */
    Optional<Place> of(EntryKind kind) {
        return all.stream()
                .filter(place -> place.section().kind().equals(kind.name()))
                .findFirst();
    }

    /** Where the deed is a button. */
    Optional<Place> of(Deed deed) {
        return all.stream()
                .filter(place -> place.section().deeds().contains(deed.name()))
                .findFirst();
    }

    EntryKind kind(Place place) {
        return catalogue.kind(place.section().kind(), sentences).orElseThrow();
    }

    /** The heading of a section. */
    String title(Place place) {
        String own = "section.title." + place.section().key();
        return text.has(own) ? text.of(own) : kind(place).plural(sentences);
    }

    /** The name of the button that adds. */
    String adds(Place place) {
        String own = "section.add." + place.section().key();
        return text.has(own)
                ? text.of(own)
                : text.of("section.add", small(kind(place).label(sentences)));
    }

    private static String small(String label) {
        boolean capitals = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return capitals ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }
}
