package care.quarterback.exchange.ccda;

import care.quarterback.exchange.fhir.Fields;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Health problems: a concern with the observations in it. */
final class ProblemMapping {

    private static final String OBSERVATION = "2.16.840.1.113883.10.20.22.4.4";
    private static final String RISK_CONCERN = "2.16.840.1.113883.10.20.22.4.136";
    private static final String HEALTH_STATUS = "2.16.840.1.113883.10.20.22.4.5";
    private static final String AT_RISK = "281694009";
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
            "7087005", "active",
            "90734009", "active",
            "255227004", "recurrence",
            "15240007", "active");

    private final StatementContext context;

    ProblemMapping(StatementContext context) {
        this.context = context;
    }

    /** Whether a statement tells of what may come, and not of what the patient has. */
    static boolean isRisk(CdaNode statement) {
        return statement.hasTemplate(RISK_CONCERN) || CdaCodes.hasCode(statement.at("code"), AT_RISK);
    }

    List<Fields> of(CdaNode entry) {
        if (entry.hasTemplate(HEALTH_STATUS)) {
            return List.of();
        }
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
                        .filter(each -> each.is("observation")
                                && each.at("value").isThere()
                                && !each.hasTemplate(HEALTH_STATUS))
                : named.stream();
    }

    private Fields problem(CdaNode concern, CdaNode problem) {
        CdaNode value = problem.at("value");
        String text = context.text(problem);
        boolean denied = problem.isNegated() || concern.isNegated();
        boolean general = value.isNull() || ANY.contains(value.get("code"));
        Fields named = new Naming(context, ANY).of(value, general ? text : "");
        var made = context.begin(problem, "subject");
        if (denied && named.isEmpty()) {
            made.object("code", Made.code(CdaCodes.SNOMED, "160245001", "No known problems"));
        } else {
            made.object(
                    "code",
                    named.isEmpty() || !general && !denied
                            ? CdaCodes.concept(value, context.narrative(), value.isNull() ? text : "")
                            : named);
        }
        if (problem.isNullified() || concern.isNullified()) {
            made.object("verificationStatus", Made.code(VERIFICATION, "entered-in-error", ""));
        } else if (denied && !named.isEmpty()) {
            made.object("verificationStatus", Made.code(VERIFICATION, "refuted", ""));
        }
        CdaNode time = problem.at("effectiveTime");
        String start = CdaTime.start(time);
        String state = ClinicalState.of(context, concern, problem, STATES);
        return made.object("clinicalStatus", state.isEmpty() ? new Fields() : Made.code(CLINICAL, state, ""))
                .object("severity", context.concept(problem.related(SEVERITY).at("value")))
                .list("bodySite", context.sites(problem))
                .text("onsetDateTime", start)
                .object(
                        "onsetAge",
                        start.isEmpty() ? CdaCodes.quantity(problem.related(AGE).at("value")) : new Made())
                .text("abatementDateTime", CdaTime.endToTell(time, context.today()))
                .text("recordedDate", StatementContext.recorded(problem, concern))
                .object("asserter", StatementContext.author(problem, concern))
                .fields();
    }
}
