package care.quarterback.presentation.section;

import care.quarterback.desk.deeds.DeskCatalogue;
import care.quarterback.presentation.section.FormIntent.Add;
import care.quarterback.presentation.section.FormIntent.Begin;
import care.quarterback.presentation.section.FormIntent.Change;
import care.quarterback.presentation.section.FormIntent.Perform;
import care.quarterback.presentation.section.FormIntent.TakeOut;
import care.quarterback.presentation.work.Room;
import java.util.Optional;

/** What the link says that leads to a place: what is done there. Immutable. */
public final class PlaceWords {

    private final Room room;

    public PlaceWords(Room room) {
        this.room = room;
    }

    /** "Record a call to the plan", "Confirm proposed procedure", "Fill in what’s missing", "Go to Records". */
    public String of(SectionPlace place) {
        Optional<SectionForms> forms =
                Sections.find(place.part()).map(section -> new SectionForms(room, section, DeskCatalogue.get()));
        if (forms.isEmpty() || place.intent().isEmpty()) {
            return room.text().of("plan.go", there(place, forms));
        }
        return switch (place.intent().get()) {
            case Add add -> forms.get().addWords();
            case Begin begin -> deed(forms.get(), begin.deed());
            case Perform perform -> deed(forms.get(), perform.deed());
            case Change change -> room.text().of("plan.fillIn");
            case TakeOut takeOut -> room.text().of("section.takeOut.do");
        };
    }

    private String deed(SectionForms forms, String name) {
        return forms.deed(name).label(room.sentences());
    }

    private String there(SectionPlace place, Optional<SectionForms> forms) {
        return forms.map(SectionForms::title)
                .orElseGet(() -> room.text()
                        .of(place.page().equals(SectionPlace.CONSENSUS) ? place.part() : "page." + place.page()));
    }
}
