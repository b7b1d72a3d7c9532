package care.quarterback.exchange.ccda;

import care.quarterback.exchange.fhir.Fields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Codes and numbers of HL7 version 3 as FHIR writes them: a system has one name there, so that both are known as the same. */
final class CdaCodes {

    static final String SNOMED = "http://snomed.info/sct";

    private static final Map<String, String> SYSTEMS = Map.ofEntries(
            Map.entry("2.16.840.1.113883.6.96", SNOMED),
            Map.entry("2.16.840.1.113883.6.1", "http://loinc.org"),
            Map.entry("2.16.840.1.113883.6.88", "http://www.nlm.nih.gov/research/umls/rxnorm"),
            Map.entry("2.16.840.1.113883.6.90", "http://hl7.org/fhir/sid/icd-10-cm"),
            Map.entry("2.16.840.1.113883.6.3", "http://hl7.org/fhir/sid/icd-10"),
            Map.entry("2.16.840.1.113883.6.103", "http://hl7.org/fhir/sid/icd-9-cm"),
            Map.entry("2.16.840.1.113883.6.104", "http://hl7.org/fhir/sid/icd-9-cm"),
            Map.entry("2.16.840.1.113883.6.4", "http://www.cms.gov/Medicare/Coding/ICD10"),
            Map.entry("2.16.840.1.113883.6.12", "http://www.ama-assn.org/go/cpt"),
            Map.entry("2.16.840.1.113883.6.285", "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets"),
            Map.entry("2.16.840.1.113883.6.69", "http://hl7.org/fhir/sid/ndc"),
            Map.entry("2.16.840.1.113883.12.292", "http://hl7.org/fhir/sid/cvx"),
            Map.entry("2.16.840.1.113883.4.9", "http://fdasis.nlm.nih.gov"),
            Map.entry("2.16.840.1.113883.3.26.1.1", "http://ncimeta.nci.nih.gov"),
            Map.entry("2.16.840.1.113883.6.101", "http://nucc.org/provider-taxonomy"),
            Map.entry("2.16.840.1.113883.3.221.5", "https://nahdo.org/sopt"),
            Map.entry("2.16.840.1.113883.5.111", "http://terminology.hl7.org/CodeSystem/v3-RoleCode"),
            Map.entry("2.16.840.1.113883.5.4", "http://terminology.hl7.org/CodeSystem/v3-ActCode"),
            Map.entry("2.16.840.1.113883.5.83", "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation"),
            Map.entry("2.16.840.1.113883.4.1", "http://hl7.org/fhir/sid/us-ssn"),
            Map.entry("2.16.840.1.113883.4.6", "http://hl7.org/fhir/sid/us-npi"));

    private CdaCodes() {}

    static String system(String oid) {
        return oid.isEmpty() ? "" : SYSTEMS.getOrDefault(oid, "urn:oid:" + oid);
    }

    /**
     * A concept with its translations. Its words are what was written. What is only pointed to in the section's text counts
     * where the code has no words of its own: it is often a whole line of a table, and sometimes another one.
     *
     * @param named what stands beside the code; may be empty
     */
    static Fields concept(CdaNode value, Narrative narrative, String named) {
        List<Fields> codings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        coding(value, codings, seen);
        value.all("translation").forEach(each -> coding(each, codings, seen));
        var concept = new Made().list("coding", codings);
        String display = display(value);
        boolean pointed = value.at("originalText/reference").isThere() && !display.isEmpty();
        String words = pointed ? display : narrative.of(value.at("originalText"));
        if (words.isEmpty()) {
            words = named;
        }
        if (words.isEmpty() && codings.isEmpty()) {
            words = value.text();
        }
        return concept.text("text", words).fields();
    }

    static Fields concept(CdaNode value, Narrative narrative) {
        return concept(value, narrative, "");
    }

    private static void coding(CdaNode value, List<Fields> codings, Set<String> seen) {
        String code = value.get("code").strip();
        if (!code.isEmpty() && seen.add(value.get("codeSystem") + "|" + code)) {
            codings.add(new Made()
                    .text("system", system(value.get("codeSystem")))
                    .text("code", code)
                    .text("display", value.get("displayName").strip())
                    .fields());
        }
    }

    /** The words of a code, or of the first of its translations that has any. */
    static String display(CdaNode value) {
        String own = value.get("displayName").strip();
        return !own.isEmpty()
                ? own
                : value.all("translation")
                        .map(each -> each.get("displayName").strip())
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .orElse("");
    }

    /** What a coded element is called: in the source's own words, by its code's, or nothing. */
    static String words(CdaNode value, Narrative narrative) {
        String display = display(value);
        String written = narrative.of(value.at("originalText"));
        return display.isEmpty() ? written.isEmpty() ? value.text() : written : display;
    }

    /** The code, or one of its translations, in one of two ways of coding. */
    static boolean hasCode(CdaNode value, String code) {
        return value.get("code").equals(code)
                || value.all("translation").anyMatch(each -> each.get("code").equals(code));
    }

    /** An amount; its unit without the braces that mark a unit in words. */
    static Made quantity(CdaNode amount) {
        String unit = amount.get("unit");
        if (unit.isEmpty() || unit.equals("1")) {
            unit = amount.at("translation/originalText").text();
        }
        return new Made().text("value", amount.get("value").strip()).text("unit", bare(unit));
    }

    static String bare(String unit) {
        return unit.startsWith("{") && unit.endsWith("}") ? unit.substring(1, unit.length() - 1) : unit;
    }

    /** The numbers that the source gave: of a root alone it is the root that is unique. */
    static List<Fields> identifiers(CdaNode owner) {
        return owner.all("id")
                .filter(each -> !each.isNull() && !each.get("root").isEmpty())
                .map(CdaCodes::identifier)
                .toList();
    }

    private static Fields identifier(CdaNode id) {
        String root = id.get("root").strip();
        String extension = id.get("extension").strip();
        return extension.isEmpty()
                ? new Made()
                        .text("system", "urn:ietf:rfc:3986")
                        .text("value", name(root))
                        .fields()
                : new Made()
                        .text("system", rootSystem(root))
                        .text("value", extension)
                        .fields();
    }

    private static String rootSystem(String root) {
        return root.contains("-") ? name(root) : system(root);
    }

    /** "urn:uuid:…" or "urn:oid:…". */
    private static String name(String root) {
        return root.contains("-") ? "urn:uuid:" + root.toLowerCase(Locale.ROOT) : "urn:oid:" + root;
    }

    /** The address of an entry whose number is a UUID and nothing else; empty for any other. */
    static String address(CdaNode owner) {
        return owner.all("id")
                .filter(each -> !each.isNull()
                        && each.get("root").length() == 36
                        && each.get("extension").isEmpty())
                .map(each -> name(each.get("root")))
                .findFirst()
                .orElse("");
    }
}
