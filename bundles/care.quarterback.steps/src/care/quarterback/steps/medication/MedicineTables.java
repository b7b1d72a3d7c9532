package care.quarterback.steps.medication;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The classes and the pairs to ask about, as small tables that ship as data, each row with its public source. Immutable. */
final class MedicineTables {

    private static final String CLASSES = "classes.tsv";
    private static final String PAIRS = "pairs.tsv";

    private final List<Named> classes;
    private final List<Pair> pairs;

    private MedicineTables(List<Named> classes, List<Pair> pairs) {
        this.classes = List.copyOf(classes);
        this.pairs = List.copyOf(pairs);
    }

    private record Named(MedicineClass of, MedicineNames names) {}

    /** Two classes, in either order, and what to ask when a patient takes both. */
    record Pair(String first, String second, String question, String source) {

        boolean joins(List<String> some, List<String> others) {
            return some.contains(first) && others.contains(second) || some.contains(second) && others.contains(first);
        }
    }

    /** The shipped tables. Reads two small files: keep the result. */
    static MedicineTables shipped() {
        return new MedicineTables(
                rows(CLASSES, 4).stream().map(MedicineTables::named).toList(),
                rows(PAIRS, 4).stream()
                        .map(cells -> new Pair(cells.get(0), cells.get(1), cells.get(2), cells.get(3)))
                        .toList());
    }

    /** The rows of a table beside this class; each has as many cells, and none is empty. */
    static List<List<String>> rows(String file, int count) {
        try (var reader = new BufferedReader(
                new InputStreamReader(MedicineTables.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> Arrays.asList(line.split("\t", -1)))
                    .peek(cells -> {
                        if (cells.size() != count || cells.stream().anyMatch(String::isBlank)) {
                            throw new IllegalArgumentException(file + ": a row has " + count + " cells: " + cells);
                        }
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Named named(List<String> cells) {
        List<String> names =
                Arrays.stream(cells.get(2).split(",")).map(String::strip).toList();
        String when = cells.get(1);
        boolean days = when.chars().allMatch(Character::isDigit);
        var of = new MedicineClass(
                cells.get(0),
                when.equals("now"),
                days ? OptionalInt.of(Integer.parseInt(when)) : OptionalInt.empty(),
                names,
                cells.get(3));
        return new Named(of, new MedicineNames(cells.get(2)));
    }

    /**
     * The classes that the words of a medicine name; none of one that stays where it is put, such as a cream. Of several rows
     * of one class the first counts: what is taken daily stands before what is taken weekly.
     */
    List<MedicineClass> classes(String words) {
        Map<String, MedicineClass> found = new LinkedHashMap<>();
        classes.stream()
                .filter(medicine -> medicine.names().in(words, medicine.of().name()))
                .forEach(medicine -> found.putIfAbsent(medicine.of().name(), medicine.of()));
        return List.copyOf(found.values());
    }

    List<MedicineClass> classes() {
        return classes.stream().map(Named::of).toList();
    }

    List<Pair> pairs() {
        return pairs;
    }

    /**
     * A class of medicines to ask a pharmacist about before an operation: a prompt for a question, never advice.
     *
     * @param name as it is spoken of, such as "ACE inhibitor"
     * @param atOnce the question cannot wait for a date
     * @param labelDays calendar days before a procedure that the public source names; for the pharmacist's request alone
     * @param names medicines of the class in lower case, ingredients and a few brands
     */
    record MedicineClass(String name, boolean atOnce, OptionalInt labelDays, List<String> names, String source) {

        MedicineClass {
            names = List.copyOf(names);
        }
    }
}
