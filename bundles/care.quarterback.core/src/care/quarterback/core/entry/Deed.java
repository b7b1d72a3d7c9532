package care.quarterback.core.entry;

import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseCommand.Unasked;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CasePackage;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;

/**
 * Something that can be done to a case beyond filling in a field: a command, its name and what it asks for, read from the
 * command's own record. A record among its components (what a doctor said, how a document is described) is asked for
 * part by part. Immutable.
 */
public final class Deed {

    private final Class<? extends CaseCommand> type;
    private final List<EntryField> fields;

    private Deed(Class<? extends CaseCommand> type) {
        this.type = type;
        this.fields = List.copyOf(collect(type, new ArrayList<>()));
    }

    /** @throws IllegalArgumentException when the class is no record with a {@link CommandName} of its own */
    public static Deed of(Class<? extends CaseCommand> type) {
        if (!type.isRecord() || type.getAnnotation(CommandName.class) == null) {
            throw new IllegalArgumentException(type + " is no record with a name");
        }
        return new Deed(type);
    }

    /** As the audit writes it: "SendPackage". */
    public String command() {
        return type.getAnnotation(CommandName.class).value();
    }

    /** As scripts write it: "send-package". */
    public String name() {
        return EntryField.hyphened(command());
    }

    /** "Send the package". */
    public String label(Sentences sentences) {
        return sentences.of("deeds", command());
    }

    /** What it does, in a sentence. */
    public String hint(Sentences sentences) {
        return sentences.of("deeds", command() + ".hint");
    }

    /** What it does where it asks for nothing and can be undone: nobody needs a form for it. */
    public Optional<CaseCommand> atOnce() {
        return fields.isEmpty() ? Optional.of(with(Map.of())).filter(command -> !command.fact()) : Optional.empty();
    }

    public List<EntryField> fields() {
        return fields;
    }

    public Optional<EntryField> field(String typed) {
        return fields.stream()
                .filter(field ->
                        field.name().equalsIgnoreCase(typed) || field.feature().equalsIgnoreCase(typed))
                .findFirst();
    }

    public Class<? extends CaseCommand> type() {
        return type;
    }

    /** The kind of entry that it adds, if that is what it does. */
    public Optional<EClass> adds() {
        return Optional.ofNullable(type.getAnnotation(Adds.class)).map(adds ->
                (EClass) CasePackage.eINSTANCE.getEClassifier(adds.value().getSimpleName()));
    }

    /**
     * The command with its arguments.
     *
     * @param values field names with their values in the strict form of {@link CommandValues}; what is left out is empty
     */
    public CaseCommand with(Map<String, String> values) {
        return type.cast(CommandValues.record(type, values));
    }

    /** The arguments of such a command, in the strict form; what is empty is left out. */
    public Map<String, String> values(CaseCommand command) {
        Map<String, String> values = new LinkedHashMap<>();
        CommandValues.collect(command, values);
        return values;
    }

    private List<EntryField> collect(Class<?> owner, List<EntryField> found) {
        for (RecordComponent component : owner.getRecordComponents()) {
            Class<?> nested = CommandValues.partsOf(component);
            if (nested != null) {
                collect(nested, found);
            } else if (component.getAnnotation(Unasked.class) == null) {
                found.add(CommandFields.field("deeds", command(), adds(), component));
            }
        }
        return found;
    }

    @Override
    public String toString() {
        return command();
    }
}
