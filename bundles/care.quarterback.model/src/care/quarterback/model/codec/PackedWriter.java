package care.quarterback.model.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.resource.Resource;

/**
 * Writes one root in the {@link PackedForm}, again and again: the objects below the root are written in pieces of some dozens,
 * and a piece in which nothing changed is taken over as it was written last.
 */
final class PackedWriter {

    private static final int OBJECTS_A_PIECE = 128;
    private static final int MOST_SHORT_TEXT_PIECES = 100;
    private static final byte[] END = {3, 0}; // an empty last block

    private final Resource resource;
    private final List<String> packages = new ArrayList<>();
    private final Map<EClass, Plan> plans = new LinkedHashMap<>();
    private final Map<String, Integer> features = new LinkedHashMap<>();
    private final Map<String, Integer> shortTexts = new HashMap<>();
    private final List<String> freshTexts = new ArrayList<>();
    private final List<PackedPiece> shortTextPieces = new ArrayList<>();
    private Map<EObject, PackedPiece> before = Map.of(); // by the first object in it
    private PackedPiece names;
    private int named;

    /** What is written of a class: its features in order, each with its number in this document once it was used. */
    private static final class Plan {

        private final int number;
        private final EStructuralFeature[] features;
        private final int[] kinds;
        private final int[] numbers;

        Plan(EClass type, int number) {
            this.number = number;
            features = type.getEAllStructuralFeatures().stream()
                    .filter(each -> !each.isTransient() && !(each instanceof EReference up && up.isContainer()))
                    .toArray(EStructuralFeature[]::new);
            kinds = new int[features.length];
            numbers = new int[features.length];
            for (int i = 0; i < features.length; i++) {
                kinds[i] = kind(features[i]);
            }
        }
    }

    static int kind(EStructuralFeature feature) {
        int kind = feature instanceof EAttribute
                ? PackedForm.ATTRIBUTE
                : ((EReference) feature).isContainment() ? PackedForm.CONTAINMENT : PackedForm.REFERENCE;
        return feature.isMany() ? kind + PackedForm.MANY : kind;
    }

    PackedWriter(Resource resource) {
        this.resource = resource;
    }

    /** @param changed children of the root in which something is another than when it was written last */
    byte[] write(Set<EObject> changed) {
        var deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            List<PackedPiece> parts = pieces(changed, deflater);
            List<PackedPiece> pieces = new ArrayList<>(List.of(names(deflater)));
            pieces.addAll(shortTexts(deflater));
            pieces.addAll(parts);
            return document(pieces);
        } finally {
            deflater.end();
        }
    }

    private List<PackedPiece> pieces(Set<EObject> changed, Deflater deflater) {
        var root = (InternalEObject) resource.getContents().getFirst();
        Plan plan = plan(root.eClass());
        List<PackedPiece> pieces = new ArrayList<>();
        Map<EObject, PackedPiece> now = new HashMap<>();
        var own = new PackedValues(
                resource, shortTexts, freshTexts); // what is the root's own, between its lists of objects
        own.number(plan.number);
        for (int i = 0; i < plan.features.length; i++) {
            int id = root.eClass().getFeatureID(plan.features[i]);
            if (!root.eIsSet(id)) {
                continue;
            }
            Object value = root.eGet(id, false, true);
            if (plan.kinds[i] != PackedForm.CONTAINMENT + PackedForm.MANY) {
                feature(plan, i, value, own);
                continue;
            }
            var list = (List<?>) value;
            own.number(number(plan, i));
            own.number(list.size());
            pieces.add(own.piece(null, deflater));
            for (int from = 0; from < list.size(); from += OBJECTS_A_PIECE) {
                List<?> objects = list.subList(from, Math.min(list.size(), from + OBJECTS_A_PIECE));
                PackedPiece piece = piece(objects, changed, deflater);
                pieces.add(piece);
                now.put((EObject) objects.getFirst(), piece);
            }
            own = new PackedValues(resource, shortTexts, freshTexts);
        }
        own.number(0);
        pieces.add(own.piece(null, deflater));
        before = now;
        return pieces;
    }

    private PackedPiece piece(List<?> objects, Set<EObject> changed, Deflater deflater) {
        PackedPiece last = before.get(objects.getFirst());
        if (last != null && last.holds(objects) && objects.stream().noneMatch(changed::contains)) {
            return last;
        }
        var values = new PackedValues(resource, shortTexts, freshTexts);
        objects.forEach(each -> object((InternalEObject) each, values));
        return values.piece(objects.toArray(), deflater);
    }

    private Plan plan(EClass type) {
        Plan plan = plans.get(type);
        if (plan == null) {
            plan = new Plan(type, plans.size());
            plans.put(type, plan);
        }
        return plan;
    }

    private void object(InternalEObject object, PackedValues out) {
        EClass type = object.eClass();
        Plan plan = plan(type);
        out.number(plan.number);
        for (int i = 0; i < plan.features.length; i++) {
            int feature = type.getFeatureID(plan.features[i]);
            if (object.eIsSet(feature)) {
                feature(plan, i, object.eGet(feature, false, true), out);
            }
        }
        out.number(0);
    }

    private void feature(Plan plan, int index, Object value, PackedValues out) {
        int kind = plan.kinds[index];
        Object written = (kind & ~PackedForm.MANY) == PackedForm.REFERENCE ? out.targets(kind, value) : value;
        if (written == null) {
            return;
        }
        out.number(number(plan, index));
        if ((kind & PackedForm.MANY) == 0) {
            value(plan.features[index], kind, written, out);
        } else {
            var list = (List<?>) written;
            out.number(list.size());
            for (Object each : list) {
                value(plan.features[index], kind, each, out);
            }
        }
    }

    private int number(Plan plan, int index) {
        if (plan.numbers[index] == 0) {
            String name = (char) ('0' + plan.kinds[index]) + plan.features[index].getName();
            plan.numbers[index] = features.computeIfAbsent(name, fresh -> features.size() + 1);
        }
        return plan.numbers[index];
    }

    private void value(EStructuralFeature feature, int kind, Object value, PackedValues out) {
        if ((kind & ~PackedForm.MANY) == PackedForm.CONTAINMENT) {
            object((InternalEObject) value, out);
        } else {
            out.value(feature, value);
        }
    }

    /** The tables of names; they only grow. */
    private PackedPiece names(Deflater deflater) {
        if (names == null || named != plans.size() + features.size()) {
            named = plans.size() + features.size();
            names = PackedPiece.of(names(), deflater);
        }
        return names;
    }

    /** How many short texts there are, and the texts: those that came since the last time are a piece of their own. */
    private List<PackedPiece> shortTexts(Deflater deflater) {
        if (!freshTexts.isEmpty()) {
            var fresh = new PackedBytes(1 << 10);
            freshTexts.forEach(fresh::text);
            shortTextPieces.add(PackedPiece.of(fresh, deflater));
            freshTexts.clear();
        }
        var count = new PackedBytes(16);
        count.number(shortTexts.size());
        List<PackedPiece> pieces = new ArrayList<>(List.of(PackedPiece.of(count, deflater)));
        pieces.addAll(shortTextPieces);
        return pieces;
    }

    /** Whether it has gathered so much that is not in use any more that all should be written anew. */
    boolean isWorn() {
        return shortTextPieces.size() > MOST_SHORT_TEXT_PIECES;
    }

    private PackedBytes names() {
        var classes = new PackedBytes(256);
        classes.number(plans.size());
        for (EClass type : plans.keySet()) {
            String namespace = type.getEPackage().getNsURI();
            if (!packages.contains(namespace)) {
                packages.add(namespace);
            }
            classes.number(packages.indexOf(namespace));
            classes.text(type.getName());
        }
        var names = new PackedBytes(1024);
        names.number(packages.size());
        packages.forEach(names::text);
        names.raw(classes.array(), classes.length());
        names.number(features.size());
        features.keySet().forEach(feature -> {
            names.octet(feature.charAt(0) - '0');
            names.text(feature.substring(1));
        });
        return names;
    }

    private static byte[] document(List<PackedPiece> pieces) {
        int ids = 0;
        int length = 0;
        int deflated = 0;
        for (PackedPiece each : pieces) {
            ids += each.ids().length;
            length += each.length();
            deflated += each.deflated().length;
        }
        var out = new PackedBytes(ids + deflated + 64);
        out.octet(PackedForm.FIRST);
        out.octet(PackedForm.SECOND);
        out.octet(PackedForm.VERSION);
        out.number(ids / PackedForm.UUID_OCTETS);
        pieces.forEach(each -> out.raw(each.ids(), each.ids().length));
        out.number(length);
        pieces.forEach(each -> out.raw(each.deflated(), each.deflated().length));
        out.raw(END, END.length);
        var check = new CRC32();
        check.update(out.array(), 0, out.length());
        out.fixed(check.getValue(), PackedForm.CHECK_OCTETS);
        return Arrays.copyOf(out.array(), out.length());
    }
}
