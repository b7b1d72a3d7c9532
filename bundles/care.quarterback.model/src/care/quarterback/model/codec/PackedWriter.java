package care.quarterback.model.codec;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Writes one root in the {@link PackedForm}. For one use. */
final class PackedWriter {

    private final Resource resource;
    private final PackedBytes ids = new PackedBytes(1 << 12);
    private final PackedBytes body = new PackedBytes(1 << 13);
    private final List<String> packages = new ArrayList<>();
    private final Map<EClass, Plan> plans = new LinkedHashMap<>();
    private final Map<String, Integer> features = new LinkedHashMap<>();
    private final Map<String, Integer> shortTexts = new HashMap<>();
    private int uuids;

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

    private PackedWriter(Resource resource) {
        this.resource = resource;
    }

    static byte[] write(Resource resource) {
        var writer = new PackedWriter(resource);
        writer.object((InternalEObject) resource.getContents().getFirst());
        return writer.document();
    }

    private Plan plan(EClass type) {
        Plan plan = plans.get(type);
        if (plan == null) {
            plan = new Plan(type, plans.size());
            plans.put(type, plan);
        }
        return plan;
    }

    private void object(InternalEObject object) {
        EClass type = object.eClass();
        Plan plan = plan(type);
        body.number(plan.number);
        for (int i = 0; i < plan.features.length; i++) {
            int feature = type.getFeatureID(plan.features[i]);
            if (object.eIsSet(feature)) {
                feature(plan, i, object.eGet(feature, false, true));
            }
        }
        body.number(0);
    }

    private void feature(Plan plan, int index, Object value) {
        int kind = plan.kinds[index];
        Object written = (kind & ~PackedForm.MANY) == PackedForm.REFERENCE ? targets(kind, value) : value;
        if (written == null) {
            return;
        }
        if (plan.numbers[index] == 0) {
            String name = (char) ('0' + kind) + plan.features[index].getName();
            plan.numbers[index] = features.computeIfAbsent(name, fresh -> features.size() + 1);
        }
        body.number(plan.numbers[index]);
        if ((kind & PackedForm.MANY) == 0) {
            value(plan.features[index], kind, written);
        } else {
            var list = (List<?>) written;
            body.number(list.size());
            for (Object each : list) {
                value(plan.features[index], kind, each);
            }
        }
    }

    /** The ids of what a reference names, as far as it is in this document; null when nothing is. */
    private Object targets(int kind, Object value) {
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

    private void value(EStructuralFeature feature, int kind, Object value) {
        if ((kind & ~PackedForm.MANY) == PackedForm.CONTAINMENT) {
            object((InternalEObject) value);
            return;
        }
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
            uuids++;
            return;
        }
        if (text.length() <= PackedForm.SHORT) {
            Integer earlier = shortTexts.putIfAbsent(text, shortTexts.size());
            if (earlier != null) {
                body.octet(PackedForm.AGAIN);
                body.number(earlier);
                return;
            }
        }
        body.octet(PackedForm.TEXT);
        body.text(text);
    }

    private byte[] document() {
        PackedBytes names = names();
        var out = new PackedBytes(ids.length() + body.length() / 2 + 64);
        out.octet(PackedForm.FIRST);
        out.octet(PackedForm.SECOND);
        out.octet(PackedForm.VERSION);
        out.number(uuids);
        out.raw(ids.array(), ids.length());
        out.number(names.length() + body.length());
        deflate(names, out);
        var check = new CRC32();
        check.update(out.array(), 0, out.length());
        out.fixed(check.getValue(), PackedForm.CHECK_OCTETS);
        return Arrays.copyOf(out.array(), out.length());
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

    private void deflate(PackedBytes names, PackedBytes out) {
        var deflater = new Deflater(Deflater.BEST_SPEED, true);
        byte[] buffer = new byte[1 << 15];
        try {
            deflater.setInput(names.array(), 0, names.length());
            while (!deflater.needsInput()) {
                out.raw(buffer, deflater.deflate(buffer));
            }
            deflater.setInput(body.array(), 0, body.length());
            deflater.finish();
            while (!deflater.finished()) {
                out.raw(buffer, deflater.deflate(buffer));
            }
        } finally {
            deflater.end();
        }
    }
}
