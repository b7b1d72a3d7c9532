package care.quarterback.presentation.section;

import care.quarterback.core.entry.Catalogue;
import care.quarterback.core.entry.Deed;
import care.quarterback.core.entry.Entries;
import care.quarterback.core.entry.EntryAdder;
import care.quarterback.core.entry.EntryField;
import care.quarterback.core.entry.EntryKind;
import care.quarterback.core.entry.EntryReference;
import care.quarterback.core.entry.FieldKind;
import care.quarterback.core.entry.Locks;
import care.quarterback.core.entry.Place;
import care.quarterback.core.entry.ShortNames;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareCase;
import care.quarterback.model.Element;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.section.FormIntent.Add;
import care.quarterback.presentation.section.FormIntent.Change;
import care.quarterback.presentation.section.FormIntent.Perform;
import care.quarterback.presentation.section.FormIntent.TakeOut;
import care.quarterback.presentation.work.Choice;
import care.quarterback.presentation.work.Room;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms of a section: which fields they have, and what stands in them. Read on the session's thread. */
final class SectionForms {

    /** The field that asks why: of a correction, and of taking something out. */
    static final String REASON = "reason";

    private final Room room;
    private final Section section;
    private final Catalogue catalogue;
    private final EntryKind kind;
    private final Optional<EntryAdder> adder;
    private final FieldWords words;

    SectionForms(Room room, Section section, Catalogue catalogue) {
        this.room = room;
        this.section = section;
        this.catalogue = catalogue;
        this.kind = catalogue.kind(section.kind(), room.sentences()).orElseThrow();
        boolean addable = !kind.lists().isEmpty() || catalogue.adder(kind).isPresent();
        this.adder = addable ? Optional.of(new EntryAdder(catalogue, kind)) : Optional.empty();
        this.words = new FieldWords(room);
    }

    EntryKind kind() {
        return kind;
    }

    Optional<EntryAdder> adder() {
        return adder;
    }

    /** The fields that a form asks for; none for a reason alone. */
    List<EntryField> asked(FormIntent intent) {
        return switch (intent) {
            case Add add -> inOrder(intent);
            case Change change -> inOrder(intent);
            case TakeOut takeOut -> List.of();
            case Perform perform ->
                deed(perform.deed()).fields().stream()
                        .filter(field -> !field.equals(subject(deed(perform.deed()))))
                        .toList();
        };
    }

    /** What must be filled in comes first, where the keyboard is; then what matters, then what opens when it is needed. */
    private List<EntryField> inOrder(FormIntent intent) {
        return kind.typed().stream()
                .sorted(Comparator.comparingInt(field -> required(intent, field) ? 0 : more(field, intent) ? 2 : 1))
                .toList();
    }

    Deed deed(String name) {
        return catalogue.deed(name).orElseThrow();
    }

    /** The field of a deed that names the row it is done on. */
    EntryField subject(Deed deed) {
        return deed.fields().stream()
                .filter(field -> field.refersTo(kind))
                .findFirst()
                .orElseThrow();
    }

    boolean required(FormIntent intent, EntryField field) {
        return intent instanceof Perform
                ? field.required()
                : adder.map(each -> each.requires(field)).orElseGet(field::required);
    }

    private boolean more(EntryField field, FormIntent intent) {
        return field.place() == Place.MORE && !required(intent, field);
    }

    /** The form as it is drawn. @param typed what stands in it and is not entered; @param refusals by field */
    FormScreen screen(CareCase careCase, FormIntent intent, Map<String, String> typed, Map<String, String> refusals) {
        Optional<Element> entry = entry(careCase, intent);
        boolean fact = intent instanceof Change && entry.filter(Locks::isFact).isPresent();
        List<FormField> fields = new ArrayList<>();
        for (EntryField field : asked(intent)) {
            String stands = intent instanceof Change
                    ? words.shown(
                            field,
                            entry.map(each -> Entries.strict(each, field)).orElse(""))
                    : "";
            fields.add(field(careCase, intent, field)
                    .offering(field.kind() == FieldKind.CHOICE ? stands : "")
                    .with(typed.getOrDefault(field.feature(), stands), refusals.getOrDefault(field.feature(), "")));
        }
        if (fact || intent instanceof TakeOut) {
            fields.add(reason(typed.getOrDefault(REASON, ""), refusals.getOrDefault(REASON, "")));
        }
        if (fields.stream().allMatch(FormField::more)) {
            fields.replaceAll(FormField::upFront);
        }
        return new FormScreen(
                intent,
                title(intent, entry),
                note(intent, fact),
                submit(intent, fact),
                fields,
                refusals.getOrDefault("", ""));
    }

    private Optional<Element> entry(CareCase careCase, FormIntent intent) {
        return subject(intent).flatMap(id -> Entries.find(careCase, id));
    }

    /** The row that a form is about. */
    static Optional<ObjectId> subject(FormIntent intent) {
        return switch (intent) {
            case Add add -> Optional.empty();
            case Change change -> Optional.of(change.entry());
            case TakeOut takeOut -> Optional.of(takeOut.entry());
            case Perform perform -> Optional.of(perform.entry());
        };
    }

    private FormField field(CareCase careCase, FormIntent intent, EntryField field) {
        String label = field.label(room.sentences());
        return new FormField(
                field.feature(),
                field.unit().isEmpty() || field.kind() == FieldKind.MONEY
                        ? label
                        : room.text().of("section.unit", label, field.unit()),
                field.hint(room.sentences()),
                field.kind(),
                more(field, intent),
                intent instanceof Perform,
                "",
                choices(careCase, field),
                "");
    }

    private FormField reason(String value, String refusal) {
        return new FormField(
                REASON,
                room.text().of("section.reason"),
                room.text().of("section.reason.hint"),
                FieldKind.LINE,
                false,
                false,
                value,
                List.of(),
                refusal);
    }

    private List<Choice<String>> choices(CareCase careCase, EntryField field) {
        Sentences sentences = room.sentences();
        if (field.kind().refers()) {
            List<EntryReference.Named> all = new ArrayList<>();
            var references = new EntryReference(catalogue, sentences);
            catalogue.kinds().stream().filter(field::takes).forEach(each -> all.addAll(references.all(careCase, each)));
            return all.stream()
                    .filter(EntryReference.Named::inUse)
                    .map(each -> new Choice<>(each.id().value(), each.shortName()))
                    .toList();
        }
        return field.choices().stream()
                .filter(literal -> !EntryField.nothingSaid(literal))
                .map(literal -> new Choice<>(literal, capital(field.word(sentences, literal))))
                .toList();
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String title(FormIntent intent, Optional<Element> entry) {
        String name = entry.map(new ShortNames(room.sentences())::of).orElse("");
        return switch (intent) {
            case Add add -> words("section.add." + section.key());
            case Change change -> room.text().of("section.title.change", name);
            case TakeOut takeOut -> room.text().of("section.title.takeOut", name);
            case Perform perform ->
                room.text().of("section.title.perform", deed(perform.deed()).label(room.sentences()), name);
        };
    }

    private String note(FormIntent intent, boolean fact) {
        return switch (intent) {
            case Add add -> "";
            case Change change -> words(fact ? "section.note.fact" : "section.note.change");
            case TakeOut takeOut -> words("section.note.takeOut");
            case Perform perform -> deed(perform.deed()).hint(room.sentences());
        };
    }

    private String submit(FormIntent intent, boolean fact) {
        return switch (intent) {
            case Add add -> words("section.add." + section.key());
            case Change change -> fact ? words("section.correct") : "";
            case TakeOut takeOut -> words("section.takeOut.do");
            case Perform perform -> deed(perform.deed()).label(room.sentences());
        };
    }

    private String words(String key) {
        return room.text().of(key);
    }
}
