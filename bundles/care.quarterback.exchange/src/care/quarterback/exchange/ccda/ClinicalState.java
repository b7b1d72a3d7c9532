package care.quarterback.exchange.ccda;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How a problem or an allergy stands: as said of it, else by whether it has ended, else by whether its concern still holds. */
final class ClinicalState {

    private static final Set<String> TEMPLATES =
            Set.of("2.16.840.1.113883.10.20.22.4.6", "2.16.840.1.113883.10.20.22.4.28");
    private static final String STATUS = "33999-4";

    private ClinicalState() {}

    /** @param states what FHIR calls each code */
    static String of(StatementContext context, CdaNode concern, CdaNode statement, Map<String, String> states) {
        CdaNode said = Stream.concat(statement.related(), concern.related())
                .filter(CdaNode::isHeld)
                .filter(each -> TEMPLATES.stream().anyMatch(each::hasTemplate)
                        || each.at("code").get("code").equals(STATUS))
                .findFirst()
                .map(each -> each.at("value"))
                .orElse(new CdaNode("value"));
        String known = states.get(said.get("code"));
        if (known != null) {
            return known;
        }
        String words = context.words(said)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\(.*\\)", "")
                .strip();
        if (states.containsValue(words)) {
            return words;
        }
        if (CdaTime.isEnded(statement.at("effectiveTime"), context.today())) {
            return "resolved";
        }
        return words.isEmpty() ? ofConcern(concern) : words; // a word that FHIR doesn't know is kept, and told
    }

    private static String ofConcern(CdaNode concern) {
        return switch (concern.at("statusCode").get("code")) {
            case "active" -> "active";
            case "completed", "suspended", "aborted" -> "inactive";
            default -> "";
        };
    }
}
