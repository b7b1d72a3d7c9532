package care.quarterback.exchange.ccda;

import care.quarterback.exchange.fhir.Fields;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Plans, goals, insurance and the care team. */
final class PlanMapping {

    private static final String POLICY = "2.16.840.1.113883.10.20.22.4.61";
    private static final int LONGEST_PLAN = 1000;

    private final StatementContext context;

    PlanMapping(StatementContext context) {
        this.context = context;
    }

    /** A planned thing as a plan of its own, so that each has its day. */
    Optional<Fields> planned(CdaNode entry) {
        String words = words(entry);
        if (words.isEmpty() || entry.isNegated()) {
            return Optional.empty();
        }
        String status = switch (entry.at("statusCode").get("code")) {
            case "completed" -> "completed";
            case "aborted", "cancelled" -> "revoked";
            case "nullified" -> "entered-in-error";
            default -> "active";
        };
        return Optional.of(context.begin(entry, "subject")
                .text("status", status)
                .text("intent", "plan")
                .text("description", words)
                .object("period", CdaTime.period(entry.at("effectiveTime")))
                .fields());
    }

    private String words(CdaNode entry) {
        if (entry.is("substanceAdministration") || entry.is("supply")) {
            Fields product = new MedicationMapping(context).product(entry);
            return Stream.concat(
                            Stream.of(product.text("text")),
                            product.objects("coding").stream().map(each -> each.text("display")))
                    .filter(each -> !each.isEmpty())
                    .findFirst()
                    .orElse(context.text(entry));
        }
        String code = context.words(entry.at("code"));
        String text = context.text(entry);
        boolean more = text.toLowerCase(java.util.Locale.ROOT).contains(code.toLowerCase(java.util.Locale.ROOT));
        String words =
                more || code.equalsIgnoreCase("instruction") || code.isEmpty() ? text.isEmpty() ? code : text : code;
        return context.sited(Made.words(words), entry).text("text");
    }

    /** A plan that stands in the section's text only. */
    Optional<Fields> inWords() {
        String text = context.narrative().whole();
        return text.isEmpty() || text.length() > LONGEST_PLAN
                ? Optional.empty()
                : Optional.of(new Made()
                        .object("subject", context.subject())
                        .text("status", "active")
                        .text("intent", "plan")
                        .text("title", context.title())
                        .text("description", text)
                        .fields());
    }

    Optional<Fields> goal(CdaNode entry) {
        if (!entry.is("observation")) {
            return Optional.empty();
        }
        CdaNode value = entry.at("value");
        String said = value.get("code").isEmpty() ? value.text() : context.words(value);
        String text = context.text(entry);
        String code = context.words(entry.at("code"));
        String words = !text.isEmpty() ? text : said.isEmpty() ? code : code.isEmpty() ? said : code + ": " + said;
        boolean own = entry.all("author")
                .anyMatch(each -> each.at("assignedAuthor/code").has("code", "ONESELF"));
        String status = switch (entry.at("statusCode").get("code")) {
            case "completed" -> "completed";
            case "cancelled", "aborted" -> "cancelled";
            case "nullified" -> "entered-in-error";
            default -> "active";
        };
        return words.isEmpty() || entry.isNegated()
                ? Optional.empty()
                : Optional.of(context.begin(entry, "subject")
                        .text("lifecycleStatus", status)
                        .object("description", Made.words(words))
                        .object("expressedBy", own ? context.subject() : StatementContext.author(entry))
                        .object("target", new Made().text("dueDate", CdaTime.end(entry.at("effectiveTime"))))
                        .fields());
    }

    /** The policies of a coverage. */
    List<Fields> coverages(CdaNode entry) {
        List<CdaNode> policies =
                entry.related().filter(each -> each.hasTemplate(POLICY)).toList();
        return (policies.isEmpty() ? List.of(entry) : policies)
                .stream().map(each -> coverage(each, entry)).toList();
    }

    private Fields coverage(CdaNode policy, CdaNode coverage) {
        CdaNode payer = policy.all("performer")
                .map(each -> each.at("assignedEntity"))
                .filter(each -> each.at("representedOrganization").isThere())
                .filter(each -> !each.at("code").has("code", "GUAR"))
                .findFirst()
                .orElse(new CdaNode("assignedEntity"));
        CdaNode covered = policy.all("participant")
                .filter(each -> each.has("typeCode", "COV"))
                .findFirst()
                .orElse(new CdaNode("participant"));
        String member = covered.at("participantRole")
                .all("id")
                .map(each -> each.get("extension"))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        String order = Stream.concat(coverage.all("entryRelationship"), Stream.empty())
                .filter(each -> each.at("act") == policy)
                .map(each -> each.at("sequenceNumber").get("value"))
                .findFirst()
                .orElse("");
        String name = payer.at("representedOrganization/name").allText();
        return context.begin(policy, "beneficiary")
                .text("status", covers(policy, coverage))
                .object("type", context.concept(policy.at("code")))
                .text("subscriberId", member)
                .text("order", order)
                .object("period", CdaTime.period(covered.at("time")))
                .object("payor", name.isEmpty() ? new Made() : new Made().text("display", name))
                .fields();
    }

    private static String covers(CdaNode policy, CdaNode coverage) {
        if (policy.isNullified() || coverage.isNullified()) {
            return "entered-in-error";
        }
        String status = policy.at("statusCode").get("code");
        return policy.isNegated() || Set.of("cancelled", "aborted").contains(status) ? "cancelled" : "active";
    }

    /** The members of a care team that are named. */
    Optional<Fields> careTeam(CdaNode organizer) {
        List<Fields> members = organizer
                .related()
                .flatMap(each -> each.all("performer").map(performer -> member(each, performer)))
                .filter(each -> !each.isEmpty())
                .toList();
        return members.isEmpty()
                ? Optional.empty()
                : Optional.of(context.begin(organizer, "subject")
                        .text("status", team(organizer))
                        .list("participant", members)
                        .fields());
    }

    private static String team(CdaNode organizer) {
        return switch (organizer.at("statusCode").get("code")) {
            case "active" -> "active";
            case "completed", "aborted", "cancelled" -> "inactive";
            case "suspended", "held" -> "suspended";
            case "nullified" -> "entered-in-error";
            default -> "";
        };
    }

    private Fields member(CdaNode act, CdaNode performer) {
        String name = CdaPeople.written(performer.at("assignedEntity/assignedPerson/name"));
        CdaNode function = performer.at("sdtc:functionCode").isThere()
                ? performer.at("sdtc:functionCode")
                : performer.at("functionCode");
        return name.isEmpty()
                ? new Fields()
                : new Made()
                        .object("role", context.concept(function.isThere() ? function : act.at("code")))
                        .object("member", new Made().text("display", name).text("type", "Practitioner"))
                        .fields();
    }
}
