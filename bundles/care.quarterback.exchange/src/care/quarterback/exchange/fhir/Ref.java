package care.quarterback.exchange.fhir;

/**
 * A reference of one resource to another, as written.
 *
 * @param reference "Patient/1", "urn:uuid:…", "https://…", "Practitioner?identifier=system|value"; empty when none
 * @param identifier "system|value" of a logical reference; empty when none
 * @param display the words beside it; empty when none
 * @param from the address of the entry that refers, to read a relative reference by
 * @param file of the entry that refers
 * @param contained the resource itself when it lies inside the one that refers; else null
 */
record Ref(String reference, String identifier, String display, String from, RecordCollector file, Fields contained) {

    static final Ref NONE = new Ref("", "", "", "", null, null);

    /** What an entry itself is called. */
    static Ref to(Entry entry) {
        return to(entry.type() + "/" + entry.fields().text("id"), entry);
    }

    /** What an address means that stands in an entry. */
    static Ref to(String address, Entry from) {
        return new Ref(address, "", "", from.fullUrl(), from.file(), null);
    }

    static Ref of(Fields reference, Entry from) {
        Fields identifier = reference.object("identifier");
        String value = identifier.text("value");
        String target = reference.text("reference");
        Fields inside = target.startsWith("#")
                ? from.contained().stream()
                        .filter(each -> target.equals("#" + each.text("id")))
                        .findFirst()
                        .orElse(null)
                : null;
        return new Ref(
                target,
                value.isEmpty() ? "" : identifier.text("system") + "|" + value,
                reference.text("display"),
                from.fullUrl(),
                from.file(),
                inside);
    }

    boolean isEmpty() {
        return reference.isEmpty() && identifier.isEmpty() && display.isEmpty();
    }

    /** The type that the reference names; empty when it does not. */
    String type() {
        if (contained != null) {
            return contained.text("resourceType");
        }
        int query = reference.indexOf('?');
        if (query > 0) {
            return reference.substring(0, query);
        }
        String[] parts = reference.split("/");
        return parts.length < 2 ? "" : parts[parts.length - 2];
    }

    /** What names the target, whoever refers to it. */
    String key() {
        return contained != null
                ? contained.toString() // each entry has its own "#1"
                : reference.isEmpty() ? identifier.isEmpty() ? display : identifier : reference;
    }
}
