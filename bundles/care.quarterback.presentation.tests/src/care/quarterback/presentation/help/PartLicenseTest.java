package care.quarterback.presentation.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PartLicenseTest {

    @Test
    void addressesAreSaidByTheirNames() {
        assertEquals(
                "Apache License 2.0, Eclipse Public License 2.0",
                PartLicense.of(
                        "org.eclipse.jetty",
                        "https://www.eclipse.org/legal/epl-2.0/, https://www.apache.org/licenses/LICENSE-2.0.txt"));
        assertEquals("MIT License", PartLicense.of("com.github.weisj.jsvg", "MIT"));
        assertEquals("MIT License", PartLicense.of("a.part", "https://opensource.org/licenses/MIT"));
    }

    @Test
    void aPartThatSaysNothingHasTheLicenseItWasPublishedUnder() {
        assertEquals("Eclipse Public License 2.0", PartLicense.of("org.eclipse.swt", null));
        assertEquals("Bouncy Castle Licence", PartLicense.of("bcprov", null));
        assertEquals("Java HTML Tidy License", PartLicense.of("com.github.jtidy", ""));
    }

    @Test
    void whatNobodyKnowsStaysAsItIsSaid() {
        assertEquals("A license of its own", PartLicense.of("a.part", "A license of its own"));
        assertEquals("", PartLicense.of("a.part", null));
    }
}
