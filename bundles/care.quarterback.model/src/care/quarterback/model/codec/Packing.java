package care.quarterback.model.codec;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.xmi.XMLResource;

/**
 * Packs one document each time it was changed, and takes over what did not change. Used by one thread.
 *
 * <pre>
 * Packing packing = codec.packing(resource);
 * store(packing.pack(List.of()));
 * condition.setText("stenosis");
 * store(packing.pack(List.of(condition)));
 * </pre>
 */
public final class Packing {

    private final Resource resource;
    private PackedWriter writer;

    Packing(Resource resource) {
        this.resource = resource;
        forget();
    }

    /**
     * The document in the form of the store.
     *
     * @param changed every object of which a value is another than when it was packed last; what came in is seen. When an
     *     object left the document or got another id, or when it is not known what changed, {@link #forget} first
     */
    public byte[] pack(Collection<? extends EObject> changed) {
        boolean ours = resource.getContents().size() == 1
                && ((XMLResource) resource).getEObjectToExtensionMap().isEmpty();
        if (!ours) {
            forget();
            return CaseCodec.compressed(resource);
        }
        if (writer.isWorn()) {
            forget();
        }
        EObject root = resource.getContents().getFirst();
        Set<EObject> parts = Collections.newSetFromMap(new IdentityHashMap<>());
        for (EObject each : changed) {
            EObject part = each;
            while (part != null && part.eContainer() != root) {
                part = part.eContainer();
            }
            if (part != null) {
                parts.add(part);
            }
        }
        return writer.write(parts);
    }

    /** Packs everything anew the next time. */
    public void forget() {
        writer = new PackedWriter(resource);
    }
}
