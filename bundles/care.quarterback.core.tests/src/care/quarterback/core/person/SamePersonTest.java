package care.quarterback.core.person;

import static care.quarterback.core.person.Likeness.Verdict.ASK;
import static care.quarterback.core.person.Likeness.Verdict.DIFFERENT;
import static care.quarterback.core.person.Likeness.Verdict.SAME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.person.Likeness.Verdict;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Identifier;
import care.quarterback.model.Patient;
import care.quarterback.model.Sex;
import care.quarterback.model.Telecom;
import care.quarterback.model.TelecomKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamePersonTest {

    /** "given|family|former|birth date|sex|number|telephone", the rest may be left out; a number is "system#value". */
    private static Person person(String text) {
        String[] parts = (text.strip() + "||||||| ").split("\\|");
        Patient patient = CaseFactory.eINSTANCE.createPatient();
        patient.setGivenName(parts[0]);
        patient.setFamilyName(parts[1]);
        patient.setFormerNames(parts[2]);
        patient.setBirthDate(parts[3].isBlank() ? null : LocalDate.parse(parts[3]));
        patient.setSex(parts[4].isBlank() ? Sex.UNKNOWN : Sex.valueOf(parts[4]));
        if (!parts[5].isBlank()) {
            Identifier number = CaseFactory.eINSTANCE.createIdentifier();
            number.setSystem(parts[5].substring(0, parts[5].indexOf('#')));
            number.setValue(parts[5].substring(parts[5].indexOf('#') + 1));
            patient.getIdentifiers().add(number);
        }
        if (!parts[6].isBlank()) {
            Telecom telephone = CaseFactory.eINSTANCE.createTelecom();
            telephone.setKind(TelecomKind.PHONE);
            telephone.setValue(parts[6]);
            patient.getTelecoms().add(telephone);
        }
        return Person.of(patient, Set.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            # a number that is issued, and nothing against it
            SAME;      Ike|Tolliver||1939-12-24|MALE|mrn#IT-1;      IKE|TOLLIVER||1939-12-24||mrn#IT-1
            SAME;      Ike|Tolliver||1939-12-24||mrn#IT-1;          Ike|Tolliver||||mrn#it 1
            SAME;      José|Nuñez||1950-01-02||mrn#7788;            Jose|Nunez||1950-01-02||mrn/#7788
            SAME;      Anna|van der Berg||1950-01-02||mrn#7788;     Anna M.|Vanderberg||1950-01-02||mrn#7788
            SAME;      Walter|Pruitt Jr.||1950-01-02||mrn#7788;     Walter|Pruitt||1950-01-02||mrn#7788
            # the number is there, but something does not fit
            ASK;       Anna|Berg||1950-01-02||mrn#7788;             Anna Maria|Berg||||mrn#7788
            ASK;       Anna Maria|Berg||1950-01-02||mrn#7788;       Anna Luise|Berg||1950-01-02||mrn#7788
            ASK;       Hedda|Vance||1961-03-08||mrn#7788;           Hedda|Vance||1961-03-03||mrn#7788
            ASK;       Bob|Vance||1961-03-08||mrn#7788;             Robert|Vance||1961-03-08||mrn#7788
            ASK;       Hedda|Vance||1961-03-08|FEMALE|mrn#7788;     Hedda|Vance||1961-03-08|MALE|mrn#7788
            ASK;       Hedda|Vance||1961-03-08||mrn#7788;           Hedda|Orton||1961-03-08||mrn#7788
            ASK;       Kofi|Ossei||1988-05-05||mrn#7788;            Yaw|Ossei||1988-05-05||mrn#7788
            ASK;       Walter|Pruitt Jr.||||mrn#7788;               Walter|Pruitt||1950-01-02||mrn#7788
            ASK;       Paul|Vance||1930-01-01||mrn#7788;            Paul|Vance||1961-12-08||mrn#7788
            # two people under one number
            DIFFERENT; Marta|Quillon||1960-02-01||plan#W100;        Dina|Quillon||1992-07-09||plan#W100
            DIFFERENT; Walter|Pruitt Sr.||1944-05-05||plan#W100;    Walter|Pruitt Jr.||1944-05-05||plan#W100
            DIFFERENT; Walter III|Pruitt||1944-05-05||plan#W100;    Walter|Pruitt II||1944-05-05||plan#W100
            # a number that proves nothing
            DIFFERENT; Ana|Lind||1961-03-03||#40412;                Bert|Lind||1961-03-03||#40412
            DIFFERENT; Ana|Lind||1961-03-03||ssn#999-99-9999;       Bert|Lind||1961-03-03||ssn#999999999
            ASK;       Ana|Lind||1961-03-03||#40412;                Ana|Lind||1961-03-03||#40412
            ASK;       Ana|Lind||1961-03-03||#40412;                Ana|Lind||1975-11-30||#40412
            ASK;       Gia|Ferro||||ssn#111-11-1111;                Gia|Ferro||1980-10-10||ssn#111-11-1111
            # no number
            ASK;       Nora|Plum||1939-12-24;                       Nora|Plum||1939-12-24
            ASK;       Nora|Plum||1939-12-24;                       Nora|Plum
            ASK;       Nora|Plum||1939-12-24;                       Plum|Nora||1939-12-24
            ASK;       Nora|Plum||1939-12-04;                       Nora|Plum||1939-04-12
            ASK;       Nora|Newman||1939-12-24;                     Nora|Oldman|Newman|1939-12-24
            ASK;       Nora|Newman||1939-12-24;                     Nora|Oldman||1939-12-24
            ASK;       Nora|Plum||1939-12-24;                       Norah|Plumm||1939-12-24
            ASK;       Nora|Plum||1939-12-24||| (555) 555-0142;     Nora|Plum||1940-10-20|||+1 555 555 0142
            ASK;       |Plum;                                       Nora|Plum||1939-12-24
            DIFFERENT; Nora|Plum||1939-12-24;                       Nora|Plum||1951-10-02
            DIFFERENT; Nora|Plum||1939-12-24;                       Lena|Plum||1939-12-24
            DIFFERENT; Nora|Plum||1939-12-24;                       Nora|Orton||1951-10-02
            DIFFERENT; Nora|Plum||1939-12-24;                       Nora|Orton
            DIFFERENT; Nora|Plum||1939-12-24|FEMALE;                Nora|Orton||1939-12-24|MALE
            DIFFERENT; Jean|Dufour||2001-02-02;                     Joan|Dufour||2001-02-02
            # the first that is Junior by name
            ASK;       Ana|Junior||1961-03-03;                      Ana|Junior||1961-03-03
            """)
    void whoIsTheSamePerson(Verdict expected, String one, String other) {
        assertEquals(
                expected,
                SamePerson.compare(person(one), person(other)).verdict(),
                () -> said(person(one), person(other)));
        assertEquals(expected, SamePerson.compare(person(other), person(one)).verdict(), "the other way round");
    }

    private static String said(Person one, Person other) {
        var words = new Sentences(Locale.ENGLISH);
        return String.join(
                " ",
                SamePerson.compare(one, other).reasons().stream().map(words::of).toList());
    }

    @Test
    void theReasonsAreSaid() {
        assertEquals(
                "Both have the ID number W100. The first names differ: Marta and Dina. The last name is the same."
                        + " The dates of birth differ: Mon, Feb 1, 1960 and Thu, Jul 9, 1992.",
                said(person("Marta|Quillon||1960-02-01||plan#W100"), person("Dina|Quillon||1992-07-09||plan#W100")));
        assertEquals(
                "Their ID numbers from the same office differ: 17 and 18. The name is the same."
                        + " The date of birth is the same.",
                said(person("Nora|Plum||1939-12-24||mrn#17"), person("Nora|Plum||1939-12-24||mrn#18")));
    }

    @Test
    void theSameFileIsTheSamePersonWhereNameAndBirthDateAreTheSame() {
        Person nora = filed("Nora|Plum||1939-12-24");
        assertEquals(
                SAME, SamePerson.compare(nora, filed("Nora|Plum||1939-12-24")).verdict());
        assertEquals(
                ASK, SamePerson.compare(nora, filed("Norah|Plum||1939-12-24")).verdict());
        assertEquals(
                DIFFERENT,
                SamePerson.compare(nora, filed("Lena|Plum||1939-12-24")).verdict());
    }

    private static Person filed(String text) {
        Person plain = person(text);
        return new Person(
                plain.given(),
                plain.family(),
                plain.former(),
                plain.born(),
                plain.sex(),
                List.of(),
                Set.of(),
                "",
                Set.of("abc"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "7",
                "00",
                "9999",
                "999-99-9999",
                "000000000",
                "123",
                "123456789",
                "1234567890",
                "987654321",
                "UNKNOWN",
                "n/a",
                "None",
                "--",
                "not available"
            })
    void aPlaceholderIsNoNumber(String value) {
        assertTrue(new PatientNumber("mrn", value).isPlaceholder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"R1", "ST", "40412", "1EG4TE5MK72", "123-45-6788", "A999", "100"})
    void aNumberIsNoPlaceholder(String value) {
        assertFalse(new PatientNumber("mrn", value).isPlaceholder());
    }
}
