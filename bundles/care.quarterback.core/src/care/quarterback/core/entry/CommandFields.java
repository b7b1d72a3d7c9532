package care.quarterback.core.entry;

import care.quarterback.core.session.CaseCommand.Filled;
import care.quarterback.core.session.CaseCommand.Fills;
import care.quarterback.core.session.Refers;
import care.quarterback.core.session.TextValue;
import care.quarterback.core.session.TextValue.CodeValue;
import care.quarterback.model.CasePackage;
import care.quarterback.model.value.ObjectId;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Describes a component of a command's record as a field that is asked for. */
final class CommandFields {

    private static final Set<String> SAID_NUMBERS = Set.of("value", "weight", "outOf", "benefit");
    private static final Set<String> LONG = Set.of("minutes", "terms", "words", "teachBack", "statement");

    /** Literals that mean that nothing was said; a choice that has one of them may be left out. */
    static final Set<String> NOTHING_SAID = Set.of("UNKNOWN", "NOT_STATED", "NONE", "NOT_ASKED", "NOT_SPECIFIED");

    private CommandFields() {}

    /** @param adds the kind of entry that the command adds; a component called like a field of it is that field */
    static EntryField field(String texts, String command, Optional<EClass> adds, RecordComponent component) {
        Type type = component.getGenericType();
        Optional<EStructuralFeature> entered = adds.map(kind -> kind.getEStructuralFeature(fills(component)));
        FieldRules rules = entered.map(FieldRules::of).orElse(FieldRules.PLAIN);
        FieldKind kind = kind(component.getName(), type, rules);
        Class<?> choice = Enum.class.isAssignableFrom(raw(inner(type))) ? raw(inner(type)) : null;
        boolean filled = component.getAnnotation(Filled.class) != null;
        boolean required = !filled && (rules.required() || countsWhenZero(component) || required(kind, type, choice));
        return new EntryField(
                EntryField.hyphened(component.getName()),
                component.getName(),
                entered.isPresent() ? "labels" : texts,
                entered.map(feature -> feature.getEContainingClass().getName() + "." + feature.getName())
                        .orElse(command + "." + component.getName()),
                kind,
                kind == FieldKind.MONEY ? "USD" : rules.unit(),
                required,
                required ? Place.MAIN : Place.MORE,
                choice == null ? "" : choice.getSimpleName(),
                choice == null
                        ? List.of()
                        : Arrays.stream(choice.getEnumConstants())
                                .map(literal -> ((Enum<?>) literal).name())
                                .toList(),
                refersTo(component));
    }

    private static String fills(RecordComponent component) {
        Fills fills = component.getAnnotation(Fills.class);
        return fills == null ? component.getName() : fills.value();
    }

    /** The literal that says nothing, where a choice has one. */
    static Optional<Object> nothingSaid(Class<?> choice) {
        return Arrays.stream(choice.getEnumConstants())
                .filter(literal -> NOTHING_SAID.contains(((Enum<?>) literal).name()))
                .findFirst()
                .map(Object.class::cast);
    }

    /** A number that says something about somebody also when it is zero, so that nobody's silence becomes one. */
    static boolean countsWhenZero(RecordComponent component) {
        return component.getType() == int.class && SAID_NUMBERS.contains(component.getName());
    }

    private static boolean required(FieldKind kind, Type type, Class<?> choice) {
        boolean optional = raw(type) == Optional.class || Collection.class.isAssignableFrom(raw(type));
        return !optional
                && (kind == FieldKind.REFERENCE
                        || TextValue.class.isAssignableFrom(raw(type))
                        || kind == FieldKind.CHOICE && nothingSaid(choice).isEmpty());
    }

    private static Optional<EClass> refersTo(RecordComponent component) {
        return Optional.ofNullable(component.getAnnotation(Refers.class)).map(refers ->
                (EClass) CasePackage.eINSTANCE.getEClassifier(refers.value().getSimpleName()));
    }

    private static FieldKind kind(String name, Type type, FieldRules rules) {
        Class<?> raw = raw(type);
        Class<?> inner = raw(inner(type));
        boolean many = Collection.class.isAssignableFrom(raw);
        if (Map.class.isAssignableFrom(raw)) {
            return FieldKind.NUMBERED_REFERENCES;
        } else if (inner == ObjectId.class) {
            return many ? FieldKind.REFERENCES : FieldKind.REFERENCE;
        } else if (inner.isEnum()) {
            return many ? FieldKind.CHOICES : FieldKind.CHOICE;
        } else if (many) {
            return FieldKind.LINES;
        } else if (inner == LocalDate.class) {
            return FieldKind.DATE;
        } else if (inner == Instant.class) {
            return FieldKind.MOMENT;
        } else if (inner == int.class || inner == Integer.class) {
            return FieldKind.WHOLE_NUMBER;
        } else if (inner == BigDecimal.class) {
            return rules.money() ? FieldKind.MONEY : FieldKind.NUMBER;
        } else if (inner == boolean.class) {
            return FieldKind.YES_NO;
        } else if (CodeValue.class.isAssignableFrom(inner)) {
            return FieldKind.CODE;
        }
        boolean page = rules.length() >= FieldRules.PAGE || LONG.contains(name);
        return name.equals("telephone") ? FieldKind.TELEPHONE : page ? FieldKind.PAGE : FieldKind.LINE;
    }

    static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    /** What an Optional or a collection holds; the type itself where it holds nothing. */
    static Type inner(Type type) {
        return type instanceof ParameterizedType generic && !Map.class.isAssignableFrom(raw(type))
                ? generic.getActualTypeArguments()[0]
                : type;
    }
}
