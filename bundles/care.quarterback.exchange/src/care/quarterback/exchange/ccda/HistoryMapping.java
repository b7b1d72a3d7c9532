package care.quarterback.exchange.ccda;

import care.quarterback.exchange.fhir.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Procedures, visits, relatives and vaccines. */
final class HistoryMapping {

    private static final String AGE = "2.16.840.1.113883.10.20.22.4.31";
    private static final String AGE_AT_DEATH = "39016-1";
    private static final String DEATH = "2.16.840.1.113883.10.20.22.4.47";
    private static final String FAMILY_OBSERVATION = "2.16.840.1.113883.10.20.22.4.46";

    private final StatementContext context;

    HistoryMapping(StatementContext context) {
        this.context = context;
    }

    Fields procedure(CdaNode done) {
        Fields code = CdaCodes.concept(done.at("code"), context.narrative(), context.text(done));
        boolean planned = !done.get("moodCode").isEmpty() && !done.has("moodCode", "EVN");
        String status = switch (done.at("statusCode").get("code")) {
            case "completed" -> "completed";
            case "active" -> "in-progress";
            case "aborted" -> "stopped";
            case "cancelled" -> "not-done";
            case "nullified" -> "entered-in-error";
            default -> "";
        };
        CdaNode time = done.at("effectiveTime");
        return context.begin(done, "subject")
                .text("status", done.isNegated() ? "not-done" : planned ? "preparation" : status)
                .object("code", code)
                .list("bodySite", context.sites(done))
                .text("performedDateTime", CdaTime.of(time))
                .object("performedPeriod", CdaTime.of(time).isEmpty() ? CdaTime.period(time) : new Made())
                .fields();
    }

    Fields encounter(CdaNode visit) {
        Fields type = CdaCodes.concept(visit.at("code"), context.narrative(), context.text(visit));
        List<Fields> people = visit.all("performer")
                .map(each -> CdaPeople.written(each.at("assignedEntity/assignedPerson/name")))
                .filter(each -> !each.isEmpty())
                .map(each -> new Made()
                        .object("individual", new Made().text("display", each))
                        .fields())
                .toList();
        boolean planned = !visit.get("moodCode").isEmpty() && !visit.has("moodCode", "EVN");
        return context.begin(visit, "subject")
                .text("status", planned ? "planned" : visited(visit))
                .list("type", List.of(type))
                .object("period", CdaTime.period(visit.at("effectiveTime")))
                .list("participant", people)
                .fields();
    }

    private static String visited(CdaNode visit) {
        if (visit.isNegated()) {
            return "cancelled";
        }
        return switch (visit.at("statusCode").get("code")) {
            case "cancelled", "aborted" -> "cancelled";
            case "nullified" -> "entered-in-error";
            case "active" -> "in-progress";
            default -> "finished";
        };
    }

    Fields immunization(CdaNode given) {
        Fields code = new MedicationMapping(context).product(given);
        return new Made()
                .list("identifier", CdaCodes.identifiers(given))
                .text("status", given.isNegated() ? "not-done" : "completed")
                .object("vaccineCode", code)
                .object("patient", context.subject())
                .text("occurrenceDateTime", CdaTime.start(given.at("effectiveTime")))
                .fields();
    }

    Fields relative(CdaNode organizer) {
        CdaNode related = organizer.at("subject/relatedSubject");
        CdaNode person = related.at("subject");
        List<CdaNode> observations = organizer
                .related()
                .filter(each -> each.hasTemplate(FAMILY_OBSERVATION) || each.is("observation"))
                .toList();
        CdaNode dead = person.at("sdtc:deceasedInd");
        List<Fields> deaths = new ArrayList<>();
        List<Fields> conditions = new ArrayList<>();
        observations.stream().filter(CdaNode::isHeld).forEach(each -> {
            CdaNode death = each.related(DEATH);
            Stream.concat(ages(each).filter(HistoryMapping::isAtDeath), ages(death))
                    .map(HistoryMapping::years)
                    .forEach(deaths::add);
            conditions.add(new Made()
                    .object(
                            "code",
                            context.sited(
                                    CdaCodes.concept(each.at("value"), context.narrative(), context.text(each)), each))
                    .object(
                            "onsetAge",
                            ages(each)
                                    .filter(age -> !isAtDeath(age))
                                    .map(HistoryMapping::years)
                                    .findFirst()
                                    .orElseGet(Fields::new))
                    .text("contributedToDeath", death.isThere() ? "true" : "")
                    .fields());
        });
        boolean told = !deaths.isEmpty() || conditions.stream().anyMatch(each -> each.has("contributedToDeath"));
        return context.begin(organizer, "patient")
                .text("status", organizer.isNullified() ? "entered-in-error" : "completed")
                .object("relationship", context.concept(related.at("code")))
                .text("name", CdaPeople.written(person.at("name")))
                .text("deceasedBoolean", told && deaths.isEmpty() ? "true" : told ? "" : dead.get("value"))
                .object("deceasedAge", deaths.isEmpty() ? new Fields() : deaths.getFirst())
                .text("deceasedDate", CdaTime.of(person.at("sdtc:deceasedTime")))
                .list("condition", conditions)
                .fields();
    }

    private static Stream<CdaNode> ages(CdaNode statement) {
        return statement
                .related()
                .filter(CdaNode::isHeld)
                .filter(each -> each.hasTemplate(AGE))
                .filter(each -> !each.at("value").get("value").isEmpty());
    }

    /** The age that stands beside an illness is the one at which it began, whether or not the relative died of it. */
    private static boolean isAtDeath(CdaNode age) {
        return CdaCodes.hasCode(age.at("code"), AGE_AT_DEATH);
    }

    private static Fields years(CdaNode observation) {
        Fields age = CdaCodes.quantity(observation.at("value")).fields();
        return age.text("unit").equals("a") || age.text("unit").startsWith("y")
                ? new Made()
                        .text("value", age.text("value"))
                        .text("unit", "years")
                        .text("code", "a")
                        .fields()
                : age;
    }

    /** Whether an organizer is about a relative. */
    static boolean isRelative(CdaNode entry) {
        return entry.is("organizer") && entry.at("subject/relatedSubject").isThere();
    }

    /** What a section of procedures may have. */
    static Stream<CdaNode> procedures(CdaNode entry) {
        return entry.is("procedure") || entry.is("act") || entry.is("observation") ? Stream.of(entry) : Stream.empty();
    }
}
