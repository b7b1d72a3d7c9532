package care.quarterback.core.entry;

import care.quarterback.core.session.CaseCommand.Unasked;
import care.quarterback.core.session.TextValue;
import care.quarterback.model.value.ObjectId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A command's record from texts, and back. The strict form of a value: dates 2026-03-31, moments 2026-03-31T14:00:00Z, true
 * and false, a choice by its literal, an entry by its id, several values a line each, numbered entries as id=number.
 */
final class CommandValues {

    private CommandValues() {}

    /** The record among a component's possible types whose parts are asked for one by one; null for a plain value. */
    static Class<?> partsOf(RecordComponent component) {
        Class<?> type = component.getType();
        boolean parts = type.isRecord()
                && type != ObjectId.class
                && !TextValue.class.isAssignableFrom(type)
                && component.getAnnotation(Unasked.class) == null;
        return parts ? type : null;
    }

    /** A record of the type; fields that are not among the values are empty. */
    static Object record(Class<?> type, Map<String, String> values) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            arguments[i] = argument(components[i], values);
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    private static Object argument(RecordComponent component, Map<String, String> values) {
        Class<?> parts = partsOf(component);
        if (component.getAnnotation(Unasked.class) != null) {
            return constant(component.getType(), "NONE");
        } else if (parts == null) {
            return value(component.getGenericType(), values.get(component.getName()));
        }
        boolean said = Arrays.stream(parts.getRecordComponents()).anyMatch(part -> said(part, values));
        Object nothing = said ? null : constant(parts, "NONE");
        return nothing == null ? record(parts, values) : nothing;
    }

    private static boolean said(RecordComponent part, Map<String, String> values) {
        Class<?> nested = partsOf(part);
        return nested == null
                ? !Objects.requireNonNullElse(values.get(part.getName()), "").isBlank()
                : Arrays.stream(nested.getRecordComponents()).anyMatch(each -> said(each, values));
    }

    private static Object constant(Class<?> type, String name) {
        try {
            return type.getField(name).get(null);
        } catch (ReflectiveOperationException e) {
            return null; // the type has no such constant
        }
    }

    private static Object value(Type type, String text) {
        Class<?> raw = CommandFields.raw(type);
        boolean blank = text == null || text.isBlank();
        if (raw == Optional.class) {
            return blank ? Optional.empty() : Optional.of(single(CommandFields.raw(CommandFields.inner(type)), text));
        } else if (Map.class.isAssignableFrom(raw)) {
            return numbered(FieldText.lines(text));
        } else if (Collection.class.isAssignableFrom(raw)) {
            Class<?> inner = CommandFields.raw(CommandFields.inner(type));
            List<Object> values = FieldText.lines(text).stream()
                    .map(line -> single(inner, line))
                    .toList();
            return raw == Set.class ? new LinkedHashSet<>(values) : values;
        }
        return blank ? nothing(raw) : single(raw, text.strip());
    }

    private static Map<ObjectId, Integer> numbered(List<String> lines) {
        Map<ObjectId, Integer> values = new LinkedHashMap<>();
        for (String line : lines) {
            int equals = line.lastIndexOf('=');
            values.put(
                    new ObjectId(line.substring(0, equals).strip()),
                    Integer.valueOf(line.substring(equals + 1).strip()));
        }
        return values;
    }

    private static Object nothing(Class<?> raw) {
        if (raw == String.class) {
            return "";
        } else if (raw == int.class) {
            return 0;
        } else if (raw == long.class) {
            return 0L;
        } else if (raw == boolean.class) {
            return false;
        }
        return raw.isEnum() ? CommandFields.nothingSaid(raw).orElse(null) : null;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object single(Class<?> raw, String text) {
        if (raw == String.class) {
            return text;
        } else if (raw == ObjectId.class) {
            return new ObjectId(text.strip());
        } else if (raw == LocalDate.class) {
            return LocalDate.parse(text);
        } else if (raw == Instant.class) {
            return Instant.parse(text);
        } else if (raw == int.class || raw == Integer.class) {
            return Integer.valueOf(text);
        } else if (raw == BigDecimal.class) {
            return new BigDecimal(text);
        } else if (raw == boolean.class) {
            return Boolean.valueOf(text);
        } else if (raw.isEnum()) {
            return Enum.valueOf((Class<Enum>) raw, text);
        } else if (TextValue.class.isAssignableFrom(raw)) {
            return parsed(raw, text);
        }
        throw new IllegalArgumentException(raw + " cannot be written in a line");
    }

    private static Object parsed(Class<?> raw, String text) {
        try {
            return raw.getMethod("parse", String.class).invoke(null, text);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(raw + " has no parse(String)", e);
        }
    }

    /** Writes the values of a record and of the records in it. */
    static void collect(Object owner, Map<String, String> values) {
        for (RecordComponent component : owner.getClass().getRecordComponents()) {
            Object value = read(owner, component);
            if (value == null || component.getAnnotation(Unasked.class) != null) {
                continue;
            } else if (partsOf(component) != null) {
                collect(value, values);
                continue;
            }
            String text = text(value);
            if (!text.isBlank()
                    && (CommandFields.countsWhenZero(component) || !isNothing(component.getGenericType(), value))) {
                values.put(component.getName(), text);
            }
        }
    }

    private static boolean isNothing(Type type, Object value) {
        return !(type instanceof ParameterizedType) && Objects.equals(value, nothing(CommandFields.raw(type)));
    }

    private static Object read(Object owner, RecordComponent component) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.map(CommandValues::text).orElse("");
            case Set<?> unordered -> // a set's own order is another one in each process
                unordered.stream().map(CommandValues::text).sorted().collect(Collectors.joining("\n"));
            case Collection<?> several ->
                several.stream().map(CommandValues::text).collect(Collectors.joining("\n"));
            case Map<?, ?> numbered ->
                numbered.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("\n"));
            case Enum<?> literal -> literal.name();
            case TextValue worded -> worded.text();
            case BigDecimal amount -> amount.toPlainString();
            default -> value.toString();
        };
    }
}
