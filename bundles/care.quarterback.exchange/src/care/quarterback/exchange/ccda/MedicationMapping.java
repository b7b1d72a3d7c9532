package care.quarterback.exchange.ccda;

import care.quarterback.exchange.fhir.Fields;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Medications: what the patient takes or was ordered, with the whole dose. */
final class MedicationMapping {

    private static final String INDICATION = "2.16.840.1.113883.10.20.22.4.19";
    private static final String NO_MEDICATIONS = "787481004";

    /** SNOMED CT: a drug, a medicinal product, a substance. */
    private static final Set<String> GENERAL = Set.of("410942007", "373873005", "763158003", "105590001");

    private final StatementContext context;
    private final DoseMapping doses;

    MedicationMapping(StatementContext context) {
        this.context = context;
        this.doses = new DoseMapping(context);
    }

    List<Fields> of(CdaNode entry) {
        Stream<CdaNode> given = entry.is("substanceAdministration")
                ? Stream.of(entry)
                : entry.related()
                        .filter(each -> each.is("substanceAdministration")); // a list of discharge lies in an act
        return given.map(each -> medication(each, entry)).toList();
    }

    /** @param outer what the administration lies in, which may deny it or take it back; or itself */
    private Fields medication(CdaNode taken, CdaNode outer) {
        boolean refused = taken.isNegated() || outer.isNegated();
        Fields code = product(taken);
        var made = context.begin(taken, "subject");
        Fields named = refused ? denied(taken) : code;
        boolean none = refused && named.isEmpty();
        code = none ? Made.code(CdaCodes.SNOMED, NO_MEDICATIONS, "No known medications") : named;
        CdaNode time = span(taken);
        Fields dose = doses.of(
                taken,
                Stream.concat(
                                Stream.of(code.text("text")),
                                code.objects("coding").stream().map(each -> each.text("display")))
                        .filter(each -> !each.isEmpty())
                        .toList());
        List<Fields> reasons = taken.related()
                .filter(CdaNode::isHeld)
                .filter(each -> each.hasTemplate(INDICATION))
                .map(each -> CdaCodes.concept(each.at("value"), context.narrative(), context.text(each)))
                .filter(each -> !each.isEmpty())
                .toList();
        boolean open =
                taken.at("statusCode").has("code", "completed") && !CdaTime.isOver(time, context.today()) && !refused;
        if (open && !code.isEmpty()) {
            made.fields().remark("ccda.medication-open", "");
        }
        return made.text("status", refused && !none ? "not-taken" : open ? "unknown" : status(taken, outer))
                .object("medicationCodeableConcept", code)
                .object("effectivePeriod", CdaTime.period(time))
                .object("dosage", dose)
                .list("reasonCode", reasons)
                .text("dateAsserted", StatementContext.recorded(taken))
                .fields();
    }

    Fields product(CdaNode taken) {
        CdaNode material = taken.at("consumable/manufacturedProduct/manufacturedMaterial");
        String named = material.at("name").allText();
        return CdaCodes.concept(material.at("code"), context.narrative(), named);
    }

    /** The medicine that isn't taken; empty where the entry names none. */
    private Fields denied(CdaNode taken) {
        CdaNode material = taken.at("consumable/manufacturedProduct/manufacturedMaterial");
        return new Naming(context, GENERAL)
                .of(material.at("code"), material.at("name").allText(), context.text(taken));
    }

    private static String status(CdaNode taken, CdaNode outer) {
        if (taken.isNullified() || outer.isNullified()) {
            return "entered-in-error";
        }
        return switch (taken.at("statusCode").get("code")) {
            case "active" -> "active";
            case "completed" -> "completed";
            case "aborted" -> "stopped";
            case "suspended" -> "on-hold";
            case "held" -> "on-hold";
            case "new" -> "intended";
            case "cancelled" -> "not-taken";
            default -> "";
        };
    }

    /** Of several times the one that says from when to when; a rhythm says it as its phase. */
    private static CdaNode span(CdaNode taken) {
        return taken.all("effectiveTime")
                .filter(each -> !DoseMapping.isRhythm(each))
                .filter(each ->
                        !CdaTime.start(each).isEmpty() || !CdaTime.end(each).isEmpty())
                .findFirst()
                .orElseGet(() -> taken.all("effectiveTime")
                        .map(each -> each.at("phase"))
                        .filter(CdaNode::isThere)
                        .findFirst()
                        .orElse(new CdaNode("effectiveTime")));
    }
}
