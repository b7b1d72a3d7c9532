package care.quarterback.core.entry;

import care.quarterback.core.text.Sentences;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * How an entry is called in a list, a picker, the journal: "apixaban 5 mg, twice a day". The pattern stands in the labels
 * under the class and ".short": {text} is a field, {a|b} is b where a is empty, {state} is how the entry stands, and a part in
 * brackets is left out when a field in it is empty. Thread-safe; reads the model on the caller's thread.
 */
public final class ShortNames {

    private static final Pattern PART = Pattern.compile("\\[([^\\]]*)\\]");
    private static final Pattern FIELD = Pattern.compile("\\{([^}]*)\\}");

    private static final String STATE = "state";

    private final Sentences sentences;
    private final EntryState states;

    public ShortNames(Sentences sentences) {
        this.sentences = sentences;
        this.states = new EntryState(sentences);
    }

    /** The entry's short name; the label of its kind where it has none of its own yet. */
    public String of(EObject entry) {
        String name = named(entry, pattern(entry.eClass()), 2);
        return name.isBlank() ? sentences.of("labels", entry.eClass().getName()) : name;
    }

    /** What a list says of an entry beside its name: where, since when, how bad, what the record notes; often empty. */
    public String details(EObject entry) {
        String key = entry.eClass().getName() + ".details";
        return sentences.has("labels", key) ? named(entry, sentences.plain("labels", key), 1) : "";
    }

    /** The value of one field as people read it; empty where there is none. */
    public String value(EObject entry, EStructuralFeature feature) {
        return FieldText.unsaid(entry, feature) ? "" : value(feature, entry.eGet(feature), 1);
    }

    /** @param depth how many more entries may be named within the name */
    private String named(EObject entry, String pattern, int depth) {
        var text = new StringBuilder();
        Matcher part = PART.matcher(pattern);
        int last = 0;
        while (part.find()) {
            text.append(filled(entry, pattern.substring(last, part.start()), depth));
            if (complete(entry, part.group(1), depth)) {
                text.append(filled(entry, part.group(1), depth));
            }
            last = part.end();
        }
        return text.append(filled(entry, pattern.substring(last), depth))
                .toString()
                .strip()
                .replaceAll("^[,:;.] *|[,:;] *$", "");
    }

    private String pattern(EClass type) {
        return sentences.plain("labels", type.getName() + ".short");
    }

    private boolean complete(EObject entry, String part, int depth) {
        return FIELD.matcher(part)
                .results()
                .noneMatch(field -> field(entry, field.group(1), depth).isEmpty());
    }

    private String filled(EObject entry, String part, int depth) {
        return FIELD.matcher(part).replaceAll(field -> Matcher.quoteReplacement(field(entry, field.group(1), depth)));
    }

    private String field(EObject entry, String names, int depth) {
        for (String name : names.split("\\|")) {
            EStructuralFeature feature = entry.eClass().getEStructuralFeature(name);
            if (feature == null && name.equals(STATE)) {
                return states.of(entry);
            }
            if (feature == null) {
                throw new IllegalArgumentException(entry.eClass().getName() + " has no field " + name);
            }
            String value = FieldText.unsaid(entry, feature) ? "" : value(feature, entry.eGet(feature), depth);
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    private String value(EStructuralFeature feature, Object value, int depth) {
        return switch (value) {
            case null -> "";
            case List<?> several ->
                several.stream()
                        .map(each -> value(feature, each, depth))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(", "));
            case EObject entry -> depth > 0 ? named(entry, pattern(entry.eClass()), depth - 1) : "";
            case Enumerator literal ->
                nothingSaid(literal)
                        ? ""
                        : sentences.of("words", feature.getEType().getName() + "." + ((Enum<?>) literal).name());
            case LocalDate date -> sentences.date(date);
            case LocalTime time -> sentences.time(time);
            case Instant moment -> sentences.date(LocalDate.ofInstant(moment, ZoneOffset.UTC));
            case Boolean flag -> flag ? sentences.of("labels", key(feature)) : "";
            case BigDecimal amount ->
                feature instanceof EAttribute attribute
                                && FieldRules.of(attribute).money()
                        ? sentences.dollars(amount)
                        : amount.toPlainString();
            default -> Objects.toString(value).strip().replaceAll("\\s+", " ");
        };
    }

    private static String key(EStructuralFeature feature) {
        return feature.getEContainingClass().getName() + "." + feature.getName();
    }

    private static boolean nothingSaid(Enumerator literal) {
        return CommandFields.NOTHING_SAID.contains(((Enum<?>) literal).name());
    }
}
