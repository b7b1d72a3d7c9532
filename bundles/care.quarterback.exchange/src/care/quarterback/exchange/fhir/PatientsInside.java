package care.quarterback.exchange.fhir;

import care.quarterback.model.Patient;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Patients that lie inside the entries that speak of them, each entry with its own copy: those of one name and date of birth
 * are one person of the file.
 */
final class PatientsInside {

    private final Map<Integer, PatientDraft> drafts;
    private final Function<Entry, PatientDraft> maker;
    private int next = -1;

    /**
     * @param drafts those of the file by item; one of a patient inside an entry has no item, and a negative number
     * @param maker makes the draft of a patient
     */
    PatientsInside(Map<Integer, PatientDraft> drafts, Function<Entry, PatientDraft> maker) {
        this.drafts = drafts;
        this.maker = maker;
    }

    /** Whose the entry is; empty when the patient inside it is nobody. */
    Optional<Integer> owner(Entry entry, Fields contained) {
        PatientDraft made = maker.apply(entry.inside("Patient", contained));
        Patient patient = made.careCase().getPatient();
        if (patient.getFamilyName() == null || patient.getGivenName() == null && patient.getBirthDate() == null) {
            return Optional.empty();
        }
        Optional<Integer> known = drafts.entrySet().stream()
                .filter(each -> same(patient, each.getValue().careCase().getPatient()))
                .map(Map.Entry::getKey)
                .findFirst();
        if (known.isPresent()) {
            return known;
        }
        drafts.put(next, made);
        return Optional.of(next--);
    }

    private static boolean same(Patient one, Patient other) {
        return Objects.equals(one.getBirthDate(), other.getBirthDate())
                && Stream.<Function<Patient, String>>of(
                                Patient::getFamilyName, Patient::getGivenName, Patient::getSuffix)
                        .allMatch(part -> Objects.toString(part.apply(one), "")
                                .equalsIgnoreCase(Objects.toString(part.apply(other), "")));
    }
}
