package care.quarterback.exchange.ccda;

import care.quarterback.exchange.fhir.Fields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a statement of an entry is read with.
 *
 * @param narrative the text of its section
 * @param subject refers to the patient of the document
 * @param title of its section
 * @param today for whoever reads
 */
record StatementContext(Narrative narrative, Fields subject, String title, LocalDate today) {

    /** SNOMED CT: where a finding is, and where something was done. */
    private static final Set<String> SITES = Set.of("363698007", "363704007", "405813007", "405814001");

    private static final Set<String> SIDES = Set.of("272741003");
    private static final String COMMENT = "2.16.840.1.113883.10.20.22.4.64";

    /** An entry of FHIR with the numbers and comments of the statement. @param whose the field for the patient */
    Made begin(CdaNode statement, String whose) {
        var made =
                new Made().list("identifier", CdaCodes.identifiers(statement)).object(whose, subject);
        statement
                .related()
                .filter(CdaNode::isHeld)
                .filter(each -> each.hasTemplate(COMMENT))
                .forEach(each -> note(made, text(each)));
        qualifiers(statement)
                .filter(each -> !SITES.contains(each.at("name").get("code"))
                        && !SIDES.contains(each.at("name").get("code")))
                .forEach(each -> note(made, qualifier(each)));
        return made;
    }

    /** "Severity: Severe". */
    private String qualifier(CdaNode qualifier) {
        return Stream.of(qualifier.at("name"), qualifier.at("value"))
                .map(this::words)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(": "));
    }

    static void note(Made made, String words) {
        if (!words.isEmpty()) {
            made.object("note", new Made().text("text", words));
        }
    }

    /** The words of a statement: its own, or those of the section that it points to. */
    String text(CdaNode statement) {
        return narrative.of(statement.at("text"));
    }

    Fields concept(CdaNode value) {
        return CdaCodes.concept(value, narrative);
    }

    String words(CdaNode value) {
        return CdaCodes.words(value, narrative);
    }

    /** Each of several coded elements as a concept. */
    List<Fields> concepts(Stream<CdaNode> values) {
        List<Fields> concepts = new ArrayList<>();
        values.map(this::concept).filter(each -> !each.isEmpty()).forEach(concepts::add);
        return concepts;
    }

    /** Where in the body, with its side: as said beside the statement, and as said within its value or its code. */
    List<Fields> sites(CdaNode statement) {
        List<Fields> sites = new ArrayList<>(Stream.concat(statement.all("targetSiteCode"), qualified(statement, SITES))
                .map(this::site)
                .filter(each -> !each.isEmpty())
                .toList());
        String side = qualified(statement, SIDES)
                .map(this::words)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        if (side.isEmpty() || sites.stream().anyMatch(each -> holds(each.toString(), side))) {
            return sites;
        }
        return sites.isEmpty() ? List.of(Made.words(side)) : List.of(at(sites.getFirst(), side));
    }

    /** What the qualifiers of a value and of a code say, of those that mean one of some things. */
    private static Stream<CdaNode> qualified(CdaNode statement, Set<String> names) {
        return qualifiers(statement)
                .filter(each -> names.contains(each.at("name").get("code")))
                .map(each -> each.at("value"));
    }

    private static Stream<CdaNode> qualifiers(CdaNode statement) {
        return Stream.of("value", "code").map(statement::at).flatMap(each -> each.all("qualifier"));
    }

    private Fields site(CdaNode site) {
        String side = site.all("qualifier")
                .map(each -> words(each.at("value")))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        String place = words(site);
        return side.isEmpty() || place.isEmpty() || holds(place, side) ? concept(site) : at(concept(site), side);
    }

    /** A site in words, with its side. */
    String place(CdaNode code) {
        return shown(site(code));
    }

    /** What a statement is about, with where in the body, for what has no field for that. */
    Fields sited(Fields concept, CdaNode statement) {
        String where = sites(statement).stream()
                .map(StatementContext::shown)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
        return concept.isEmpty() || where.isEmpty() || holds(shown(concept), where) ? concept : at(concept, where);
    }

    private static boolean holds(String place, String side) {
        return place.toLowerCase(Locale.ROOT).contains(side.toLowerCase(Locale.ROOT));
    }

    private static Fields at(Fields site, String side) {
        return new Made()
                .list("coding", site.objects("coding"))
                .text("text", shown(site) + ", " + side)
                .fields();
    }

    private static String shown(Fields concept) {
        return Stream.concat(
                        Stream.of(concept.text("text")),
                        concept.objects("coding").stream().map(each -> each.text("display")))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** When somebody recorded a statement: the latest time of its authors. */
    static String recorded(CdaNode... statements) {
        return Stream.of(statements)
                .flatMap(each -> each.all("author"))
                .map(each -> CdaTime.of(each.at("time")))
                .filter(each -> !each.isEmpty())
                .max(String::compareTo)
                .orElse("");
    }

    /** Who says it: the first author who is a person with a name. */
    static Fields author(CdaNode... statements) {
        return Stream.of(statements)
                .flatMap(each -> each.all("author"))
                .map(each -> CdaPeople.written(each.at("assignedAuthor/assignedPerson/name")))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .map(each -> new Made().text("display", each).fields())
                .orElseGet(Fields::new);
    }
}
