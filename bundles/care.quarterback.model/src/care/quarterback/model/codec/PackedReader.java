package care.quarterback.model.codec;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;

/** Builds the objects of a document in the {@link PackedForm}. For one use. */
final class PackedReader {

    private final PackedDocument document;
    private final EClass[] types;
    private final EStructuralFeature[][] features;
    private final List<Pending> pending = new ArrayList<>();

    /** A reference whose target may come later. */
    private record Pending(InternalEObject from, EReference reference, String id) {}

    /** The document says what this version of the model has no place for. */
    static final class UnknownWords extends Exception {

        private static final long serialVersionUID = 1L;

        UnknownWords() {
            super("newer", null, false, false);
        }
    }

    private PackedReader(PackedDocument document) {
        this.document = document;
        types = new EClass[document.types().size()];
        features = new EStructuralFeature[types.length][document.features().size()];
    }

    /** @throws UnknownWords when the document has a class or a feature that is not ours, or had another shape */
    static void read(PackedDocument document, Resource into) throws CaseFormatException, UnknownWords {
        var reader = new PackedReader(document);
        reader.resolve(into.getResourceSet().getPackageRegistry());
        into.getContents().add(reader.object(0));
        reader.connect(into);
    }

    private void resolve(EPackage.Registry packages) throws UnknownWords {
        for (int i = 0; i < types.length; i++) {
            PackedDocument.TypeName name = document.types().get(i);
            EPackage found = packages.getEPackage(name.namespace());
            if (found == null || !(found.getEClassifier(name.name()) instanceof EClass type) || type.isAbstract()) {
                throw new UnknownWords();
            }
            types[i] = type;
        }
    }

    private InternalEObject object(int depth) throws CaseFormatException, UnknownWords {
        if (depth > PackedDocument.MAX_DEPTH) {
            throw PackedInput.damaged();
        }
        int type = document.type();
        var object = (InternalEObject)
                types[type].getEPackage().getEFactoryInstance().create(types[type]);
        for (int number = document.feature(); number >= 0; number = document.feature()) {
            EStructuralFeature feature = feature(type, number);
            if (feature.isMany()) {
                list(object, feature, depth);
            } else if (feature instanceof EAttribute attribute) {
                object.eSet(types[type].getFeatureID(feature), attribute(attribute));
            } else if (((EReference) feature).isContainment()) {
                object.eSet(types[type].getFeatureID(feature), child((EReference) feature, depth));
            } else {
                pending.add(new Pending(object, (EReference) feature, id()));
            }
        }
        return object;
    }

    private EStructuralFeature feature(int type, int number) throws UnknownWords {
        EStructuralFeature known = features[type][number];
        if (known == null) {
            PackedDocument.FeatureName name = document.features().get(number);
            known = types[type].getEStructuralFeature(name.name());
            if (known == null || PackedWriter.kind(known) != name.kind()) {
                throw new UnknownWords();
            }
            features[type][number] = known;
        }
        return known;
    }

    private void list(InternalEObject object, EStructuralFeature feature, int depth)
            throws CaseFormatException, UnknownWords {
        @SuppressWarnings("unchecked")
        var list = (InternalEList<Object>) object.eGet(feature);
        for (int left = document.count(); left > 0; left--) {
            if (feature instanceof EAttribute attribute) {
                list.add(attribute(attribute));
            } else if (((EReference) feature).isContainment()) {
                list.addUnique(child((EReference) feature, depth));
            } else {
                pending.add(new Pending(object, (EReference) feature, id()));
            }
        }
    }

    private InternalEObject child(EReference reference, int depth) throws CaseFormatException, UnknownWords {
        InternalEObject child = object(depth + 1);
        if (!reference.getEReferenceType().isInstance(child)) {
            throw new UnknownWords();
        }
        return child;
    }

    private String id() throws CaseFormatException {
        return document.value().toString();
    }

    private Object attribute(EAttribute attribute) throws CaseFormatException, UnknownWords {
        Object value = document.value();
        EDataType type = attribute.getEAttributeType();
        if (type.isInstance(value)) {
            return value;
        }
        try {
            Object converted = EcoreUtil.createFromString(type, value.toString());
            if (converted != null) {
                return converted;
            }
        } catch (RuntimeException otherShape) {
            // the slower way says what it is
        }
        throw new UnknownWords();
    }

    /** Sets the references, now that every target is there. */
    @SuppressWarnings("unchecked")
    private void connect(Resource resource) throws CaseFormatException {
        for (Pending each : pending) {
            EObject target = resource.getEObject(each.id());
            if (target == null || !each.reference().getEReferenceType().isInstance(target)) {
                throw PackedInput.damaged();
            }
            if (each.reference().isMany()) {
                ((List<Object>) each.from().eGet(each.reference())).add(target);
            } else {
                each.from().eSet(each.reference(), target);
            }
        }
    }
}
