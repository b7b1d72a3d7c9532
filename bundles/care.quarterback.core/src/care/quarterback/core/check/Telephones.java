package care.quarterback.core.check;

import care.quarterback.model.CareCase;
import care.quarterback.model.Clinician;
import care.quarterback.model.Office;
import care.quarterback.model.Patient;
import care.quarterback.model.Telecom;
import care.quarterback.model.TelecomKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where to call somebody of a case. Reads the live case; every result is empty when no number is known. */
public final class Telephones {

    private Telephones() {}

    public static String of(Office office) {
        return office == null ? "" : first(office.getTelecoms());
    }

    public static String of(Patient patient) {
        return patient == null ? "" : first(patient.getTelecoms());
    }

    /** The one that is preferred, else the one that was written down first. */
    private static String first(List<Telecom> telecoms) {
        return telecoms.stream()
                .filter(telecom -> telecom.getKind() == TelecomKind.PHONE)
                .filter(telecom -> !CaseFacts.blank(telecom.getValue()))
                .min(Comparator.comparing(telecom -> !telecom.isPreferred()))
                .map(Telecom::getValue)
                .orElse("");
    }

    public static String of(Clinician clinician) {
        return clinician == null ? "" : of(clinician.getOffice());
    }

    /** Of a doctor or an office that is only named; one whose name stands for two numbers has none. */
    public static String named(CareCase careCase, String name) {
        if (CaseFacts.blank(name)) {
            return "";
        }
        Stream<String> doctors = careCase.getClinicians().stream()
                .filter(clinician -> same(clinician.getName(), name))
                .map(Telephones::of);
        Stream<String> offices = careCase.getOffices().stream()
                .filter(office -> same(office.getName(), name))
                .map(Telephones::of);
        List<String> numbers = Stream.concat(doctors, offices)
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
        return numbers.size() == 1 ? numbers.getFirst() : "";
    }

    private static boolean same(String one, String other) {
        return Optional.ofNullable(one)
                .filter(name -> name.strip().equalsIgnoreCase(other.strip()))
                .isPresent();
    }
}
