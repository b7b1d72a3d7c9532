package care.quarterback.exchange.fhir;

/**
 * One entry as a reader found it.
 *
 * @param at where: "entry 12", "line 3"; empty for a bare resource
 * @param fullUrl the entry's own address in its bundle; empty when it has none
 * @param type the resource type; empty when there is none
 * @param resource null when the type is not read, or when {@code problem} says why it could not be
 * @param problem what is wrong with the entry; null when nothing is
 */
public record RawEntry(String at, String fullUrl, String type, Fields resource, BadEntry problem) {

    /** The entry's place for a person and for a script: "entry 12 (Condition/abc)". */
    String place() {
        String id = resource == null ? "" : resource.text("id");
        String name = type.isEmpty() ? "" : id.isEmpty() ? type : type + "/" + id;
        return at.isEmpty() ? name.isEmpty() ? "file" : name : name.isEmpty() ? at : at + " (" + name + ")";
    }
}
