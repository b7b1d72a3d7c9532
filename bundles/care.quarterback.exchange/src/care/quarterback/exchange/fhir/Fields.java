package care.quarterback.exchange.fhir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * One JSON object, or one XML element, of a resource: its fields by name. A value is a {@link Fields}, a list of values, or
 * a {@link Text}. XML does not tell a list of one from a single value, so reading one as the other is allowed here.
 */
public final class Fields {

    /** A primitive in the spelling of the file. */
    public record Text(String value, boolean quoted) {}

    /** In place of two values of one field, which cannot both be right. */
    private static final Object CONTESTED = new Object();

    /** From so many fields on they are looked up by hash: a file may put a hundred thousand into one object. */
    private static final int MANY = 16;

    private final Faults faults;
    private String[] names = new String[4];
    private Object[] values = new Object[4];
    private int size;
    private Map<String, Integer> places;

    /** Fields of which nobody wants to hear what is wrong. */
    public Fields() {
        this(new Faults());
    }

    /** @param faults where a field that cannot be read is told */
    Fields(Faults faults) {
        this.faults = faults;
    }

    Faults faults() {
        return faults;
    }

    /** Notes what a person should know of the entry. @param key of a sentence that may quote a value */
    public void remark(String key, String value) {
        faults.remark(key, value);
    }

    /** Adds a field; a second one of the same name that says something else leaves neither. */
    void put(String name, Object value) {
        int place = place(name);
        if (place < 0) {
            add(name, value);
        } else if (!String.valueOf(values[place]).equals(String.valueOf(value))) {
            values[place] = CONTESTED;
            faults.add("duplicate-field", name, value);
        }
    }

    private void add(String name, Object value) {
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        names[size] = name;
        values[size] = value;
        if (places != null) {
            places.put(name, size);
        } else if (size == MANY) {
            places = new HashMap<>();
            for (int i = 0; i <= size; i++) {
                places.put(names[i], i);
            }
        }
        size++;
    }

    private int place(String name) {
        if (places != null) {
            return places.getOrDefault(name, -1);
        }
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) { // mostly the same object: the parser keeps one of each name
                return i;
            }
        }
        return -1;
    }

    /** Adds an XML element: the second one of a name makes a list. */
    @SuppressWarnings("unchecked")
    public void append(String name, Object value) {
        int place = place(name);
        if (place < 0) {
            add(name, value);
        } else if (values[place] instanceof List<?> list) {
            ((List<Object>) list).add(value);
        } else {
            List<Object> list = new ArrayList<>();
            list.add(values[place]);
            list.add(value);
            values[place] = list;
        }
    }

    public boolean has(String name) {
        return raw(name) != null;
    }

    Object raw(String name) {
        int place = place(name);
        return place < 0 || values[place] == CONTESTED ? null : values[place];
    }

    public int size() {
        return size;
    }

    /** The name of a field by its place in the file, from 0. */
    public String name(int place) {
        return names[place];
    }

    public Object value(int place) {
        return values[place];
    }

    /** The text of a primitive, stripped; empty when absent, and told when something else stands there. */
    public String text(String name) {
        Object value = raw(name);
        if (value instanceof List<?> list && list.size() == 1) {
            value = list.getFirst();
        }
        return switch (value) {
            case null -> "";
            case Text text -> text.value().strip();
            default -> {
                faults.add("not-text", name, value);
                yield "";
            }
        };
    }

    /** The texts of a list of primitives, without those that say nothing. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Object each : list(name)) {
            if (!(each instanceof Text text)) {
                faults.add("not-text", name, each);
            } else if (!text.value().isBlank()) {
                texts.add(text.value().strip());
            }
        }
        return texts;
    }

    /** The object, or an empty one when absent; of a list the first. */
    public Fields object(String name) {
        Object value = raw(name);
        if (value instanceof Fields fields) {
            return fields;
        }
        List<Fields> objects = objects(name);
        return objects.isEmpty() ? new Fields(faults) : objects.getFirst();
    }

    public List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        for (Object each : list(name)) {
            if (each instanceof Fields fields) {
                objects.add(fields);
            } else {
                faults.add("not-object", name, each);
            }
        }
        return objects;
    }

    @Override
    public String toString() {
        var text = new StringJoiner(", ", "{", "}"); // digests of what has no identifier are made of this
        for (int i = 0; i < size; i++) {
            text.add(names[i] + "=" + values[i]);
        }
        return text.toString();
    }

    public boolean isEmpty() {
        return size == 0;
    }

    private List<?> list(String name) {
        Object value = raw(name);
        return value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
    }
}
