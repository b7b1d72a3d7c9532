package care.quarterback.presentation.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.desk.services.Seat;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.live.LiveCases.Unfinished;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.testkit.Fixed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was typed when the program ended without a word is there at the next start, for the one who typed it. */
class LeftFormsTest {

    private static final String TODAY = "2026-03-20";

    private final MemoryStores stores = new MemoryStores();
    private final List<Runnable> pauses = new ArrayList<>();
    private LiveCases cases;
    private LiveCase live;

    @BeforeEach
    void aCase() {
        live = stores.fresh(TODAY);
        live.execute(new OpenCase(PersonName.parse("Ida Roth"), null, "Is it the hip?"));
        start("Nadia");
    }

    /** Nothing of the program before is left but the store. */
    private void start(String person) {
        OpenDesk desk = stores.desk()
                .open(
                        MemoryStores.HERE,
                        StoreSecret.passphrase(MemoryStores.PASSPHRASE.toCharArray()),
                        Seat.direct(new Actor(person), Fixed.on(TODAY)));
        var background = new Background(Runnable::run, Runnable::run, pauses::add);
        cases = new LiveCases(desk, Room.of(background, Fixed.on(TODAY), Locale.US));
        cases.open(live.id(), found -> live = found, sentence -> {
            throw new AssertionError(sentence);
        });
    }

    private void pause() {
        List.copyOf(pauses).forEach(Runnable::run);
        pauses.clear();
    }

    private Part contacts() {
        return new Part(live, Sections.CONTACTS);
    }

    private List<Unfinished> unfinished() {
        var found = new ArrayList<Unfinished>();
        cases.unfinished(found::addAll);
        return found;
    }

    private static String field(Part part, String name) {
        return part.form().fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void whatWasTypedBeforeThePauseIsThereAtTheNextStart() {
        Part part = contacts();
        part.presenter().add();
        part.presenter().typed("name", "Theo R");
        part.presenter().typed("name", "Theo Roth");
        assertEquals(1, pauses.size(), "one write a pause, not one a key");
        pause();

        start("Nadia");
        assertEquals(List.of("contacts/add"), live.drafts().restored());
        assertEquals("people", SectionPlace.left("contacts/add").orElseThrow().page());
        Part again = contacts();
        assertEquals("Theo Roth", field(again, "name"));
        assertEquals(new FormIntent.Add(), again.form().intent());
    }

    @Test
    void theWindowThatClosesKeepsWhatWasTypedLast() {
        Part part = contacts();
        part.presenter().add();
        part.presenter().typed("name", "Theo Roth");
        cases.keepDrafts();
        pauses.clear();
        start("Nadia");
        assertEquals("Theo Roth", field(contacts(), "name"));
    }

    @Test
    void nobodyElseIsOfferedIt() {
        Part part = contacts();
        part.presenter().add();
        part.presenter().typed("name", "Theo Roth");
        pause();
        start("Alma");
        assertEquals(List.of(), live.drafts().restored());
        assertTrue(contacts().screen().form().isEmpty());
        start("Nadia");
        assertEquals("Theo Roth", field(contacts(), "name"));
    }

    @Test
    void aSavedFormLeavesNothing() {
        Part part = contacts();
        part.presenter().add();
        part.presenter().typed("name", "Theo Roth");
        pause();
        part.presenter().submit();
        pause();
        start("Nadia");
        assertEquals(List.of(), live.drafts().restored());
        assertTrue(contacts().screen().form().isEmpty());
    }

    @Test
    void aFormThatIsGivenUpIsNotOfferedAtTheNextStartAndIsThereUntilThen() {
        Part part = contacts();
        part.presenter().add();
        part.presenter().typed("name", "Theo Roth");
        part.presenter().close();
        part.presenter().add();
        assertEquals("Theo Roth", field(part, "name"));
        part.presenter().close();
        pause();
        start("Nadia");
        assertTrue(contacts().screen().form().isEmpty());
    }

    @Test
    void theFieldInHandOfAnEntryComesBackWithItsForm() {
        Part part = contacts();
        part.presenter().add();
        part.presenter().typed("name", "Theo Roth");
        part.presenter().submit();
        var theo = part.row("Theo");
        part.presenter().change(theo);
        part.presenter().typed("name", "Theodor Roth");
        pause();
        start("Nadia");
        Part again = contacts();
        assertEquals(new FormIntent.Change(theo), again.form().intent());
        again.presenter().left("name");
        assertEquals("Theodor Roth", again.screen().rows().getFirst().cells().getFirst());
        pause();
        start("Nadia");
        assertEquals(List.of(), live.drafts().restored());
    }

    @Test
    void aFormOfAnEntryThatIsGoneIsNotShown() {
        live.drafts().of("contacts/change/00000000-0000-4000-8000-00000000dead").type("name", "Nobody");
        pause();
        start("Nadia");
        assertEquals(Optional.empty(), contacts().screen().form());
    }

    @Test
    void theStartSaysWhoseFormWasLeftUntilTheCaseIsOpened() {
        live.drafts().of("contacts/add").type("name", "Theo");
        var id = live.id();
        cases.create(begun -> begun.intake().type("patient", "Hanna Weiss"), sentence -> {});
        pause();
        OpenDesk desk = stores.opened(TODAY);
        cases = new LiveCases(desk, MemoryStores.room(TODAY));
        assertEquals(2, unfinished().size());
        assertTrue(unfinished().contains(new Unfinished(id, "Ida Roth")));
        assertTrue(unfinished().stream().anyMatch(each -> each.patient().isEmpty()));
        cases.open(id, found -> live = found, sentence -> {});
        assertEquals(1, unfinished().size());
        cases.create(begun -> live = begun, sentence -> {});
        assertEquals(List.of(), unfinished());
        assertEquals("Hanna Weiss", live.intake().text("patient", ""));
    }
}
