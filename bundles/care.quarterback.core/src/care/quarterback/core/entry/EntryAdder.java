package care.quarterback.core.entry;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.model.value.ObjectId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Makes the command that adds an entry of a kind from its fields, whichever command that kind needs. Immutable. */
public final class EntryAdder {

    private final EntryKind kind;
    private final Optional<EntryList> list;
    private final Optional<Deed> deed;

    /** To the first of its lists. */
    public EntryAdder(Catalogue catalogue, EntryKind kind) {
        this(catalogue, kind, kind.lists().stream().findFirst());
    }

    /** @param list the plain list it is added to; empty where a command of its own adds it */
    public EntryAdder(Catalogue catalogue, EntryKind kind, Optional<EntryList> list) {
        this.kind = kind;
        this.list = list;
        this.deed = list.isEmpty() ? catalogue.adder(kind) : Optional.empty();
        if (list.isEmpty() && deed.isEmpty()) {
            throw new IllegalArgumentException("nothing adds a " + kind.name());
        }
    }

    /** Whether the entry cannot be added without this field; where a command asks for it, by that command. */
    public boolean requires(EntryField field) {
        return field.kind() == FieldKind.CHOICE && field.place() == Place.MAIN && !field.canSayNothing()
                || argument(field).orElse(field).required();
    }

    /**
     * The command.
     *
     * @param owner the entry that holds the list, where the list is not the case's own
     * @param values the model's field names with their values in the strict form, see {@link AddEntry}
     */
    public CaseCommand add(Optional<ObjectId> owner, Map<String, String> values) {
        if (deed.isEmpty()) {
            return new AddEntry(list.orElseThrow(), owner, values);
        }
        Map<String, String> asked = new LinkedHashMap<>();
        Map<String, String> rest = new LinkedHashMap<>();
        values.forEach((name, value) -> kind.field(name)
                .flatMap(this::argument)
                .ifPresentOrElse(argument -> asked.put(argument.feature(), value), () -> rest.put(name, value)));
        CaseCommand adder = deed.get().with(asked);
        return rest.isEmpty() ? adder : new AddAndFill(adder, kind.type(), rest);
    }

    /** The argument of the deed that fills the field. */
    private Optional<EntryField> argument(EntryField field) {
        return deed.flatMap(adder -> adder.fields().stream()
                .filter(each ->
                        each.labels().equals(field.labels()) && each.key().equals(field.key()))
                .findFirst());
    }
}
