package care.quarterback.desk.exchange;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PersonWordsTest {

    @Test
    void aTitleOrADotMakesNoOtherPerson() {
        assertTrue(PersonWords.same("Dr. Nadia Okonjo, M.D.", "Dr Nadia Okonjo"));
        assertTrue(PersonWords.same("nadia OKONJO", "Nadia Okonjo"));
        assertFalse(PersonWords.same("Dr Nadia Okonjo", "Dr Nadir Okonjo"));
        assertFalse(PersonWords.same("Dr", "Dr."), "a title alone names nobody");
        assertFalse(PersonWords.same(null, "Nadia Okonjo"));
    }
}
