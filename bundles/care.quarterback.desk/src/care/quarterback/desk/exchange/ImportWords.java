package care.quarterback.desk.exchange;

import care.quarterback.model.Patient;
import care.quarterback.model.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EStructuralFeature;

/** What a person calls an imported thing. */
final class ImportWords {

    private ImportWords() {}

    static String of(Statement statement) {
        for (String name : List.of("text", "title", "name", "planName")) {
            EStructuralFeature feature = statement.eClass().getEStructuralFeature(name);
            if (feature != null && statement.eGet(feature) instanceof String words) {
                return words;
            }
        }
        return "";
    }

    static String name(Patient patient) {
        return Stream.of(patient.getGivenName(), patient.getFamilyName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }
}
