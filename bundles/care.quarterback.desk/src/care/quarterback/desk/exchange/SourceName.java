package care.quarterback.desk.exchange;

import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * What a source calls an entry. Only with the server that gave it is a name known all over the world; without one, two
 * hospitals may both have a "Condition/10".
 *
 * @param server address that ends before the type; empty when nobody says
 * @param local "Condition/10", with the part of the entry where it has several
 */
record SourceName(String server, String local) {

    private static final Pattern UNIQUE = Pattern.compile(
            ".*[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}.*", Pattern.CASE_INSENSITIVE);

    /** The name of an object of the model; null when it has none. */
    static SourceName of(EObject object) {
        EStructuralFeature feature = object.eClass().getEStructuralFeature("sourceIdentifier");
        String identifier = feature == null ? null : (String) object.eGet(feature);
        return identifier == null ? null : parse(identifier);
    }

    static SourceName parse(String identifier) {
        int id = identifier.startsWith("http") ? identifier.lastIndexOf('/') : -1;
        int type = id < 0 ? -1 : identifier.lastIndexOf('/', id - 1);
        return type < 0
                ? new SourceName("", identifier)
                : new SourceName(identifier.substring(0, type + 1), identifier.substring(type + 1));
    }

    /** Whether nobody else can mean another entry by it: by its server, or because it is a UUID or a digest. */
    boolean isUnique() {
        return !server.isEmpty()
                || local.contains("#") && !local.contains("/")
                || UNIQUE.matcher(local).matches();
    }

    /** Whether both may mean the same entry, as far as the names go. */
    boolean fits(SourceName other) {
        return local.equals(other.local) && (server.equals(other.server) || server.isEmpty() || other.server.isEmpty());
    }

    /** "Condition". */
    String type() {
        int slash = local.indexOf('/');
        return slash < 0 ? "" : local.substring(0, slash);
    }
}
