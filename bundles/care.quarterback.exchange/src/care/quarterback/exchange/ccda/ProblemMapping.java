package care.quarterback.exchange.ccda;

import care.quarterback.exchange.fhir.Fields;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Health problems: a concern with the observations in it. */
final class ProblemMapping {

    static final String STATUS_TEMPLATE = "2.16.840.1.113883.10.20.22.4.28";

    private static final String OBSERVATION = "2.16.840.1.113883.10.20.22.4.4";
    private static final String PROBLEM_STATUS = "2.16.840.1.113883.10.20.22.4.6";
    private static final String SEVERITY = "2.16.840.1.113883.10.20.22.4.8";
    private static final String AGE = "2.16.840.1.113883.10.20.22.4.31";
    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";

    /** What says that there is a problem, and not which one. */
    private static final Set<String> ANY =
            Set.of("55607006", "64572001", "404684003", "409586006", "282291009", "ASSERTION");

    /** SNOMED CT: active, inactive, resolved, and other words for them. */
    private static final Map<String, String> STATES = Map.of(
            "55561003", "active",
            "73425007", "inactive",
            "413322009", "resolved",
            "246455001", "recurrence",
            "263855007", "relapse",
            "277022003", "remission",
            "7087005", "active");

    private final StatementContext context;

    ProblemMapping(StatementContext context) {
        this.context = context;
    }

    List<Fields> of(CdaNode entry) {
        if (entry.is("observation")) {
            return List.of(problem(new CdaNode("act"), entry));
        }
        return observations(entry).map(each -> problem(entry, each)).toList();
    }

    private static Stream<CdaNode> observations(CdaNode concern) {
        List<CdaNode> named =
                concern.related().filter(each -> each.hasTemplate(OBSERVATION)).toList();
        return named.isEmpty()
                ? concern.related()
                        .filter(each ->
                                each.is("observation") && each.at("value").isThere())
                : named.stream();
    }

    private Fields problem(CdaNode concern, CdaNode problem) {
        CdaNode value = problem.at("value");
        boolean generic = ANY.contains(value.get("code")) || value.get("code").isEmpty() && value.isNull();
        var made = context.begin(problem, "subject");
        if (problem.isNegated() && generic && context.words(value).isBlank() | ANY.contains(value.get("code"))) {
            made.object("code", Made.code(CdaCodes.SNOMED, "160245001", "No known problems"));
        } else {
            made.object(
                    "code", CdaCodes.concept(value, context.narrative(), value.isNull() ? context.text(problem) : ""));
            if (problem.isNegated()) {
                made.object("verificationStatus", Made.code(VERIFICATION, "refuted", ""));
            }
        }
        CdaNode time = problem.at("effectiveTime");
        String start = CdaTime.start(time);
        String end = CdaTime.end(time);
        String state = state(concern, problem);
        return made.object("clinicalStatus", state.isEmpty() ? new Fields() : Made.code(CLINICAL, state, ""))
                .object("severity", context.concept(problem.related(SEVERITY).at("value")))
                .list("bodySite", context.sites(problem))
                .text("onsetDateTime", start)
                .object(
                        "onsetAge",
                        start.isEmpty() ? CdaCodes.quantity(problem.related(AGE).at("value")) : new Made())
                .text("abatementDateTime", end)
                .text("recordedDate", StatementContext.recorded(problem, concern))
                .object("asserter", StatementContext.author(problem, concern))
                .fields();
    }

    /** How the problem stands: as said of it, else by whether it has an end, else by whether the concern still holds. */
    private String state(CdaNode concern, CdaNode problem) {
        CdaNode said = Stream.concat(problem.related(), concern.related())
                .filter(each -> each.hasTemplate(PROBLEM_STATUS)
                        || each.at("code").get("code").equals("33999-4"))
                .findFirst()
                .map(each -> each.at("value"))
                .orElse(new CdaNode("value"));
        String known = STATES.get(said.get("code"));
        if (known != null) {
            return known;
        }
        String words = context.words(said).toLowerCase(java.util.Locale.ROOT);
        if (STATES.containsValue(words)) {
            return words;
        }
        if (CdaTime.isEnded(problem.at("effectiveTime"))) {
            return "resolved";
        }
        return ofConcern(concern);
    }

    static String ofConcern(CdaNode concern) {
        return switch (concern.at("statusCode").get("code")) {
            case "active" -> "active";
            case "completed", "suspended", "aborted" -> "inactive";
            default -> "";
        };
    }
}
