package care.quarterback.exchange.ccda;

import care.quarterback.exchange.fhir.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names, telephones and addresses of a document as FHIR has them. */
final class CdaPeople {

    private static final Map<String, String> NAME_USES =
            Map.of("L", "official", "C", "official", "P", "nickname", "A", "nickname", "ASGN", "usual");

    private CdaPeople() {}

    static List<Fields> names(CdaNode person) {
        return person.all("name")
                .map(CdaPeople::name)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static Fields name(CdaNode name) {
        if (name.isNull()) {
            return new Fields();
        }
        boolean parts = name.at("family").isThere() || name.at("given").isThere();
        boolean maiden = name.all("family").anyMatch(each -> each.has("qualifier", "BR"))
                && name.all("family").count() == 1
                && !name.has("use", "L");
        String use = maiden ? "maiden" : NAME_USES.getOrDefault(name.get("use").split(" ")[0], "");
        var made = new Made()
                .text("use", isOver(name) ? "old" : use)
                .texts("family", texts(name.all("family")))
                .texts("given", texts(name.all("given")))
                .texts("prefix", texts(name.all("prefix")))
                .texts("suffix", texts(name.all("suffix")));
        if (!parts) {
            made.text("text", name.allText());
        }
        return name.allText().isEmpty() ? new Fields() : made.fields();
    }

    /** A name that was in use until some day. */
    private static boolean isOver(CdaNode name) {
        CdaNode valid = name.at("validTime").isThere() ? name.at("validTime") : name;
        return valid.at("high").isThere() && !valid.at("high").isNull();
    }

    private static List<String> texts(Stream<CdaNode> parts) {
        return parts.map(CdaNode::allText).toList();
    }

    /** "Dr. Nadia Okonjo"; empty when nobody is named. */
    static String written(CdaNode name) {
        if (name.isNull()) {
            return "";
        }
        if (!name.at("family").isThere() && !name.at("given").isThere()) {
            return name.allText();
        }
        return Stream.of("prefix", "given", "family", "suffix")
                .flatMap(name::all)
                .map(CdaNode::allText)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
    }

    static List<Fields> telecoms(CdaNode owner) {
        return owner.all("telecom")
                .map(CdaPeople::telecom)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Fields telecom(CdaNode telecom) {
        String value = telecom.get("value").strip();
        int colon = value.indexOf(':');
        String scheme = colon < 0 ? "" : value.substring(0, colon).toLowerCase(Locale.ROOT);
        String system = switch (scheme) {
            case "tel", "" -> "phone";
            case "fax" -> "fax";
            case "mailto" -> "email";
            case "http", "https" -> "url";
            default -> "other";
        };
        String plain = system.equals("url") || system.equals("other") ? value : value.substring(colon + 1);
        return plain.isBlank()
                ? null
                : new Made()
                        .text("system", system)
                        .text("value", plain.strip())
                        .text("use", telecom.has("use", "BAD") ? "old" : "")
                        .fields();
    }

    static List<Fields> addresses(CdaNode owner) {
        return owner.all("addr")
                .map(CdaPeople::address)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static Fields address(CdaNode address) {
        if (address.isNull()) {
            return new Fields();
        }
        boolean parts =
                address.children().stream().anyMatch(each -> !each.allText().isEmpty());
        String use = address.get("use");
        var made = new Made()
                .text("use", use.contains("BAD") || use.contains("OLD") ? "old" : use.startsWith("H") ? "home" : "")
                .texts("line", texts(Stream.concat(address.all("streetAddressLine"), address.all("additionalLocator"))))
                .text("city", address.at("city").allText())
                .text("state", address.at("state").allText())
                .text("postalCode", address.at("postalCode").allText())
                .text("country", address.at("country").allText());
        if (!parts) {
            made.text("text", address.text());
        }
        return address.allText().isEmpty() ? new Fields() : made.fields();
    }
}
