package care.quarterback.presentation.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.section.FormScreen.FormPoint;
import care.quarterback.presentation.work.MemoryStores;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleaseFormCheckTest {

    private final LiveCase live = new MemoryStores().scenario("before-visit", "2026-03-20");
    private final Part part = new Part(
            live,
            Sections.on("records").stream()
                    .filter(each -> each.key().equals("releases"))
                    .findFirst()
                    .orElseThrow());

    private List<String> points() {
        return part.form().points().stream().map(FormPoint::sentence).toList();
    }

    @Test
    void whatIsMissingIsSaidWhileItIsTyped() {
        part.presenter().add();
        int before = points().size();
        assertTrue(points().getFirst().contains("are missing"), points().toString());
        assertTrue(points().contains("The form doesn’t say who may share the records."), points().toString());
        part.type("discloser", "Harbor Spine");
        assertEquals(before - 1, points().size());
        part.type("information", "all my medical records");
        assertTrue(points().stream().anyMatch(point -> point.contains("more than anyone needs")), points().toString());
        part.type("expiresOn", "Febr");
        assertTrue(
                points().contains("The form doesn’t say how long it’s valid. Enter an expiration date or event."),
                points().toString());
        part.type("expiresOn", "12/31/2026");
        assertTrue(points().stream().noneMatch(point -> point.contains("how long it’s valid")), points().toString());
        assertEquals(1, part.rows().size());
    }

    @Test
    void aFormOfTheCaseIsLookedAtWithWhatIsChangedInIt() {
        part.presenter().change(part.screen().rows().getFirst().id());
        assertEquals("The form has all it needs to be valid.", points().getFirst());
        part.type("purpose", "");
        assertEquals("The form has 11 of 12 elements. 1 is missing:", points().getFirst());
        part.presenter().close();
        part.presenter().perform("sign-release", part.screen().rows().getFirst().id());
        assertEquals(List.of(), points());
    }
}
