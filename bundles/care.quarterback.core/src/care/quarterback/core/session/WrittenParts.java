package care.quarterback.core.session;

import care.quarterback.core.text.Message;
import care.quarterback.model.CasePackage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Makes small objects again from how the audit writes them: those of single values alone, such as a code. What is read is
 * written once more and compared, so that nothing is made of a text that could mean something else.
 */
final class WrittenParts {

    private static final Pattern WRITTEN = Pattern.compile("([A-Z][A-Za-z]*)\\{(.*)\\}", Pattern.DOTALL);

    private WrittenParts() {}

    /** One object a line; none of an empty text. @throws CommandRejected when one of them is more than a small object */
    static List<EObject> read(String text) {
        List<EObject> parts = new ArrayList<>();
        text.lines().forEach(line -> parts.add(part(line)));
        return parts;
    }

    private static EObject part(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (written.matches()
                && CasePackage.eINSTANCE.getEClassifier(written.group(1)) instanceof EClass type
                && !type.isAbstract()) {
            EObject made = CasePackage.eINSTANCE.getEFactoryInstance().create(type);
            fill(made, written.group(2));
            if (ChangeReader.whole(made).equals(text)) {
                return made;
            }
        }
        throw CommandRejected.because("", Message.of("refusals", "case.notReversible"));
    }

    /** Fields are written in the order of the model, so each ends where one of a later name begins. */
    private static void fill(EObject made, String fields) {
        EAttribute open = null;
        String rest = fields;
        for (EStructuralFeature feature : made.eClass().getEAllStructuralFeatures()) {
            if (!(feature instanceof EAttribute attribute) || attribute.isMany()) {
                continue;
            }
            String mark = (open == null ? "" : ", ") + feature.getName() + "=";
            int at = rest.indexOf(mark);
            if (at < 0 || open == null && at > 0) {
                continue;
            }
            set(made, open, rest.substring(0, at));
            rest = rest.substring(at + mark.length());
            open = attribute;
        }
        set(made, open, rest);
    }

    private static void set(EObject made, EAttribute attribute, String text) {
        if (attribute != null) {
            try {
                made.eSet(attribute, EcoreUtil.createFromString(attribute.getEAttributeType(), text));
            } catch (RuntimeException otherText) {
                // compared afterwards: it is not what was written
            }
        }
    }
}
