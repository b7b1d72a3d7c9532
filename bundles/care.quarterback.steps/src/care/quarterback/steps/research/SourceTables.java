package care.quarterback.steps.research;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shipped tables of sites: message boards, sites to begin with, organisations by condition. Immutable. */
public final class SourceTables {

    private static final String RARE = "rare";

    private final Set<String> forums;
    private final List<TrustedSite> trusted;
    private final List<Listed> organizations;

    private SourceTables(Set<String> forums, List<TrustedSite> trusted, List<Listed> organizations) {
        this.forums = Set.copyOf(forums);
        this.trusted = List.copyOf(trusted);
        this.organizations = List.copyOf(organizations);
    }

    /**
     * A site to begin with.
     *
     * @param verified the day on which somebody opened it; empty when nobody has
     * @param source whose row it is; empty for one that ships
     */
    public record TrustedSite(String host, String name, Optional<LocalDate> verified, String source) {

        boolean holds(String other) {
            return below(other, host);
        }
    }

    /**
     * An organisation that speaks for a condition.
     *
     * @param guideline the title of its guideline; may be empty
     * @param year of the guideline
     * @param verified the day on which somebody opened the address; empty when nobody has
     * @param source whose row it is; empty for one that ships
     */
    public record Organization(
            String name,
            String address,
            String guideline,
            Optional<Integer> year,
            Optional<LocalDate> verified,
            String source) {}

    /** An organization with what it is found by. @param codes the beginnings of codes; @param words in lower case */
    public record Listed(List<String> codes, List<String> words, Organization organization) {

        /** For which conditions, as the table says it. */
        public String when() {
            return Stream.concat(codes.stream(), words.stream()).collect(Collectors.joining(", "));
        }

        boolean speaksFor(String code, String text, boolean rare) {
            return codes.stream().anyMatch(start -> start.equals(RARE) ? rare : code.startsWith(start))
                    || words.stream().anyMatch(text::contains);
        }
    }

    /** Reads three small files: keep the result. */
    public static SourceTables shipped() {
        return new SourceTables(
                lines("forum-hosts.tsv").stream().map(cells -> cells[0]).collect(Collectors.toSet()),
                lines("trusted-sites.tsv").stream()
                        .map(cells -> new TrustedSite(cells[0], cells[1], date(cells[2]), ""))
                        .toList(),
                lines("organizations.tsv").stream().map(SourceTables::listed).toList());
    }

    /** The host is, or lies below, a message board or a social site. */
    boolean forum(String host) {
        return forums.stream().anyMatch(domain -> below(host, domain));
    }

    /** The site to begin with that the host belongs to. */
    Optional<TrustedSite> trusted(String host) {
        return trusted.stream().filter(site -> site.holds(host)).findFirst();
    }

    public List<TrustedSite> trusted() {
        return trusted;
    }

    /** All organizations, in the order of the table. */
    public List<Listed> organizations() {
        return organizations;
    }

    /** Who speaks for a condition. @param code with its dot, may be empty; @param text the condition in words */
    List<Organization> organizations(String code, String text, boolean rare) {
        String words = text.toLowerCase(Locale.ROOT);
        return organizations.stream()
                .filter(listed -> listed.speaksFor(code, words, rare))
                .map(Listed::organization)
                .toList();
    }

    private static boolean below(String host, String site) {
        return host.equals(site) || host.endsWith("." + site);
    }

    private static Listed listed(String[] cells) {
        Optional<Integer> year =
                Optional.of(cells[5]).filter(text -> !text.isEmpty()).map(Integer::valueOf);
        return new Listed(
                items(cells[0]),
                items(cells[1]),
                new Organization(cells[2], cells[3], cells[4], year, date(cells[6]), ""));
    }

    private static List<String> items(String cell) {
        return Arrays.stream(cell.split(",")).filter(part -> !part.isBlank()).toList();
    }

    private static Optional<LocalDate> date(String cell) {
        return Optional.of(cell).filter(text -> !text.isBlank()).map(LocalDate::parse);
    }

    private static List<String[]> lines(String file) {
        try (var reader = new BufferedReader(
                new InputStreamReader(SourceTables.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
