package care.quarterback.exchange.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Results that hold for life or decide a question years later: what tissue showed, what genes say, the blood group. Their age
 * is no reason to leave them out. One for each reading; not for several threads.
 */
final class Decisive {

    /** Sections of a laboratory in HL7's table 0074: surgical pathology, cytology, genetics, blood bank. */
    private static final Set<String> SECTIONS = Set.of("SP", "CP", "PAT", "GE", "CG", "BLB", "LP7839-6", "PATH");

    /** LOINC: pathology and cytology reports, blood groups, genetic panels. */
    private static final Set<String> CODES = Set.of(
            "11526-1", "11529-5", "22634-0", "22637-3", "34574-4", "47526-9", "47528-5", "60568-3", "66121-5",
            "65754-4", "882-1", "883-9", "10331-7", "21636-6", "21640-8", "51969-4", "55233-1", "81247-9", "81252-9",
            "82939-0", "29893-5", "75622-1", "5195-3", "16128-1");

    private static final Pattern WORDS = Pattern.compile("\\b(patholog\\w*|histolog\\w*|histopatholog\\w*|cytolog\\w*"
            + "|cytopatholog\\w*|biops(y|ies)|autopsy|frozen section|gleason|tnm|tumou?r stage|margins?|gen(e|es|etics?|etic"
            + "|omics?|omic|otyp\\w*)|dna|mutations?|karyotyp\\w*|cytogenetic\\w*|chromosom\\w*|fish|brca\\d?|hla\\b.*"
            + "|her-?2.*|(o?estrogen|progesterone|er|pr) receptors?.*|immunophenotyp\\w*|immunohistochem\\w*|flow cytometry"
            + "|blood (group|type)|abo|rh(d| ?(type|factor|group))?|thrombophilia|factor v( leiden)?|g6pd|sickle.*"
            + "|electrophoresis|hiv|hepatitis [bc].*|implants?|pacemaker|ejection fraction)\\b");

    /** A record names the same few hundred things thousands of times. */
    private final Map<String, Boolean> known = new HashMap<>();

    boolean is(Concept code, List<Fields> categories) {
        if (code.codings().stream().anyMatch(each -> CODES.contains(each.text("code")))
                || categories.stream().anyMatch(Decisive::section)) {
            return true;
        }
        Stream<String> words = Stream.concat(
                Stream.concat(Stream.of(code.words()), code.codings().stream().map(each -> each.text("display"))),
                categories.stream().map(each -> Concept.of(each).text()));
        return words.anyMatch(each -> !each.isEmpty() && known.computeIfAbsent(each, Decisive::named));
    }

    private static boolean named(String words) {
        return WORDS.matcher(words.toLowerCase(Locale.ROOT)).find();
    }

    private static boolean section(Fields category) {
        return category.objects("coding").stream().anyMatch(each -> SECTIONS.contains(each.text("code")));
    }
}
