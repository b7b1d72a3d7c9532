package care.quarterback.exchange.ccda;

import care.quarterback.exchange.fhir.Fields;
import care.quarterback.exchange.fhir.StatedAbsence;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Allergies and intolerances: a concern with the observations in it. */
final class AllergyMapping {

    private static final String OBSERVATION = "2.16.840.1.113883.10.20.22.4.7";
    private static final String REACTION = "2.16.840.1.113883.10.20.22.4.9";
    private static final String SEVERITY = "2.16.840.1.113883.10.20.22.4.8";
    private static final String CRITICALITY = "2.16.840.1.113883.10.20.22.4.145";
    private static final String STATUS = "2.16.840.1.113883.10.20.22.4.28";
    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical";
    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification";

    /** Kinds of allergy, which say nothing of what to; with what there is none of where the entry is negated. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("419199007", "716186003"),
            Map.entry("418038007", "716186003"),
            Map.entry("420134006", "716186003"),
            Map.entry("106190000", "716186003"),
            Map.entry("609328004", "716186003"),
            Map.entry("ALG", "716186003"),
            Map.entry("416098002", "409137002"),
            Map.entry("419511003", "409137002"),
            Map.entry("59037007", "409137002"),
            Map.entry("DALG", "409137002"),
            Map.entry("414285001", "429625007"),
            Map.entry("418471000", "429625007"),
            Map.entry("235719002", "429625007"),
            Map.entry("FALG", "429625007"),
            Map.entry("426232007", "428607008"),
            Map.entry("EALG", "428607008"));

    private static final Map<String, String> NONE = Map.of(
            "716186003", "No known allergies",
            "409137002", "No known drug allergies",
            "429625007", "No known food allergies",
            "428607008", "No known environmental allergies");

    private static final Map<String, String> SEVERITIES = Map.of(
            "255604002", "mild",
            "371923003", "mild to moderate",
            "6736007", "moderate",
            "371924009", "moderate to severe",
            "24484000", "severe",
            "399166001", "fatal");

    private static final Map<String, String> CRITICALITIES =
            Map.of("CRITL", "low", "62482003", "low", "CRITH", "high", "75540009", "high", "CRITU", "unable-to-assess");

    private static final Map<String, String> STATES =
            Map.of("55561003", "active", "73425007", "inactive", "413322009", "resolved");

    /** SNOMED CT: a substance, an edible one, a drug. */
    private static final Set<String> NAMES_NOTHING = Set.of("105590001", "762766007", "410942007", "373873005");

    private final StatementContext context;

    AllergyMapping(StatementContext context) {
        this.context = context;
    }

    List<Fields> of(CdaNode entry) {
        if (entry.is("observation")) {
            return List.of(allergy(new CdaNode("act"), entry));
        }
        List<CdaNode> named =
                entry.related().filter(each -> each.hasTemplate(OBSERVATION)).toList();
        Stream<CdaNode> observations =
                named.isEmpty() ? entry.related().filter(each -> each.is("observation")) : named.stream();
        return observations.map(each -> allergy(entry, each)).toList();
    }

    private Fields allergy(CdaNode concern, CdaNode allergy) {
        CdaNode value = allergy.at("value");
        CdaNode agent = allergy.all("participant")
                .map(each -> each.at("participantRole/playingEntity"))
                .filter(CdaNode::isThere)
                .findFirst()
                .orElse(new CdaNode("playingEntity"));
        CdaNode substance = agent.at("code");
        Fields named = CdaCodes.concept(
                substance, context.narrative(), agent.at("name").allText());
        boolean generic = NAMES_NOTHING.contains(substance.get("code"))
                || substance.get("code").isEmpty() && (named.isEmpty() || StatedAbsence.in(named.text("text")));
        var made = context.begin(allergy, "patient");
        boolean kind = KINDS.containsKey(value.get("code")) || value.get("code").isEmpty();
        if (allergy.isNegated() && generic && kind) {
            String none = KINDS.getOrDefault(value.get("code"), "716186003");
            made.object("code", Made.code(CdaCodes.SNOMED, none, NONE.get(none)));
        } else {
            made.object("code", generic ? specific(allergy, value) : named);
            if (allergy.isNegated()) {
                made.object("verificationStatus", Made.code(VERIFICATION, "refuted", ""));
            }
        }
        String state = state(concern, allergy);
        List<Fields> reactions = reactions(allergy);
        overall(made, allergy, reactions);
        return made.object("clinicalStatus", state.isEmpty() ? new Fields() : Made.code(CLINICAL, state, ""))
                .text(
                        "criticality",
                        CRITICALITIES.getOrDefault(
                                allergy.related(CRITICALITY).at("value").get("code"), ""))
                .list("reaction", reactions)
                .text("onsetDateTime", CdaTime.start(allergy.at("effectiveTime")))
                .text("recordedDate", StatementContext.recorded(allergy, concern))
                .fields();
    }

    /** An allergy whose code says what to, or which only has words. */
    private Fields specific(CdaNode allergy, CdaNode value) {
        return KINDS.containsKey(value.get("code")) || value.isNull()
                ? Made.words(context.text(allergy))
                : CdaCodes.concept(value, context.narrative(), context.text(allergy));
    }

    private List<Fields> reactions(CdaNode allergy) {
        return allergy.related()
                .filter(each -> each.hasTemplate(REACTION))
                .map(each -> {
                    Fields shown = CdaCodes.concept(each.at("value"), context.narrative(), context.text(each));
                    return shown.isEmpty()
                            ? new Fields()
                            : new Made()
                                    .list("manifestation", List.of(shown))
                                    .text("severity", severity(each))
                                    .fields();
                })
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** A severity of the allergy as a whole is that of its one reaction; else it stands by itself. */
    private void overall(Made made, CdaNode allergy, List<Fields> reactions) {
        String severity = severity(allergy);
        if (severity.isEmpty()) {
            return;
        }
        if (reactions.size() == 1 && !reactions.getFirst().has("severity")) {
            reactions.getFirst().append("severity", new Fields.Text(severity, true));
        } else if (reactions.stream().noneMatch(each -> each.has("severity"))) {
            StatementContext.note(made, severity);
        }
    }

    private String severity(CdaNode owner) {
        CdaNode value = owner.related(SEVERITY).at("value");
        return SEVERITIES.getOrDefault(value.get("code"), context.words(value).toLowerCase(java.util.Locale.ROOT));
    }

    private String state(CdaNode concern, CdaNode allergy) {
        CdaNode said = Stream.concat(allergy.related(), concern.related())
                .filter(each ->
                        each.hasTemplate(STATUS) || each.at("code").get("code").equals("33999-4"))
                .findFirst()
                .map(each -> each.at("value"))
                .orElse(new CdaNode("value"));
        String known = STATES.get(said.get("code"));
        return known != null
                ? known
                : CdaTime.isEnded(allergy.at("effectiveTime")) ? "resolved" : ProblemMapping.ofConcern(concern);
    }
}
