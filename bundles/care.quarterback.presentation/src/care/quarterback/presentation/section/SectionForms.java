package care.quarterback.presentation.section;

import care.quarterback.core.entry.Catalogue;
import care.quarterback.core.entry.Deed;
import care.quarterback.core.entry.Entries;
import care.quarterback.core.entry.EntryAdder;
import care.quarterback.core.entry.EntryField;
import care.quarterback.core.entry.EntryKind;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.entry.EntryReference;
import care.quarterback.core.entry.FieldKind;
import care.quarterback.core.entry.Locks;
import care.quarterback.core.entry.Place;
import care.quarterback.core.session.Problem;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareCase;
import care.quarterback.model.Element;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.section.FormIntent.Add;
import care.quarterback.presentation.section.FormIntent.Begin;
import care.quarterback.presentation.section.FormIntent.Change;
import care.quarterback.presentation.section.FormIntent.Perform;
import care.quarterback.presentation.section.FormIntent.TakeOut;
import care.quarterback.presentation.section.SectionPresenter.DeedButton;
import care.quarterback.presentation.work.Choice;
import care.quarterback.presentation.work.Room;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms of a section: which fields they have, and what stands in them. Read on the session's thread. */
final class SectionForms {

    /** The field that asks why: of a correction, and of taking something out. */
    static final String REASON = "reason";

    private final Room room;
    private final Section section;
    private final Catalogue catalogue;
    private final EntryKind kind;
    private final Optional<EntryList> list;
    private final Optional<EntryAdder> adder;
    private final Optional<EntryField> owner;
    private final FieldWords words;
    private final Presets presets;

    SectionForms(Room room, Section section, Catalogue catalogue) {
        this(room, section, catalogue, "");
    }

    /** @param person who fills them in */
    SectionForms(Room room, Section section, Catalogue catalogue, String person) {
        this.room = room;
        this.section = section;
        this.catalogue = catalogue;
        this.kind = catalogue.kind(section.kind(), room.sentences()).orElseThrow();
        this.list = section.list().or(() -> kind.lists().stream().findFirst());
        boolean deedAdds = section.deeds().stream()
                .anyMatch(deed -> deed(deed).adds().filter(kind.type()::equals).isPresent());
        boolean command = catalogue.adder(kind).filter(this::asksOnlyFields).isPresent();
        boolean addable = !deedAdds && (list.isPresent() || command);
        this.adder = addable
                ? Optional.of(new EntryAdder(catalogue, kind, command ? Optional.empty() : list))
                : Optional.empty();
        this.owner = list.flatMap(EntryList::holder);
        this.words = new FieldWords(room);
        this.presets = new Presets(room, kind, person);
    }

    /** Whether all that a deed needs are fields of what it adds. */
    private boolean asksOnlyFields(Deed deed) {
        return deed.fields().stream()
                .filter(EntryField::required)
                .allMatch(asked -> kind.fields().stream()
                        .anyMatch(field -> field.labels().equals(asked.labels())
                                && field.key().equals(asked.key())));
    }

    /** What stands in a field of a form before anybody types, as it would be typed. */
    String preset(CareCase careCase, FormIntent intent, EntryField field) {
        return presets.of(careCase, intent, field);
    }

    EntryKind kind() {
        return kind;
    }

    /** The field that asks which entry holds a new one; empty where there can be only one. */
    Optional<EntryField> owner() {
        return owner;
    }

    /** What can hold a new entry now. */
    List<ObjectId> owners(CareCase careCase) {
        return owner.map(field -> choices(careCase, field)).orElse(List.of()).stream()
                .map(choice -> new ObjectId(choice.value()))
                .toList();
    }

    Optional<EntryAdder> adder() {
        return adder;
    }

    /** The fields that a form asks for; none for a reason alone. */
    List<EntryField> asked(FormIntent intent) {
        return switch (intent) {
            case Add add ->
                Stream.concat(owner.stream(), inOrder(intent).stream()).toList();
            case Change change -> inOrder(intent);
            case TakeOut takeOut -> List.of();
            case Perform perform ->
                deed(perform.deed()).fields().stream()
                        .filter(field -> !Optional.of(field).equals(subject(deed(perform.deed()))))
                        .toList();
            case Begin begin -> deed(begin.deed()).fields();
        };
    }

    /** What must be filled in comes first, where the keyboard is; then what matters, then what opens when it is needed. */
    private List<EntryField> inOrder(FormIntent intent) {
        return kind.typed().stream()
                .sorted(Comparator.comparingInt(field -> required(intent, field) ? 0 : more(field, intent) ? 2 : 1))
                .toList();
    }

    /** What is refused, by field: at its field where the open form has that, else at the form. @param otherwise that */
    Map<String, String> refusals(Optional<FormIntent> open, List<Problem> problems, String otherwise) {
        List<String> asked = open.map(this::asked).orElse(List.of()).stream()
                .map(EntryField::feature)
                .toList();
        Map<String, String> sentences = new LinkedHashMap<>();
        for (Problem problem : problems) {
            boolean known = asked.contains(problem.field()) || problem.field().equals(REASON);
            sentences.merge(
                    known ? problem.field() : otherwise,
                    problem.sentence(room.sentences()),
                    (one, other) -> one + " " + other);
        }
        return sentences;
    }

    /** The deeds that are buttons. */
    List<DeedButton> buttons() {
        Sentences sentences = room.sentences();
        return section.deeds().stream()
                .map(this::deed)
                .map(deed -> new DeedButton(
                        deed.name(),
                        deed.label(sentences),
                        deed.hint(sentences),
                        subject(deed).isPresent()))
                .toList();
    }

    Deed deed(String name) {
        return catalogue.deed(name).orElseThrow();
    }

    /** The field of a deed that names the row it is done on; empty for a deed on no row. */
    Optional<EntryField> subject(Deed deed) {
        return deed.fields().stream().filter(field -> field.refersTo(kind)).findFirst();
    }

    boolean required(FormIntent intent, EntryField field) {
        return intent instanceof Perform
                        || intent instanceof Begin
                        || field.feature().equals(EntryField.HOLDER)
                ? field.required()
                : adder.map(each -> each.requires(field)).orElseGet(field::required);
    }

    private boolean more(EntryField field, FormIntent intent) {
        return field.place() == Place.MORE && !required(intent, field) && !mainOfTheEntry(field, intent);
    }

    /** A deed that makes an entry asks for what matters of it as the entry's own form does. */
    private boolean mainOfTheEntry(EntryField field, FormIntent intent) {
        return intent instanceof Begin
                && kind.field(field.feature())
                        .filter(own -> own.place() == Place.MAIN)
                        .isPresent();
    }

    /**
     * The form as it is drawn.
     *
     * @param typed what stands in it and is not entered
     * @param refusals by field
     * @param asking the fields that settle what one came for: they are in sight, and the first that is open is filled in first
     */
    FormScreen screen(
            CareCase careCase,
            FormIntent intent,
            Map<String, String> typed,
            Map<String, String> refusals,
            List<String> asking) {
        Optional<Element> entry = entry(careCase, intent);
        boolean fact = intent instanceof Change && entry.filter(Locks::isFact).isPresent();
        List<FormField> fields = new ArrayList<>();
        for (EntryField field : asked(intent)) {
            if (Optional.of(field).equals(owner) && owners(careCase).size() == 1) {
                continue;
            }
            String stands = intent instanceof Change
                    ? words.shown(
                            field,
                            entry.map(each -> Entries.strict(each, field)).orElse(""))
                    : presets.of(careCase, intent, field);
            fields.add(field(careCase, intent, field)
                    .offering(field.kind() == FieldKind.CHOICE ? stands : "")
                    .with(typed.getOrDefault(field.feature(), stands), refusals.getOrDefault(field.feature(), "")));
        }
        if (fact || intent instanceof TakeOut) {
            fields.add(reason(typed.getOrDefault(REASON, ""), refusals.getOrDefault(REASON, "")));
        }
        boolean all = fields.stream().allMatch(FormField::more);
        fields.replaceAll(field -> all || asking.contains(field.name()) ? field.upFront() : field);
        return new FormScreen(
                intent,
                title(careCase, intent, entry),
                note(intent, fact),
                submit(intent, fact),
                fields,
                refusals.getOrDefault("", ""),
                points(careCase, intent, typed),
                first(fields, asking),
                new EmptyChoices(room, section, catalogue).of(asked(intent), fields));
    }

    private static String first(List<FormField> fields, List<String> asking) {
        return asking.stream()
                .filter(name -> fields.stream()
                        .anyMatch(field ->
                                field.name().equals(name) && field.value().isEmpty()))
                .findFirst()
                .or(() -> asking.stream().findFirst())
                .orElse("");
    }

    /** What the entry would lack, where somebody looks at it while it is typed. */
    private List<FormScreen.FormPoint> points(CareCase careCase, FormIntent intent, Map<String, String> typed) {
        boolean fields = intent instanceof Add || intent instanceof Change;
        return fields
                ? section.checking()
                        .map(check -> check.of(room, careCase, kind, intent, typed))
                        .orElse(List.of())
                : List.of();
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
            case Begin begin -> Optional.empty();
        };
    }

    private FormField field(CareCase careCase, FormIntent intent, EntryField field) {
        String label = field.label(room.sentences());
        return new FormField(
                field.feature(),
                field.unitBehind(label).isEmpty() ? label : room.text().of("section.unit", label, field.unit()),
                field.hint(room.sentences()),
                field.kind(),
                more(field, intent),
                required(intent, field),
                intent instanceof Perform || intent instanceof Begin,
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
                true,
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
                .sorted(Comparator.comparing("OTHER"::equals)) // what is left over comes last
                .map(literal -> new Choice<>(literal, capital(field.word(sentences, literal))))
                .toList();
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String title(CareCase careCase, FormIntent intent, Optional<Element> entry) {
        String name = entry.map(each -> called(careCase, each)).orElse("");
        return switch (intent) {
            case Add add -> addWords();
            case Change change -> room.text().of("section.title.change", name);
            case TakeOut takeOut -> room.text().of("section.title.takeOut", name);
            case Perform perform ->
                room.text().of("section.title.perform", deed(perform.deed()).label(room.sentences()), name);
            case Begin begin -> deed(begin.deed()).label(room.sentences());
        };
    }

    private String called(CareCase careCase, Element entry) {
        return new EntryReference(catalogue, room.sentences())
                .named(careCase, new ObjectId(entry.getId()))
                .map(EntryReference.Named::shortName)
                .orElse("");
    }

    private String note(FormIntent intent, boolean fact) {
        return switch (intent) {
            case Add add -> "";
            case Change change -> words(fact ? "section.note.fact" : "section.note.change");
            case TakeOut takeOut -> words("section.note.takeOut");
            case Perform perform -> deed(perform.deed()).hint(room.sentences());
            case Begin begin -> deed(begin.deed()).hint(room.sentences());
        };
    }

    private String submit(FormIntent intent, boolean fact) {
        return switch (intent) {
            case Add add -> addWords();
            case Change change -> fact ? words("section.correct") : "";
            case TakeOut takeOut -> words("section.takeOut.do");
            case Perform perform -> deed(perform.deed()).label(room.sentences());
            case Begin begin -> deed(begin.deed()).label(room.sentences());
        };
    }

    /** What the section is called: its own words, else those of the kind. */
    String title() {
        return own("section.title.").orElseGet(() -> kind.plural(room.sentences()));
    }

    /** What belongs here. */
    String emptySentence() {
        return own("section.empty.").orElseGet(() -> kind.hint(room.sentences()));
    }

    /** The words of the button that adds. */
    String addWords() {
        return own("section.add.").orElseGet(() -> room.text().of("section.add", small(kind.label(room.sentences()))));
    }

    /** The words of the button that takes a row out; empty where that cannot be done. */
    String removeWords() {
        return section.remover()
                .map(deed -> deed(deed).label(room.sentences()))
                .orElseGet(() -> kind.removable() ? words("section.remove") : "");
    }

    private Optional<String> own(String prefix) {
        String key = prefix + section.key();
        return room.text().has(key) ? Optional.of(words(key)) : Optional.empty();
    }

    /** Within a sentence; "ID number" stays. */
    static String small(String label) {
        boolean capitals = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return capitals ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    private String words(String key) {
        return room.text().of(key);
    }
}
