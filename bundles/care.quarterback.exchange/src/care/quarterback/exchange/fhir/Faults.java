package care.quarterback.exchange.fhir;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What could not be read in the fields of one entry: each costs its field alone, and is said with the entry. */
final class Faults {

    private static final int MOST_TOLD = 20;
    private static final int LONGEST = 60;

    /** The key of a sentence about a field, which quotes what the file has there. */
    record Fault(String key, String field, String value) {

        String sentence(Messages messages) {
            return messages.of(key, field, value);
        }
    }

    private Set<Fault> told = Set.of();
    private Set<Fault> remarks = Set.of();

    /** Notes that a field is left out, once however often it is looked at. */
    void add(String key, String field, Object value) {
        if (told.isEmpty()) {
            told = new LinkedHashSet<>(4); // hardly an entry needs one, and a file has a million
        }
        if (told.size() < MOST_TOLD) {
            told.add(new Fault(key, field, shown(words(value))));
        }
    }

    /** Notes what a person should know though nothing is left out. */
    void remark(String key, String value) {
        if (remarks.isEmpty()) {
            remarks = new LinkedHashSet<>(2);
        }
        remarks.add(new Fault(key, "", shown(value)));
    }

    Set<Fault> told() {
        return told;
    }

    Set<Fault> remarks() {
        return remarks;
    }

    /** A value short enough to stand in a sentence. */
    static String shown(String value) {
        String line = value.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    /** The primitives in a value, in their order: "phone, 555-0100". */
    private static String words(Object value) {
        List<String> found = new ArrayList<>();
        gather(value, found);
        return String.join(", ", found);
    }

    private static void gather(Object value, List<String> found) {
        switch (value) {
            case Fields.Text text -> found.add(text.value());
            case List<?> list -> list.forEach(each -> gather(each, found));
            case Fields fields -> {
                for (int i = 0; i < fields.size() && found.size() < MOST_TOLD; i++) {
                    gather(fields.value(i), found);
                }
            }
            case null, default -> {
                // nothing to quote
            }
        }
    }
}
