package care.quarterback.exchange.fhir.out;

import care.quarterback.model.Element;
import care.quarterback.model.Statement;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The resources of one bundle. An id is made of what the resource is of, so that the same case gives the same ids every time and a
 * reader knows what it has. Not for several threads.
 */
final class Entries {

    /** What our resources keep to of US Core, in any of its versions since 6.1; of the other kinds we lack what it asks for. */
    private static final Map<String, String> PROFILES = Map.of(
            "Patient", "us-core-patient",
            "Condition", "us-core-condition-problems-health-concerns",
            "AllergyIntolerance", "us-core-allergyintolerance",
            "Procedure", "us-core-procedure",
            "CareTeam", "us-core-careteam",
            "Goal", "us-core-goal",
            "Organization", "us-core-organization",
            "RelatedPerson", "us-core-relatedperson");

    private static final String US_CORE = "http://hl7.org/fhir/us/core/StructureDefinition/";

    private final String caseId;
    private final Map<String, Tree> resources = new LinkedHashMap<>();
    private final Map<Element, String> known = new LinkedHashMap<>();
    private final Map<String, List<String>> sections = new LinkedHashMap<>();
    private final Map<String, List<String>> lines = new LinkedHashMap<>();
    private final Map<String, Map<Instant, List<String>>> recorded = new TreeMap<>();

    Entries(String caseId) {
        this.caseId = caseId;
    }

    /** A resource that is begun. @param section the key of the part of the document that it stands in */
    Tree begin(String type, Element of, String section) {
        Tree made = begin(type, of.getId(), section);
        known.putIfAbsent(of, url(type, of.getId()));
        if (of instanceof Statement statement
                && statement.getRecordedBy() != null
                && statement.getRecordedAt() != null) {
            recorded.computeIfAbsent(statement.getRecordedBy(), by -> new TreeMap<>())
                    .computeIfAbsent(statement.getRecordedAt(), at -> new ArrayList<>())
                    .add(url(type, of.getId()));
        }
        return made;
    }

    Tree begin(String type, String key, String section) {
        String url = url(type, key);
        var resource = new Tree().text("resourceType", type).text("id", url.substring("urn:uuid:".length()));
        if (PROFILES.containsKey(type)) {
            resource.put("meta", new Tree().addText("profile", US_CORE + PROFILES.get(type)));
        }
        resources.put(url, resource);
        sections.computeIfAbsent(section, made -> new ArrayList<>()).add(url);
        return resource;
    }

    /** The document's first page goes before all others. */
    Tree first(String type) {
        Map<String, Tree> rest = new LinkedHashMap<>(resources);
        resources.clear();
        Tree made = begin(type, "document", "");
        resources.putAll(rest);
        return made;
    }

    /** The address of a resource of this case, the same every time. */
    String url(String type, String key) {
        String name = caseId + " " + type + " " + key;
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** What somebody reads of a resource, in its own text and in the part of the document that it stands in. */
    void say(Tree resource, String section, String line) {
        resource.put("text", new Tree().text("status", "generated").text("div", Narrative.of(List.of(line))));
        say(section, line);
    }

    void say(String section, String line) {
        if (!line.isBlank()) {
            lines.computeIfAbsent(section, made -> new ArrayList<>()).add(line);
        }
    }

    /** Empty for what is not in the bundle, or for nobody. */
    Tree to(Element of) {
        return new Tree().text("reference", known.get(of));
    }

    Tree to(String type, String key) {
        return new Tree().text("reference", url(type, key));
    }

    /** The one that is in the bundle, else by name. */
    Tree to(Element of, String name) {
        return known.containsKey(of) ? to(of) : new Tree().text("display", name);
    }

    /** Addresses in the order of a part of the document. */
    List<String> in(String section) {
        return sections.getOrDefault(section, List.of());
    }

    List<String> lines(String section) {
        return lines.getOrDefault(section, List.of());
    }

    /** Who wrote down what and when: by name, then by moment. */
    Map<String, Map<Instant, List<String>>> recorded() {
        return recorded;
    }

    Map<String, Tree> all() {
        return resources;
    }
}
