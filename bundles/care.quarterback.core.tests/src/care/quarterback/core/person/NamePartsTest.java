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
                "John Smithers Jr. | John | Smithers | Jr.",
                "Smithers, John, MD | John | Smithers | ''",
                "Dr. Ann Leeson | Ann | Leeson | ''",
                "Juan Carlos de la Cruz | Juan Carlos | de la Cruz | ''",
                "Smithers Jr., Dr. John | John | Smithers | Jr.",
                "Mr. Walter Pruitt Sr | Walter | Pruitt | Sr",
                "Kim Do | Kim | Do | ''",
                "Do, Kim | Kim | Do | ''",
                "Smithers, John, D.O. | John | Smithers | ''",
                "John Smithers DO | John | Smithers | ''",
                "THI KIM DO | THI KIM | DO | ''",
                "Mary Senior | Mary | Senior | ''",
                "Senior, Bill | Bill | Senior | ''",
                "Bill Smithers Senior | Bill | Smithers | Senior",
                "Jose Ortega y Gasset | Jose | Ortega y Gasset | ''",
                "Ana Maria de la Cruz y Soto | Ana Maria | de la Cruz y Soto | ''",
                "Ludwig von der Heide, III | Ludwig | von der Heide | III",
                "O'Neil, Ann Marie | Ann Marie | O'Neil | ''",
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dr. Ann | Ann | ''",
                "John, Jr. | John | Jr.",
                "Ann Marie, MD | Ann Marie | ''",
                "Do | Do | ''",
                "Junior | Junior | ''",
                "'' | '' | ''"
            })
    void aFirstNameBearsNoTitle(String text, String given, String suffix) {
        assertEquals(new NameParts(given, "", suffix), NameParts.ofGiven(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Smithers Jr. | Smithers | Jr.",
                "Smithers, MD | Smithers | ''",
                "de la Cruz III | de la Cruz | III",
                "Do | Do | ''",
                "Senior | Senior | ''"
            })
    void aLastNameBearsNoDegree(String text, String family, String suffix) {
        assertEquals(new NameParts("", family, suffix), NameParts.ofFamily(text));
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
