package care.quarterback.exchange.ccda;

import care.quarterback.exchange.fhir.Fields;
import care.quarterback.exchange.fhir.StatedAbsence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Allergies and intolerances: a concern with the observations in it. */
final class AllergyMapping {

    private static final String OBSERVATION = "2.16.840.1.113883.10.20.22.4.7";
    private static final String REACTION = "2.16.840.1.113883.10.20.22.4.9";
    private static final String SEVERITY = "2.16.840.1.113883.10.20.22.4.8";
    private static final String CRITICALITY = "2.16.840.1.113883.10.20.22.4.145";
    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical";
    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification";

    private static final String ALL = "716186003";
    private static final String DRUGS = "409137002";
    private static final String FOODS = "429625007";
    private static final String SURROUNDINGS = "428607008";

    /** Kinds of allergy, which say nothing of what to; with what there is none of where the entry is negated. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("419199007", ALL),
            Map.entry("418038007", ALL),
            Map.entry("420134006", ALL),
            Map.entry("106190000", ALL),
            Map.entry("609328004", ALL),
            Map.entry("ALG", ALL),
            Map.entry("416098002", DRUGS),
            Map.entry("419511003", DRUGS),
            Map.entry("59037007", DRUGS),
            Map.entry("DALG", DRUGS),
            Map.entry("414285001", FOODS),
            Map.entry("418471000", FOODS),
            Map.entry("235719002", FOODS),
            Map.entry("FALG", FOODS),
            Map.entry("426232007", SURROUNDINGS),
            Map.entry("EALG", SURROUNDINGS));

    private static final Map<String, String> NONE = Map.of(
            ALL, "No known allergies",
            DRUGS, "No known drug allergies",
            FOODS, "No known food allergies",
            SURROUNDINGS, "No known environmental allergies");

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

    /** SNOMED CT: a substance, an edible one, a drug; with what there is none of. */
    private static final Map<String, String> NONE_OF =
            Map.of("105590001", ALL, "762766007", FOODS, "410942007", DRUGS, "373873005", DRUGS);

    private static final Set<String> NAMES_NOTHING = NONE_OF.keySet();

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
        String name = agent.at("name").allText();
        String text = context.text(allergy);
        Fields named = new Naming(context, NAMES_NOTHING).of(substance, name);
        if (named.isEmpty()) {
            named = new Naming(context, KINDS.keySet()).of(value, text);
        }
        boolean denied = allergy.isNegated() || concern.isNegated();
        List<String> words = Stream.of(
                        name, context.words(substance), context.narrative().of(value.at("originalText")), text)
                .filter(each -> !each.isEmpty())
                .toList();
        Fields absence = Stream.of(value, substance)
                .map(context::concept)
                .filter(StatedAbsence::inCodes)
                .findFirst()
                .orElseGet(Fields::new);
        boolean none = named.isEmpty()
                && (denied || !absence.isEmpty() || words.stream().anyMatch(StatedAbsence::in));
        var made = context.begin(allergy, "patient");
        made.object(
                "code",
                none
                        ? absence.isEmpty() ? none(value, substance, words) : absence
                        : named.isEmpty() ? Made.words(text.isEmpty() ? name : text) : named);
        if (allergy.isNullified() || concern.isNullified()) {
            made.object("verificationStatus", Made.code(VERIFICATION, "entered-in-error", ""));
        } else if (denied && !none) {
            made.object("verificationStatus", Made.code(VERIFICATION, "refuted", ""));
        }
        String state = ClinicalState.of(context, concern, allergy, STATES);
        List<Fields> reactions = reactions(allergy);
        overall(allergy, reactions);
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

    /** What there is none of: the narrowest that the value, the substance or the words say, as none of all would be more. */
    private static Fields none(CdaNode value, CdaNode substance, List<String> words) {
        String said = String.join(" ", words).toLowerCase(Locale.ROOT);
        List<String> narrow = Stream.of(
                        KINDS.getOrDefault(value.get("code"), ALL),
                        NONE_OF.getOrDefault(substance.get("code"), ALL),
                        said.matches(".*\\b(drugs?|medications?|medicines?|nkda|nkma)\\b.*") ? DRUGS : ALL,
                        said.matches(".*\\b(foods?|nkfa)\\b.*") ? FOODS : ALL,
                        said.matches(".*\\benvironment(al)?\\b.*") ? SURROUNDINGS : ALL)
                .filter(each -> !each.equals(ALL))
                .distinct()
                .toList();
        if (narrow.size() > 1 && words.stream().anyMatch(StatedAbsence::in)) {
            return Made.words(
                    words.stream().filter(StatedAbsence::in).findFirst().orElseThrow());
        }
        String none = narrow.isEmpty() ? ALL : narrow.getFirst();
        return Made.code(CdaCodes.SNOMED, none, NONE.get(none));
    }

    private List<Fields> reactions(CdaNode allergy) {
        return new ArrayList<>(allergy.related()
                .filter(CdaNode::isHeld)
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
                .toList());
    }

    /** A severity of the allergy as a whole is that of its one reaction where that has none; another one stands by itself. */
    private void overall(CdaNode allergy, List<Fields> reactions) {
        String severity = severity(allergy);
        if (severity.isEmpty()) {
            return;
        }
        if (reactions.size() == 1 && !reactions.getFirst().has("severity")) {
            reactions.getFirst().append("severity", new Fields.Text(severity, true));
        } else if (reactions.stream().noneMatch(each -> each.text("severity").equals(severity))) {
            reactions.add(new Made().text("severity", severity).fields());
        }
    }

    private String severity(CdaNode owner) {
        CdaNode value = owner.related(SEVERITY).at("value");
        return SEVERITIES.getOrDefault(value.get("code"), context.words(value).toLowerCase(Locale.ROOT));
    }
}
