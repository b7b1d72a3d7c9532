package care.quarterback.presentation.section;

import care.quarterback.core.entry.Entries;
import care.quarterback.core.entry.EntryField;
import care.quarterback.core.entry.EntryWords;
import care.quarterback.core.entry.Locks;
import care.quarterback.core.entry.Typing;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.desk.deeds.DeskCatalogue;
import care.quarterback.model.CareCase;
import care.quarterback.model.Element;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.section.FormIntent.Change;
import care.quarterback.presentation.section.FormIntent.Perform;
import care.quarterback.presentation.section.FormIntent.TakeOut;
import care.quarterback.presentation.work.Room;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what stands in a form. Reads the case on the session's thread. */
final class FormReading {

    private final Room room;
    private final SectionForms forms;
    private final FieldWords words;

    FormReading(Room room, SectionForms forms) {
        this.room = room;
        this.forms = forms;
        this.words = new FieldWords(room);
    }

    /** What a field that was left holds. */
    sealed interface Read {

        /** The entry says this already. */
        record Same() implements Read {}

        /** To be saved. */
        record Changed(String strict) implements Read {}

        /** Not to be saved yet; this is how it is written. */
        record Shown(String text) implements Read {}

        /** It cannot be read. */
        record Wrong(String sentence) implements Read {}
    }

    /** What a whole form holds. @param refusals by field; empty when all of it can be read */
    record Filled(Map<String, String> values, String reason, Map<String, String> refusals) {}

    Read left(CareCase careCase, FormIntent open, EntryField field, String value) {
        String strict;
        try {
            strict = typing(careCase).strict(field, value);
        } catch (CommandRejected rejected) {
            return new Read.Wrong(sentence(rejected));
        }
        if (!(open instanceof Change change)) {
            return new Read.Shown(words.shown(field, strict));
        }
        Element entry = element(careCase, change.entry());
        if (strict.equals(Entries.strict(entry, field))) {
            return new Read.Same();
        } else if (strict.isBlank() && forms.required(open, field)) {
            return new Read.Wrong(missing(field));
        }
        return Locks.isFact(entry) ? new Read.Shown(words.shown(field, strict)) : new Read.Changed(strict);
    }

    Filled all(CareCase careCase, FormIntent open, Map<String, String> typed) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> refusals = new HashMap<>();
        for (EntryField field : forms.asked(open)) {
            try {
                read(careCase, open, field, typed, values);
            } catch (CommandRejected rejected) {
                refusals.put(field.feature(), sentence(rejected));
            }
        }
        String reason = typed.getOrDefault(SectionForms.REASON, "").strip();
        if (reason.isEmpty() && (open instanceof TakeOut || open instanceof Change)) {
            refusals.put(SectionForms.REASON, room.sentences().of("entry", "reason"));
        }
        return new Filled(values, reason, refusals);
    }

    private void read(
            CareCase careCase,
            FormIntent open,
            EntryField field,
            Map<String, String> typed,
            Map<String, String> values) {
        String name = field.feature();
        if (open instanceof Change change) {
            if (typed.containsKey(name)) {
                String strict = typing(careCase).strict(field, typed.get(name));
                if (!strict.equals(Entries.strict(element(careCase, change.entry()), field))) {
                    values.put(name, strict);
                }
            }
            return;
        }
        List<ObjectId> owners = name.equals(EntryField.HOLDER) ? forms.owners(careCase) : List.of();
        String strict = owners.size() == 1
                ? owners.getFirst().value()
                : typing(careCase).strict(field, typed.getOrDefault(name, forms.preset(careCase, open, field)));
        if (!strict.isBlank()) {
            values.put(name, strict);
        } else if (forms.required(open, field)) {
            throw CommandRejected.because(name, blank(field));
        }
    }

    /** The command of a deed on its row. */
    CaseCommand deed(Perform perform, Map<String, String> values) {
        var deed = forms.deed(perform.deed());
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put(forms.subject(deed).orElseThrow().feature(), perform.entry().value());
        return deed.with(all);
    }

    /** The command that adds an entry. */
    CaseCommand add(Map<String, String> values) {
        Map<String, String> rest = new LinkedHashMap<>(values);
        Optional<ObjectId> owner =
                Optional.ofNullable(rest.remove(EntryField.HOLDER)).map(ObjectId::new);
        return forms.adder().orElseThrow().add(owner, rest);
    }

    private String missing(EntryField field) {
        return room.sentences().of(blank(field));
    }

    private Message blank(EntryField field) {
        return EntryWords.blank(label(field), field.kind().chosen());
    }

    private String label(EntryField field) {
        return field.label(room.sentences());
    }

    private String sentence(CommandRejected rejected) {
        return rejected.problems().getFirst().sentence(room.sentences());
    }

    private Typing typing(CareCase careCase) {
        return new Typing(careCase, room.today(), room.clock().getZone(), DeskCatalogue.get(), room.sentences());
    }

    private static Element element(CareCase careCase, ObjectId id) {
        return Entries.find(careCase, id).orElseThrow();
    }
}
