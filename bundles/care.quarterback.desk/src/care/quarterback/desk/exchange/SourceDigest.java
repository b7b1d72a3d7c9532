package care.quarterback.desk.exchange;

import care.quarterback.model.Element;
import care.quarterback.model.Statement;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** A digest of what a source says in a statement: of its words and codes, not of who read them when from which file. */
final class SourceDigest {

    private static final Set<String> NOT_SAID = Set.of(
            "id",
            "recordedBy",
            "recordedAt",
            "source",
            "sourceIdentifier",
            "sourceNumber",
            "sourceVersion",
            "sourceDigest",
            "voided");

    private SourceDigest() {}

    static String of(Statement statement) {
        var said = new StringBuilder();
        write(statement, said);
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(said.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static void write(EObject object, StringBuilder said) {
        said.append(object.eClass().getName()).append('{');
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (object.eIsSet(feature) && !NOT_SAID.contains(feature.getName())) {
                said.append(feature.getName()).append('=');
                List<?> values = feature.isMany() ? (List<?>) object.eGet(feature) : List.of(object.eGet(feature));
                values.forEach(each -> value(feature, each, said));
            }
        }
        said.append('}');
    }

    private static void value(EStructuralFeature feature, Object value, StringBuilder said) {
        if (feature instanceof EAttribute attribute) {
            String text = EcoreUtil.convertToString(attribute.getEAttributeType(), value);
            said.append(text.length()).append(':').append(text);
        } else if (((EReference) feature).isContainment()) {
            write((EObject) value, said);
        } else if (value instanceof Element target) {
            said.append(ImportWords.of(target)).append(';'); // its id may be another one in the next export
        }
    }
}
