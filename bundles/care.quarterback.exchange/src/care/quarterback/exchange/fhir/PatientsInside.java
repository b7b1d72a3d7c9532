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

    private final Map<Entry, PatientDraft> drafts;
    private final Function<Entry, PatientDraft> maker;

    /**
     * @param drafts those of the record by Patient; those of patients inside an entry join them
     * @param maker makes the draft of a patient
     */
    PatientsInside(Map<Entry, PatientDraft> drafts, Function<Entry, PatientDraft> maker) {
        this.drafts = drafts;
        this.maker = maker;
    }

    /** Whose the entry is; empty when the patient inside it is nobody. */
    Optional<Entry> owner(Entry entry, Fields contained) {
        Entry patientInside = entry.inside("Patient", contained);
        PatientDraft made = maker.apply(patientInside);
        Patient patient = made.careCase().getPatient();
        if (patient.getFamilyName() == null || patient.getGivenName() == null && patient.getBirthDate() == null) {
            return Optional.empty();
        }
        Optional<Entry> known = drafts.entrySet().stream()
                .filter(each -> same(patient, each.getValue().careCase().getPatient()))
                .map(Map.Entry::getKey)
                .findFirst();
        if (known.isPresent()) {
            return known;
        }
        drafts.put(patientInside, made);
        return Optional.of(patientInside);
    }

    private static boolean same(Patient one, Patient other) {
        return Objects.equals(one.getBirthDate(), other.getBirthDate())
                && Stream.<Function<Patient, String>>of(
                                Patient::getFamilyName, Patient::getGivenName, Patient::getSuffix)
                        .allMatch(part -> Objects.toString(part.apply(one), "")
                                .equalsIgnoreCase(Objects.toString(part.apply(other), "")));
    }
}
