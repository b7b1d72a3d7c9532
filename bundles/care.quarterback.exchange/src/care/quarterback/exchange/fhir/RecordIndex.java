package care.quarterback.exchange.fhir;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The resources of a record that others refer to, by every name they may be called by. A name without an address is looked
 * for in the file that uses it, then in the other files.
 */
final class RecordIndex {

    private final Map<String, Entry> byAddress = new HashMap<>();
    private final Map<RecordCollector, Names> byFile = new HashMap<>();
    private final Names inAll = new Names();
    private final Map<String, Entry> byIdentifier = new HashMap<>();
    private final Set<Entry> patients = new HashSet<>();

    /** "Patient/1", where that is clear. */
    private static final class Names {
        private final Map<String, Entry> entries = new HashMap<>();
        private final Set<String> ambiguous = new HashSet<>();

        private void add(String name, Entry entry) {
            Entry known = entries.putIfAbsent(name, entry);
            if (known != null && known != entry) {
                ambiguous.add(name);
            }
        }

        private Entry find(String name) {
            return ambiguous.contains(name) ? null : entries.get(name);
        }
    }

    void add(Entry entry) {
        add(entry, entry);
    }

    /** @param stands the entry that counts where the named one is meant: another version of it, or itself */
    void add(Entry named, Entry stands) {
        if (stands.type().equals("Patient")) {
            patients.add(stands);
        }
        String id = named.fields().text("id");
        if (!named.fullUrl().isEmpty()) {
            byAddress.putIfAbsent(named.fullUrl(), stands);
        }
        if (!id.isEmpty()) {
            if (named.fullUrl().isEmpty()) {
                byAddress.putIfAbsent("urn:uuid:" + id, stands);
            }
            String name = named.type() + "/" + id;
            byFile.computeIfAbsent(named.file(), file -> new Names()).add(name, stands);
            inAll.add(name, stands);
        }
        for (Fields identifier : named.fields().objects("identifier")) {
            String value = identifier.text("value");
            if (!value.isEmpty()) {
                byIdentifier.putIfAbsent(named.type() + "?" + identifier.text("system") + "|" + value, stands);
            }
        }
    }

    /** The resource that is meant; null when it is not in the record, or when two could be meant. */
    Entry find(Ref ref, String... types) {
        String reference = SourceServer.unversioned(ref.reference());
        if (reference.isEmpty() || reference.startsWith("#")) {
            return ref.identifier().isEmpty() ? null : byLogicalName(ref.identifier(), types);
        }
        Entry exact = byAddress.get(reference);
        if (exact != null) {
            return exact;
        }
        int query = reference.indexOf("?identifier=");
        if (query > 0) {
            return byIdentifier.get(reference.substring(0, query) + "?" + reference.substring(query + 12));
        }
        if (reference.startsWith("http")) {
            return elsewhere(ref, reference);
        }
        if (reference.contains(":")) {
            return null; // a name of its own means that one resource and no other with the same id
        }
        Entry besides = byAddress.get(base(ref.from()) + reference);
        return besides != null ? besides : near(ref, reference);
    }

    private Entry near(Ref ref, String name) {
        Names own = byFile.get(ref.file());
        boolean here = own != null && own.entries.containsKey(name);
        return here ? own.find(name) : inAll.find(name);
    }

    /**
     * What an absolute address means that no entry has: the same with or without encryption; an entry that has no address of
     * its own, as in a file of lines; the one patient of the record under the name of another host, as behind a proxy.
     */
    private Entry elsewhere(Ref ref, String reference) {
        Entry other = byAddress.get(
                reference.startsWith("https:") ? "http:" + reference.substring(6) : "https:" + reference.substring(5));
        if (other != null) {
            return other;
        }
        String name = reference.substring(base(reference).length());
        Entry named = near(ref, name);
        boolean addressed = named != null && named.fullUrl().startsWith("http");
        return addressed && !(name.startsWith("Patient/") && patients.size() == 1) ? null : named;
    }

    /** Whether what is meant was found under another host than the reference names. */
    boolean isOnOtherHost(Ref ref, Entry found) {
        String address = found.fullUrl();
        return ref.reference().startsWith("http")
                && address.startsWith("http")
                && !address.replaceFirst("^https?:", "")
                        .equals(SourceServer.unversioned(ref.reference()).replaceFirst("^https?:", ""));
    }

    private Entry byLogicalName(String identifier, String... types) {
        for (String type : types) {
            Entry found = byIdentifier.get(type + "?" + identifier);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** "https://server/fhir/Patient/1" has the base "https://server/fhir/". */
    static String base(String address) {
        if (!address.startsWith("http")) {
            return "";
        }
        int id = address.lastIndexOf('/');
        int type = id < 0 ? -1 : address.lastIndexOf('/', id - 1);
        return type < 0 ? "" : address.substring(0, type + 1);
    }
}
