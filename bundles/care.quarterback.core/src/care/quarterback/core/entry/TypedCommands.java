package care.quarterback.core.entry;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Problem;
import care.quarterback.core.text.Message;
import care.quarterback.model.CareCase;
import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.Statement;
import care.quarterback.model.value.ObjectId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;

/**
 * Makes commands of what people type: names of fields with their values, and entries as {@link EntryReference} finds them.
 * Everything is refused with a sentence and nothing is guessed. Reads the model on the caller's thread.
 */
public final class TypedCommands {

    private final Typing typing;
    private final EntryReference references;

    public TypedCommands(Typing typing) {
        this.typing = typing;
        this.references = new EntryReference(typing.catalogue(), typing.sentences());
    }

    /**
     * Adds an entry: to a plain list, else by the command that there is for the kind.
     *
     * @param to the entry that it belongs to; empty where the kind lies in the case itself, or where there is only one
     * @param in the list, where the entry has several that take the kind; else empty
     */
    public CaseCommand add(EntryKind kind, Map<String, String> typed, Optional<String> to, Optional<String> in) {
        if (kind.lists().isEmpty()) {
            Deed deed = typing.catalogue()
                    .adder(kind)
                    .orElseThrow(() -> refused("kind", "add.none", kind.label(typing.sentences()), kind.name()));
            return addBy(deed, kind, typed, to);
        }
        var place = new EntryPlace(careCase(), references, typing.sentences()).of(kind, to, in);
        return new AddEntry(place.list(), place.owner(), values(names(kind).all(typed)));
    }

    /** Changes fields of an entry, all of them or none. */
    public CaseCommand change(String entry, Map<String, String> typed) {
        ObjectId id = find(entry);
        Map<String, String> values = values(names(kind(id)).all(typed));
        Map.Entry<String, String> only =
                values.size() == 1 ? values.entrySet().iterator().next() : null;
        return only == null ? new ChangeFields(id, values) : new ChangeField(id, only.getKey(), only.getValue());
    }

    /** Corrects fields of an entry, all of them or none. */
    public CaseCommand correct(String entry, Map<String, String> typed, String reason) {
        ObjectId id = find(entry);
        Map<String, String> values = values(names(kind(id)).all(typed));
        Map.Entry<String, String> only =
                values.size() == 1 ? values.entrySet().iterator().next() : null;
        return only == null
                ? new CorrectFields(id, values, reason)
                : new CorrectField(id, only.getKey(), only.getValue(), reason);
    }

    /** Takes out an entry that states nothing by itself. */
    public CaseCommand remove(String entry) {
        return new RemoveEntry(find(entry));
    }

    /** Takes a statement out of use. */
    public CaseCommand voidStatement(String entry, String reason) {
        ObjectId id = find(entry);
        if (!(object(id) instanceof Statement)) {
            throw refused("entry", "void.none", references.name(careCase(), id));
        }
        return new VoidStatement(id, reason);
    }

    /** Does what the deed does. */
    public CaseCommand deed(Deed deed, Map<String, String> typed) {
        var names = new FieldNames(deed.fields(), deed.label(typing.sentences()), typing.sentences());
        Map<String, String> values = values(names.all(typed));
        requireAll(deed, values);
        return deed.with(values);
    }

    /** The entry that is meant, of any kind. */
    public ObjectId find(String entry) {
        return references.find(careCase(), "entry", entry, Literals.ELEMENT);
    }

    private CaseCommand addBy(Deed deed, EntryKind kind, Map<String, String> typed, Optional<String> to) {
        List<EntryField> all = new ArrayList<>(deed.fields());
        kind.fields().stream()
                .filter(field -> deed.field(field.feature()).isEmpty())
                .forEach(all::add);
        var names = new FieldNames(all, kind.label(typing.sentences()), typing.sentences());
        Map<String, String> asked = new LinkedHashMap<>();
        Map<String, String> more = new LinkedHashMap<>();
        names.all(typed)
                .forEach((field, value) -> (deed.fields().contains(field) ? asked : more)
                        .put(field.feature(), typing.strict(field, value)));
        to.ifPresent(entry -> owner(deed, find(entry), entry, asked));
        requireAll(deed, asked);
        CaseCommand adder = deed.with(asked);
        return more.isEmpty() ? adder : new AddAndFill(adder, kind.type(), more);
    }

    /** What the new entry belongs to is one of the entries that the command asks for. */
    private void owner(Deed deed, ObjectId owner, String typed, Map<String, String> values) {
        EntryField field = deed.fields().stream()
                .filter(each -> each.refersTo()
                        .filter(type -> type.isInstance(object(owner)))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> refused("to", "add.noOwner", deed.label(typing.sentences()), typed));
        values.putIfAbsent(field.feature(), owner.value());
    }

    private void requireAll(Deed deed, Map<String, String> values) {
        List<Problem> missing = deed.fields().stream()
                .filter(field -> field.required()
                        && values.getOrDefault(field.feature(), "").isBlank())
                .map(field -> new Problem(
                        field.feature(),
                        Message.of("typing", "field.missing", field.label(typing.sentences()), field.name())))
                .toList();
        if (!missing.isEmpty()) {
            throw new CommandRejected(missing);
        }
    }

    private Map<String, String> values(Map<EntryField, String> typed) {
        Map<String, String> values = new LinkedHashMap<>();
        typed.forEach((field, value) -> values.put(field.feature(), typing.strict(field, value)));
        return values;
    }

    private FieldNames names(EntryKind kind) {
        return new FieldNames(kind.fields(), kind.label(typing.sentences()), typing.sentences());
    }

    private EntryKind kind(ObjectId id) {
        return typing.catalogue().kind(object(id).eClass());
    }

    private EObject object(ObjectId id) {
        return careCase().eResource().getEObject(id.value());
    }

    private CareCase careCase() {
        return typing.careCase();
    }

    private static CommandRejected refused(String field, String key, Object... arguments) {
        return CommandRejected.because(field, Message.of("typing", key, arguments));
    }
}
