package care.quarterback.exchange.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One JSON object, or one XML element, of a resource: its fields by name. A value is a {@link Fields}, a list of values, or
 * a {@link Text}. XML does not tell a list of one from a single value, so reading one as the other is allowed here.
 */
final class Fields {

    /** A primitive in the spelling of the file. */
    record Text(String value, boolean quoted) {}

    private final Map<String, Object> values = new LinkedHashMap<>(8);

    /** Adds a field; a second one of the same name is a mistake of the file. */
    void put(String name, Object value) {
        if (values.putIfAbsent(name, value) != null) {
            throw new BadEntry("duplicate-field", name);
        }
    }

    /** Adds an XML element: the second one of a name makes a list. */
    @SuppressWarnings("unchecked")
    void append(String name, Object value) {
        Object present = values.get(name);
        if (present == null) {
            values.put(name, value);
        } else if (present instanceof List<?> list) {
            ((List<Object>) list).add(value);
        } else {
            List<Object> list = new ArrayList<>();
            list.add(present);
            list.add(value);
            values.put(name, list);
        }
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Object raw(String name) {
        return values.get(name);
    }

    Set<String> names() {
        return values.keySet();
    }

    /** The text of a primitive, stripped; empty when absent. */
    String text(String name) {
        Object value = values.get(name);
        if (value instanceof List<?> list && list.size() == 1) {
            value = list.getFirst();
        }
        return switch (value) {
            case null -> "";
            case Text text -> text.value().strip();
            default -> throw new BadEntry("not-text", name);
        };
    }

    /** The texts of a list of primitives. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Object each : list(name)) {
            if (!(each instanceof Text text)) {
                throw new BadEntry("not-text", name);
            }
            texts.add(text.value().strip());
        }
        return texts;
    }

    /** The object, or an empty one when absent; of a list the first. */
    Fields object(String name) {
        List<Fields> objects = objects(name);
        return objects.isEmpty() ? new Fields() : objects.getFirst();
    }

    List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        for (Object each : list(name)) {
            if (!(each instanceof Fields fields)) {
                throw new BadEntry("not-object", name);
            }
            objects.add(fields);
        }
        return objects;
    }

    @Override
    public String toString() {
        return values.toString();
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    private List<?> list(String name) {
        Object value = values.get(name);
        return value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
    }
}
