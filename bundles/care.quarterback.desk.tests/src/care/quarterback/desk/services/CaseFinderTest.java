package care.quarterback.desk.services;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.core.spi.CaseRepository;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.desk.services.CaseFinder.Found;
import care.quarterback.model.value.CaseId;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseFinderTest {

    private static CaseSummary of(int number, String patient) {
        return new CaseSummary(
                new CaseId("00000000-0000-4000-8000-0000000000%02d".formatted(number)),
                "26-0%02d".formatted(number),
                patient,
                null,
                "",
                "ACTIVE",
                null,
                "",
                null,
                "",
                null);
    }

    /** All these cases hold the words somewhere: in the patient's name, a doctor's or a relative's. */
    private static Found find(String text, CaseSummary... all) {
        var repository = (CaseRepository) Proxy.newProxyInstance(
                CaseFinderTest.class.getClassLoader(),
                new Class<?>[] {CaseRepository.class},
                (proxy, method, arguments) -> method.getName().equals("find") ? List.of(all) : List.of());
        return new CaseFinder(repository).find(text);
    }

    @Test
    void anExactSurnameBeatsALongerOne() {
        CaseSummary exact = of(2, "Berg, Ada");
        assertEquals(new Found.One(exact.id()), find("berg", of(1, "Bergmann, Carl"), exact, of(3, "Bergson, Eve")));
    }

    @Test
    void aPatientComesBeforeTheCasesOfADoctorOfThatName() {
        CaseSummary own = of(2, "Okonjo, Ruth");
        assertEquals(new Found.One(own.id()), find("okonjo", of(1, "Quill, Ann"), own, of(3, "Brandt, Odile")));
    }

    @Test
    void withoutAPatientOfThatNameTheDoctorsCasesAreNamed() {
        assertEquals(
                new Found.Several(List.of(of(1, "").id(), of(3, "").id())),
                find("okonjo", of(1, "Quill, Ann"), of(3, "Brandt, Odile")));
    }

    @Test
    void twoOfOneNameAreBothNamed() {
        assertEquals(
                new Found.Several(List.of(of(1, "").id(), of(2, "").id())),
                find("ann quill", of(1, "Quill, Ann"), of(2, "Quill, Ann Marie"), of(3, "Quillfeather, Ann")));
    }

    @Test
    void theBeginningOfANameFindsIt() {
        assertEquals(new Found.One(of(1, "").id()), find("quil", of(1, "Quill, Ann"), of(2, "Brandt, Odile")));
    }
}
