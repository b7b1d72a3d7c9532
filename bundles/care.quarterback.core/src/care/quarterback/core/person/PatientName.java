package care.quarterback.core.person;

import care.quarterback.model.Patient;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a patient is called: everywhere with the suffix, which may be all that tells father and son apart. */
public final class PatientName {

    private PatientName() {}

    /** "Luis Morales Jr."; empty where nobody is known. */
    public static String whole(Patient patient) {
        return patient == null ? "" : joined(" ", patient.getGivenName(), family(patient));
    }

    /** "Morales Jr., Luis", as lists show it; a part that is missing is left out. */
    public static String listed(Patient patient) {
        return patient == null ? "" : joined(", ", family(patient), patient.getGivenName());
    }

    /** "Morales Jr."; empty where the last name is not known. */
    public static String family(Patient patient) {
        return joined(" ", patient.getFamilyName(), patient.getSuffix());
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(between));
    }
}
