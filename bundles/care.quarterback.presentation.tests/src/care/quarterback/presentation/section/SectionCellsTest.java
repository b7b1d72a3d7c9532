package care.quarterback.presentation.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.work.MemoryStores;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionCellsTest {

    private final LiveCase live = new MemoryStores().scenario("before-visit", "2026-03-20");

    @Test
    void whatMayBeListedTwiceIsMarkedAndStays() {
        var part = new Part(live, Sections.MEDICATIONS);
        for (String medicine : List.of("ibuprofen 300 mg", "Ibuprofen 600 MG Oral Tablet", "zinc")) {
            part.presenter().add();
            part.type("text", medicine, "kind", "PRESCRIPTION").presenter().submit();
            assertFalse(part.open(), () -> part.form().toString());
        }
        List<String> named =
                part.screen().rows().stream().map(row -> row.cells().getFirst()).toList();
        assertTrue(
                named.containsAll(List.of(
                        "ibuprofen 300 mg (listed twice?)", "Ibuprofen 600 MG Oral Tablet (listed twice?)", "zinc")),
                named.toString());
    }

    @Test
    void anAddressThatOnlyComputersReadIsNotSaidAsWhoIssuedANumber() {
        var part = new Part(live, Sections.IDENTIFIERS);
        for (String system : List.of("urn:oid:2.16.840.1.113883.19.5", "Harbor Spine")) {
            part.presenter().add();
            part.type("system", system, "value", "4711").presenter().submit();
            assertFalse(part.open(), () -> part.form().toString());
        }
        assertEquals(List.of("SC1 | ", "4711 | ", "4711 | Harbor Spine"), part.rows());
    }

    @Test
    void aYesUnderItsOwnHeadingIsNotTheHeadingOnceMore() {
        var part = new Part(live, Sections.GOALS);
        part.presenter()
                .perform("mark-main-desire", part.screen().rows().getLast().id());
        assertTrue(part.screen().rows().getLast().cells().contains("yes"));
        assertEquals(
                1, part.rows().stream().filter(row -> row.contains(" | yes | ")).count());
    }
}
