package care.quarterback.presentation.section;

import care.quarterback.core.entry.Catalogue;
import care.quarterback.core.entry.EntryField;
import care.quarterback.core.entry.EntryKind;
import care.quarterback.desk.deeds.DeskCatalogue;
import care.quarterback.presentation.section.FormScreen.FormLead;
import care.quarterback.presentation.work.Room;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a form says of a choice of entries while the case has none, and where one is added. Immutable. */
final class EmptyChoices {

    private static final Set<String> OF_OPINIONS =
            Set.of("opinion", "opinion-version", "diagnosis", "recommendation", "finding");

    private final Room room;
    private final Section section;
    private final Catalogue catalogue;

    EmptyChoices(Room room, Section section, Catalogue catalogue) {
        this.room = room;
        this.section = section;
        this.catalogue = catalogue;
    }

    /** Those of the fields that have nothing to choose from, by name. @param drawn the fields as they stand in the form */
    Map<String, FormLead> of(List<EntryField> asked, List<FormField> drawn) {
        Map<String, FormLead> leads = new LinkedHashMap<>();
        for (FormField field : drawn) {
            asked.stream()
                    .filter(each -> each.feature().equals(field.name()))
                    .filter(each -> each.kind().refers() && field.choices().isEmpty())
                    .findFirst()
                    .flatMap(this::lead)
                    .ifPresent(lead -> leads.put(field.name(), lead));
        }
        return leads;
    }

    private Optional<FormLead> lead(EntryField field) {
        List<EntryKind> kinds = catalogue.kinds().stream().filter(field::takes).toList();
        if (kinds.size() != 1) {
            return Optional.empty();
        }
        EntryKind kind = kinds.getFirst();
        Optional<SectionPlace> place = place(kind);
        return Optional.of(new FormLead(
                room.text().of("section.lead", SectionForms.small(kind.label(room.sentences()))),
                place.map(new PlaceWords(room)::of).orElse(""),
                place));
    }

    private Optional<SectionPlace> place(EntryKind kind) {
        if (OF_OPINIONS.contains(kind.name())) {
            return Optional.of(SectionPlace.page("opinions"));
        }
        return Sections.PAGES.stream()
                .flatMap(page -> Sections.on(page).stream()
                        .filter(each -> each.kind().equals(kind.name()))
                        .map(each -> SectionPlace.at(page, each.key())))
                .filter(each -> !each.part().equals(section.key()))
                .findFirst()
                .map(place -> adding(place, kind));
    }

    /** The place with the form that adds one, where it has such a form. */
    private SectionPlace adding(SectionPlace place, EntryKind kind) {
        var forms = new SectionForms(room, Sections.find(place.part()).orElseThrow(), DeskCatalogue.get());
        if (forms.adder().isPresent()) {
            return place.opening(new FormIntent.Add());
        }
        return forms.buttons().stream()
                .filter(button -> !button.row()
                        && forms.deed(button.name())
                                .adds()
                                .filter(kind.type()::equals)
                                .isPresent())
                .findFirst()
                .map(button -> place.opening(new FormIntent.Begin(button.name())))
                .orElse(place);
    }
}
