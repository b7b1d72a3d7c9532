package care.quarterback.core.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The rules with all their versions: those that ship, and what a practice has entered instead. The version in force on the
 * day in question holds. Immutable.
 */
public final class RuleBook {

    private static final String TABLE = "rules.tsv";

    private final List<RuleVersion> local;
    private final List<RuleVersion> shipped;

    private RuleBook(List<RuleVersion> local, List<RuleVersion> shipped) {
        this.local = List.copyOf(local);
        this.shipped = List.copyOf(shipped);
    }

    /** The shipped rules. Reads a small file: keep the result. */
    public static RuleBook shipped() {
        try (var reader = new BufferedReader(
                new InputStreamReader(RuleBook.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8))) {
            return new RuleBook(
                    List.of(),
                    reader.lines()
                            .filter(line -> !line.startsWith("#") && !line.isBlank())
                            .map(RuleLine::read)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same book with the practice's own versions, each of which goes before the shipped ones on its days. */
    public RuleBook with(List<RuleVersion> own) {
        return new RuleBook(own, shipped);
    }

    /** The version for the whole country that is in force on the day. */
    public Optional<RuleVersion> inForce(RuleId id, LocalDate on) {
        return find(id, RuleVersion.COUNTRY, on);
    }

    /** The version for the whole country that ends last; the practice's own before the shipped ones. */
    public Optional<RuleVersion> latest(RuleId id) {
        return all().stream()
                .filter(rule -> rule.id() == id && rule.jurisdiction().equalsIgnoreCase(RuleVersion.COUNTRY))
                .reduce((best, rule) -> end(rule).isAfter(end(best)) ? rule : best);
    }

    private static LocalDate end(RuleVersion rule) {
        return rule.to().orElse(LocalDate.MAX);
    }

    /** A state's own version that is in force on the day; empty where the country's holds. */
    public Optional<RuleVersion> state(RuleId id, String state, LocalDate on) {
        return state == null || state.isBlank() ? Optional.empty() : find(id, state.strip(), on);
    }

    /** What a letter may quote: only what a person has held against its source. */
    public Optional<RuleVersion> forLetters(RuleId id, LocalDate on) {
        return inForce(id, on).filter(RuleVersion::verified);
    }

    /** Every version, the practice's own first. */
    public List<RuleVersion> all() {
        var all = new ArrayList<>(local);
        all.addAll(shipped);
        return all;
    }

    /** Every version with its numbers, in their order: the same text for the same rules. */
    @Override
    public String toString() {
        return all().stream()
                .map(rule -> rule.id().code() + " " + rule.jurisdiction() + " " + rule.from() + " " + rule.to() + " "
                        + rule.verified() + " " + new TreeMap<>(rule.parameters()) + " " + rule.citation())
                .collect(Collectors.joining("\n"));
    }

    private Optional<RuleVersion> find(RuleId id, String jurisdiction, LocalDate on) {
        Predicate<RuleVersion> holds =
                rule -> rule.id() == id && rule.jurisdiction().equalsIgnoreCase(jurisdiction) && rule.inForce(on);
        return local.stream()
                .filter(holds)
                .findFirst()
                .or(() -> shipped.stream().filter(holds).findFirst());
    }
}
