package care.quarterback.exchange.fhir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tells one version of FHIR from another, from {@code versions.tsv}. Immutable. */
final class VersionMarks {

    private static final String TABLE = "versions.tsv";
    private static final VersionMarks SHIPPED = read();

    private final Map<String, Mark> types = new HashMap<>();
    private final Map<String, Map<String, List<Mark>>> fields = new HashMap<>();

    /** What a mark looks at. */
    enum Shape {
        TYPE,
        FIELD,
        TEXT,
        OBJECT,
        ONE,
        LIST
    }

    /**
     * One mark.
     *
     * @param name the type or the field
     * @param versions those that have it
     */
    record Mark(String name, Shape shape, Set<FhirVersion> versions) {

        /** The one to name: the newest of the older ones, or the newer one. */
        FhirVersion named() {
            return List.copyOf(versions).getLast();
        }

        private boolean fits(Object value, boolean json) {
            return switch (shape) {
                case TYPE -> false;
                case FIELD -> true;
                case TEXT -> value instanceof Fields.Text;
                case OBJECT -> value instanceof Fields;
                case ONE -> json && value instanceof Fields;
                case LIST -> json && value instanceof List<?>;
            };
        }
    }

    private VersionMarks() {}

    static VersionMarks shipped() {
        return SHIPPED;
    }

    /** The mark of a type; null when several versions that matter have it. */
    Mark type(String type) {
        return types.get(type);
    }

    /** The marks of a resource's own fields. @param json whether lists can be told from single values */
    Stream<Mark> of(String type, Fields resource, boolean json) {
        Map<String, List<Mark>> known = fields.get(type);
        if (known == null) {
            return Stream.empty();
        }
        List<Mark> found = new ArrayList<>(2);
        for (int i = 0; i < resource.size(); i++) {
            List<Mark> marks = known.get(resource.name(i));
            if (marks != null) {
                for (Mark mark : marks) {
                    if (mark.fits(resource.value(i), json)) {
                        found.add(mark);
                    }
                }
            }
        }
        return found.stream();
    }

    private static VersionMarks read() {
        try (var in = new BufferedReader(
                new InputStreamReader(VersionMarks.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8))) {
            var marks = new VersionMarks();
            in.lines().filter(line -> !line.startsWith("#")).forEach(marks::add);
            return marks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] cells = line.split("\t");
        Shape shape = Shape.valueOf(cells[1].toUpperCase(Locale.ROOT));
        Set<FhirVersion> versions = Stream.of(FhirVersion.values())
                .filter(version -> cells[2].indexOf(version.letter()) >= 0)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FhirVersion.class)));
        if (shape == Shape.TYPE) {
            types.put(cells[0], new Mark(cells[0], shape, versions));
            return;
        }
        int dot = cells[0].lastIndexOf('.');
        String name = cells[0].substring(dot + 1);
        fields.computeIfAbsent(cells[0].substring(0, dot), type -> new HashMap<>())
                .computeIfAbsent(name, field -> new ArrayList<>(2))
                .add(new Mark(name, shape, versions));
    }
}
