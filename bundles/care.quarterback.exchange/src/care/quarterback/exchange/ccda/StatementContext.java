package care.quarterback.exchange.ccda;

import care.quarterback.exchange.fhir.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a statement of an entry is read with.
 *
 * @param narrative the text of its section
 * @param subject refers to the patient of the document
 * @param title of its section
 */
record StatementContext(Narrative narrative, Fields subject, String title) {

    private static final String COMMENT = "2.16.840.1.113883.10.20.22.4.64";

    /** An entry of FHIR with the numbers and comments of the statement. @param whose the field for the patient */
    Made begin(CdaNode statement, String whose) {
        var made =
                new Made().list("identifier", CdaCodes.identifiers(statement)).object(whose, subject);
        statement.related().filter(each -> each.hasTemplate(COMMENT)).forEach(each -> note(made, text(each)));
        return made;
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

    /** Where in the body: with its side, where that is told apart. */
    List<Fields> sites(CdaNode statement) {
        return statement
                .all("targetSiteCode")
                .map(this::site)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private Fields site(CdaNode site) {
        String side = site.all("qualifier")
                .map(each -> words(each.at("value")))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        String place = words(site);
        if (side.isEmpty()
                || place.isEmpty()
                || place.toLowerCase(java.util.Locale.ROOT).contains(side.toLowerCase(java.util.Locale.ROOT))) {
            return concept(site);
        }
        return new Made()
                .list("coding", concept(site).objects("coding"))
                .text("text", place + ", " + side)
                .fields();
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
