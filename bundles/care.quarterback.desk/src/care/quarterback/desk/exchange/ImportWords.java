package care.quarterback.desk.exchange;

import care.quarterback.core.person.PatientName;
import care.quarterback.model.Patient;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** What a person calls an imported thing. */
final class ImportWords {

    private ImportWords() {}

    static String of(EObject object) {
        for (String name : List.of("text", "title", "name", "planName")) {
            EStructuralFeature feature = object.eClass().getEStructuralFeature(name);
            if (feature != null && object.eGet(feature) instanceof String words) {
                return words;
            }
        }
        return "";
    }

    static String name(Patient patient) {
        return PatientName.whole(patient);
    }
}
