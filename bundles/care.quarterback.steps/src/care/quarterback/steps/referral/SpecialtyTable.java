package care.quarterback.steps.referral;

import care.quarterback.core.text.Sentences;
import care.quarterback.model.Purpose;
import care.quarterback.steps.referral.ReferralRows.SpecialtySuggestion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which specialties to consider, as a table that ships as data and that a practice can edit: purpose, condition and what
 * the patient does not want lead to a specialty. Immutable.
 */
final class SpecialtyTable {

    private static final String SHIPPED = "specialties.tsv";
    private static final int CELLS = 8;

    private final List<Line> lines;

    private SpecialtyTable(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** What the case is about, as the table asks. @param words in lower case, what is wanted least first */
    record Asked(Set<Purpose> purposes, List<String> codes, List<String> words, boolean older, boolean rare) {}

    /** A line of the table; an empty cell fits everything. */
    record Line(
            Set<Purpose> purposes,
            List<String> ranges,
            List<Pattern> words,
            List<String> plainWords,
            String who,
            SpecialtySuggestion suggestion) {

        boolean fits(Asked asked) {
            boolean purpose = purposes.isEmpty() || purposes.stream().anyMatch(asked.purposes()::contains);
            boolean anything = ranges.isEmpty() && words.isEmpty();
            boolean code =
                    asked.codes().stream().anyMatch(coded -> ranges.stream().anyMatch(range -> holds(range, coded)));
            boolean word = asked.words().stream()
                    .anyMatch(said ->
                            words.stream().anyMatch(each -> each.matcher(said).find()));
            boolean person = who.isEmpty() || who.equals("65+") && asked.older() || who.equals("rare") && asked.rare();
            return purpose && person && (anything || code || word);
        }

        /** For which cases, as a person would write it: codes, words, purposes. */
        String about(Sentences sentences) {
            Stream<String> wanted = purposes.stream().map(sentences::word).sorted();
            return Stream.concat(parts(), wanted).collect(Collectors.joining(", "));
        }

        /** The same without purposes; "any" where nothing else is asked for. */
        String plain() {
            String all = parts().collect(Collectors.joining(", "));
            return all.isEmpty() ? "any" : all;
        }

        private Stream<String> parts() {
            Stream<String> person = Stream.of(who.equals("65+") ? "older" : who).filter(each -> !each.isEmpty());
            return Stream.of(ranges.stream(), plainWords.stream(), person).flatMap(each -> each);
        }

        private static boolean holds(String range, String code) {
            String[] ends = range.split("-");
            String category = code.length() < 3 ? code : code.substring(0, 3);
            return ends[0].compareTo(category) <= 0 && category.compareTo(ends[ends.length - 1]) <= 0;
        }
    }

    /** The shipped table. Reads a small file: keep the result. */
    public static SpecialtyTable shipped() {
        try (var reader = new BufferedReader(
                new InputStreamReader(SpecialtyTable.class.getResourceAsStream(SHIPPED), StandardCharsets.UTF_8))) {
            return of(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A table from its lines.
     *
     * @throws IllegalArgumentException naming the line that cannot be read
     */
    public static SpecialtyTable of(List<String> text) {
        return new SpecialtyTable(text.stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(SpecialtyTable::line)
                .toList());
    }

    private static Line line(String text) {
        List<String> cells =
                Arrays.stream(text.split("\t", -1)).map(String::strip).toList();
        if (cells.size() != CELLS || cells.subList(4, CELLS).stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("a line of the specialties has " + CELLS + " cells: " + text);
        }
        return new Line(
                parts(cells.get(0)).map(Purpose::valueOf).collect(Collectors.toUnmodifiableSet()),
                parts(cells.get(1)).toList(),
                parts(cells.get(2))
                        .map(word -> Pattern.compile("\\b" + Pattern.quote(word)))
                        .toList(),
                parts(cells.get(2)).toList(),
                cells.get(3).equals("-") ? "" : cells.get(3),
                new SpecialtySuggestion(
                        cells.get(4), cells.get(5), cells.get(6), cells.get(7).equals("yes")));
    }

    private static Stream<String> parts(String cell) {
        return cell.equals("-")
                ? Stream.empty()
                : Arrays.stream(cell.split(",")).map(String::strip);
    }

    /** What fits, in the order of the table, each specialty once. */
    List<SpecialtySuggestion> of(Asked asked) {
        Set<String> seen = new HashSet<>();
        return lines.stream()
                .filter(line -> line.fits(asked))
                .map(Line::suggestion)
                .filter(suggestion -> seen.add(suggestion.specialty()))
                .toList();
    }

    List<Line> lines() {
        return lines;
    }

    List<SpecialtySuggestion> all() {
        return lines.stream().map(Line::suggestion).toList();
    }
}
