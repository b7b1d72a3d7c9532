package care.quarterback.steps.records;

import static java.util.function.Predicate.not;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a record is about, as far as its words tell: the part of the body or the specialty, the kind of test, and the doctor.
 * Immutable.
 */
final class RecordSubjects {

    private static final String TABLE = "subjects.tsv";
    private static final Pattern DOCTOR = Pattern.compile("\\b[Dd]r\\.?((?:\\s+\\p{Lu}[\\p{L}.'\u2019-]*)+)");
    private static final RecordSubjects SHIPPED = new RecordSubjects(read());

    private final List<Subject> subjects;

    private RecordSubjects(List<Subject> subjects) {
        this.subjects = List.copyOf(subjects);
    }

    private record Subject(boolean area, String name, Pattern words) {}

    /** How what a document is about stands to what was asked for. */
    enum Likeness {
        ALIKE,
        /** The office wants something certain, and the document's words do not tell. */
        UNSURE,
        OTHER
    }

    private static List<Subject> read() {
        try (var reader = new BufferedReader(
                new InputStreamReader(RecordSubjects.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t"))
                    .map(cells -> new Subject(cells[0].equals("area"), cells[1], pattern(cells[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(Arrays.stream(words.split(","))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(", ")(?![\\p{L}\\p{N}])")));
    }

    /** A document that another part of the body, another test or another doctor is named in is not what was asked for. */
    static Likeness compare(String asked, String held) {
        Set<Likeness> found = EnumSet.noneOf(Likeness.class);
        likeness(SHIPPED.named(asked, Subject::area), SHIPPED.named(held, Subject::area))
                .ifPresent(found::add);
        likeness(SHIPPED.named(asked, not(Subject::area)), SHIPPED.named(held, not(Subject::area)))
                .ifPresent(found::add);
        likeness(doctors(asked), doctors(held)).ifPresent(found::add);
        return Stream.of(Likeness.OTHER, Likeness.ALIKE, Likeness.UNSURE)
                .filter(found::contains)
                .findFirst()
                .orElse(Likeness.ALIKE);
    }

    private Set<String> named(String text, Predicate<Subject> kind) {
        String words = text.toLowerCase(Locale.ROOT);
        return subjects.stream()
                .filter(kind)
                .filter(subject -> subject.words().matcher(words).find())
                .map(Subject::name)
                .collect(Collectors.toSet());
    }

    /** Family names after "Dr.". */
    private static Set<String> doctors(String text) {
        return DOCTOR.matcher(text)
                .results()
                .map(found -> found.group(1).strip().split("\\s+"))
                .map(names -> names[names.length - 1].toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Empty where nothing certain is asked for. */
    private static Optional<Likeness> likeness(Set<String> asked, Set<String> held) {
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        if (held.isEmpty()) {
            return Optional.of(Likeness.UNSURE);
        }
        return Optional.of(asked.stream().anyMatch(held::contains) ? Likeness.ALIKE : Likeness.OTHER);
    }
}
