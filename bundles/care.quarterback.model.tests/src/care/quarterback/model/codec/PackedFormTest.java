package care.quarterback.model.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.CasePackage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedFormTest {

    private final CaseCodec codec = new CaseCodec();

    private Resource resource(EObject root) {
        Resource resource = codec.newResource();
        resource.getContents().add(root);
        return resource;
    }

    private byte[] packed(String question) {
        CareCase careCase = CaseFactory.eINSTANCE.createCareCase();
        careCase.setId("5d41402a-bc4b-4a76-b971-9d911017c592");
        careCase.setQuestion(question);
        return codec.pack(resource(careCase));
    }

    private String read(byte[] packed) throws CaseFormatException {
        return ((CareCase) codec.unpack(packed).getContents().getFirst()).getQuestion();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyCaseComesBackAsItWas(long seed) throws Exception {
        Resource before = resource(new RandomCase(seed).whole());
        byte[] packed = codec.pack(before);
        assertTrue(PackedForm.is(packed));
        Resource after = codec.unpack(packed);
        assertEquals(text(before), text(after));
        assertTrue(EcoreUtil.equals(before.getContents(), after.getContents()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsReadByItsNamesAloneIsTheSameCase(long seed) throws Exception {
        Resource before = resource(new RandomCase(seed).whole());
        byte[] xmi = PackedTranscript.xmi(codec.pack(before));
        assertEquals(text(before), text(codec.decode(new ByteArrayInputStream(xmi))));
    }

    /** What a document is made of is taken over or written anew; both must give what packing all of it gives. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aDocumentThatIsPackedAgainAfterEachChangeIsTheSame(long seed) throws Exception {
        var chance = new RandomCase(seed);
        EObject root = chance.whole();
        Resource resource = resource(root);
        chance.lengthen(root);
        Packing packing = codec.packing(resource);
        packing.pack(List.of());
        for (int round = 0; round < 60; round++) {
            List<EObject> changed = new ArrayList<>();
            switch (round % 6) {
                case 0 -> changed.addAll(chance.add(root));
                case 1 -> changed.addAll(chance.move(root));
                case 2 -> {
                    chance.remove(root);
                    packing.forget();
                }
                default -> changed.addAll(chance.change(root));
            }
            byte[] packed = packing.pack(changed);
            assertEquals(text(resource), text(codec.unpack(packed)), "round " + round);
        }
    }

    @Test
    void onlyThePieceWithAChangeIsWrittenAnew() throws Exception {
        CareCase careCase = CaseFactory.eINSTANCE.createCareCase();
        careCase.setId("5d41402a-bc4b-4a76-b971-9d911017c592");
        for (int i = 0; i < 300; i++) {
            var goal = CaseFactory.eINSTANCE.createGoal();
            goal.setId(new UUID(1, i).toString());
            goal.setText("walk " + i);
            careCase.getGoals().add(goal);
        }
        Packing packing = codec.packing(resource(careCase));
        packing.pack(List.of());
        careCase.getGoals().get(3).setText("sleep");
        careCase.getGoals().get(290).setText("was not told");
        var read =
                (CareCase) codec.unpack(packing.pack(List.of(careCase.getGoals().get(3))))
                        .getContents()
                        .getFirst();
        assertEquals("sleep", read.getGoals().get(3).getText());
        assertEquals("walk 290", read.getGoals().get(290).getText(), "taken over from before");
    }

    @Test
    void whatTheVersionBeforeStoredIsRead() throws Exception {
        assertEquals(
                new String(sample("version1.xmi"), StandardCharsets.UTF_8),
                text(codec.unpack(sample("version1.packed"))));
        byte[] xmi = PackedTranscript.xmi(sample("version1.packed"));
        assertEquals(
                new String(sample("version1.xmi"), StandardCharsets.UTF_8),
                text(codec.decode(new ByteArrayInputStream(xmi))));
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream sample = PackedFormTest.class.getResourceAsStream(name)) {
            return sample.readAllBytes();
        }
    }

    private String text(Resource resource) {
        return new String(codec.encode(resource), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5d41402a-bc4b-4a76-b971-9d911017c592",
                "5D41402A-bc4b-4a76-b971-9d911017c592",
                "5d41402a+bc4b-4a76-b971-9d911017c592",
                "5d41402a-bc4b-4a76-b971-9d911017c59g",
                "5d41402a-bc4b-4a76-b971-9d911017c59\u0665",
                "urn:uuid:5d41402a-bc4b-4a76-b971-9d911017c592",
                "urn:uuid:",
                "\u00e9 \u4e2d \ud83d\ude00 <&>\"\r\n\t",
                "2026-03-02"
            })
    void aTextIsKeptToTheCharacter(String text) throws Exception {
        assertEquals(text, read(packed(text)));
    }

    @Test
    void whatANewerVersionStoredIsKept() throws Exception {
        var newer = (EPackage) EcoreUtil.copy(CasePackage.eINSTANCE);
        var root = (EClass) newer.getEClassifier("CareCase");
        EAttribute word = EcoreFactory.eINSTANCE.createEAttribute();
        word.setName("futureWord");
        word.setEType(EcorePackage.Literals.ESTRING);
        root.getEStructuralFeatures().add(word);
        EReference part = EcoreFactory.eINSTANCE.createEReference();
        part.setName("futureParts");
        part.setEType(newer.getEClassifier("Voiding"));
        part.setContainment(true);
        part.setUpperBound(-1);
        root.getEStructuralFeatures().add(part);
        EObject careCase = EcoreUtil.create(root);
        careCase.eSet(root.getEStructuralFeature("question"), "as before");
        careCase.eSet(word, "kept <word>");
        EObject voiding = EcoreUtil.create((EClass) newer.getEClassifier("Voiding"));
        voiding.eSet(voiding.eClass().getEStructuralFeature("by"), "kept part");
        careCase.eSet(part, List.of(voiding));

        byte[] stored = codec.pack(resource(careCase));
        Resource read = codec.unpack(stored);
        assertEquals("as before", ((CareCase) read.getContents().getFirst()).getQuestion());
        Resource again = codec.unpack(codec.pack(read));
        assertTrue(text(again).contains("futureWord=\"kept &lt;word>\""), text(again));
        assertTrue(text(again).contains("kept part"), text(again));
    }

    @Test
    void compressedXmiIsReadToo() throws Exception {
        byte[] xmi = codec.encode(codec.unpack(packed("stored long ago")));
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(xmi);
        }
        assertEquals("stored long ago", read(out.toByteArray()));
    }

    @Test
    void everyAlteredOrMissingByteIsNoticed() {
        byte[] packed = packed("is hip replacement necessary");
        for (int i = 0; i < packed.length; i++) {
            byte[] altered = packed.clone();
            altered[i] ^= 0x10;
            byte[] cut = Arrays.copyOf(packed, i);
            assertThrows(CaseFormatException.class, () -> codec.unpack(altered));
            assertThrows(CaseFormatException.class, () -> codec.unpack(cut));
        }
    }

    @Test
    void aVersionAfterThisOneIsNamed() {
        byte[] packed = packed("");
        packed[2] = 3;
        var refused = assertThrows(CaseFormatException.class, () -> codec.unpack(packed));
        assertEquals("format.newer", refused.reason());
    }

    /** A case with every feature of every class that can be in it, filled by chance. */
    private static final class RandomCase {

        private static final int DEEP = 4;
        private final Random random;
        private final List<EObject> made = new ArrayList<>();

        RandomCase(long seed) {
            random = new Random(seed);
        }

        EObject whole() {
            EObject root = object(CasePackage.Literals.CARE_CASE, 0);
            for (EObject each : List.copyOf(made)) {
                each.eClass().getEAllReferences().stream()
                        .filter(reference -> !reference.isContainment() && !reference.isContainer())
                        .forEach(reference -> connect(each, reference));
            }
            return root;
        }

        /** Fills the lists of the root, so that they take more than one piece. */
        void lengthen(EObject root) {
            for (int i = 0; i < 150; i++) {
                add(root);
            }
        }

        @SuppressWarnings("unchecked")
        private List<EObject> list(EObject root) {
            List<EReference> lists = root.eClass().getEAllContainments().stream()
                    .filter(each -> each.isMany() && !each.getEReferenceType().isAbstract())
                    .filter(each -> !((List<?>) root.eGet(each)).isEmpty())
                    .toList();
            // two of the lists are long
            EReference chosen = lists.get(random.nextInt(random.nextBoolean() ? 2 : lists.size()));
            return (List<EObject>) root.eGet(chosen);
        }

        /** @return what changed */
        List<EObject> add(EObject root) {
            List<EObject> list = list(root);
            list.add(random.nextInt(list.size() + 1), object(list.getFirst().eClass(), 2));
            return List.of(root);
        }

        List<EObject> move(EObject root) {
            List<EObject> list = list(root);
            ((EList<EObject>) list).move(random.nextInt(list.size()), random.nextInt(list.size()));
            return List.of(root);
        }

        void remove(EObject root) {
            List<EObject> list = list(root);
            if (list.size() > 1) {
                EObject gone = list.get(random.nextInt(list.size()));
                made.remove(gone);
                gone.eAllContents().forEachRemaining(made::remove);
                EcoreUtil.delete(gone, true);
            }
        }

        List<EObject> change(EObject root) {
            List<EObject> list = list(root);
            EObject top = list.get(random.nextInt(list.size()));
            List<EObject> within = new ArrayList<>(List.of(top));
            top.eAllContents().forEachRemaining(within::add);
            EObject changed = within.get(random.nextInt(within.size()));
            changed.eClass().getEAllAttributes().stream()
                    .filter(attribute -> !attribute.isID())
                    .forEach(attribute -> fill(changed, attribute));
            return List.of(changed);
        }

        private EObject object(EClass type, int depth) {
            EObject object = EcoreUtil.create(type);
            made.add(object);
            type.getEAllAttributes().forEach(attribute -> fill(object, attribute));
            for (EReference each : type.getEAllContainments()) {
                EClass child = each.getEReferenceType();
                if (depth < DEEP && !child.isAbstract() && (depth == 0 || random.nextInt(3) == 0)) {
                    Object value = object(child, depth + 1);
                    object.eSet(each, each.isMany() ? List.of(value, object(child, depth + 1)) : value);
                }
            }
            return object;
        }

        private void fill(EObject object, EAttribute attribute) {
            if (attribute.isID()) {
                object.eSet(attribute, new UUID(random.nextLong(), random.nextLong()).toString());
            } else if (random.nextInt(3) > 0) {
                Object value = value(attribute);
                object.eSet(attribute, attribute.isMany() ? List.of(value) : value);
            }
        }

        private Object value(EAttribute attribute) {
            Class<?> kind = attribute.getEAttributeType().getInstanceClass();
            if (kind == String.class) {
                return "words " + random.nextInt(50) + (random.nextBoolean() ? " \u4e2d<&\"" : "");
            }
            if (kind == LocalDate.class) {
                return LocalDate.ofEpochDay(random.nextInt(60_000) - 30_000L);
            }
            if (kind == Instant.class) {
                return Instant.ofEpochSecond(random.nextInt(), random.nextInt(3) * 1_000_000L);
            }
            if (attribute.getEAttributeType() instanceof EEnum words) {
                return words.getELiterals()
                        .get(random.nextInt(words.getELiterals().size()))
                        .getInstance();
            }
            String digit = Integer.toString(random.nextInt(10));
            boolean answer = kind == boolean.class || kind == Boolean.class;
            String text = kind == LocalTime.class ? "0" + digit + ":30" : answer ? "true" : digit;
            return EcoreUtil.createFromString(attribute.getEAttributeType(), text);
        }

        private void connect(EObject from, EReference reference) {
            List<EObject> targets = made.stream()
                    .filter(each -> reference.getEReferenceType().isInstance(each) && EcoreUtil.getID(each) != null)
                    .toList();
            if (!targets.isEmpty()) {
                EObject target = targets.get(random.nextInt(targets.size()));
                from.eSet(reference, reference.isMany() ? List.of(target) : target);
            }
        }
    }
}
