package care.quarterback.exchange.fhir;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A status that is coded: the code is known by its code system, wherever it stands among codes of others. Only where no code
 * names the system does a code or word count that means one of the states.
 */
enum StatusCode {
    PROBLEM_STATE(
            Set.of("condition-clinical"),
            Set.of("active", "recurrence", "relapse", "inactive", "remission", "resolved")),
    PROBLEM_CERTAINTY(
            Set.of("condition-ver-status"),
            Set.of(
                    "unconfirmed",
                    "provisional",
                    "differential",
                    "confirmed",
                    "refuted",
                    "entered-in-error",
                    "unknown")),
    ALLERGY_STATE(
            Set.of("allergyintolerance-clinical", "allergy-clinical-status"), Set.of("active", "inactive", "resolved")),
    ALLERGY_CERTAINTY(
            Set.of("allergyintolerance-verification", "allergy-verification-status"),
            Set.of("unconfirmed", "presumed", "confirmed", "refuted", "entered-in-error"));

    /** What withdraws a statement goes before what only describes it. */
    private static final List<String> FIRST = List.of("entered-in-error", "refuted");

    private final Set<String> systems;
    private final Set<String> codes;

    StatusCode(Set<String> systems, Set<String> codes) {
        this.systems = systems;
        this.codes = codes;
    }

    /** The state as FHIR calls it; the source's own words where FHIR has none for them; empty when it says nothing. */
    String of(Entry entry, String field) {
        Concept concept = entry.concept(field);
        List<String> own = concept.codings().stream()
                .filter(each -> systems.contains(lastPart(each.text("system"))))
                .map(each -> code(each.text("code")))
                .filter(each -> !each.isEmpty())
                .toList();
        if (!own.isEmpty()) {
            String code = FIRST.stream().filter(own::contains).findFirst().orElse(own.getFirst());
            if (!codes.contains(code)) {
                entry.warn("status-unknown", field, code);
            }
            return code;
        }
        List<String> meant = Stream.concat(
                        concept.codings().stream().flatMap(each -> Stream.of(each.text("code"), each.text("display"))),
                        Stream.of(concept.words()))
                .map(StatusCode::code)
                .filter(codes::contains)
                .distinct()
                .toList();
        if (meant.size() > 1) {
            entry.warn("status-unclear", field, String.join(", ", meant));
        }
        if (!meant.isEmpty()) {
            return FIRST.stream().filter(meant::contains).findFirst().orElse(meant.getFirst());
        }
        if (!concept.isEmpty()) {
            entry.warn("status-unknown", field, concept.text());
        }
        return concept.text();
    }

    /** "http://terminology.hl7.org/CodeSystem/condition-clinical" and older addresses end alike. */
    private static String lastPart(String system) {
        return system.substring(Math.max(system.lastIndexOf('/'), system.lastIndexOf(':')) + 1);
    }

    private static String code(String words) {
        return words.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    }
}
