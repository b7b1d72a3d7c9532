package care.quarterback.model.codec;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.Deflater;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** The values of a {@link PackedPiece} while it is written. For one use. */
final class PackedValues {

    private final Resource resource;
    private final PackedBytes ids = new PackedBytes(1 << 10);
    private final PackedBytes body = new PackedBytes(1 << 12);
    private final Map<String, Integer> shortTexts;
    private final List<String> freshTexts;

    /**
     * @param shortTexts of the document, with their numbers; new ones are added
     * @param freshTexts takes those that are new, in the order of their numbers
     */
    PackedValues(Resource resource, Map<String, Integer> shortTexts, List<String> freshTexts) {
        this.resource = resource;
        this.shortTexts = shortTexts;
        this.freshTexts = freshTexts;
    }

    PackedPiece piece(Object[] objects, Deflater deflater) {
        return PackedPiece.of(objects, Arrays.copyOf(ids.array(), ids.length()), body, deflater);
    }

    void number(int number) {
        body.number(number);
    }

    /** The ids of what a reference names, as far as it is in this document; null when nothing is. */
    Object targets(int kind, Object value) {
        if ((kind & PackedForm.MANY) == 0) {
            return id((EObject) value);
        }
        List<String> found = new ArrayList<>();
        for (Object each : (List<?>) value) {
            String id = id((EObject) each);
            if (id != null) {
                found.add(id);
            }
        }
        return found.isEmpty() ? null : found;
    }

    private String id(EObject target) {
        return target.eResource() == resource ? EcoreUtil.getID(target) : null;
    }

    /** Writes a value of an attribute, or the id of what a reference names. */
    void value(EStructuralFeature feature, Object value) {
        switch (value) {
            case String text -> text(text);
            case LocalDate date -> {
                body.octet(PackedForm.DATE);
                body.signed(date.toEpochDay());
            }
            case Instant instant -> {
                body.octet(PackedForm.INSTANT);
                body.signed(instant.getEpochSecond());
                body.number(instant.getNano());
            }
            default -> text(EcoreUtil.convertToString((EDataType) feature.getEType(), value));
        }
    }

    private void text(String text) {
        boolean urn = text.startsWith(PackedForm.URN);
        UUID uuid = PackedForm.uuid(text, urn ? PackedForm.URN.length() : 0);
        if (uuid != null) {
            body.octet(urn ? PackedForm.ID_URN : PackedForm.ID);
            ids.fixed(uuid.getMostSignificantBits(), Long.BYTES);
            ids.fixed(uuid.getLeastSignificantBits(), Long.BYTES);
            return;
        }
        if (text.length() <= PackedForm.SHORT) {
            int next = shortTexts.size();
            Integer earlier = shortTexts.putIfAbsent(text, next);
            if (earlier == null) {
                freshTexts.add(text);
            }
            body.octet(PackedForm.SHORT_TEXT);
            body.number(earlier == null ? next : earlier);
            return;
        }
        body.octet(PackedForm.TEXT);
        body.text(text);
    }
}
