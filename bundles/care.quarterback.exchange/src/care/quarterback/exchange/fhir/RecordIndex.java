package care.quarterback.exchange.fhir;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The resources of a file that others refer to, by every name they may be called by. */
final class RecordIndex {

    private final Map<String, Indexed> byAddress = new HashMap<>();
    private final Map<String, Indexed> byTypeAndId = new HashMap<>();
    private final Map<String, Indexed> byIdentifier = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private int patients;

    /** One resource that may be referred to. */
    record Indexed(int item, Entry entry) {}

    void add(int item, Entry entry) {
        var indexed = new Indexed(item, entry);
        if (entry.type().equals("Patient")) {
            patients++;
        }
        String id = entry.fields().text("id");
        String name = entry.type() + "/" + id;
        if (!entry.fullUrl().isEmpty()) {
            byAddress.putIfAbsent(entry.fullUrl(), indexed);
        }
        if (!id.isEmpty()) {
            if (entry.fullUrl().isEmpty()) {
                byAddress.putIfAbsent("urn:uuid:" + id, indexed);
            }
            if (byTypeAndId.putIfAbsent(name, indexed) != null) {
                ambiguous.add(name);
            }
        }
        for (Fields identifier : entry.fields().objects("identifier")) {
            String value = identifier.text("value");
            if (!value.isEmpty()) {
                byIdentifier.putIfAbsent(entry.type() + "?" + identifier.text("system") + "|" + value, indexed);
            }
        }
    }

    /** The resource that is meant; null when it is not in the file, or when two could be meant. */
    Indexed find(Ref ref, String... types) {
        String reference = unversioned(ref.reference());
        if (reference.isEmpty() || reference.startsWith("#")) {
            return ref.identifier().isEmpty() ? null : byLogicalName(ref.identifier(), types);
        }
        Indexed exact = byAddress.get(reference);
        if (exact != null) {
            return exact;
        }
        int query = reference.indexOf("?identifier=");
        if (query > 0) {
            return byIdentifier.get(reference.substring(0, query) + "?" + reference.substring(query + 12));
        }
        if (reference.startsWith("http")) {
            return elsewhere(reference);
        }
        if (reference.contains(":")) {
            return null; // a name of its own means that one resource and no other with the same id
        }
        Indexed besides = byAddress.get(base(ref.from()) + reference);
        return besides != null ? besides : ambiguous.contains(reference) ? null : byTypeAndId.get(reference);
    }

    /**
     * What an absolute address means that no entry has: the same with or without encryption; an entry that has no address of
     * its own, as in a file of lines; the one patient of the file under the name of another host, as behind a proxy.
     */
    private Indexed elsewhere(String reference) {
        Indexed other = byAddress.get(
                reference.startsWith("https:") ? "http:" + reference.substring(6) : "https:" + reference.substring(5));
        if (other != null) {
            return other;
        }
        String name = reference.substring(base(reference).length());
        Indexed named = ambiguous.contains(name) ? null : byTypeAndId.get(name);
        boolean addressed = named != null && named.entry().fullUrl().startsWith("http");
        return addressed && !(name.startsWith("Patient/") && patients == 1) ? null : named;
    }

    /** Whether what is meant was found under another host than the reference names. */
    boolean isOnOtherHost(Ref ref, Indexed found) {
        String address = found.entry().fullUrl();
        return ref.reference().startsWith("http")
                && address.startsWith("http")
                && !address.replaceFirst("^https?:", "")
                        .equals(unversioned(ref.reference()).replaceFirst("^https?:", ""));
    }

    private Indexed byLogicalName(String identifier, String... types) {
        for (String type : types) {
            Indexed found = byIdentifier.get(type + "?" + identifier);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String unversioned(String reference) {
        int history = reference.indexOf("/_history/");
        return history < 0 ? reference : reference.substring(0, history);
    }

    /** "https://server/fhir/Patient/1" has the base "https://server/fhir/". */
    private static String base(String address) {
        if (!address.startsWith("http")) {
            return "";
        }
        int id = address.lastIndexOf('/');
        int type = id < 0 ? -1 : address.lastIndexOf('/', id - 1);
        return type < 0 ? "" : address.substring(0, type + 1);
    }
}
