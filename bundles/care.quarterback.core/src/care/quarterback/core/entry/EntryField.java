package care.quarterback.core.entry;

import care.quarterback.core.text.Sentences;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;

/**
 * A field that a person fills in: of an entry, or of a command. Immutable.
 *
 * @param name as scripts and JSON write it: the model's name with hyphens, such as "due-on"
 * @param feature the model's own name, such as "dueOn"; of a command the component's
 * @param labels the text file that holds the label, under the key
 * @param key of the label, such as "Task.dueOn"
 * @param unit "USD", "%", "min", "days", "months", "years", or blank
 * @param choiceType the enumeration whose words are shown, such as "TaskKind"; blank where nothing is chosen
 * @param choices the literals, in their order
 * @param refersTo which entries can be chosen
 */
public record EntryField(
        String name,
        String feature,
        String labels,
        String key,
        FieldKind kind,
        String unit,
        boolean required,
        Place place,
        String choiceType,
        List<String> choices,
        Optional<EClass> refersTo) {

    /** The name of the field that asks which entry holds a new one, see {@link EntryList#holder()}. */
    public static final String HOLDER = "belongsTo";

    /** The unit to write behind a label; blank where there is none, and where the label says it: "Minutes", not "Minutes (min)". */
    public String unitBehind(String label) {
        boolean said =
                Arrays.stream(label.toLowerCase(Locale.ROOT).split("\\W+")).anyMatch(word -> word.startsWith(unit));
        return unit.isBlank() || said || kind == FieldKind.MONEY ? "" : unit;
    }

    public EntryField {
        choices = List.copyOf(choices);
    }

    /** What the field is called: "Due date". */
    public String label(Sentences sentences) {
        return sentences.of(labels, key);
    }

    /** What to enter, in a sentence; empty where the label says it all. */
    public String hint(Sentences sentences) {
        String file = labels.equals("labels") ? "hints" : labels;
        String at = labels.equals("labels") ? key : key + ".hint";
        return sentences.has(file, at) ? sentences.of(file, at) : "";
    }

    /** The words of a literal of {@link #choices()}. */
    public String word(Sentences sentences, String literal) {
        String key = choiceType + "." + literal;
        boolean asIs = sentences.has("words", key); // the words go by Java's constant: T5A for the model's T5a
        return sentences.of("words", asIs ? key : choiceType + "." + literal.toUpperCase(Locale.ROOT));
    }

    /** Whether a literal means that nothing was said, such as "unknown". */
    public static boolean nothingSaid(String literal) {
        return CommandFields.NOTHING_SAID.contains(literal);
    }

    /** Whether the choice can be left out without stating anything. */
    public boolean canSayNothing() {
        return choices.stream().anyMatch(EntryField::nothingSaid);
    }

    /** Whether exactly entries of the kind are referred to. */
    public boolean refersTo(EntryKind kind) {
        return refersTo.filter(kind.type()::equals).isPresent();
    }

    /** Whether an entry of the kind can be chosen. */
    public boolean takes(EntryKind kind) {
        return refersTo.filter(type -> type.isSuperTypeOf(kind.type())).isPresent();
    }

    /** "dueOn" as "due-on". */
    static String hyphened(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
