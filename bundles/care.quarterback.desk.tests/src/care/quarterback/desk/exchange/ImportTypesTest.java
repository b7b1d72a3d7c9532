package care.quarterback.desk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.testkit.Fixed;
import org.junit.jupiter.api.Test;

class ImportTypesTest {

    private final ImportTypes types = new ImportTypes(Fixed.sentences());

    @Test
    void whatAFileHoldsIsCountedInWords() {
        assertEquals("3 prescriptions", types.count("MedicationRequest", 3));
        assertEquals("the whole case", types.count("CareCase", 1));
        assertEquals("1 medication", types.count("medication", 1));
        assertEquals("2 medications", types.count("medication", 2));
        assertEquals("1 entry", types.count("", 1));
        assertEquals("2 entries of type “body structure”", types.count("BodyStructure", 2));
    }
}
