package care.quarterback.presentation.section;

import care.quarterback.core.check.Step;
import care.quarterback.desk.deeds.DeskCatalogue;
import care.quarterback.model.CareCase;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.work.Room;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where in the window of a case something is done. Immutable.
 *
 * @param page its key: "primary-care", "people", "consensus"
 * @param part the section on it, or the panel; empty for the page as it is
 * @param intent the form that opens there; empty where one only looks, or where the page has forms of its own
 * @param row the row that is chosen; empty for none
 * @param known what stands in the form at first, by field: only what the case says, nothing that is guessed of a patient
 * @param asking the fields of the form that settle what one came for: they are in sight, and the keyboard goes there
 */
public record SectionPlace(
        String page,
        String part,
        Optional<FormIntent> intent,
        Optional<ObjectId> row,
        Map<String, String> known,
        List<String> asking) {

    /** The page beside the case on which opinions are compared and decided on. */
    public static final String CONSENSUS = "consensus";

    public SectionPlace {
        known = Map.copyOf(known);
        asking = List.copyOf(asking);
    }

    /** A page, or a part of it, to look at. */
    public static SectionPlace at(String page, String part) {
        return new SectionPlace(page, part, Optional.empty(), Optional.empty(), Map.of(), List.of());
    }

    /** A page as it is. */
    public static SectionPlace page(String page) {
        return at(page, "");
    }

    /** A row of the section that bears the name of its page. */
    public static SectionPlace row(String page, ObjectId entry) {
        return at(page, page).choosing(entry);
    }

    /** A row of a section. */
    public static SectionPlace row(String page, String section, ObjectId entry) {
        return at(page, section).choosing(entry);
    }

    /** The same, without what can't be done in this case now. */
    public static List<SectionPlace> begunNow(Room room, String page, CareCase careCase) {
        return begun(room, page).stream()
                .filter(place -> !(place.intent().orElse(null) instanceof FormIntent.Begin begin
                        && Withheld.onPage(Sections.find(place.part()).orElseThrow(), careCase)
                                .contains(begin.deed())))
                .toList();
    }

    /** The forms that can be begun on a page: of a new entry, and of what is done on no row. */
    public static List<SectionPlace> begun(Room room, String page) {
        List<SectionPlace> places = new ArrayList<>();
        for (Section section : Sections.on(page)) {
            var forms = new SectionForms(room, section, DeskCatalogue.get());
            if (forms.adder().isPresent()) {
                places.add(at(page, section.key()).opening(new FormIntent.Add()));
            }
            forms.buttons().stream()
                    .filter(deed -> !deed.row())
                    .forEach(deed -> places.add(at(page, section.key()).opening(new FormIntent.Begin(deed.name()))));
        }
        return places;
    }

    /** Where what is typed into a form of a section is kept until it is saved. */
    static String draft(String section, FormIntent form) {
        return section + "/" + form.key();
    }

    /** The first of these places that is a form of a section. @param section its key */
    static Optional<SectionPlace> left(List<String> drafts, String section) {
        return drafts.stream()
                .filter(each -> each.startsWith(section + "/"))
                .flatMap(each -> left(each).stream())
                .findFirst();
    }

    /** Where the form is whose draft is kept; empty for one that the window has no more. */
    public static Optional<SectionPlace> left(String draft) {
        String[] parts = draft.split("/", 2);
        String rest = parts.length < 2 ? "" : parts[1];
        return switch (parts[0]) {
            case "letter" -> Optional.of(page("opinions"));
            case "decision" -> Optional.of(at(CONSENSUS, "panel.decision"));
            case "work" -> Optional.of(at(CONSENSUS, "panel." + rest.split("/")[0]));
            default ->
                FormIntent.read(rest)
                        .flatMap(form -> Sections.page(parts[0])
                                .map(page -> at(page, parts[0]).opening(form)));
        };
    }

    /** The same on the page of a step. */
    public static SectionPlace at(Step step, String part) {
        return at(page(step), part);
    }

    /** The same with a form that opens there. */
    public SectionPlace opening(FormIntent form) {
        return new SectionPlace(page, part, Optional.of(form), row, known, asking);
    }

    /** The same with a row that is chosen. */
    public SectionPlace choosing(ObjectId entry) {
        return new SectionPlace(page, part, intent, Optional.of(entry), known, asking);
    }

    /** The same with a field filled in; nothing is where nothing is known. */
    public SectionPlace knowing(String field, String value) {
        if (value == null || value.isBlank()) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(known);
        more.put(field, value);
        return new SectionPlace(page, part, intent, row, more, asking);
    }

    /** The same with the fields of its form that settle what one came for, the first one first. */
    public SectionPlace asking(List<String> fields) {
        return new SectionPlace(page, part, intent, row, known, fields);
    }

    /** The key of a step's page: "primary-care", "coverage" ... */
    public static String page(Step step) {
        return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
