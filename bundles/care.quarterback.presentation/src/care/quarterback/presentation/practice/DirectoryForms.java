package care.quarterback.presentation.practice;

import care.quarterback.core.entry.EntryField;
import care.quarterback.core.entry.EntryKind;
import care.quarterback.core.entry.EntryWords;
import care.quarterback.core.entry.FieldKind;
import care.quarterback.core.entry.Place;
import care.quarterback.core.entry.Typing;
import care.quarterback.core.rules.RuleBook;
import care.quarterback.core.rules.RuleId;
import care.quarterback.core.rules.RuleVersion;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Problem;
import care.quarterback.core.text.Message;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.section.FieldWords;
import care.quarterback.presentation.section.FormField;
import care.quarterback.presentation.section.FormIntent;
import care.quarterback.presentation.section.FormScreen;
import care.quarterback.presentation.work.Choice;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.practice.AddToDirectory;
import care.quarterback.steps.practice.ChangeInDirectory;
import care.quarterback.steps.practice.DirectoryEntry;
import care.quarterback.steps.practice.DirectoryList;
import care.quarterback.steps.practice.PracticeCommand;
import care.quarterback.steps.practice.PracticeSession;
import care.quarterback.steps.practice.RemoveFromDirectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms of a page of the directory: which fields they have, what stands in them, and the command they make. */
final class DirectoryForms {

    /** The field that asks whose day it is. */
    static final String HOLDER = "holder";

    /** The field that asks why an entry is taken out. */
    static final String REASON = "reason";

    private static final String OFFICE = "office";
    private static final String ZONE = "timeZone";
    private static final int RULE_LETTERS = 70;

    private final Room room;
    private final DirectoryPage page;
    private final EntryKind kind;
    private final FieldWords words;

    DirectoryForms(Room room, DirectoryPage page) {
        this.room = room;
        this.page = page;
        this.kind = page.list().kind();
        this.words = new FieldWords(room);
    }

    /** What stands in the practice for a form. @param offices what can be named @param entry the one that is changed */
    record Standing(Map<String, String> offices, Optional<DirectoryEntry> entry) {}

    /** Reads what a form needs. Blocks. */
    Standing standing(PracticeSession session, FormIntent intent) {
        Map<String, String> offices = session.offices().join();
        Optional<ObjectId> subject = subject(intent);
        Optional<DirectoryEntry> entry =
                subject.flatMap(id -> Stream.concat(Stream.of(page.list()), page.list().ofOffices().stream())
                        .flatMap(list -> session.entries(list).join().stream())
                        .filter(each -> each.id().equals(id))
                        .findFirst());
        return new Standing(offices, entry);
    }

    static Optional<ObjectId> subject(FormIntent intent) {
        return switch (intent) {
            case FormIntent.Change change -> Optional.of(change.entry());
            case FormIntent.TakeOut out -> Optional.of(out.entry());
            default -> Optional.empty();
        };
    }

    /** The fields that a form asks for; none for a reason alone. */
    List<EntryField> asked(FormIntent intent) {
        if (intent instanceof FormIntent.TakeOut) {
            return List.of();
        }
        return kind.typed().stream()
                .sorted(Comparator.comparingInt(field -> field.required() ? 0 : field.place() == Place.MORE ? 2 : 1))
                .toList();
    }

    /** The form as it is drawn. @param typed what stands in it and is not entered; @param refusals by field */
    FormScreen screen(FormIntent intent, Standing standing, Map<String, String> typed, Map<String, String> refusals) {
        List<FormField> fields = new ArrayList<>();
        if (intent instanceof FormIntent.Add && page.list().ofOffices().isPresent()) {
            fields.add(plain(HOLDER, room.sentences().of("labels", "PracticeOffice"), "practice.holder.hint"));
            fields.replaceAll(field -> offering(field, standing));
        }
        asked(intent).forEach(field -> fields.add(field(field, standing)));
        if (intent instanceof FormIntent.TakeOut) {
            fields.add(plain(REASON, room.text().of("section.reason"), "section.reason.hint"));
        }
        fields.replaceAll(field -> {
            String stands = stands(field.name(), standing);
            return (field.kind() == FieldKind.CHOICE ? field.offering(stands) : field)
                    .with(typed.getOrDefault(field.name(), stands), refusals.getOrDefault(field.name(), ""));
        });
        String name = standing.entry()
                .map(entry -> entry.values().getOrDefault("name", ""))
                .filter(text -> !text.isBlank())
                .orElseGet(() -> kind.label(room.sentences()));
        return new FormScreen(
                intent,
                switch (intent) {
                    case FormIntent.Change change -> room.text().of("section.title.change", name);
                    case FormIntent.TakeOut out -> room.text().of("practice.title.remove", name);
                    default -> room.text().of("practice.add." + page.key());
                },
                note(intent),
                room.text()
                        .of(
                                switch (intent) {
                                    case FormIntent.Change change -> "practice.save";
                                    case FormIntent.TakeOut out -> "practice.remove";
                                    default -> "practice.add." + page.key();
                                }),
                fields,
                refusals.getOrDefault("", ""),
                List.of(),
                "",
                Map.of());
    }

    private String note(FormIntent intent) {
        boolean taken = List.of(
                        DirectoryList.OFFICE, DirectoryList.CLINICIAN, DirectoryList.PLAN, DirectoryList.PROGRAMME)
                .contains(page.list());
        return intent instanceof FormIntent.Add || !taken ? "" : room.text().of("practice.note.cases");
    }

    private FormField plain(String name, String label, String hint) {
        return new FormField(name, label, room.text().of(hint), FieldKind.LINE, false, true, false, "", List.of(), "");
    }

    private FormField field(EntryField field, Standing standing) {
        String label = field.label(room.sentences());
        boolean zones = field.feature().equals(ZONE);
        boolean rules = page.list() == DirectoryList.RULE && field.feature().equals("code");
        var made = new FormField(
                field.feature(),
                field.unitBehind(label).isEmpty() ? label : room.text().of("section.unit", label, field.unit()),
                field.hint(room.sentences()),
                zones || rules ? FieldKind.CHOICE : field.kind(),
                field.place() == Place.MORE && !field.required(),
                field.required(),
                false,
                "",
                zones ? Zones.choices(room) : rules ? rules() : choices(field),
                "");
        return field.feature().equals(OFFICE) ? offering(made, standing) : made;
    }

    /** Names that can be typed or chosen. */
    private static FormField offering(FormField field, Standing standing) {
        List<Choice<String>> names = standing.offices().values().stream()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .map(name -> new Choice<>(name, name))
                .toList();
        return new FormField(
                field.name(),
                field.label(),
                field.hint(),
                field.kind(),
                field.more(),
                field.required(),
                false,
                "",
                names,
                "");
    }

    private List<Choice<String>> choices(EntryField field) {
        return field.choices().stream()
                .filter(literal -> !EntryField.nothingSaid(literal))
                .map(literal -> new Choice<>(literal, DirectoryCells.capital(field.word(room.sentences(), literal))))
                .toList();
    }

    /** The codes with the beginning of what they say. */
    private List<Choice<String>> rules() {
        RuleBook shipped = RuleBook.shipped();
        return Arrays.stream(RuleId.values())
                .map(id -> new Choice<>(
                        id.code(),
                        shipped.latest(id)
                                .map(RuleVersion::text)
                                .map(text -> room.text().of("practice.rule.choice", id.code(), beginning(text)))
                                .orElse(id.code())))
                .toList();
    }

    private static String beginning(String text) {
        return text.length() <= RULE_LETTERS ? text : text.substring(0, text.lastIndexOf(' ', RULE_LETTERS)) + "…";
    }

    /** What the entry says in a field, as people write it. */
    private String stands(String name, Standing standing) {
        String strict = standing.entry()
                .map(entry -> entry.values().getOrDefault(name, ""))
                .orElse("");
        if (name.equals(OFFICE)) {
            return standing.offices().getOrDefault(strict, strict);
        }
        return kind.field(name)
                .map(field -> EntryField.nothingSaid(strict) ? "" : words.shown(field, strict))
                .orElse(strict);
    }

    /** What a template says in each field, as people write it. */
    Map<String, String> typed(Map<String, String> template) {
        Map<String, String> shown = new HashMap<>();
        template.forEach((name, strict) -> shown.put(
                name, kind.field(name).map(field -> words.shown(field, strict)).orElse(strict)));
        return shown;
    }

    /** A field that was left, as it is written; else what is wrong with it. @throws CommandRejected when it can't be read */
    String left(String name, String value) {
        Optional<EntryField> field =
                kind.field(name).filter(each -> !each.feature().equals(ZONE));
        return field.isEmpty() ? value : words.shown(field.get(), typing().strict(field.get(), value));
    }

    /**
     * The command of a form; empty when it changes nothing.
     *
     * @throws CommandRejected with what is wrong, by field
     */
    Optional<PracticeCommand> command(FormIntent intent, Standing standing, Map<String, String> typed) {
        if (intent instanceof FormIntent.TakeOut out) {
            String reason = typed.getOrDefault(REASON, "").strip();
            if (reason.isEmpty()) {
                throw CommandRejected.because(REASON, Message.of("entry", "reason"));
            }
            return Optional.of(new RemoveFromDirectory(out.entry(), reason));
        }
        Map<String, String> values = values(intent, standing, typed);
        if (intent instanceof FormIntent.Change change) {
            values.entrySet()
                    .removeIf(value -> value.getValue()
                            .equals(standing.entry()
                                    .map(entry -> entry.values().getOrDefault(value.getKey(), ""))
                                    .orElse("")));
            return values.isEmpty() ? Optional.empty() : Optional.of(new ChangeInDirectory(change.entry(), values, ""));
        }
        values.values().removeIf(String::isBlank);
        String holder = typed.getOrDefault(HOLDER, "").strip();
        DirectoryList list =
                holder.isEmpty() ? page.list() : page.list().ofOffices().orElseThrow();
        return Optional.of(new AddToDirectory(list, holder, values));
    }

    private Map<String, String> values(FormIntent intent, Standing standing, Map<String, String> typed) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (EntryField field : asked(intent)) {
            String name = field.feature();
            if (!typed.containsKey(name)) {
                continue;
            }
            try {
                String strict =
                        field.feature().equals(ZONE) ? typed.get(name) : typing().strict(field, typed.get(name));
                values.put(name, name.equals(OFFICE) ? id(strict, standing) : strict);
            } catch (CommandRejected rejected) {
                problems.addAll(rejected.problems());
            }
        }
        for (EntryField field : asked(intent)) {
            boolean blank = intent instanceof FormIntent.Add || typed.containsKey(field.feature());
            if (field.required()
                    && blank
                    && values.getOrDefault(field.feature(), "").isBlank()) {
                problems.add(new Problem(
                        field.feature(),
                        EntryWords.blank(
                                field.label(room.sentences()), field.kind().chosen())));
            }
        }
        if (!problems.isEmpty()) {
            throw new CommandRejected(problems);
        }
        return values;
    }

    private static String id(String office, Standing standing) {
        List<String> ids = standing.offices().entrySet().stream()
                .filter(each -> each.getValue().strip().equalsIgnoreCase(office))
                .map(Map.Entry::getKey)
                .toList();
        if (ids.isEmpty() && !office.isBlank()) {
            throw CommandRejected.because(OFFICE, Message.of("practice", "wrong.office", office));
        }
        return ids.size() == 1 ? ids.getFirst() : office;
    }

    private Typing typing() {
        return new Typing(null, room.today(), room.clock().getZone(), null, room.sentences());
    }

    /** What is refused, by field: at its field where the form has that, else at the form. */
    Map<String, String> refusals(FormIntent intent, List<Problem> problems) {
        List<String> known =
                new ArrayList<>(asked(intent).stream().map(EntryField::feature).toList());
        known.add(REASON);
        boolean held =
                intent instanceof FormIntent.Add && page.list().ofOffices().isPresent();
        Map<String, String> sentences = new LinkedHashMap<>();
        for (Problem problem : problems) {
            String field = held && problem.field().equals(OFFICE) ? HOLDER : problem.field();
            sentences.merge(
                    known.contains(field) || field.equals(HOLDER) ? field : "",
                    problem.sentence(room.sentences()),
                    (one, other) -> one.equals(other) ? one : one + " " + other);
        }
        return sentences;
    }
}
