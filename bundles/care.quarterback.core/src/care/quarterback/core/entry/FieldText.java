package care.quarterback.core.entry;

import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Problem;
import java.util.Arrays;
import java.util.List;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** What a person typed into a field, as the value that the model's attribute holds, and back. */
public final class FieldText {

    private FieldText() {}

    /**
     * The value of the text; null for a blank text in a field that may be empty.
     *
     * @throws CommandRejected with a sentence when the text is no such value
     */
    public static Object parse(EAttribute attribute, String text) {
        if (attribute.isMany()) {
            return lines(text).stream().map(line -> single(attribute, line)).toList();
        }
        if (text == null || text.isBlank()) {
            return attribute.getDefaultValue();
        }
        return single(attribute, text.strip());
    }

    /** Whether nobody has said it: the model tells a default from the same word that somebody said. */
    static boolean unsaid(EObject entry, EStructuralFeature feature) {
        return feature.isUnsettable() && !entry.eIsSet(feature);
    }

    /** The text of a value, as {@link #parse} reads it. */
    public static String print(EAttribute attribute, Object value) {
        if (value instanceof List<?> list) {
            return String.join(
                    "\n", list.stream().map(each -> convert(attribute, each)).toList());
        }
        return value == null ? "" : convert(attribute, value);
    }

    static List<String> lines(String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.stream(text.split("\n"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static String convert(EAttribute attribute, Object value) {
        return EcoreUtil.convertToString(attribute.getEAttributeType(), value);
    }

    private static Object single(EAttribute attribute, String text) {
        EDataType type = attribute.getEAttributeType();
        List<String> choices = FieldRules.of(attribute).choices();
        if (!choices.isEmpty() && !choices.contains(text)) {
            throw wrong(attribute, "wrong.choices", String.join(", ", choices));
        }
        if (type instanceof EEnum choice && choice.getEEnumLiteral(text) == null
                || isBoolean(type) && !text.equals("true") && !text.equals("false")) {
            throw wrong(attribute, "wrong.choice");
        }
        try {
            return EcoreUtil.createFromString(type, text);
        } catch (RuntimeException e) { // the model's own conversions throw what they like
            throw wrong(attribute, key(type));
        }
    }

    private static boolean isBoolean(EDataType type) {
        return type.getInstanceClass() == boolean.class;
    }

    private static String key(EDataType type) {
        return switch (type.getName()) {
            case "Date" -> "wrong.date";
            case "Time" -> "wrong.time";
            case "Instant" -> "wrong.instant";
            default -> "wrong.number";
        };
    }

    private static CommandRejected wrong(EStructuralFeature feature, String key) {
        return new CommandRejected(
                List.of(new Problem(feature.getName(), EntryWords.sentence(key, EntryWords.label(feature)))));
    }

    /** @param choices what it can be, as it is typed on the command line */
    private static CommandRejected wrong(EStructuralFeature feature, String key, String choices) {
        return new CommandRejected(
                List.of(new Problem(feature.getName(), EntryWords.sentence(key, EntryWords.label(feature), choices))));
    }
}
