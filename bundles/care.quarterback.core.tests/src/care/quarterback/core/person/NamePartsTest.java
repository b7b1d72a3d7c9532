package care.quarterback.core.person;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.model.CaseFactory;
import care.quarterback.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePartsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Luis Morales Jr. | Luis | Morales | Jr.",
                "Morales Jr., Luis | Luis | Morales | Jr.",
                "Morales, Luis, Jr. | Luis | Morales | Jr.",
                "Dr. Anna Schmidt, MD, PhD | Anna | Schmidt | ''",
                "Johanna Maria van der Berg | Johanna Maria | van der Berg | ''",
                "van der Berg, Johanna Maria | Johanna Maria | van der Berg | ''",
                "Maria de la Cruz | Maria | de la Cruz | ''",
                "Cher | '' | Cher | ''",
                "Van Morrison | Van | Morrison | ''",
                "Henry Windsor III | Henry | Windsor | III",
                "'  ' | '' | '' | ''"
            })
    void aNameInOneLineIsTakenApart(String text, String given, String family, String suffix) {
        assertEquals(new NameParts(given, family, suffix), NameParts.parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hana Solis | Solis | Hana",
                "Okafor, Ngozi | Okafor | Ngozi",
                "Li Wei | Li | Wei",
                "Dr. Ana Maria de la Cruz Jr. | de la Cruz | Ana Maria",
                "Somebody Else | Solis | ''"
            })
    void whatIsNotTheKnownPartIsTheOther(String whole, String known, String rest) {
        assertEquals(rest, NameParts.rest(whole, known));
    }

    @Test
    void aPatientIsCalledWithTheSuffix() {
        Patient patient = CaseFactory.eINSTANCE.createPatient();
        patient.setGivenName("Luis");
        patient.setFamilyName("Morales");
        patient.setSuffix("Jr.");
        assertEquals("Luis Morales Jr.", PatientName.whole(patient));
        assertEquals("Morales Jr., Luis", PatientName.listed(patient));
        patient.setGivenName(null);
        patient.setSuffix(" ");
        assertEquals("Morales", PatientName.listed(patient));
        assertEquals("", PatientName.whole(null));
    }
}
