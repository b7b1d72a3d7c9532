package care.quarterback.testkit.scenario;

import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.Catalogue;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.CorrectField;
import care.quarterback.core.entry.Deed;
import care.quarterback.core.entry.EntryField;
import care.quarterback.core.entry.EntryKind;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.entry.EntryReference;
import care.quarterback.core.entry.FieldKind;
import care.quarterback.core.entry.RemoveEntry;
import care.quarterback.core.entry.Typing;
import care.quarterback.core.entry.VoidStatement;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.deeds.DeskCatalogue;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.CareCase;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.OpenCase;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The command line that does what a command does: fields and entries by their names, choices as scripts write them. */
final class CommandLineOf {

    private final Catalogue catalogue = DeskCatalogue.get();
    private final Sentences sentences = DeskTexts.in(Locale.US);
    private final EntryReference references = new EntryReference(catalogue, sentences);
    private final CareCase careCase;
    private final LocalDate today;

    CommandLineOf(CareCase careCase, LocalDate today) {
        this.careCase = careCase;
        this.today = today;
    }

    /** @param called how the case is called */
    ScriptLine of(CaseCommand command, String called) {
        return switch (command) {
            case OpenCase open -> open(open);
            case AddEntry add -> add(add, called);
            case ChangeField change ->
                new ScriptLine(
                        List.of("change", called, name(change.object())),
                        fields(kindOf(change.object()).fields(), Map.of(change.feature(), change.value())),
                        Map.of());
            case CorrectField correct ->
                new ScriptLine(
                        List.of("correct", called, name(correct.object())),
                        fields(kindOf(correct.object()).fields(), Map.of(correct.feature(), correct.value())),
                        Map.of("--reason", correct.reason()));
            case VoidStatement voided ->
                new ScriptLine(
                        List.of("void", called, name(voided.statement())),
                        Map.of(),
                        Map.of("--reason", voided.reason()));
            case RemoveEntry remove ->
                new ScriptLine(List.of("remove", called, name(remove.entry())), Map.of(), Map.of());
            default -> deed(command, called);
        };
    }

    private static ScriptLine open(OpenCase open) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put(
                "--name", (open.patientName().given() + " " + open.patientName().family()).strip());
        options.put("--born", open.birthDate().toString());
        options.put("--question", open.question());
        return new ScriptLine(List.of("new"), Map.of(), options);
    }

    private ScriptLine add(AddEntry add, String called) {
        EntryKind kind = catalogue.kind(add.list().reference().getEReferenceType());
        Map<String, String> options = new LinkedHashMap<>();
        add.owner().ifPresent(owner -> options.put("--to", name(owner)));
        List<EntryList> beside = kind.lists().stream()
                .filter(list -> list.reference().getEContainingClass()
                        == add.list().reference().getEContainingClass())
                .toList();
        if (beside.size() > 1) {
            options.put("--in", add.list().listName());
        }
        return new ScriptLine(List.of("add", called, kind.name()), fields(kind.fields(), add.fields()), options);
    }

    private ScriptLine deed(CaseCommand command, String called) {
        Deed deed = catalogue.deed(command.name()).orElseThrow();
        Map<String, String> fields = fields(deed.fields(), deed.values(command));
        Optional<EntryKind> added = deed.adds()
                .map(catalogue::kind)
                .filter(kind ->
                        deed.command().startsWith("Add") || deed.command().equals("RecordOpinion"))
                .filter(kind -> kind.lists().isEmpty());
        return added.map(kind -> new ScriptLine(List.of("add", called, kind.name()), fields, Map.of()))
                .orElseGet(() -> new ScriptLine(List.of("do", called, deed.name()), fields, Map.of()));
    }

    /** In the order of the form, by the names of scripts, as people type the values. */
    private Map<String, String> fields(List<EntryField> of, Map<String, String> values) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (EntryField field : of) {
            String value = values.get(field.feature());
            if (value != null) {
                typed.put(field.name(), typed(field, value));
            }
        }
        if (typed.size() != values.size()) {
            throw new IllegalArgumentException("not all of " + values.keySet() + " are fields");
        }
        return typed;
    }

    private String typed(EntryField field, String value) {
        List<String> parts = value.isEmpty() || !field.kind().several() ? List.of(value) : List.of(value.split("\n"));
        String typed = parts.stream()
                .map(part -> single(field, part))
                .collect(Collectors.joining(field.kind() == FieldKind.LINES ? "; " : ", "));
        if (!new Typing(careCase, today, ZoneOffset.UTC, catalogue, sentences)
                .strict(field, typed)
                .equals(value)) {
            throw new IllegalArgumentException(field.name() + " cannot be typed: " + value);
        }
        return typed;
    }

    private String single(EntryField field, String part) {
        return switch (field.kind()) {
            case REFERENCE, REFERENCES -> part.isEmpty() ? "" : name(new ObjectId(part));
            case NUMBERED_REFERENCES -> {
                int equals = part.lastIndexOf('=');
                yield name(new ObjectId(part.substring(0, equals))) + part.substring(equals);
            }
            case YES_NO -> part.equals("true") ? "yes" : "no";
            case CHOICE, CHOICES -> plain(part);
            default -> part;
        };
    }

    /** The literal, which stays when the words change. */
    private static String plain(String literal) {
        return literal.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private EntryKind kindOf(ObjectId id) {
        return catalogue.kind(careCase.eResource().getEObject(id.value()).eClass());
    }

    /** "referral:2"; of what there is only one of, the kind alone. */
    private String name(ObjectId id) {
        EntryKind kind = kindOf(id);
        boolean one = kind.single() && references.all(careCase, kind).size() == 1;
        return one ? kind.name() : references.name(careCase, id);
    }

    /** The lines, where those that change the same entry one after the other are one. */
    static List<ScriptLine> joined(List<ScriptLine> lines) {
        List<ScriptLine> joined = new ArrayList<>();
        for (ScriptLine line : lines) {
            ScriptLine last = joined.isEmpty() ? null : joined.getLast();
            boolean same = last != null
                    && line.words().getFirst().equals("change")
                    && line.words().equals(last.words())
                    && line.fields().keySet().stream().noneMatch(last.fields()::containsKey);
            if (same) {
                Map<String, String> fields = new LinkedHashMap<>(last.fields());
                fields.putAll(line.fields());
                joined.set(joined.size() - 1, new ScriptLine(last.words(), fields, last.options()));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }
}
