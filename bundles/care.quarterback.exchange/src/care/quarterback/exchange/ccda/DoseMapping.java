package care.quarterback.exchange.ccda;

import care.quarterback.exchange.fhir.Fields;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a medicine is taken: in the source's own words where there are any, else every part that the entry has. */
final class DoseMapping {

    private static final String FREE_TEXT = "2.16.840.1.113883.10.20.22.4.147";
    private static final String INSTRUCTION = "2.16.840.1.113883.10.20.22.4.20";
    private static final String UNITS = "s min h d wk mo a";
    private static final String DAILY = "d";

    /** No field of a dose: what has it has a part without words, so that the dose is left out, and said. */
    private static final String UNCLEAR = "unclear";

    private final StatementContext context;

    DoseMapping(StatementContext context) {
        this.context = context;
    }

    /** Whether a time says how often, and not from when to when. */
    static boolean isRhythm(CdaNode time) {
        String type = time.get("type");
        return type.endsWith("PIVL_TS")
                || type.endsWith("EIVL_TS")
                || type.endsWith("SXPR_TS")
                || time.at("period").isThere()
                || time.at("event").isThere()
                || time.at("comp").isThere();
    }

    /** @param names what the medicine is called, which is not how it is taken */
    Fields of(CdaNode taken, List<String> names) {
        String own = ownWords(taken, names);
        String site = taken.all("approachSiteCode")
                .map(context::place)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
        var dose = new Made();
        if (own.isEmpty()) {
            List<CdaNode> rhythms =
                    taken.all("effectiveTime").filter(DoseMapping::isRhythm).toList();
            dose.object("doseAndRate", amounts(taken))
                    .object("timing", timing(rhythms))
                    .object("route", route(taken))
                    .object("site", Made.words(site));
            most(taken, dose);
            boolean bare = rhythms.isEmpty()
                    && context.words(taken.at("administrationUnitCode")).isEmpty()
                    && bareNumber(taken.at("doseQuantity"));
            if (bare || bareNumber(taken.at("rateQuantity")) || hasSteps(taken)) {
                dose.text(UNCLEAR, "1"); // a number of nothing is no dose
            }
        }
        needed(taken, dose);
        List<Fields> instructions = taken.related()
                .filter(each -> each.hasTemplate(INSTRUCTION))
                .map(this::instruction)
                .filter(each -> !each.isEmpty() && !each.equals(own))
                .map(Made::words)
                .toList();
        boolean unsaid = !own.isEmpty() && !own.toLowerCase(Locale.ROOT).contains(site.toLowerCase(Locale.ROOT));
        return dose.text("text", own)
                .list(
                        "additionalInstruction",
                        Stream.concat(Stream.of(Made.words(unsaid ? site : "")), instructions.stream())
                                .toList())
                .fields();
    }

    private String instruction(CdaNode act) {
        String text = context.text(act);
        return text.isEmpty() ? context.words(act.at("code")) : text;
    }

    /** Words for taking it: those kept for that, else the text of the entry where it says more than the medicine's name. */
    private String ownWords(CdaNode taken, List<String> names) {
        CdaNode kept = taken.related(FREE_TEXT);
        String free = context.text(kept);
        if (!free.isEmpty()) {
            return free;
        }
        String text = context.text(taken);
        String lower = text.toLowerCase(Locale.ROOT);
        boolean row = names.stream().anyMatch(each -> lower.contains(each.toLowerCase(Locale.ROOT)));
        if (row && isWhole(taken)) {
            return "";
        }
        boolean onlyName =
                names.stream().map(each -> each.toLowerCase(Locale.ROOT)).anyMatch(each -> each.contains(lower));
        boolean tells =
                lower.matches(".*\\b(take|taken|apply|inject|inhale|use|place|give|instill|daily|times|every|twice|once"
                        + "|bedtime|needed|prn|bid|tid|qid|qhs|q\\d+h|tablets?|capsules?|puffs?|drops?|units?)\\b.*");
        return onlyName || !tells || isOnlyName(lower, names) ? "" : text;
    }

    /** Whether the entry says how much and how often: then a line of a table, with whatever stands in its columns, adds nothing. */
    private static boolean isWhole(CdaNode taken) {
        boolean amount = !taken.at("doseQuantity").get("value").isEmpty()
                || taken.at("doseQuantity/low").isThere();
        return amount && taken.all("effectiveTime").anyMatch(DoseMapping::isRhythm);
    }

    /** A number, or one to another, of nothing. */
    private static boolean bareNumber(CdaNode amount) {
        return Stream.of(amount, amount.at("low"), amount.at("high"))
                .filter(each -> !each.get("value").isEmpty())
                .anyMatch(each -> CdaCodes.quantity(each).fields().text("unit").isEmpty());
    }

    /** Whether the dose changes: each step is an administration of its own inside this one. */
    private static boolean hasSteps(CdaNode taken) {
        return taken.related().filter(CdaNode::isHeld).anyMatch(each -> each.is("substanceAdministration"));
    }

    /** "Lisinopril 10 MG Oral Tablet" with a code behind it says nothing of how it is taken. */
    private static boolean isOnlyName(String lower, List<String> names) {
        String rest = names.stream()
                .map(each -> each.toLowerCase(Locale.ROOT))
                .reduce(lower, (text, name) -> text.replace(name, " "));
        return rest.equals(lower)
                ? !lower.matches(
                        ".*\\b(take|apply|inject|inhale|use|daily|times|every|twice|once|bedtime|needed|prn|bid|tid|qid)\\b.*")
                : rest.replaceAll("[^a-z]", "").length() < 3;
    }

    private Made amounts(CdaNode taken) {
        var amounts = new Made();
        amount(amounts, "dose", taken.at("doseQuantity"), taken.at("administrationUnitCode"));
        amount(amounts, "rate", taken.at("rateQuantity"), new CdaNode(""));
        return amounts;
    }

    private void amount(Made made, String what, CdaNode amount, CdaNode unit) {
        if (amount.at("low").isThere() || amount.at("high").isThere()) {
            made.object(
                    what + "Range",
                    new Made()
                            .object("low", counted(amount.at("low"), unit))
                            .object("high", counted(amount.at("high"), unit)));
            return;
        }
        if (amount.get("value").isEmpty()) {
            return;
        }
        made.object(what + "Quantity", counted(amount, unit));
    }

    /** An amount; what it counts, where it has no unit of its own. */
    private Made counted(CdaNode amount, CdaNode unit) {
        Made quantity = CdaCodes.quantity(amount);
        if (quantity.fields().has("value") && !quantity.fields().has("unit")) {
            quantity.text("unit", context.words(unit));
        }
        return quantity;
    }

    /** One rhythm as FHIR has it; what is more than one, or has no unit that is known, is kept so that it is said to be left out. */
    private Made timing(List<CdaNode> rhythms) {
        if (rhythms.isEmpty()) {
            return new Made();
        }
        var repeat = new Made();
        for (CdaNode each : rhythms) {
            CdaNode period = each.at("period");
            CdaNode event = each.at("event");
            if (!event.get("code").isEmpty() && !each.at("offset").isThere()) {
                repeat.text("when", event.get("code")); // both name events by the same codes
            } else if (event.isThere()) {
                repeat.text(UNCLEAR, "1");
            } else if (!period.get("value").isEmpty()) {
                repeat.text("frequency", "1")
                        .text("period", period.get("value"))
                        .text("periodUnit", unit(period));
            } else if (period.at("low").get("value").isEmpty()) {
                repeat.text(UNCLEAR, "1");
            } else {
                repeat.text("frequency", "1")
                        .text("period", period.at("low").get("value"))
                        .text("periodMax", period.at("high").get("value"))
                        .text("periodUnit", unit(period.at("low")));
            }
        }
        return new Made().object("repeat", often(repeat, rhythms));
    }

    /** "Every 12 hours" where the source means "twice a day": it says so by leaving the hours to the place. */
    private static Made often(Made repeat, List<CdaNode> rhythms) {
        CdaNode only = rhythms.getFirst();
        String period = only.at("period").get("value");
        boolean left = rhythms.size() == 1
                && only.has("institutionSpecified", "true")
                && unit(only.at("period")).equals("h");
        return left && period.matches("24|12|8|6")
                ? new Made()
                        .text("frequency", Integer.toString(24 / Integer.parseInt(period)))
                        .text("period", "1")
                        .text("periodUnit", DAILY)
                : repeat;
    }

    private static String unit(CdaNode amount) {
        String unit = amount.get("unit");
        return List.of(UNITS.split(" ")).contains(unit) ? unit : unit.equals("y") ? "a" : unit;
    }

    private Fields route(CdaNode taken) {
        return context.concept(taken.at("routeCode"));
    }

    private static void most(CdaNode taken, Made dose) {
        CdaNode most = taken.at("maxDoseQuantity");
        if (!most.at("numerator").get("value").isEmpty()) {
            dose.object(
                    "maxDosePerPeriod",
                    new Made()
                            .object("numerator", CdaCodes.quantity(most.at("numerator")))
                            .object("denominator", CdaCodes.quantity(most.at("denominator"))));
        }
    }

    private void needed(CdaNode taken, Made dose) {
        String reasons = taken.all("precondition")
                .map(each -> each.at("criterion"))
                .map(each -> {
                    String value = context.words(each.at("value"));
                    String text = value.isEmpty() ? context.text(each) : value;
                    return text.isEmpty() ? context.words(each.at("code")) : text;
                })
                .filter(each -> !each.isEmpty() && !each.equalsIgnoreCase("ASSERTION"))
                .distinct()
                .collect(Collectors.joining(", "));
        if (!reasons.isEmpty()) {
            dose.object("asNeededCodeableConcept", Made.words(reasons));
        } else if (Stream.of(taken).flatMap(each -> each.all("precondition")).anyMatch(each -> !each.isNull())) {
            dose.text("asNeededBoolean", "true");
        }
    }
}
