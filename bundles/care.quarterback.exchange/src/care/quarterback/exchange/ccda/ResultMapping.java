package care.quarterback.exchange.ccda;

import care.quarterback.exchange.fhir.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Results, vital signs, and what was asked or observed of how the patient lives. */
final class ResultMapping {

    private static final String LOINC = "http://loinc.org";
    private static final String SYSTOLIC = "8480-6";
    private static final String DIASTOLIC = "8462-4";

    private static final Map<String, String> MEANINGS = Map.of(
            "H", "High",
            "HH", "Critically high",
            "L", "Low",
            "LL", "Critically low",
            "A", "Abnormal",
            "AA", "Critically abnormal");

    private final StatementContext context;
    private final String category;

    /** @param category as FHIR calls it */
    ResultMapping(StatementContext context, String category) {
        this.context = context;
        this.category = category;
    }

    List<Fields> of(CdaNode entry) {
        if (!entry.is("organizer")) {
            return entry.is("observation") ? List.of(observation(entry, new CdaNode("organizer"))) : List.of();
        }
        List<CdaNode> observations = inside(entry).toList();
        List<Fields> made = new ArrayList<>();
        Optional<CdaNode> systolic = coded(observations, SYSTOLIC);
        Optional<CdaNode> diastolic = coded(observations, DIASTOLIC);
        boolean pressure = !entry.isNegated()
                && systolic.isPresent()
                && diastolic.isPresent()
                && time(systolic.get(), entry).equals(time(diastolic.get(), entry));
        if (pressure) {
            made.add(pressure(systolic.get(), diastolic.get(), entry));
        }
        observations.stream()
                .filter(each -> !pressure || each != systolic.get() && each != diastolic.get())
                .map(each -> observation(each, entry))
                .forEach(made::add);
        return made;
    }

    /** The observations of a panel, and of the panels in it. */
    private static Stream<CdaNode> inside(CdaNode organizer) {
        return organizer
                .related()
                .flatMap(each -> each.is("organizer") ? inside(each) : Stream.of(each))
                .filter(each -> each.is("observation"));
    }

    private static Optional<CdaNode> coded(List<CdaNode> observations, String code) {
        List<CdaNode> found = observations.stream()
                .filter(CdaNode::isHeld)
                .filter(each -> CdaCodes.hasCode(each.at("code"), code))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private Fields pressure(CdaNode systolic, CdaNode diastolic, CdaNode organizer) {
        return begin(systolic, organizer)
                .object("code", Made.code(LOINC, "85354-9", "Blood pressure"))
                .list("component", List.of(component(systolic), component(diastolic)))
                .fields();
    }

    private Fields component(CdaNode observation) {
        var made = new Made().object("code", context.concept(observation.at("code")));
        value(made, observation);
        return made.fields();
    }

    private Made begin(CdaNode observation, CdaNode organizer) {
        return context.begin(observation, "subject")
                .text("status", organizer.isNullified() ? "entered-in-error" : status(observation))
                .object(
                        "category",
                        Made.code("http://terminology.hl7.org/CodeSystem/observation-category", category, ""))
                .text("effectiveDateTime", time(observation, organizer));
    }

    private static String time(CdaNode observation, CdaNode organizer) {
        String own = CdaTime.start(observation.at("effectiveTime"));
        return own.isEmpty() ? CdaTime.start(organizer.at("effectiveTime")) : own;
    }

    private Fields observation(CdaNode observation, CdaNode organizer) {
        Fields code = context.concept(observation.at("code"));
        var made = begin(observation, organizer)
                .object("code", code.isEmpty() ? Made.words(context.text(observation)) : code);
        if (!observation.isNegated() && !organizer.isNegated()) {
            value(made, observation);
        }
        List<Fields> interpretations = context.concepts(observation.all("interpretationCode"));
        return made.list("interpretation", interpretations)
                .list("bodySite", context.sites(observation))
                .list("referenceRange", ranges(observation))
                .fields();
    }

    private static String status(CdaNode observation) {
        return switch (observation.at("statusCode").get("code")) {
            case "completed" -> "final";
            case "active" -> "preliminary";
            case "aborted", "cancelled" -> "cancelled";
            case "nullified" -> "entered-in-error";
            case "held", "suspended", "new" -> "registered";
            default -> "";
        };
    }

    private void value(Made made, CdaNode observation) {
        CdaNode value = observation.at("value");
        String type = value.get("type");
        String kind = type.substring(type.indexOf(':') + 1);
        switch (kind) {
            case "PQ" -> quantity(made, value);
            case "INT", "REAL", "MO" -> made.object("valueQuantity", new Made().text("value", value.get("value")));
            case "IVL_PQ", "IVL_INT", "IVL_REAL" -> span(made, value);
            case "CD", "CE", "CO", "CS", "CV" -> {
                Fields concept = context.concept(value);
                made.object("valueCodeableConcept", concept.isEmpty() ? Made.words(value.allText()) : concept);
            }
            case "BL" -> made.text("valueString", value.get("value"));
            case "TS" -> made.text("valueDateTime", CdaTime.of(value));
            case "IVL_TS" -> made.text("valueDateTime", CdaTime.start(value));
            case "RTO", "RTO_PQ_PQ" ->
                made.object(
                        "valueRatio",
                        new Made()
                                .object("numerator", CdaCodes.quantity(value.at("numerator")))
                                .object("denominator", CdaCodes.quantity(value.at("denominator"))));
            default -> made.text("valueString", context.narrative().of(value));
        }
    }

    private void quantity(Made made, CdaNode value) {
        if (value.get("value").isEmpty()) {
            String words = context.words(value.at("translation"));
            made.text("valueString", words.isEmpty() ? value.allText() : words);
            return;
        }
        String unit = value.get("unit");
        made.object(
                "valueQuantity",
                new Made().text("value", value.get("value").strip()).text("unit", unit.equals("1") ? "" : unit));
    }

    /** "less than 5" is written as a span that has no beginning. */
    private static void span(Made made, CdaNode value) {
        CdaNode low = value.at("low");
        CdaNode high = value.at("high");
        boolean from = !low.get("value").isEmpty();
        boolean to = !high.get("value").isEmpty();
        if (from && to) {
            made.object("valueRange", range(low, high));
        } else if (from) {
            made.object(
                    "valueQuantity",
                    CdaCodes.quantity(low).text("comparator", low.has("inclusive", "false") ? ">" : ">="));
        } else if (to) {
            made.object(
                    "valueQuantity",
                    CdaCodes.quantity(high).text("comparator", high.has("inclusive", "false") ? "<" : "<="));
        } else {
            made.text("valueString", value.get("value"));
        }
    }

    private static Made range(CdaNode low, CdaNode high) {
        return new Made().object("low", CdaCodes.quantity(low)).object("high", CdaCodes.quantity(high));
    }

    /** What counts as normal: a range that is said to be something else isn't it, and where there is no other it says what. */
    private List<Fields> ranges(CdaNode observation) {
        List<CdaNode> all = observation
                .all("referenceRange")
                .map(each -> each.at("observationRange"))
                .filter(CdaNode::isThere)
                .toList();
        List<CdaNode> normal = all.stream().filter(ResultMapping::isNormal).toList();
        return (normal.isEmpty() ? all : normal)
                .stream().map(this::range).filter(each -> !each.isEmpty()).toList();
    }

    private static boolean isNormal(CdaNode range) {
        CdaNode meaning = range.at("interpretationCode");
        return meaning.get("code").isEmpty() || meaning.has("code", "N");
    }

    private Fields meaning(CdaNode interpretation) {
        String known = MEANINGS.getOrDefault(interpretation.get("code"), "");
        return known.isEmpty() ? context.concept(interpretation) : Made.words(known);
    }

    private Fields range(CdaNode range) {
        CdaNode value = range.at("value");
        boolean numbers = !value.at("low").get("value").isEmpty()
                || !value.at("high").get("value").isEmpty();
        String text = context.text(range);
        Stream<CdaNode> meaning = isNormal(range) ? Stream.empty() : range.all("interpretationCode");
        Stream<CdaNode> whose = range.all("precondition").map(each -> each.at("criterion"));
        List<Fields> applies = Stream.concat(
                        meaning.map(this::meaning),
                        whose.map(each -> context.concept(each.at("value")).isEmpty()
                                ? Made.words(context.text(each))
                                : context.concept(each.at("value"))))
                .filter(each -> !each.isEmpty())
                .toList();
        return (numbers ? bounds(value) : new Made())
                .text("text", numbers ? "" : text.isEmpty() ? value.text() : text)
                .list("appliesTo", applies)
                .fields();
    }

    private static Made bounds(CdaNode value) {
        var bounds = new Made();
        for (String each : List.of("low", "high")) {
            if (!value.at(each).get("value").isEmpty()) {
                bounds.object(each, CdaCodes.quantity(value.at(each)));
            }
        }
        return bounds;
    }
}
